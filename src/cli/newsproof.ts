// Newsproof from the command line: `npm run --silent newsproof -- COMMAND`.
import { ConfigError } from '#lib/server/config.ts';
import { UsageError } from './command-line.ts';
import {
	describeCommand,
	describeCommands,
	describeUsage,
	isCommand,
	type CommandName
} from './help.ts';

const DONE = 0;
const REFUSED = 1;
const NOT_UNDERSTOOD = 2;

function runHelp([name]: readonly string[]): number {
	if (name !== undefined && !isCommand(name))
		throw new UsageError(`There is no command “${name}”.`);
	console.log(name === undefined ? describeCommands() : describeCommand(name));
	return DONE;
}

async function run(command: CommandName, parameters: readonly string[]): Promise<number> {
	const end = parameters.indexOf('--');
	const options = end < 0 ? parameters : parameters.slice(0, end);
	if (options.includes('--help') || options.includes('-h')) return runHelp([command]);
	// Each command loads what it needs and no more.
	switch (command) {
		case 'draw':
			return (await import('./draw-bank.ts')).runDraw(parameters, process.env);
		case 'check':
			return (await import('./check-documents.ts')).runCheck(parameters);
		case 'play':
			return (await import('./play-bank.ts')).runPlay(parameters);
		case 'rebuild':
			return (await import('./rebuild-attempts.ts')).runRebuild(parameters, process.env);
		case 'backup':
			return (await import('./back-up-database.ts')).runBackup(parameters, process.env);
		case 'restore':
			return (await import('./restore-backup.ts')).runRestore(parameters, process.env);
		case 'doctor':
			return (await import('./examine-database.ts')).runDoctor(parameters, process.env);
		case 'help':
			return runHelp(parameters);
	}
}

async function main([command, ...parameters]: readonly string[]): Promise<number> {
	if (command === undefined || command === '--help' || command === '-h') return runHelp([]);
	try {
		if (!isCommand(command)) {
			throw new UsageError(
				command.startsWith('-')
					? `There is no option ${command}.`
					: `There is no command “${command}”.`
			);
		}
		return await run(command, parameters);
	} catch (error) {
		if (error instanceof UsageError) {
			const more = isCommand(command) ? describeUsage(command) : describeCommands();
			console.error(`${error.message}\n\n${more}`);
			return NOT_UNDERSTOOD;
		}
		if (!(error instanceof ConfigError)) throw error;
		console.error(error.message);
		return REFUSED;
	}
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(DONE);
	throw error;
});

process.exitCode = await main(process.argv.slice(2));
