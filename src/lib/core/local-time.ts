type WallClock = readonly [year: number, month: number, day: number, hour: number, minute: number];

const MINUTE_MS = 60_000;
const LOCAL_TIME =
	/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?$/u;

/** Whether this names a time zone (IANA), such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return zone !== '';
	} catch {
		return false;
	}
}

function wallClockAt(atMs: number, zone: string): WallClock {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit'
	}).formatToParts(atMs);
	const number = (type: Intl.DateTimeFormatPartTypes) =>
		Number(parts.find((part) => part.type === type)?.value);
	return [number('year'), number('month'), number('day'), number('hour'), number('minute')];
}

function asUtc([year, month, day, hour, minute]: WallClock): number {
	return Date.UTC(year, month - 1, day, hour, minute);
}

function offsetAt(atMs: number, zone: string): number {
	return asUtc(wallClockAt(atMs, zone)) - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

/** A moment as the clocks of a zone show it, in the form of HTML's `datetime-local`: `2026-11-24T09:00`. */
export function writeLocalTime(atMs: number, zone: string): string {
	const [year, ...others] = wallClockAt(atMs, zone);
	const [month, day, hour, minute] = others.map((number) => String(number).padStart(2, '0'));
	return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The moment, in milliseconds since 1970, at which the clocks of a zone show this local time. Of an
 * hour that a clock shows twice the first; of one that it leaves out the moment as long after the
 * jump as the time says. Undefined when the text is no time, or its day is in no calendar.
 */
export function readLocalTime(text: string, zone: string): number | undefined {
	const groups = LOCAL_TIME.exec(text.trim())?.groups;
	if (!groups) return undefined;
	const { year, month, day, hour, minute } = groups;
	const asked: WallClock = [Number(year), Number(month), Number(day), Number(hour), Number(minute)];
	const utc = asUtc(asked);
	if (writeLocalTime(utc, 'UTC') !== text.trim().slice(0, 16)) return undefined;
	// The offset a day before and a day after: no zone changes its clocks twice within two days.
	const day24 = 24 * 60 * MINUTE_MS;
	const candidates = [offsetAt(utc - day24, zone), offsetAt(utc + day24, zone)].map(
		(offset) => utc - offset
	);
	const hits = candidates.filter((atMs) => asUtc(wallClockAt(atMs, zone)) === utc);
	return hits.length > 0 ? Math.min(...hits) : candidates[0];
}
