import { citeSpan, type Citation, type Support } from '#lib/core/article/citation.ts';
import type { Article, Span } from '#lib/core/article/article.ts';
import type { Option } from '#lib/core/question/question-fields.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Random } from '../random.ts';

/** Every family of questions, in the order in which they are drafted. */
export const FAMILIES = [
	'conflict',
	'quote-speaker',
	'attribution',
	'claim-status',
	'reports-claim',
	'role',
	'role-reverse',
	'role-match',
	'quote-match',
	'quoted-people',
	'figure-match',
	'sentence-halves',
	'why',
	'order',
	'who',
	'which',
	'what',
	'when',
	'where',
	'how-many',
	'evidence',
	'part-played',
	'gives-figure',
	'numeric',
	'supported',
	'true-false',
	'short-answer',
	'abbreviation',
	'cloze-place',
	'cloze-number',
	'cloze-date',
	'cloze-money',
	'cloze-person',
	'cloze-organisation',
	'cloze-nationality',
	'cloze-word',
	'cloze-quote'
] as const;

/** How a question is made. */
export type Family = (typeof FAMILIES)[number];

// A plain Omit would merge the kinds into one shape.
type WithoutRest<Kind> = Kind extends Question
	? Omit<Kind, 'id' | 'tier' | 'status' | 'points' | 'provenance'>
	: never;

/** A question before it has an id and a tier. */
export type DraftedQuestion = WithoutRest<Question>;

/** A question as a family proposes it. */
export type Draft = {
	readonly family: Family;
	readonly question: DraftedQuestion;
	/** The sentences it asks about. */
	readonly sentences: readonly number[];
	/** The sentences whose words it shows: no other question may ask for a word of them. */
	readonly shows?: readonly number[];
	/** What it asks for: two questions with the same target give each other away. */
	readonly target: string;
	/** A question that gives itself away too much to be used unseen, though a teacher may like it. */
	readonly forReview?: boolean;
	/** A question that is taken only where a bank would be too small without it. */
	readonly inNeed?: boolean;
	/** How much it is worth beside others, about 0 to 4. */
	readonly score: number;
};

/** Why a family made nothing of something it looked at. */
export type Dropped = {
	readonly family: Family;
	readonly reason: string;
	readonly example: string;
};

/** What a family works with. */
export type Drafting = {
	readonly analysis: Analysis;
	readonly random: Random;
	drop(family: Family, reason: string, example: string): void;
};

/** Collects the citations of one question. A span cited twice is one citation that supports more. */
export class Citations {
	readonly #article: Article;
	readonly #spans: { readonly span: Span; readonly supports: Set<Support> }[] = [];

	constructor(article: Article) {
		this.#article = article;
	}

	/** Cites a span for some parts of the question and gives the citation's id. */
	cite(span: Span, ...supports: readonly Support[]): string {
		const known = this.#spans.findIndex(
			({ span: other }) => other.start === span.start && other.end === span.end
		);
		if (known >= 0) {
			supports.forEach((support) => this.#spans[known]?.supports.add(support));
			return `c${known + 1}`;
		}
		this.#spans.push({ span, supports: new Set(supports) });
		return `c${this.#spans.length}`;
	}

	/** The citations so far, in the order in which they were first cited. */
	all(): readonly Citation[] {
		return this.#spans.map(({ span, supports }, index) =>
			citeSpan(this.#article, span, `c${index + 1}`, [...supports])
		);
	}
}

/** A wrong answer with what the article says of it, and where. */
export type WrongAnswer = {
	readonly text: string;
	readonly feedback: string;
	readonly passages: readonly Span[];
};

const LETTERS = 'abcdefgh';

/** Options with the key among them at a place that chance decides; their citations are added. */
export function makeOptions(
	key: string,
	wrong: readonly WrongAnswer[],
	citations: Citations,
	random: Random
): { readonly options: readonly Option[]; readonly key: string } {
	const place = random.below(wrong.length + 1);
	const texts: readonly (WrongAnswer | string)[] = [
		...wrong.slice(0, place),
		key,
		...wrong.slice(place)
	];
	const options = texts.map((entry, index): Option => {
		const id = LETTERS[index] ?? `o${index}`;
		if (typeof entry === 'string') return { id, text: entry, citations: [] };
		return {
			id,
			text: entry.text,
			feedback: entry.feedback,
			citations: entry.passages.map((passage) => citations.cite(passage, `option:${id}`))
		};
	});
	return { options, key: LETTERS[place] ?? 'a' };
}

/** A passage between marks; marks inside it are told apart, and one that has no fellow is left out. */
export function quote(words: string): string {
	const alone = new Set([...unmatchedStraight(words), ...unmatchedCurled(words)]);
	const inner = words
		.split('')
		.map((letter, index) => (alone.has(index) ? '' : (SINGLE[letter] ?? letter)))
		.join('');
	return `“${inner.trim()}”`;
}

const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': "'" };

function placesOf(mark: string, words: string): readonly number[] {
	return [...words.matchAll(new RegExp(mark, 'gu'))].map(({ index }) => index);
}

/** Of an odd number of straight marks the first is alone where it closes, else the last, which opens. */
function unmatchedStraight(words: string): readonly number[] {
	const places = placesOf('"', words);
	if (places.length % 2 === 0) return [];
	const [first = 0] = places;
	const closes = first > 0 && /\S/u.test(words[first - 1] ?? '');
	return [closes ? first : (places.at(-1) ?? first)];
}

function unmatchedCurled(words: string): readonly number[] {
	const alone: number[] = [];
	let open: number | undefined;
	for (const place of placesOf('[“”]', words)) {
		if (words[place] === '“') {
			if (open !== undefined) alone.push(open);
			open = place;
		} else if (open === undefined) alone.push(place);
		else open = undefined;
	}
	return open === undefined ? alone : [...alone, open];
}
