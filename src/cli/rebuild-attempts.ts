import { createApp } from '#lib/server/app.ts';
import { ConfigError, readConfig } from '#lib/server/config.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { rebuildAttempts } from '#lib/server/use-cases/rebuild-attempts.ts';

/** Projects every attempt again from its events, in the database that the environment names. Gives the exit code. */
export async function runRebuild(
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	try {
		const storage = await openStorage(readConfig(environment).storage);
		const { attempts, differing } = await rebuildAttempts(createApp(storage));
		await storage.close();
		for (const id of differing) console.log(`Rebuilt ${id}`);
		console.log(`${attempts} attempts, ${differing.length} of them differed from their events.`);
		return 0;
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		console.error(error.message);
		return 1;
	}
}
