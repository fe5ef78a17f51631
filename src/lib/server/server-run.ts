import type { App } from './app.ts';
import { randomId } from './identity.ts';
import type { RepositoryReader, ServerRun } from './storage/storage.ts';

const BEAT_MS = 1000;
/** Without a beat for longer, a server was not there: asleep, stopped, or unable to write. */
const LONGEST_SILENCE_MS = 5 * BEAT_MS;

/** Notes every second that this server is alive, until the returned function is called. */
export async function keepServerRun(app: App, id: string): Promise<() => Promise<void>> {
	let run = runFrom(id, app.now());
	const note = async (next: ServerRun) => {
		await app.storage.transaction((repository) => repository.saveServerRun(next));
		run = next;
	};
	const beat = () => {
		const now = app.now();
		const wasThere = now - run.aliveAtMs <= LONGEST_SILENCE_MS;
		// A machine that slept wakes up as another run; a jump of its clock looks the same.
		return note(wasThere ? { ...run, aliveAtMs: now } : runFrom(randomId(), now));
	};
	await note(run);
	// A beat that fails (disk full) only makes an outage look longer, in the learner's favour.
	const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await note({ ...run, aliveAtMs: app.now() }).catch(() => undefined);
	};
}

function runFrom(id: string, at: number): ServerRun {
	return { id, startedAtMs: at, aliveAtMs: at };
}

/** Whether a server whose last beat was then must be taken for alive. */
export function seemsAlive(lastBeatMs: number, now: number): boolean {
	return now - lastBeatMs <= LONGEST_SILENCE_MS;
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
	// A living server's next beat is due soon; one that has just woken up has not noted it yet.
	const silence = runs.length > 0 ? until - covered : 0;
	return silence > LONGEST_SILENCE_MS ? outage + silence : outage;
}

/** How long no server was alive since then. The time after the last beat of a living server is not an outage. */
export async function outageSince(
	reader: RepositoryReader,
	since: number,
	now: number
): Promise<number> {
	return outageBetween(await reader.listServerRuns(since - LONGEST_SILENCE_MS), since, now);
}
