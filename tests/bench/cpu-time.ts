import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** The processor time a process has used so far, in seconds; `NaN` where Linux is not. */
export function cpuSeconds(pid: number): number {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
	} catch {
		return Number.NaN;
	}
}
