// Newsproof from the command line: `node src/cli/newsproof.ts <command>`.
import { runCheck } from './check-documents.ts';
import { runRebuild } from './rebuild-attempts.ts';

const HELP = `Usage: node src/cli/newsproof.ts <command>

  check <path>   run the quality gate over a bank’s file, a seed’s folder or a folder of seeds;
                 ends with 1 when something may not be published
  rebuild        make every attempt’s summary again from its events, in the database that
                 DATABASE_URL or DATA_DIR names
  help           say this`;

async function run([command, argument]: readonly string[]): Promise<number> {
	switch (command) {
		case 'check':
			return runCheck(argument);
		case 'rebuild':
			return runRebuild(process.env);
		case 'help':
		case '--help':
		case undefined:
			console.log(HELP);
			return 0;
		default:
			console.error(`There is no command “${command}”.\n\n${HELP}`);
			return 1;
	}
}

process.exitCode = await run(process.argv.slice(2));
