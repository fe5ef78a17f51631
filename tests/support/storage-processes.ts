import { spawn } from 'node:child_process';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';

const openStorageUrl = new URL('../../src/lib/server/storage/open-storage.ts', import.meta.url);

/** Opens the storage and writes to it in processes of their own; gives their exit codes. */
export function openInProcesses(
	count: number,
	location: StorageLocation
): Promise<readonly (number | null)[]> {
	const program = `
		const { openStorage } = await import(${JSON.stringify(openStorageUrl.href)});
		const storage = await openStorage(${JSON.stringify(location)});
		const run = { id: String(process.pid), startedAtMs: 0, aliveAtMs: 0 };
		await storage.transaction((repository) => repository.saveServerRun(run));
		await storage.close();`;
	return Promise.all(
		Array.from({ length: count }, () => {
			const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
				stdio: ['ignore', 'ignore', 'inherit']
			});
			return new Promise<number | null>((resolve, reject) => {
				child.once('error', reject);
				child.once('exit', resolve);
			});
		})
	);
}
