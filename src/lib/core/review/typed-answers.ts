import type { Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';

/** What a gap is left for, as far as its asking must say. */
export type TypedKind = 'name' | 'number' | 'year' | 'date';

/** The ways in which the words of a key may be typed. */
export type TypedAnswers = { readonly kind: TypedKind; readonly accepted: readonly string[] };

const CAPITAL = String.raw`\p{Lu}[\p{L}’'.-]*`;
/** A word of a name that no sentence ends in: a full stop only after an initial. */
const NAME_WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]*)`;
const NAME = new RegExp(
	`^${CAPITAL}(?: (?:(?:de|del|der|van|von|bin|al|la) )?${CAPITAL}){0,4}$`,
	'u'
);
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;
const DATE = new RegExp(`^(?<month>${MONTHS.join('|')})(?: (?<day>\\d{1,2}))?$`, 'u');
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2}) (?<month>${MONTHS.join('|')})$`, 'u');

const SMALL = [
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
	'sixteen seventeen eighteen nineteen twenty'
]
	.join(' ')
	.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NO_NAME = new RegExp(
	`^(?:${[...SMALL, ...TENS, 'hundred', 'thousand', 'million'].join('|')}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|i|we|it|he|she|they)s?$`,
	'iu'
);
const BODY = new RegExp(
	`^(?:${[
		'Agency|Army|Association|Bank|Center|Centre|Church|Commission|Committee|Company|Council|Court',
		'Department|Force|Forces|Foundation|Government|Group|House|Institute|League|Ministry|Museum',
		'News|Office|Organisation|Organization|Party|Police|Post|School|Service|Team|Times|Union|University'
	].join('|')})$`,
	'u'
);

function wordsOf(text: string): readonly string[] {
	return text.trim().split(/\s+/u);
}

function escaped(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function ordinal(day: number): string {
	const isTeen = day % 100 >= 11 && day % 100 <= 13;
	const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
	return `${day}${ending}`;
}

function datesFor(month: string, day: string | undefined): readonly string[] {
	const short = month === 'September' ? ['Sep', 'Sept'] : [month.slice(0, 3)];
	const names = [...new Set([month, ...short])];
	if (day === undefined) return names;
	const nth = ordinal(Number(day));
	return names.flatMap((name) => [
		`${name} ${day}`,
		`${day} ${name}`,
		`${name} ${nth}`,
		`${nth} ${name}`,
		`${nth} of ${name}`
	]);
}

/** A whole number in words, where people write it so: up to twenty, round tens, those times a thousand. */
function numberWords(value: number): readonly string[] {
	const small = SMALL[value] ?? (value % 10 === 0 ? TENS[value / 10 - 2] : undefined);
	if (small !== undefined) return [small];
	if (value === 100) return ['a hundred', 'one hundred'];
	if (value < 1000 && value % 100 === 0) return [`${SMALL[value / 100] ?? ''} hundred`];
	if (value % 1000 !== 0 || value >= 1_000_000) return [];
	const thousands = value / 1000;
	return [`${thousands} thousand`, ...numberWords(thousands).map((word) => `${word} thousand`)];
}

function numbersFor(words: string): readonly string[] {
	const plain = words.replaceAll(',', '');
	return [words, plain, ...numberWords(Number(plain))];
}

/** Words that open a sentence with a capital and belong to no name. */
const OPENER =
	/^(?:The|A|An|In|On|At|As|By|For|From|With|To|Of|And|But|Or|So|If|When|While|Then|Later|After|Before|Since|Although|Though|Meanwhile|However|Yet|Also|Both|Now|Today|Earlier|Once|Only|Under|Over|According|Because|Until|Both|Like|Said|Says) /u;

/** The names of more words in the article that hold this one: “Don Kelly” for “Kelly”. */
function longerNames(words: string, article: Article): readonly string[] {
	const before = new RegExp(`(?:${NAME_WORD} ){1,2}${escaped(words)}(?![\\p{L}\\p{N}])`, 'gu');
	const after = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)} ${NAME_WORD}`, 'gu');
	const found = [...article.text.matchAll(before), ...article.text.matchAll(after)];
	return [...new Set(found.map(([name]) => name.replace(OPENER, '')))].filter(
		(name) => name !== words
	);
}

/** The words that the article, or the key itself, puts before a person's name: “Professor”, “NASA Administrator”. */
function titlesBefore(words: string, article: Article): ReadonlySet<string> {
	const before = longerNames(words, article)
		.filter((name) => name.endsWith(words))
		.flatMap((name) => wordsOf(name.slice(0, -words.length)));
	return new Set([...before, ...wordsOf(words).slice(0, -2)]);
}

/** The surname of a person, bare and after a title, where the article has nobody else of that name. */
function surnamesFor(question: Question, words: string, article: Article): readonly string[] {
	const surname = wordsOf(words).at(-1) ?? words;
	if (surname === words || BODY.test(surname) || /\.$/u.test(surname)) return [];
	const titles = titlesBefore(words, article);
	const others = question.kind === 'choice' ? question.options.map(({ text }) => text) : [];
	const named = [...longerNames(surname, article), ...others].filter(
		(name) => wordsOf(name).includes(surname) && !name.includes(words) && !words.includes(name)
	);
	const isTitled = (name: string) =>
		name.endsWith(surname) && wordsOf(name).every((word) => word === surname || titles.has(word));
	return named.every(isTitled) ? [surname, ...named] : [];
}

/** A person's names without what comes before them: the last two words, the last three, and so on. */
function endingsOf(words: string): readonly string[] {
	const parts = wordsOf(words);
	return parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join(' '));
}

function namesFor(
	question: Question,
	words: string,
	article: Article
): readonly string[] | undefined {
	const parts = wordsOf(words);
	const longer = longerNames(words, article);
	// One longer name is the same one in full; with two nobody can say which is meant.
	const tails = new Set(longer.map((name) => wordsOf(name).slice(-2).join(' ')));
	if (parts.length === 1 && tails.size > 1) return undefined;
	const isOfPerson = question.skill === 'who' || question.skill === 'attribution';
	const isBody = BODY.test(parts.at(-1) ?? '');
	return [
		words,
		words.replaceAll('-', ''),
		...(tails.size <= 1 ? [...longer, ...tails] : []),
		...(isOfPerson && !isBody ? endingsOf(words) : []),
		...(isOfPerson ? surnamesFor(question, words, article) : [])
	];
}

/**
 * How the words of a key may be typed: a name (in full, by surname, with what the article puts before
 * it), a plain number, a year, a date. Undefined where it can be said in more ways than can be listed,
 * where nobody can say which of two is meant, or where the article's title or publisher gives it away.
 */
export function typedAnswersFor(
	question: Question,
	words: string,
	article: Article
): TypedAnswers | undefined {
	if (NO_NAME.test(words) || words === article.publisher) return undefined;
	if (article.title.includes(words)) return undefined;
	if (NUMBER.test(words)) {
		const isYear = question.skill === 'when' && YEAR.test(words);
		return { kind: isYear ? 'year' : 'number', accepted: [...new Set(numbersFor(words))] };
	}
	const date = DATE.exec(words)?.groups ?? DAY_FIRST.exec(words)?.groups;
	if (date) {
		const forms = datesFor(date['month'] ?? '', date['day']);
		return { kind: 'date', accepted: [...new Set([words, ...forms])] };
	}
	const names = NAME.test(words) ? namesFor(question, words, article) : undefined;
	return names && { kind: 'name', accepted: [...new Set(names)] };
}
