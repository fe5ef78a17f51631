const EDTF_DATE =
	/^(?<year>[1-9]\d{3}|XXXX)(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/;

/** A leap year stands in for an unknown one, so that XXXX-02-29 exists. */
const LEAP_YEAR = 2000;

type DateParts = { readonly year?: number; readonly month?: number; readonly day?: number };

/** A publication date that `isPublicationDate` would have refused. */
export class PublicationDateError extends Error {
	override readonly name = 'PublicationDateError';
	readonly published: string;

	constructor(published: string) {
		super(`Expected an EDTF date such as 2020-01-08, 2020-01, 2020 or XXXX-01, got "${published}"`);
		this.published = published;
	}
}

function parsePublicationDate(published: string): DateParts | undefined {
	const groups = EDTF_DATE.exec(published)?.groups;
	if (groups === undefined) return undefined;
	const year = groups.year === 'XXXX' ? undefined : Number(groups.year);
	const month = groups.month === undefined ? undefined : Number(groups.month);
	const day = groups.day === undefined ? undefined : Number(groups.day);
	if (year === undefined && month === undefined) return undefined;
	if (month !== undefined && day !== undefined && day > daysIn(month, year ?? LEAP_YEAR)) {
		return undefined;
	}
	return { year, month, day };
}

function daysIn(month: number, year: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Whether a text is a date an article may carry: `2020-01-08`, `2020-01`, `2020`, or with the year
 * unknown `XXXX-01` and `XXXX-01-08`. The days exist in the Gregorian calendar.
 *
 * The dates are EDTF (ISO 8601-2:2019): level 0, plus level 2's unspecified digits
 * (https://www.loc.gov/standards/datetime/) for a year that is wholly unknown. Years before 1000,
 * times, intervals, seasons and the qualifiers `?`, `~` and `%` are refused.
 */
export function isPublicationDate(published: string): boolean {
	return parsePublicationDate(published) !== undefined;
}

// Making a format costs a hundred times as much as using it, and a page shows many dates.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf({ year, month, day }: DateParts, locale: string): Intl.DateTimeFormat {
	const options: Intl.DateTimeFormatOptions = {
		calendar: 'gregory',
		timeZone: 'UTC',
		...(year !== undefined && { year: 'numeric' }),
		...(month !== undefined && { month: 'long' }),
		...(day !== undefined && { day: 'numeric' })
	};
	const name = [locale, ...Object.keys(options)].join();
	const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
	formats.set(name, format);
	return format;
}

/**
 * A publication date as a reader writes it, with no more precision than is known: "8 January 2020",
 * "January 2020", "2020", "January". Throws `PublicationDateError` for anything `isPublicationDate`
 * refuses. `locale` is a BCP 47 tag.
 */
export function formatPublished(published: string, locale = 'en-GB'): string {
	const parts = parsePublicationDate(published);
	if (parts === undefined) throw new PublicationDateError(published);
	return formatOf(parts, locale).format(
		Date.UTC(parts.year ?? LEAP_YEAR, (parts.month ?? 1) - 1, parts.day ?? 1)
	);
}
