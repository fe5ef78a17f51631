import { readConfig } from '#lib/server/config.ts';
import { backUpDatabase } from '#lib/server/use-cases/back-up-database.ts';
import { describeBackup, describeBackupRefusal } from './backup-messages.ts';
import { readArguments, UsageError } from './command-line.ts';
import { withPlainFailures } from './plain-failures.ts';

/** Backs up the database that the environment names to a file. Gives the exit code. */
export function runBackup(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	const { values, operands } = readArguments(parameters, { force: { type: 'boolean' } }, 1);
	const [file] = operands;
	if (file === undefined) throw new UsageError('Say which file to back up to.');
	const location = readConfig(environment).storage;
	return withPlainFailures(async () => {
		const wishes = { replace: values.force === true, now: Date.now };
		const outcome = await backUpDatabase(location, file, wishes);
		if (!outcome.ok) {
			console.error(describeBackupRefusal(outcome, file, location));
			return 1;
		}
		console.log(describeBackup(file, outcome.manifest, outcome.bytes));
		return 0;
	});
}
