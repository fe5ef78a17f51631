import type { App } from '../app.ts';
import { applyRetention } from './apply-retention.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** When nobody answers, by the server's own clock. */
const AT_NIGHT_HOUR = 3;

/** How long it is until the next night, in milliseconds. */
export function untilNight(nowMs: number): number {
	const night = new Date(nowMs);
	night.setHours(AT_NIGHT_HOUR, 0, 0, 0);
	if (night.getTime() <= nowMs) night.setDate(night.getDate() + 1);
	return night.getTime() - nowMs;
}

/**
 * Applies the retention now and every night, until the returned function is called, which waits for
 * what is under way. What fails (a full disk) is reported, and tried again the next night.
 */
export function keepRetention(app: App, report: (line: string) => void): () => Promise<void> {
	let running = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const apply = () => {
		running = applyRetention(app).then(
			({ names, attempts, notebooks }) => {
				if (names + attempts + notebooks === 0) return;
				report(
					`Their time is over: removed ${names} names, ${attempts} attempts and ${notebooks} notebooks.`
				);
			},
			(error: unknown) => report(`What is too old could not be removed: ${String(error)}`)
		);
		timer = setTimeout(apply, Math.min(untilNight(app.now()), DAY_MS)).unref();
	};
	apply();
	return async () => {
		clearTimeout(timer);
		await running;
	};
}
