import { findWrittenDate } from './written-date.ts';

const LEAD =
	/^(?:by|author:|(?:story|words|report|reporting|text|analysis|written|reported) by)\s*:?\s+/iu;
const CONNECTORS = new Set(['and', '&', 'with']);
const PARTICLES = new Set(
	'de da del della di du van von der den bin al el la le of the y'.split(' ')
);
const PLACES = new Set(['in', 'at', 'for']);
/** "By Monday the storm had passed" is no byline. */
const TIME =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|now|then|tomorrow|yesterday|today|tonight)\b/iu;
const PARTS = /\s*(?:[|•·]|\s[–—]\s|\bpublished\b:?|\bupdated\b:?|\blast updated\b:?)\s*/iu;
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)`;
const MOST_WORDS = 20;
const LONGEST = 300;
/** What may stand around a date in a line that is nothing but a date. */
const AROUND_A_DATE = new RegExp(
	String.raw`\b(?:${WEEKDAY}|published|updated|posted|last|first|on|at|gmt|utc|bst|cet|cest|est|edt|pst|pdt|et|pt|ist|jst|nzst|nzdt|aest|aedt|a\.?m\.?|p\.?m\.?|t|z)\b|[\d:.,|()\[\]+–—/-]+|(?<=\d)(?:st|nd|rd|th)`,
	'giu'
);
const MONTH_WORD =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/giu;

/** What a line above an article says of it. */
export type ArticleLine = { readonly byline?: string; readonly published?: string };

/** Whether a line holds a date and nothing else but the words around dates. */
function isDateLine(line: string): boolean {
	const rest = line
		.replace(/(?<=\d)(?:st|nd|rd|th)\b/giu, '')
		.replace(/(?<=\d)[TZ](?!\p{L})/gu, ' ')
		.replace(MONTH_WORD, '')
		.replace(AROUND_A_DATE, '')
		.replace(/(?<=\d)\s*[ap]m/giu, '');
	return rest.trim() === '';
}

/**
 * The names of a byline: capitalised words with their particles and connectors, up to the place or
 * the role that follows them. Undefined when other words stand among them, as in prose.
 */
function readNames(part: string): string | undefined {
	const lead = LEAD.exec(part);
	if (!lead) return undefined;
	const words = part.slice(lead[0].length).replace(/\.$/u, '').split(' ');
	const names: string[] = [];
	for (const word of words) {
		const bare = word.replace(/,$/u, '');
		const previous = names.at(-1) ?? '';
		if (/^\p{Lu}/u.test(bare) && !TIME.test(bare)) names.push(word);
		else if (names.length > 0 && (previous.endsWith(',') || PLACES.has(bare))) break;
		else if (PARTICLES.has(bare) || (names.length > 0 && CONNECTORS.has(bare))) names.push(word);
		else return undefined;
	}
	while (CONNECTORS.has(names.at(-1) ?? '') || PARTICLES.has(names.at(-1) ?? '')) names.pop();
	const written = names.join(' ').replace(/,$/u, '');
	return written === '' ? undefined : written;
}

/**
 * A line above an article that is a byline, a date or both: "By Jane Doe", "By Jane Doe | 12 March
 * 2020", "Updated 12 March 2020 at 10:30". Undefined for anything else, prose that begins with "By"
 * among it.
 */
export function readArticleLine(text: string): ArticleLine | undefined {
	const line = text.replace(/\s+/gu, ' ').trim();
	if (line === '' || line.length > LONGEST || line.split(' ').length > MOST_WORDS) return undefined;
	const published = findWrittenDate(line);
	if (published !== undefined && isDateLine(line)) return { published };
	const parts = line.split(PARTS).filter((part) => part !== '');
	const [first = '', ...others] = parts;
	const byline = readNames(first);
	if (byline === undefined) return undefined;
	const rest = others.join(' ');
	if (rest !== '' && !isDateLine(rest) && others.some((part) => part.split(' ').length > 8)) {
		return undefined;
	}
	return { byline, ...(published !== undefined && { published }) };
}

/** A byline without its "By", blanks and repeated names. */
export function tidyByline(written: string): string | undefined {
	const names = written
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/^(?:(?:written|reported|story) )?by\s*:?\s+/iu, '')
		.trim();
	return names === '' || names.length > 200 || /^https?:/iu.test(names) ? undefined : names;
}
