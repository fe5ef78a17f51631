import type { SessionRecord } from '../storage/workspace-records.ts';

/** A device that was not used for longer than this is signed out; its cookie has gone as well. */
const LIFE_MS = 365 * 24 * 60 * 60 * 1000;

/** Whether a device still counts as signed in. */
export function isSessionAlive({ usedAtMs }: SessionRecord, nowMs: number): boolean {
	return nowMs - usedAtMs < LIFE_MS;
}
