import type { Span } from '#lib/core/article/article.ts';
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../lexicon/countries.ts';
import { CITIES } from '../lexicon/cities.ts';
import { REGIONS } from '../lexicon/regions.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import {
	KNOWN_ORGANISATIONS,
	KNOWN_PLACES,
	MONTHS,
	ORGANISATION_WORDS,
	PEOPLES,
	PLACE_WORDS,
	TITLES,
	TITLE_MODIFIERS,
	WEEKDAYS
} from '../lexicon/word-lists.ts';
import { fold, isCapitalised, type Word } from './words.ts';

/** A run of capitalised words that could be a name, with the title that stood before it. */
export type CapitalRun = Span & {
	readonly words: readonly Word[];
	/** "NZ Foreign Minister" before "Winston Peters". */
	readonly title?: Span;
};

const PARTICLES = new Set(
	'de la del della di da du van von der den bin ibn al el ul le y'.split(' ')
);
const DATES = new Set<string>([...MONTHS, ...WEEKDAYS].filter((word) => word !== 'May'));
const HEADS = new Set([
	...ORGANISATION_WORDS.keys(),
	...'Republic State City Gulf Isle Bay Institute Museum House Board Chamber Bank Kingdom Kingdom Cathedral Hall Port Strait Sea Lake Duchy Duke'.split(
		' '
	)
]);

/** What an article says about a word elsewhere: needed where a capital means only a sentence's start. */
export type Vocabulary = {
	/** Words that stand somewhere without a capital. */
	readonly lower: ReadonlySet<string>;
	/** Words that stand somewhere inside a sentence with a capital. */
	readonly inner: ReadonlySet<string>;
};

/** The runs of one sentence's words, titles split off and organisations parted from the people behind them. */
export function findCapitalRuns(
	words: readonly Word[],
	vocabulary: Vocabulary
): readonly CapitalRun[] {
	const runs: Word[][] = [];
	let run: Word[] = [];
	const close = () => {
		if (run.length > 0) runs.push(run);
		run = [];
	};
	words.forEach((word, index) => {
		const next = words[index + 1];
		if (run.length > 0 && !joins(word)) close();
		if (isNameWord(word, index, words, vocabulary)) run.push(word);
		else if (run.length > 0 && isConnector(word, run, next)) run.push(word);
		else close();
		if (word.possessive) close();
	});
	close();
	return runs.map(trimConnectors).flatMap((one) => splitRun(one, vocabulary));
}

/** A name goes on over one blank or hyphen, not over a comma. */
function joins({ gap }: Word): boolean {
	return gap === ' ' || gap === '';
}

function isNameWord(
	word: Word,
	index: number,
	words: readonly Word[],
	{ lower, inner }: Vocabulary
): boolean {
	if (!isCapitalised(word)) return false;
	const folded = fold(word.text);
	if (DATES.has(word.text) || /^(?:AM|PM|GMT|EST|UTC|BST|I)$/u.test(word.text)) return false;
	const startsSentence = index === 0 || /[.?!:;“"•–—]/u.test(word.gap);
	if (!startsSentence) return !FUNCTION_WORDS.has(folded) || /^\p{Lu}{2,}$/u.test(word.text);
	if (FUNCTION_WORDS.has(folded) && !/^\p{Lu}{2,}$/u.test(word.text)) return false;
	if (isKnown(word.text)) return true;
	if (inner.has(word.text)) return !lower.has(folded) || followsName(words[index + 1]);
	if (lower.has(folded)) return false;
	const next = words[index + 1];
	// "Holger von Neuhoff".
	const isBeforeParticle =
		next !== undefined && PARTICLES.has(next.text) && followsName(words[index + 2]);
	return TITLES.has(folded) || followsName(next) || isBeforeParticle;
}

function followsName(next: Word | undefined): boolean {
	return next !== undefined && isCapitalised(next) && next.gap === ' ';
}

function isKnown(word: string): boolean {
	return (
		COUNTRY_BY_NAME.has(word) ||
		COUNTRY_BY_DEMONYM.has(word) ||
		KNOWN_ORGANISATIONS.has(word) ||
		KNOWN_PLACES.has(word) ||
		PEOPLES.has(word) ||
		REGIONS.has(fold(word)) ||
		CITIES.has(fold(word)) ||
		/^\p{Lu}{2,6}$/u.test(word)
	);
}

function isConnector(word: Word, run: readonly Word[], next: Word | undefined): boolean {
	if (next === undefined || !joins(next)) return false;
	const { text } = word;
	const goesOn = isCapitalised(next) || (text === 'of' && next.text === 'the');
	if (!goesOn) return false;
	if (text === '&' || PARTICLES.has(text)) return true;
	const last = run.at(-1)?.text ?? '';
	const hasHead = run.some((part) => HEADS.has(part.text));
	if (text === 'of') {
		const isLong = hasHead && run.some((part) => /^(?:for|on)$/u.test(part.text));
		return isLong || HEADS.has(last) || TITLES.has(fold(last));
	}
	if (text === 'the') return last === 'of';
	if (text === 'for') return HEADS.has(last);
	const inComplement = run.some((part) => /^(?:of|for|on)$/u.test(part.text));
	return (text === 'on' && hasHead) || (text === 'and' && hasHead && inComplement);
}

function trimConnectors(run: readonly Word[]): readonly Word[] {
	const last = run.findLastIndex(isCapitalised);
	return run.slice(0, last + 1);
}

function toRun(words: readonly Word[], title?: readonly Word[]): readonly CapitalRun[] {
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last) return [];
	const titleStart = title?.[0];
	const titleEnd = title?.at(-1);
	return [
		{
			words,
			start: first.start,
			end: last.end,
			...(titleStart && titleEnd && { title: { start: titleStart.start, end: titleEnd.end } })
		}
	];
}

function isTitle({ text }: Word): boolean {
	const folded = fold(text).replace(/\.$/u, '');
	return TITLES.has(folded) && !TITLE_MODIFIERS.has(folded);
}

/** Parts a title from the name behind it, a people from what it qualifies, a body from its member. */
function splitRun(run: readonly Word[], vocabulary: Vocabulary): readonly CapitalRun[] {
	const { inner } = vocabulary;
	const end = run.findLastIndex((word) => !isTitle(word));
	const hasBody = run.some(({ text }) => ORGANISATION_WORDS.has(text));
	if (
		hasBody &&
		end >= 0 &&
		end < run.length - 1 &&
		!ORGANISATION_WORDS.has(run.at(-1)?.text ?? '')
	) {
		return splitRun(run.slice(0, end + 1), vocabulary);
	}
	const isBodyWord = ({ text }: Word) => ORGANISATION_WORDS.has(text) || PLACE_WORDS.has(text);
	const lastTitle = run.findLastIndex(
		(word, index) =>
			isTitle(word) &&
			!run.slice(index + 1).some((other) => isBodyWord(other) || other.text === 'of')
	);
	const office = run.findIndex((word, index) => isTitle(word) && run[index + 1]?.text === 'of');
	// "Minister of Education Stefania Giannini": the office is part of the title.
	const isOfBody = run[office + 2]?.text === 'the';
	if (
		office >= 0 &&
		!isOfBody &&
		run.length - office >= 5 &&
		!run.slice(office + 3).some(isBodyWord)
	) {
		return toRun(run.slice(office + 3), run.slice(0, office + 3));
	}
	const epithet = run[0];
	const given = run[1];
	// "Scientologist Tom Cruise", "Tiger Don Kelly": what somebody is, before a name that begins behind it.
	if (
		run.length === 3 &&
		epithet &&
		given &&
		FIRST_NAMES.has(fold(given.text)) &&
		!FIRST_NAMES.has(fold(epithet.text)) &&
		(/(?:ist|ian|crat|can)$/u.test(epithet.text) || inner.has(`${epithet.text}s`))
	) {
		return toRun(run.slice(1), [epithet]);
	}
	const behind = run.slice(lastTitle + 1);
	if (lastTitle >= 0 && !(behind.length === 0 && run.some(isBodyWord))) {
		return toRun(behind, run.slice(0, lastTitle + 1));
	}
	const first = run[0];
	if (first && run.length > 1 && COUNTRY_BY_DEMONYM.has(first.text) && !run.some(isBodyWord)) {
		return [...toRun([first]), ...splitRun(run.slice(1), vocabulary)];
	}
	const body = run.findIndex(
		(word, index) =>
			ORGANISATION_WORDS.has(word.text) &&
			index > 0 &&
			run.length - index > 2 &&
			!/^(?:of|for|on|and|&)$/u.test(run[index + 1]?.text ?? '') &&
			!run.slice(index + 1).some((rest) => isBodyWord(rest) || !isCapitalised(rest))
	);
	if (body > 0) return [...toRun(run.slice(0, body + 1)), ...toRun(run.slice(body + 1))];
	return toRun(run);
}
