import { isPublicationDate } from '#lib/core/article/publication-date.ts';

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>[1-9]\d{3})`;

const FORMS = [
	// An ISO 8601 date, with or without a time: the day is the one the publisher wrote.
	/(?<![\d-])(?<year>[1-9]\d{3})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?!\d)/u,
	new RegExp(String.raw`(?<![\w-])${DAY}(?: of)? ${MONTH},? ${YEAR}(?!\d)`, 'iu'),
	new RegExp(String.raw`(?<![\w-])${MONTH} ${DAY},? ${YEAR}(?!\d)`, 'iu'),
	// After a day it would be a date that does not exist.
	new RegExp(String.raw`(?<!\d(?:st|nd|rd|th)?(?: of)? )(?<![\w-])${MONTH},? ${YEAR}(?!\d)`, 'iu')
];

function monthNumber(written: string): number {
	if (/^\d+$/u.test(written)) return Number(written);
	return MONTHS.findIndex((name) => name.startsWith(written.toLowerCase().slice(0, 3))) + 1;
}

/**
 * The first date written out in a text, as an EDTF date: `2020-03-12` for "12 March 2020",
 * "March 12th, 2020" and "2020-03-12T08:00:00Z"; `2020-03` for "March 2020". Dates in digits alone,
 * such as 3/4/2020, name different days in different countries and are not read.
 */
export function findWrittenDate(text: string): string | undefined {
	// A date stands near the start of what is meant to hold one.
	const start = text.slice(0, 300);
	for (const form of FORMS) {
		const { year, month, day } = form.exec(start)?.groups ?? {};
		if (year === undefined || month === undefined) continue;
		const parts = [monthNumber(month), ...(day === undefined ? [] : [Number(day)])];
		const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
		if (isPublicationDate(date)) return date;
	}
	return undefined;
}
