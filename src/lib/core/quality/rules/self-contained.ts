import type { Remark, Rule } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { viewOf, type QuestionView } from '../question-view.ts';
import type { Word } from '../words.ts';

const PERSONAL = new Set(['he', 'him', 'his', 'she', 'her', 'hers']);
const OTHERS = new Set(['they', 'them', 'their', 'it', 'its']);
const FIRST_PERSON = new Set(['we', 'us', 'our', 'i', 'my', 'me']);
/** What a person may be called before "he" or "she" takes up the thread. */
const HUMAN_NOUN =
	/^(?:who|man|woman|boy|girl|child|person|someone|anyone|everyone|people|father|mother|son|daughter|wife|husband|\p{Letter}+(?:er|or|ist|ian|man|woman|ant|ent))s?$/u;
/** "that number", "this decision", "such cases", "the former", "the latter". */
const POINTS_BACK =
	/(?:^|(?<! of| did| does| do)\s)(?:(?:this|these|those|such) (?!(?:do|does|did|is|was|are|were|has|have|had|year|month|week|morning|afternoon|evening|weekend|time|as|that|an?|who|in|of|which|article|text|passage|story|question|sentence)\b)\p{Ll}+|(?:said|estimates?|believes?|is|was|of|to|at|for|in|by|with|,) that (?:number|figure|amount|decision|year|day|time|place|point|report|move|case|event|group|incident)\b|the (?:former|latter)\b)/u;

/**
 * G19. The stem stands alone: who "he" is, what "that number" counts and after what something happened
 * "later" is in it. Quoted words may speak as they like. Where a name stands in brackets, a pronoun of
 * the article was replaced by a guess.
 */
export const selfContained: Rule = {
	id: 'self-contained',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (view.family === 'supported') {
			return view.lists
				.flatMap(({ options }) => options)
				.flatMap(({ text, words, option }): readonly Remark[] =>
					problems({ ...view, body: text, bodyWords: words, gaps: [] }).map((message) => ({
						message,
						part: 'options',
						option
					}))
				);
		}
		if (view.form === 'task' || view.form === 'quotation' || view.body === '') return [];
		const remark = (message: string): Remark => ({ message, part: view.bodyPart });
		return problems(view).map(remark);
	}
};

function problems(view: QuestionView): readonly string[] {
	const text = withoutQuotes(view.body);
	// "What do these words show?" may mean words that were just quoted.
	const mayPoint = text !== view.body;
	const pronoun = danglingPronoun(text, view);
	const pointer = POINTS_BACK.exec(text)?.[0].trim();
	return [
		...(pronoun === undefined ? [] : [`It is not said whom or what “${pronoun}” means.`]),
		...(pointer === undefined || mayPoint
			? []
			: [`“${pointer}” points at something outside the question.`]),
		...(/\[\p{Lu}[^\]]*\]/u.test(text)
			? ['A name in brackets stands where the article has a pronoun.']
			: [])
	];
}

function withoutQuotes(text: string): string {
	return text.replaceAll(/[“"][^“”"]*[”"]/gu, (quoted) => ' '.repeat(quoted.length));
}

/** The first pronoun with nothing before it that it could stand for. */
function danglingPronoun(text: string, view: QuestionView): string | undefined {
	const words = view.bodyWords.filter(({ start }) => text[start] !== ' ');
	// A gap for a date or a number is nobody.
	const gapAt =
		view.gaps.find(({ key }) => /^\p{Lu}/u.test(key) && !isDateLike(key))?.at ??
		Number.POSITIVE_INFINITY;
	const asksWho = /^(?:who|which|what)\b/iu.test(text.trim());
	const person = firstOf(words, mayBePerson);
	const noun = firstOf(words, isNounLike);
	return words.find((word, index) => {
		if (FIRST_PERSON.has(word.lower)) return word.text !== 'I' || !words[index - 1]?.isCapital;
		if (asksWho || gapAt < word.start) return false;
		if (PERSONAL.has(word.lower)) return person >= index && !isLater(word, words);
		return OTHERS.has(word.lower) && noun >= index;
	})?.text;
}

function firstOf(words: readonly Word[], fits: (word: Word, index: number) => boolean): number {
	const found = words.findIndex(fits);
	return found < 0 ? words.length : found;
}

function mayBePerson({ lower, isCapital }: Word, index: number): boolean {
	return (
		(isCapital && (index > 0 || lower.length > 3) && !OPENERS.has(lower)) || HUMAN_NOUN.test(lower)
	);
}

function isDateLike(key: string): boolean {
	const first = key.split(/\s/u)[0]?.toLowerCase() ?? '';
	return MONTHS.has(first) || WEEKDAYS.has(first);
}

const OPENERS = new Set(
	`after before when while in on at by as during since until if although though despite from with
	under once where for and but however now then last next yesterday today monday tuesday wednesday
	thursday friday saturday sunday january february march april may june july august september october
	november december`.split(/\s+/u)
);

function isNounLike({ lower, isCapital }: Word): boolean {
	return (isCapital && !OPENERS.has(lower)) || (lower.length > 3 && !OPENERS.has(lower));
}

/** "After his arrest, Montalvo said": the name may follow in the main clause. */
function isLater(pronoun: Word, words: readonly Word[]): boolean {
	const opener = words[0]?.lower ?? '';
	return (
		OPENERS.has(opener) &&
		words.some(
			({ start, isCapital, lower }) => start > pronoun.start && isCapital && !OPENERS.has(lower)
		)
	);
}
