import type { ArticleFacts } from './article-facts.ts';
import { BODY_WORDS, NAMED_BODIES, NOT_NAMES, type BodyKind } from './lexicon/bodies.ts';
import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
import { FIRST_NAMES } from './lexicon/first-names.ts';
import {
	CITIES,
	COUNTRIES,
	FACILITY_WORDS,
	LAND_WORDS,
	REGION_WORDS,
	REGIONS,
	WORLD_REGIONS
} from './lexicon/places.ts';
import { ROLE_NOUNS, TITLES } from './lexicon/roles.ts';
import { FUNCTION_WORDS, wordsOf, type Word } from './words.ts';

/** A kind of place, told by its name alone. */
export type PlaceKind = 'country' | 'region' | 'city' | 'world region' | 'facility' | 'land';

/** What an option is, by its looks. A `name` without a sort could be anyone's or anything's. */
export type OptionClass =
	| { readonly kind: 'number' | 'date' | 'statement' | 'phrase' | 'role' | 'abbreviation' }
	| { readonly kind: 'name'; readonly sort?: 'person' }
	| { readonly kind: 'name'; readonly sort: 'place'; readonly place: PlaceKind }
	| { readonly kind: 'name'; readonly sort: 'body'; readonly body: BodyKind };

const STATEMENT_WORDS = 7;
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;
const NUMBER = /^[~≈]?[\p{Sc}\p{Lu}]{0,3}\p{Sc}?\s?\p{Number}/u;
const NUMBER_WORD =
	/^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)$/u;

const placeSets: readonly (readonly [PlaceKind, ReadonlySet<string>])[] = [
	['country', COUNTRIES],
	['region', REGIONS],
	['city', CITIES],
	['world region', WORLD_REGIONS]
];
const placeWords: readonly (readonly [PlaceKind, ReadonlySet<string>])[] = [
	['facility', FACILITY_WORDS],
	['land', LAND_WORDS],
	['region', REGION_WORDS]
];

/** The name in the form in which the lists have it: lower case, without "the" and a last full stop. */
export function listedForm(text: string): string {
	return text
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/^the\s/u, '')
		.replace(/\.$/u, '')
		.trim();
}

/** The kind of place that a name is listed as, if it is. */
export function listedPlace(text: string): PlaceKind | undefined {
	const form = listedForm(text);
	return placeSets.find(([, places]) => places.has(form))?.[0];
}

const classes = new WeakMap<ArticleFacts, Map<string, OptionClass>>();
const MOST_REMEMBERED = 2_000;

/** The class of an option, from its words and from what stands before its name in the article. */
export function classOf(text: string, facts: ArticleFacts): OptionClass {
	const known = classes.get(facts) ?? new Map<string, OptionClass>();
	if (known.size === 0 || known.size > MOST_REMEMBERED) {
		known.clear();
		classes.set(facts, known);
	}
	const before = known.get(text);
	if (before) return before;
	const found = findClass(text, facts);
	known.set(text, found);
	return found;
}

function findClass(text: string, facts: ArticleFacts): OptionClass {
	const words = wordsOf(text);
	const [first] = words;
	const last = words.at(-1);
	if (!first || !last) return { kind: 'phrase' };
	if (isDate(words)) return { kind: 'date' };
	if (words.length <= 6 && (NUMBER.test(text.trim()) || NUMBER_WORD.test(first.lower))) {
		return { kind: 'number' };
	}
	if (words.length >= STATEMENT_WORDS && !isName(words)) return { kind: 'statement' };
	if (words.length === 1 && NOT_NAMES.has(first.lower)) return { kind: 'abbreviation' };
	if (isRole(words)) return { kind: 'role' };
	return isName(words) ? nameClass(text, words, facts) : { kind: 'phrase' };
}

function isDate(words: readonly Word[]): boolean {
	return (
		words.length <= 5 &&
		words.some(
			({ lower, isCapital, text }) =>
				(isCapital && (MONTHS.has(lower) || WEEKDAYS.has(lower))) || YEAR.test(text)
		) &&
		words.every(
			({ lower, isNumber }) =>
				isNumber || MONTHS.has(lower) || WEEKDAYS.has(lower) || FUNCTION_WORDS.has(lower)
		)
	);
}

/** Whether every word that carries meaning has a capital or is a number. */
function isName(words: readonly Word[]): boolean {
	const content = words.filter(({ lower }) => !FUNCTION_WORDS.has(lower));
	return (
		content.some(({ isCapital }) => isCapital) &&
		content.every(({ isCapital, isNumber, lower }) => isCapital || isNumber || lower === 'de')
	);
}

/** "Spokesman for the Indonesian military", "Environment Minister", "Coach": a role without a name. */
function isRole(words: readonly Word[]): boolean {
	const of = words.findIndex(({ lower }) => /^(?:of|for|at|to|in|on)$/u.test(lower));
	const head = of > 0 ? words[of - 1] : words.at(-1);
	if (!head || !ROLE_NOUNS.has(head.lower)) return false;
	return words.length === 1 || !FIRST_NAMES.has(words[0]?.lower ?? '');
}

function nameClass(text: string, words: readonly Word[], facts: ArticleFacts): OptionClass {
	const place = listedPlace(text);
	if (place) return { kind: 'name', sort: 'place', place };
	const listed = NAMED_BODIES.get(listedForm(text));
	if (listed) return { kind: 'name', sort: 'body', body: listed };
	if (isPersonal(text, words, facts)) return { kind: 'name', sort: 'person' };
	const head = headOf(words);
	if (BOTH.has(head)) return { kind: 'name' };
	const body = BODY_WORDS.get(head);
	if (body) return { kind: 'name', sort: 'body', body };
	const kind = placeWords.find(([, listedWords]) => listedWords.has(head))?.[0];
	if (kind && words.length > 1) return { kind: 'name', sort: 'place', place: kind };
	const anyBody = words.length > 2 && words.find(({ lower }) => BODY_WORDS.has(lower));
	const inner = anyBody ? BODY_WORDS.get(anyBody.lower) : undefined;
	return inner ? { kind: 'name', sort: 'body', body: inner } : { kind: 'name' };
}

/** Houses that are bodies too: a museum can be visited and can say something. */
const BOTH = new Set(
	[
		'center',
		'centre',
		'museum',
		'university',
		'college',
		'school',
		'hospital',
		'church',
		'embassy'
	].concat(['theatre', 'theater', 'palace', 'academy', 'institute', 'club', 'laboratory', 'prison'])
);

/** The word that says what a name names: before "of", "for" or "on", else the last. */
function headOf(words: readonly Word[]): string {
	const of = words.findIndex(({ lower }) => /^(?:of|for|on)$/u.test(lower));
	return (of > 0 ? words[of - 1] : words.at(-1))?.lower ?? '';
}

function isPersonal(text: string, words: readonly Word[], facts: ArticleFacts): boolean {
	const first = words[0]?.lower ?? '';
	const tail = words.at(-1)?.lower ?? '';
	if (words.length > 5 || BODY_WORDS.has(tail) || words.some(({ lower }) => lower === 'of')) {
		return false;
	}
	if (words.length > 1 && (TITLES.has(first) || FIRST_NAMES.has(first))) return true;
	return words.length > 1 ? followsRole(text, facts) : isSurname(text, facts);
}

/** Whether a single name stands once in the article behind a first name or a title: "Cres Eastman". */
function isSurname(name: string, facts: ArticleFacts): boolean {
	if (facts.lowerCase.has(name.toLowerCase())) return false;
	return facts.words.some((word, index) => {
		const before = facts.words[index - 1];
		return (
			word.text === name &&
			before?.isCapital === true &&
			before.end === word.start - 1 &&
			(FIRST_NAMES.has(before.lower) || TITLES.has(before.lower))
		);
	});
}

/** Whether some mention of the name stands right after a title or a role: "captain Harry Kane". */
function followsRole(name: string, { words, straightText }: ArticleFacts): boolean {
	const at = straightText.indexOf(name);
	if (at < 0) return false;
	const before = lastWordBefore(words, at);
	return before !== undefined && (TITLES.has(before.lower) || ROLE_NOUNS.has(before.lower));
}

/** The last word that ends before an offset, with nothing but a space between. */
function lastWordBefore(words: readonly Word[], offset: number): Word | undefined {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.end ?? 0) <= offset - 1) low = middle + 1;
		else high = middle;
	}
	const word = words[low - 1];
	return word?.end === offset - 1 ? word : undefined;
}
