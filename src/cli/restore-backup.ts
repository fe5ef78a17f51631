import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '#lib/server/config.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { describeRestore, describeRestoreRefusal } from './backup-messages.ts';
import { readArguments, UsageError } from './command-line.ts';
import { withPlainFailures } from './plain-failures.ts';

/**
 * Restores a backup to the database that the environment names. Gives the exit code: 1 when nothing
 * was restored, and when what was restored has a problem that the database had before.
 */
export function runRestore(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	const { values, operands } = readArguments(parameters, { force: { type: 'boolean' } }, 1);
	const [file] = operands;
	if (file === undefined) throw new UsageError('Say which backup to restore.');
	const location = readConfig(environment).storage;
	return withPlainFailures(async () => {
		const wishes = { replace: values.force === true, now: Date.now, wait };
		const outcome = await restoreBackup(location, file, wishes);
		if (!outcome.ok) {
			console.error(describeRestoreRefusal(outcome, file, location));
			return 1;
		}
		for (const line of describeRestore(outcome, file, location)) console.log(line);
		return outcome.check.problems.every(({ kind }) => kind === 'summary-differs') ? 0 : 1;
	});
}
