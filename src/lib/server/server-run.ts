import type { App } from './app.ts';
import type { RepositoryReader, ServerRun } from './storage/storage.ts';

const BEAT_MS = 1000;

/** Notes every second that this server is alive, until the returned function is called. */
export async function keepServerRun(app: App, id: string): Promise<() => Promise<void>> {
	const startedAtMs = app.now();
	const beat = () =>
		app.storage.transaction((repository) =>
			repository.saveServerRun({ id, startedAtMs, aliveAtMs: app.now() })
		);
	await beat();
	// A beat that fails (disk full) only makes an outage look longer, in the learner's favour.
	const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await beat().catch(() => undefined);
	};
}

/** How long, from `since` to `until`, no server was alive, in milliseconds. Runs may overlap (several nodes). */
export function outageBetween(runs: readonly ServerRun[], since: number, until: number): number {
	let covered = since;
	let outage = 0;
	for (const { startedAtMs, aliveAtMs } of runs.toSorted((a, b) => a.startedAtMs - b.startedAtMs)) {
		if (startedAtMs >= until) break;
		if (startedAtMs > covered) outage += startedAtMs - covered;
		covered = Math.max(covered, aliveAtMs);
	}
	return outage;
}

/** How long no server was alive since then. The time after the last beat of a living server is not an outage. */
export async function outageSince(
	reader: RepositoryReader,
	since: number,
	now: number
): Promise<number> {
	return outageBetween(await reader.listServerRuns(since), since, now);
}
