import type { AnalysedSentence } from '../analysis/analysis.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/word-lists.ts';
import { alter, type Altered } from './alterations.ts';
import { Citations, quote, type Draft, type Drafting } from './draft.ts';

const MOST_WORDS = 30;

/** Words that are at home only beside the sentence before. */
const LEANS =
	/\b(?:them|they|it|him|here|also|too|well|however|such|another|others|the other|this|these|those|instead|then|so far|tonight|today|yesterday|tomorrow|over the (?:past|last) \w+|this (?:week|month|year|morning|afternoon|evening)|last (?:week|month|year|night)|finally|in the meantime|in reality|in fact|indeed|of course|meanwhile|though|lastly|firstly|secondly|similarly)\b|^(?:Other|Over|About|Around|Nearly|Almost|More than|At least|Perhaps|Try|Consider|Imagine|Let|Take)\b|^\d|\b(?:due to|because of) that\b/iu;

/** A subject that only the sentences before make clear, "the group", "few". */
const UNCLEAR =
	/(?:^|, )(?:[Tt]he (?:group|pair|couple|duo|trio|team|company|firm|organi[sz]ation|event|film|book|show|incident|attack|ban|project|programme|program|document|article|agreement|deal|site|two|three)|[Ff]ew|[Ss]ome|[Mm]any|[Mm]ost|[Aa]ll|[Nn]one|[Ss]everal|[Bb]oth) (?!of\b|in the\b|that\b|which\b|\p{Lu})/u;

/** True or false, and which of these does the article support? */
export function draftStatements(drafting: Drafting): readonly Draft[] {
	const sentences = drafting.analysis.askable.filter(
		(sentence) =>
			sentence.dependence === undefined &&
			!sentence.quotes &&
			!sentence.hedged &&
			!sentence.twin &&
			!LEANS.test(sentence.text) &&
			!UNCLEAR.test(sentence.text) &&
			!/;/u.test(sentence.text) &&
			!/^According to\b/u.test(sentence.text) &&
			sentence.words.length <= MOST_WORDS &&
			sentence.words.length >= 8
	);
	const altered = sentences.flatMap((sentence) => alter(sentence, drafting).slice(0, 1));
	return [...trueOrFalse(sentences, altered, drafting), ...supported(sentences, altered, drafting)];
}

/** The statement behind "According to the article,": small at its start unless a name stands there. */
function lowerStart(text: string, sentence: AnalysedSentence): string {
	const first = sentence.words[0];
	const isName =
		sentence.names.some(
			({ mention }) => (mention.title?.start ?? mention.start) <= (first?.end ?? 0)
		) ||
		/^(?:\p{Lu}{2}|\p{Lu}\.|I\b)/u.test(text) ||
		DAY_OR_MONTH.test(text) ||
		/^NNPS?$/u.test(sentence.tokens[0]?.tag ?? '');
	return isName ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

const DAY_OR_MONTH = new RegExp(`^(?:${[...MONTHS, ...WEEKDAYS].join('|')})\\b`, 'u');

function trueOrFalse(
	sentences: readonly AnalysedSentence[],
	altered: readonly Altered[],
	{ analysis }: Drafting
): readonly Draft[] {
	const wrong = altered.map((change): Draft => {
		const citations = new Citations(analysis.article);
		const id = citations.cite(change.sentence, 'stem', 'key', 'explanation');
		const correction = `The article says ${quote(change.was)}, not ${quote(change.now)}: ${quote(change.sentence.text)}`;
		return {
			family: 'true-false',
			question: {
				kind: 'true-false',
				skill: 'claim-status',
				stem: `According to the article, ${lowerStart(change.text, change.sentence)}`,
				key: false,
				feedback: correction,
				feedbackCitations: [id],
				explanation: correction,
				citations: citations.all()
			},
			sentences: [change.sentence.index],
			shows: [change.sentence.index],
			target: `statement ${change.sentence.index}`,
			score: 0.8 + change.sentence.salience / 2
		};
	});
	const right = sentences
		.filter(({ reports }) => !reports)
		.map((sentence): Draft => {
			const citations = new Citations(analysis.article);
			const id = citations.cite(sentence, 'stem', 'key', 'explanation');
			return {
				family: 'true-false',
				question: {
					kind: 'true-false',
					skill: 'claim-status',
					stem: `According to the article, ${lowerStart(sentence.text, sentence)}`,
					key: true,
					feedback: 'The article says it in just these words.',
					feedbackCitations: [id],
					explanation: `The article says so in these words: ${quote(sentence.text)}`,
					citations: citations.all()
				},
				sentences: [sentence.index],
				shows: [sentence.index],
				target: `statement ${sentence.index}`,
				score: 0.8 + sentence.salience / 2
			};
		});
	const targets = new Set(wrong.map(({ target }) => target));
	// Where no detail can be exchanged, the sentence itself is still a statement to check.
	const plain = right.filter(
		({ target, sentences: [index = 0] }) =>
			!targets.has(target) && standsAlone(analysis.sentences[index])
	);
	return mixed(wrong, right, plain);
}

function standsAlone(sentence: AnalysedSentence | undefined): boolean {
	const isNamed = sentence?.names.some(({ entity }) => entity.strong) ?? false;
	const isFull = (sentence?.words.length ?? 0) >= 12;
	// "The gap in …" says which one, "the gap" alone does not.
	const isVague = /^The \p{Ll}+ (?!of|in|between|for|from|that)\b/u.test(sentence?.text ?? '');
	return (isNamed || isFull) && !isVague;
}

/** What a false statement is worth: its sentence has a figure or a name, which other families want too. */
const SOUGHT = 2.4;

/**
 * As many true statements as false ones, by turns from the best: true ones of sentences in which
 * nothing can be exchanged, as far as there are any, else of the others.
 */
function mixed(
	wrong: readonly Draft[],
	right: readonly Draft[],
	plain: readonly Draft[]
): readonly Draft[] {
	const best = (drafts: readonly Draft[]) => drafts.toSorted((a, b) => b.score - a.score);
	const untrue = best(wrong);
	const spare = Math.max(0, Math.floor((untrue.length - plain.length) / 2));
	const exchanged = untrue.slice(untrue.length - spare);
	const taken = new Set(exchanged.map(({ target }) => target));
	const isTrue = [
		...best(plain).slice(0, untrue.length - spare + 1),
		...right.filter(({ target }) => taken.has(target))
	];
	const isFalse = untrue.slice(0, untrue.length - spare);
	const turns = Math.max(isTrue.length, isFalse.length);
	return Array.from({ length: turns }, (_, index) => [isFalse[index], isTrue[index]])
		.flat()
		.filter((draft) => draft !== undefined)
		.map((draft, place) => ({
			...draft,
			score: (isFalse.includes(draft) ? SOUGHT : 1.2) - place / 10
		}));
}

/** Which of these does the article say? Some as they stand, some with a detail exchanged. */
function supported(
	sentences: readonly AnalysedSentence[],
	altered: readonly Altered[],
	drafting: Drafting
): readonly Draft[] {
	const { random, drop } = drafting;
	const isShort = (sentence: AnalysedSentence) => sentence.words.length <= 24;
	const pool = random.shuffle(altered.filter(({ sentence }) => isShort(sentence)));
	const plain = random
		.shuffle(sentences.filter((sentence) => isShort(sentence) && !sentence.reports))
		.toSorted((a, b) => Number(b.quantities.length > 0) - Number(a.quantities.length > 0));
	const used = new Set<number>();
	const take = <T>(from: readonly T[], indexOf: (item: T) => number): readonly T[] => {
		const taken = from.filter((item) => !used.has(indexOf(item))).slice(0, 2);
		for (const item of taken) used.add(indexOf(item));
		return taken;
	};
	const drafts: Draft[] = [];
	while (drafts.length < MOST_SUPPORTED) {
		const changes = take(pool, ({ sentence }) => sentence.index);
		const kept = take(plain, ({ index }) => index);
		if (changes.length < 2 || kept.length < 2) {
			if (drafts.length === 0 && changes[0])
				drop('supported', 'too-few-statements', changes[0].text);
			return drafts;
		}
		drafts.push(whichSupported(kept, changes, drafts.length, drafting));
	}
	return drafts;
}

const MOST_SUPPORTED = 3;

function whichSupported(
	plain: readonly AnalysedSentence[],
	changes: readonly Altered[],
	number: number,
	{ analysis, random }: Drafting
): Draft {
	const citations = new Citations(analysis.article);
	for (const sentence of plain) citations.cite(sentence, 'key', 'explanation');
	const entries = random.shuffle([...plain, ...changes]);
	const options = entries.map((entry, index) => {
		const id = 'abcd'[index] ?? 'd';
		if (!('was' in entry)) return { id, text: entry.text, citations: [] };
		return {
			id,
			text: entry.text,
			feedback: `The article says ${quote(entry.was)}, not ${quote(entry.now)}.`,
			citations: [citations.cite(entry.sentence, `option:${id}`)]
		};
	});
	return {
		family: 'supported',
		question: {
			kind: 'multiple',
			skill: 'claim-status',
			stem: 'Which of these statements does the article support?',
			options,
			key: options.filter((_, index) => !('was' in (entries[index] ?? {}))).map(({ id }) => id),
			explanation: `The article supports two of them, word for word: ${plain.map(({ text }) => quote(text)).join(' and ')}`,
			citations: citations.all()
		},
		sentences: plain.map(({ index }) => index),
		shows: [...plain, ...changes.map(({ sentence }) => sentence)].map(({ index }) => index),
		target: `supported ${number}`,
		score: 0.5 - number * 0.3
	};
}
