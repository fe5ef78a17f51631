import type { Article, Sentence, Span } from '#lib/core/article/article.ts';
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../lexicon/countries.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { SURNAMES } from '../lexicon/surnames.ts';
import { CITIES } from '../lexicon/cities.ts';
import { REGIONS } from '../lexicon/regions.ts';
import {
	KNOWN_ORGANISATIONS,
	KNOWN_PLACES,
	OCCUPATION,
	ORGANISATION_WORDS,
	PEOPLES,
	PLACE_WORDS,
	SAY_VERBS
} from '../lexicon/word-lists.ts';
import { findCapitalRuns, type CapitalRun, type Vocabulary } from './capital-runs.ts';
import { fold, isCapitalised, wordsOf, type Word } from './words.ts';

export type NameClass = 'person' | 'place' | 'organisation' | 'people' | 'other';

/** One occurrence of a name. */
export type Mention = Span & {
	readonly sentence: number;
	readonly text: string;
	/** Whether "the" stands before it. */
	readonly definite: boolean;
	/** The title before it, such as "US President". */
	readonly title?: Span;
};

/** Somebody or something the article names, under all the names it goes by there. */
export type Entity = {
	readonly name: string;
	readonly class: NameClass;
	/** Kind of place or body: country, city, facility, media, force … */
	readonly subclass: string;
	/** Whether there is positive evidence for the class: a list, a title, a telling word. */
	readonly strong: boolean;
	readonly aliases: ReadonlySet<string>;
	readonly mentions: readonly Mention[];
};

type Verdict = { readonly class: NameClass; readonly subclass: string; readonly strong: boolean };
type Found = {
	readonly run: CapitalRun;
	readonly mention: Mention;
	readonly verdict: Verdict;
	/** Whether "and" follows. */
	readonly isJoined: boolean;
};

const AND = ' and ';

const PLACE_BEFORE =
	/\b(?:in|near|across|throughout|outside|inside|toward|towards|around)(?: the)? $/u;
const PLACE_CONTEXT =
	/\b(?:in|at|near|from|of|around|outside|to|for|leaving|reach|reached|and)(?: the)? $/u;
const SPEAKS = new RegExp(
	`^(?: (?:of|from) (?:\\p{Lu}\\p{L}+ ?){1,3})?,? ?(?:${[...SAY_VERBS].join('|')})\\b`,
	'u'
);
const LEADING_PLACE = /^(?:Mount|Lake|Camp|Port|Fort|Cape|Gulf|Hotel) /u;
const THING_AFTER = /^(?:, (?:its|which|whose makers?)\b)/u;
const PERSON_AFTER = /^(?:,? (?:who|aged \d|\d\d,)|, an? )/u;
/** ", a 41-year-old lawyer", ", 36,", ", exhibits keeper at": only of somebody. */
const SURELY_PERSON_AFTER =
	/^(?:, \d\d(?:,| and )|,? aged \d|, (?:an?|the|now) \d\d-year-old\b|, an? (?:\p{Lu}\p{L}+ )?(?:\p{Ll}+ ){0,2}(?:wo)?man\b)/u;
/** An occupation that describes the name before it: ", national manager of …". */
const DESCRIBED_AFTER =
	/^, (?:(?:an?|the) )?(?<words>(?:[\p{L}’'-]+ ){1,4}?)(?:of|at|for|in|from|with|who|said|says)\b/u;
const SAID_BY = new RegExp(`["”,] ?(?:${[...SAY_VERBS].join('|')}) $`, 'u');

/** Every word of the sentences, and in which spelling it stands. */
export function vocabularyOf(sentences: readonly (readonly Word[])[]): Vocabulary {
	const lower = new Set<string>();
	const inner = new Set<string>();
	for (const words of sentences) {
		words.forEach((word, index) => {
			if (!isCapitalised(word)) lower.add(fold(word.text));
			else if (index > 0 && !/[.?!:“"]/u.test(word.gap)) inner.add(word.text);
		});
	}
	return { lower, inner };
}

/** The entities of an article's prose, in order of their first mention. */
export function findEntities(article: Article, sentences: readonly Sentence[]): readonly Entity[] {
	const words = sentences.map((sentence) => wordsOf(article.text, sentence));
	const vocabulary = vocabularyOf(words);
	const found = sentences.flatMap((sentence, index) =>
		findCapitalRuns(words[index] ?? [], vocabulary)
			// "US$39 billion" names no country.
			.filter(({ end }) => article.text[end] !== '$')
			.map((run) => classify(article.text, run, sentence))
	);
	const surnamed = found.map((one) => asSurnamed(one, found, vocabulary));
	return groupByName(surnamed.map((one) => asPaired(one, surnamed, vocabulary)));
}

const SURELY_PERSON: Verdict = { class: 'person', subclass: 'person', strong: true };

/** Whether nothing tells against a name of two or three words being a person's. */
function couldBePerson({ run, verdict, mention }: Found, { lower }: Vocabulary): boolean {
	const isCommon = run.words.some(
		({ text }) => lower.has(fold(text)) || /^\p{Lu}{2,}$/u.test(text) || CITIES.has(fold(text))
	);
	return (
		verdict.class === 'other' &&
		run.words.length > 1 &&
		run.words.length < 4 &&
		!mention.definite &&
		!isCommon &&
		!run.words.some(isOfThings)
	);
}

/** An unknown name is a person's when its last word stands alone somewhere, as a surname does. */
function asSurnamed(one: Found, all: readonly Found[], vocabulary: Vocabulary): Found {
	if (one.verdict.subclass === 'rest' || !couldBePerson(one, vocabulary)) return one;
	const last = one.run.words.at(-1)?.text;
	const isPerson = all.some(
		(other) =>
			other.mention.text === last &&
			other.run.words.length === 1 &&
			other !== one &&
			/^(?:other|person)$/u.test(other.verdict.class)
	);
	return isPerson ? { ...one, verdict: SURELY_PERSON } : one;
}

/** "Ichiro Suzuki and Akinori Otsuka": an unknown name beside a person's is one. */
function asPaired(one: Found, all: readonly Found[], vocabulary: Vocabulary): Found {
	return couldBePerson(one, vocabulary) && all.some((other) => arePaired(one, other))
		? { ...one, verdict: SURELY_PERSON }
		: one;
}

/** A word that stands in the names of bodies and goods. */
function isOfThings({ text }: Word): boolean {
	return (
		KNOWN_ORGANISATIONS.has(text) ||
		ORGANISATION_WORDS.has(text) ||
		/^(?:National|International|Royal|Great|New|Group|Class|Model|Series|Version|\p{Lu})$/u.test(
			text
		)
	);
}

function arePaired(one: Found, other: Found): boolean {
	const [before, after] = one.mention.start < other.mention.start ? [one, other] : [other, one];
	return (
		other.verdict.class === 'person' &&
		other.verdict.strong &&
		other.run.words.length > 1 &&
		before.isJoined &&
		after.mention.start === before.mention.end + AND.length
	);
}

function classify(text: string, run: CapitalRun, sentence: Sentence): Found {
	const name = text.slice(run.start, run.end);
	const before = text.slice(Math.max(sentence.start, run.start - 24), run.start);
	const after = text.slice(run.end, run.end + 40);
	return {
		run,
		mention: {
			start: run.start,
			end: run.end,
			sentence: sentence.index,
			text: name,
			definite: /\bthe $/iu.test(before),
			...(run.title && { title: run.title })
		},
		isJoined: after.startsWith(AND),
		verdict: isCutOff(before, after)
			? { class: 'other', subclass: 'other', strong: false }
			: THING_AFTER.test(after) && !lookUp(name)
				? { class: 'other', subclass: 'rest', strong: false }
				: judge(name, run, before, after)
	};
}

/** "Council on American - Islamic Relations": the rest of the name stands behind a mark. */
function isCutOff(before: string, after: string): boolean {
	return /^ [-–] \p{Lu}/u.test(after) || /\p{Lu}\p{L}* [-–] $/u.test(before);
}

function judge(name: string, run: CapitalRun, before: string, after: string): Verdict {
	const known = lookUp(name);
	if (known && !(run.title && known.subclass !== 'country')) return known;
	const head = headWord(run.words);
	const organisation = ORGANISATION_WORDS.get(head);
	if (organisation && (run.words.length > 1 || /^(?:Parliament|Senate|Congress)$/u.test(name))) {
		return { class: 'organisation', subclass: organisation, strong: true };
	}
	const place = PLACE_WORDS.get(head) ?? (LEADING_PLACE.test(name) ? leadingKind(name) : undefined);
	if (place && run.words.length > 1 && !mayBePerson(run, before))
		return { class: 'place', subclass: place, strong: true };
	if (run.title) return { class: 'person', subclass: 'person', strong: true };
	return judgeByContext(name, run, before, after);
}

function leadingKind(name: string): string {
	return /^(?:Camp|Port|Fort|Hotel)/u.test(name) ? 'facility' : 'land';
}

/** "Marc Lamont Hill" is no hill. */
function mayBePerson({ words }: CapitalRun, before: string): boolean {
	return (
		/^(?:Hill|Hills|Park|Field|Hall|Lane|Bridge|Forest|Garden|Port|Castle|Street|Bay|House|Falls|Sur)$/u.test(
			words.at(-1)?.text ?? ''
		) &&
		FIRST_NAMES.has(fold(words[0]?.text ?? '')) &&
		!/\b(?:in|at|the|near|of|to|from) $/iu.test(before)
	);
}

function judgeByContext(name: string, run: CapitalRun, before: string, after: string): Verdict {
	const first = fold(run.words[0]?.text ?? '').replace(/\.$/u, '');
	const last = fold(run.words.at(-1)?.text ?? '');
	const count = run.words.length;
	// "Centre for Control of Iodine Disorders": what stands behind belongs to the name before.
	const isRest = /\p{Lu}\p{L}+ (?:of|for|on|and)(?: the)? $/u.test(before) && count > 1;
	if (isRest) return { class: 'other', subclass: 'rest', strong: false };
	// "1313 S. Denver" is an address.
	if (/\d $/u.test(before)) return { class: 'other', subclass: 'rest', strong: false };
	const isNamed = FIRST_NAMES.has(first) || /^\p{Lu}\.$/u.test(run.words[0]?.text ?? '');
	if (count >= 2 && count <= 4 && isNamed && !/\bthe $/iu.test(before)) {
		return { class: 'person', subclass: 'person', strong: true };
	}
	if (
		count <= 3 &&
		count > 1 &&
		(/ young $/u.test(before) || OCCUPATION.test(before.replace(/, $/u, ' ')))
	) {
		return { class: 'person', subclass: 'person', strong: true };
	}
	const isFirstName = count === 1 && FIRST_NAMES.has(first);
	const described = DESCRIBED_AFTER.exec(after)?.groups?.['words'];
	const isPerson =
		SURELY_PERSON_AFTER.test(after) ||
		(isFirstName && (SAID_BY.test(before) || SPEAKS.test(after))) ||
		(count > 1 && described !== undefined && OCCUPATION.test(` ${described}`));
	if (count <= 3 && isPerson && !/\bthe $/iu.test(before)) {
		return { class: 'person', subclass: 'person', strong: true };
	}
	if (/^, \p{Lu}/u.test(after) && startsWithPlace(after.slice(2)) && PLACE_CONTEXT.test(before)) {
		return { class: 'place', subclass: 'city', strong: count <= 3 };
	}
	const speaks = SPEAKS.test(after) && !run.words.some(isOfThings);
	if (count >= 2 && count <= 3 && (speaks || SURNAMES.has(last)) && !/\bthe $/iu.test(before)) {
		return { class: 'person', subclass: 'person', strong: speaks || SURNAMES.has(last) };
	}
	if (/^\p{Lu}[\p{Lu}&-]+$/u.test(name)) {
		return { class: 'organisation', subclass: 'acronym', strong: false };
	}
	if (PLACE_BEFORE.test(before)) return { class: 'place', subclass: 'named', strong: false };
	if (count >= 2 && PERSON_AFTER.test(after) && !/\bthe $/iu.test(before)) {
		return { class: 'person', subclass: 'person', strong: false };
	}
	return { class: 'other', subclass: 'other', strong: false };
}

function lookUp(name: string): Verdict | undefined {
	const strong = true;
	if (COUNTRY_BY_NAME.has(name)) return { class: 'place', subclass: 'country', strong };
	if (isPeople(name)) return { class: 'people', subclass: 'people', strong };
	const place = KNOWN_PLACES.get(name);
	if (place) return { class: 'place', subclass: place, strong };
	if (REGIONS.has(fold(name))) return { class: 'place', subclass: 'region', strong };
	if (CITIES.has(fold(name))) return { class: 'place', subclass: 'city', strong };
	const body = KNOWN_ORGANISATIONS.get(name);
	if (body) return { class: 'organisation', subclass: body, strong };
	if (/^(?:United Nations|European Union|African Union)$/u.test(name)) {
		return { class: 'organisation', subclass: 'union', strong };
	}
	if (name === 'White House') return { class: 'organisation', subclass: 'government', strong };
	return undefined;
}

function isPeople(name: string): boolean {
	return (
		COUNTRY_BY_DEMONYM.has(name) ||
		PEOPLES.has(name) ||
		/^(?:North|South|East|West|Central|Latin|Native|Middle|Southern|Northern|Eastern|Western) (?:American|African|Asian|European|Eastern)s?$/u.test(
			name
		)
	);
}

function startsWithPlace(after: string): boolean {
	const run = /^(?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,2}/u.exec(after)?.[0] ?? '';
	const names = [run, run.split(' ').slice(0, 2).join(' '), run.split(' ')[0] ?? ''];
	return names.some((name) => lookUp(name)?.class === 'place');
}

/** The word that says what a name names: the last one, or the one before "of", "for" or "on". */
function headWord(words: readonly Word[]): string {
	const link = words.findIndex(({ text }) => /^(?:of|for|on)$/u.test(text));
	return (link > 0 ? words[link - 1] : words.at(-1))?.text ?? '';
}

function groupByName(found: readonly Found[]): readonly Entity[] {
	const groups: Found[][] = [];
	// Longer names first, so that a bare surname finds the person it belongs to.
	for (const one of found.toSorted((a, b) => b.run.words.length - a.run.words.length)) {
		const homes = groups.filter((group) => group[0] && isAlias(one, group[0]));
		const home = homes.find((group) => isSame(one, group)) ?? (homes.length === 1 ? homes[0] : []);
		if (home && home.length > 0) home.push(one);
		else groups.push([one]);
	}
	return groups
		.map(toEntity)
		.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function isSame(one: Found, group: readonly Found[]): boolean {
	return group.some(({ mention }) => mention.text === one.mention.text);
}

function isAlias(one: Found, full: Found): boolean {
	const name = one.mention.text;
	const whole = full.mention.text;
	if (name === whole) return true;
	const country = COUNTRY_BY_NAME.get(name);
	if (country && COUNTRY_BY_NAME.get(whole) === country) return true;
	if (full.verdict.class === 'person' && (one.run.words.length === 1 || one.run.title)) {
		const last = full.run.words.at(-1)?.text;
		const first = full.run.words[0]?.text;
		const lastPart = whole.split(' ').slice(1).join(' ');
		return full.run.words.length > 1 && (name === last || name === lastPart || name === first);
	}
	return isAcronymOf(name, full.run.words) || `the ${name}` === whole;
}

/** NZDF of New Zealand Defence Force. */
export function isAcronymOf(name: string, words: readonly { readonly text: string }[]): boolean {
	if (!/^(?:\p{Lu}\.?){2,6}$/u.test(name)) return false;
	const letters = words.filter(isCapitalised).map(({ text }) => text[0] ?? '');
	return letters.length > 1 && letters.join('') === name.replaceAll('.', '');
}

function toEntity(group: readonly Found[]): Entity {
	const mentions = group.map(({ mention }) => mention).toSorted((a, b) => a.start - b.start);
	// "Paris" of "Valeska Paris" is no city.
	const full = group[0]?.verdict.class === 'person' ? group[0] : undefined;
	const best = full ?? group.find(({ verdict }) => verdict.strong) ?? group[0];
	const verdict = best?.verdict ?? { class: 'other', subclass: 'other', strong: false };
	const name = group[0]?.mention.text ?? '';
	return {
		name,
		class: verdict.class,
		subclass: verdict.subclass,
		strong: verdict.strong,
		aliases: new Set(mentions.map(({ text }) => text)),
		mentions
	};
}
