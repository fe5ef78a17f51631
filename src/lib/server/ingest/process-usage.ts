import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
/** Linux counts a process's time in hundredths of a second, whatever the processor (`proc(5)`). */
const TICK_MS = 10;

/** What a process has used so far. */
export type ProcessUsage = { readonly cpuMs: number; readonly residentBytes: number };

/**
 * What a process has used, from `/proc`, which Linux has; undefined on other systems and for a
 * process that is gone.
 */
export function usageOf(pid: number): ProcessUsage | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in parentheses may hold blanks; the numbers begin after it with field 3.
		const fields = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		const [user, system, pages] = [fields[11], fields[12], fields[21]];
		if (user === undefined || system === undefined || pages === undefined) return undefined;
		return { cpuMs: (user + system) * TICK_MS, residentBytes: pages * PAGE_BYTES };
	} catch {
		return undefined;
	}
}
