import type { Article, Span } from '#lib/core/article/article.ts';
import { citeSpan, passageAround, type Citation } from '#lib/core/article/citation.ts';
import { contentHash } from '#lib/core/bank/canonical.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { numbersIn } from '#lib/core/quality/claims.ts';
import { normaliseAnswer } from '#lib/core/question/normalisation.ts';
import { unifyOptionCitations } from '#lib/core/question/option-citations.ts';
import type { Option } from '#lib/core/question/question-fields.ts';
import type { Question } from '#lib/core/question/question.ts';
import { groundingProblem, namesOnlyTheKnown } from './check-grounding.ts';
import { stemsIn } from './content-stems.ts';
import { locateQuote } from './locate-quote.ts';
import type { Proposal, ProposedDistractor } from './read-proposals.ts';
import type { RefusalReason } from './refusal.ts';
import { sentenceOfNumber, type ShownArticle } from './shown-article.ts';
import { stemPassages } from './stem-passages.ts';

/** Sentences cited for a key beside the one that is quoted: an account and the one it contradicts. */
const MOST_OTHER_PASSAGES = 2;
const LEAST_DISTRACTORS = 2;
const MOST_DISTRACTORS = 3;
/** Longer is not typed. */
const MOST_TYPED_WORDS = 6;
const LONGEST_FEEDBACK = 400;
/** A longer sentence is quoted in part. */
const LONGEST_QUOTED = 300;
const OPTION_IDS = ['a', 'b', 'c', 'd'] as const;

/** Who proposed a question, for its provenance. */
export type Proposer = { readonly model: string; readonly promptVersion: number };

/**
 * The question that a proposal comes to, tier `review`: its citations, explanation and feedback are
 * made here from the article's own words, whatever the model said about them. Or why there is none.
 */
export function buildQuestion(
	proposal: Proposal,
	shown: ShownArticle,
	proposer: Proposer
): Outcome<Question, RefusalReason> {
	const { kind, skill, stem, key } = proposal;
	const { article } = shown;
	if (kind === 'short-text' && key.split(' ').length > MOST_TYPED_WORDS)
		return fail('key-too-long');
	const quote = locateQuote(shown, proposal.quote, proposal.evidence);
	if (!quote.ok) return quote;
	const passage = passageAround(article, quote.value.span);
	const others = quote.value.isWhereNamed ? otherPassages(proposal, shown, passage) : [];
	const keyCitations = [passage, ...others].map((span, index) =>
		citeSpan(article, span, `c${index + 1}`, ['key', 'explanation'])
	);
	const cited = keyCitations.map(({ exact }) => exact).join('\n');
	const problem = groundingProblem(proposal, shown, cited);
	if (problem) return fail(problem);
	const stemCitations = stemPassages(stem, cited, proposal.evidence, shown).map((span, index) =>
		citeSpan(article, span, `c${keyCitations.length + index + 1}`, ['stem'])
	);
	const ownCitations = [...keyCitations, ...stemCitations];

	const quoted = wordsToQuote(article, passage, quote.value.span);
	const common = {
		id: `model-${contentHash({ article: article.id, kind, stem, key }).slice(0, 12)}`,
		skill,
		tier: 'review',
		status: 'draft',
		stem,
		points: 1,
		provenance: [{ by: 'model', family: 'model', ...proposer }]
	} as const;
	const says = sayings([quoted, ...others.map(({ start, end }) => article.text.slice(start, end))]);

	switch (kind) {
		case 'true-false':
			return succeed({
				...common,
				kind,
				key: key === 'true',
				feedback: says,
				feedbackCitations: keyCitations.map(({ id }) => id),
				explanation: says,
				citations: ownCitations
			});
		case 'short-text':
			return succeed({
				...common,
				kind,
				key: { accepted: [key] },
				normalisation: 'loose',
				anticipated: [],
				explanation: explain(key, says),
				citations: ownCitations
			});
		case 'choice': {
			const drafted = draftOptions(proposal, shown, quoted, ownCitations.length);
			if (drafted.options.length <= LEAST_DISTRACTORS) return fail('options-too-few');
			return succeed(
				unifyOptionCitations({
					...common,
					kind,
					options: drafted.options,
					key: drafted.key,
					explanation: explain(key, says),
					citations: [...ownCitations, ...drafted.citations]
				})
			);
		}
	}
}

/** The other sentences the model named, as far as they speak of what is asked. */
function otherPassages(
	{ evidence, stem, key }: Proposal,
	shown: ShownArticle,
	passage: Span
): readonly Span[] {
	return [...new Set(evidence)]
		.flatMap((number) => sentenceOfNumber(shown, number) ?? [])
		.filter(({ start, end }) => end <= passage.start || start >= passage.end)
		.filter(({ start, end }) => speaksOf(shown.article.text.slice(start, end), `${stem} ${key}`, 2))
		.slice(0, MOST_OTHER_PASSAGES)
		.map(({ start, end }) => ({ start, end }));
}

type DraftedOptions = {
	readonly options: readonly Option[];
	readonly key: string;
	readonly citations: readonly Citation[];
};

function draftOptions(
	{ stem, key, distractors }: Proposal,
	shown: ShownArticle,
	quoted: string,
	cited: number
): DraftedOptions {
	const wrong = distractors
		.filter(({ text }, index) => {
			const said = [key, ...distractors.slice(0, index).map((other) => other.text)];
			const folded = normaliseAnswer(text, 'loose');
			return folded !== '' && said.every((other) => normaliseAnswer(other, 'loose') !== folded);
		})
		.filter(({ text }) => namesOnlyTheKnown(text, shown))
		.slice(0, MOST_DISTRACTORS);
	// The key's place must not depend on who wrote it; learners see the options shuffled anyway.
	const place = Number.parseInt(contentHash({ stem, key }).slice(0, 6), 16) % (wrong.length + 1);
	const texts = [...wrong.slice(0, place), { text: key }, ...wrong.slice(place)];
	const citations: Citation[] = [];
	const options = texts.map(({ text, ...distractor }, index): Option => {
		const id = OPTION_IDS[index] ?? `o${index}`;
		if (index === place) return { id, text, citations: [] };
		const shows = sentenceAgainst({ text, ...distractor }, shown);
		if (!shows) return { id, text, feedback: sayings([quoted]), citations: ['c1'] };
		const citation = citeSpan(shown.article, shows, `c${cited + citations.length + 1}`, [
			`option:${id}`
		]);
		citations.push(citation);
		return { id, text, feedback: sayings([citation.exact]), citations: [citation.id] };
	});
	return { options, key: OPTION_IDS[place] ?? '', citations };
}

/** The sentence that the model names against an option, if it speaks of it. */
function sentenceAgainst(
	{ text, evidence }: ProposedDistractor,
	shown: ShownArticle
): Span | undefined {
	const sentence = evidence === undefined ? undefined : sentenceOfNumber(shown, evidence);
	if (!sentence || sentence.end - sentence.start > LONGEST_FEEDBACK) return undefined;
	const words = shown.article.text.slice(sentence.start, sentence.end);
	return speaksOf(words, text, 1) ? sentence : undefined;
}

/** Whether a sentence shares so many content words or numbers with a text. */
function speaksOf(sentence: string, text: string, least: number): boolean {
	const stems = stemsIn(sentence).intersection(stemsIn(text));
	const numbers = numbersIn(sentence).intersection(numbersIn(text));
	return stems.size + numbers.size >= least;
}

/** The whole passage, which reads better aloud than the part that a model picked, unless it is long. */
function wordsToQuote({ text }: Article, passage: Span, quote: Span): string {
	const { start, end } = passage.end - passage.start > LONGEST_QUOTED ? quote : passage;
	return text.slice(start, end);
}

/** “The article says: “…” It also says: “…”” */
function sayings(quotes: readonly string[]): string {
	return quotes
		.map((quote, index) => {
			const opening = index === 0 ? 'The article says' : 'It also says';
			const stop = /[.!?]["'”’)]*$/u.test(quote) ? '' : '.';
			return `${opening}: “${quote.replaceAll('\n', ' ')}”${stop}`;
		})
		.join(' ');
}

function explain(key: string, says: string): string {
	const isSaid = normaliseAnswer(says, 'loose').includes(normaliseAnswer(key, 'loose'));
	return isSaid ? says : `The answer is “${key}”. ${says}`;
}
