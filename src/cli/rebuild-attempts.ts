import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { rebuildAttempts } from '#lib/server/use-cases/rebuild-attempts.ts';
import { readArguments } from './command-line.ts';

/** Projects every attempt again from its events, in the database that the environment names. Gives the exit code. */
export async function runRebuild(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	readArguments(parameters, {}, 0);
	const storage = await openStorage(readConfig(environment).storage);
	const { attempts, differing } = await rebuildAttempts(createApp(storage));
	await storage.close();
	for (const id of differing) console.log(`Rebuilt ${id}`);
	console.log(`${attempts} attempts, ${differing.length} of them differed from their events.`);
	return 0;
}
