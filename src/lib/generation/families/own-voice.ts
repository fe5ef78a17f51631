import type { AnalysedSentence, Analysis } from '../analysis/analysis.ts';
import { findClause } from '../analysis/clauses.ts';
import { fold } from '../analysis/words.ts';
import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { SAY_VERBS } from '../lexicon/word-lists.ts';
import { LOOSE } from './clause-words.ts';
import { DATA, lowerFirst, presentedBy, type Claimed } from './claims.ts';
import {
	Citations,
	makeOptions,
	quote,
	type Draft,
	type Drafting,
	type WrongAnswer
} from './draft.ts';
import { inSentence } from './speaker-names.ts';

/** What the article says itself, beside what it passes on. */
export function draftOwnVoice(drafting: Drafting): readonly Draft[] {
	const claimed = drafting.analysis.askable.filter(
		(sentence): sentence is Claimed => sentence.attribution !== undefined
	);
	return [...reportsClaim(drafting), ...ownVoice(claimed, drafting), ...statedPlainly(drafting)];
}

/** Verbs by which somebody else's words or thoughts come in. */
const SPEECH =
	/^(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|calls?|called|believ\w+|demand\w*|appeal\w*|question\w*|agree\w*|promis\w+|refus\w+|invit\w+|according|accus\w+|prais\w+|welcom\w+|reject\w*|dismiss\w*|recommend\w*|propos\w+|advis\w+|thank\w*|rul(?:es|ed|ing)|rat(?:es|ed)|rank(?:s|ed)|regard(?:s|ed)|deem(?:s|ed)|view(?:s|ed)|estimat\w+)$/iu;

/** Short, plain sentences in the article's own voice, free of every word that reports. */
function plainSentences({ analysis }: Drafting): readonly AnalysedSentence[] {
	return analysis.askable.filter(
		(sentence) =>
			!sentence.reports &&
			!sentence.hedged &&
			!sentence.quotes &&
			sentence.dependence === undefined &&
			sentence.words.length <= 26 &&
			!LOOSE.test(sentence.text) &&
			!sentence.words.some(({ text }) => SAY_VERBS.has(fold(text)) || SPEECH.test(text)) &&
			!/\b(?:may|might|could|would|seems?|appears?|likely|probably|expected|planned|hope[sd]?|intend(?:s|ed)?|accus\w+|alleg\w+|critici[sz]\w+|claim\w*|describ\w+|called|calls|consider\w*|report\w*|show(?:s|ed|n)?|found|finds?|stud(?:y|ies)|research\w*|survey\w*|blam\w+|fear\w*|urg\w+|warn\w*|promis\w+|vow\w+|pledg\w+|concern\w*|think\w*|feel\w*|felt|argu\w+|opinion|view\w*|prais\w+)\b/iu.test(
				sentence.text
			)
	);
}

/** Which of these sentences reports what somebody says, rather than stating it itself? */
function reportsClaim(drafting: Drafting): readonly Draft[] {
	const { analysis, random, drop } = drafting;
	// Of what a person does it is not always clear who tells it.
	const plain = plainSentences(drafting).filter(({ names }) =>
		names.every(({ entity }) => entity.class !== 'person')
	);
	const claims = analysis.askable.filter(
		(sentence) =>
			((sentence.attribution !== undefined && !DATA.test(sentence.attribution.sourceName)) ||
				/^It(?:[’']s| is| was) (?:understood|believed|thought|reported|alleged|claimed)/u.test(
					sentence.text
				)) &&
			sentence.dependence === undefined &&
			!LOOSE.test(sentence.text) &&
			!sentence.quotes &&
			sentence.words.length <= 32
	);
	if (claims.length === 0) return [];
	if (plain.length < 2) {
		drop('reports-claim', 'no-distractors', claims[0]?.text ?? '');
		return [];
	}
	return random
		.shuffle(claims)
		.slice(0, 1)
		.flatMap((claim) => {
			const citations = new Citations(analysis.article);
			citations.cite(claim, 'key', 'explanation');
			const wrong = random
				.shuffle(plain)
				.slice(0, 3)
				.map((sentence) => ({
					text: sentence.text,
					feedback: 'The article says this in its own words; it names nobody who says so.',
					passages: [sentence]
				}));
			const { options, key } = makeOptions(claim.text, wrong, citations, random);
			const who = claim.attribution
				? `a statement by ${inSentence(claim.attribution.sourceName)}`
				: 'what is said to be understood, without saying by whom';
			return [
				{
					family: 'reports-claim' as const,
					question: {
						kind: 'choice' as const,
						skill: 'claim-status' as const,
						stem: 'Which of these sentences reports what somebody else says, rather than stating it in the article’s own voice?',
						options,
						key,
						explanation: `This sentence passes on ${who}: ${quote(claim.text)}`,
						citations: citations.all()
					},
					sentences: [claim.index],
					target: `claim ${claim.index}`,
					score: 1.8 + claim.salience / 2
				}
			];
		});
}

/** Whether somebody else says a part of it too, in another sentence. */
function isToldByOthers(sentence: AnalysedSentence, { sentences }: Analysis): boolean {
	const own = contentOf(sentence);
	return sentences.some(
		(other) =>
			other !== sentence &&
			(other.reports || other.quotes || other.attribution !== undefined) &&
			[...contentOf(other)].filter((word) => own.has(word)).length * 3 >= own.size
	);
}

function contentOf({ words }: AnalysedSentence): ReadonlySet<string> {
	return new Set(
		words
			.map(({ text }) => fold(text).slice(0, 5))
			.filter((word) => word.length > 3 && !FUNCTION_WORDS.has(word))
	);
}

/** The other way round: which sentence names no source? */
function ownVoice(claimed: readonly Claimed[], drafting: Drafting): readonly Draft[] {
	const { analysis, random } = drafting;
	const claims = claimed.filter(
		(sentence) =>
			sentence.dependence === undefined && !sentence.quotes && sentence.words.length <= 32
	);
	const plain = random.shuffle(plainSentences(drafting))[0];
	if (!plain || claims.length < 2) return [];
	const citations = new Citations(analysis.article);
	citations.cite(plain, 'key', 'explanation');
	const wrong = random
		.shuffle(claims)
		.slice(0, 3)
		.map((sentence) => ({
			text: sentence.text,
			feedback: `The article attributes this to ${inSentence(sentence.attribution.sourceName)}.`,
			passages: [sentence]
		}));
	const { options, key } = makeOptions(plain.text, wrong, citations, random);
	return [
		{
			family: 'claim-status',
			question: {
				kind: 'choice',
				skill: 'claim-status',
				stem: 'Which of these does the article state in its own voice, without naming somebody who says so?',
				options,
				key,
				explanation: `The article names nobody as the source of this sentence: ${quote(plain.text)}`,
				citations: citations.all()
			},
			sentences: [plain.index],
			shows: [plain.index, ...claims.map(({ index }) => index)],
			target: 'own-voice',
			score: 1.5
		}
	];
}

/** A statement in the article's own voice, beside sources that the article does name for others. */
function statedPlainly(drafting: Drafting): readonly Draft[] {
	const { analysis, random } = drafting;
	const sources = new Map<string, WrongAnswer>();
	const add = (name: string, passage: AnalysedSentence) =>
		sources.set(name, {
			text: presentedBy(name),
			feedback: `The article attributes something else to ${inSentence(name)}: ${quote(passage.text)}`,
			passages: [passage]
		});
	for (const sentence of analysis.askable) {
		if (sentence.attribution) add(sentence.attribution.sourceName, sentence);
	}
	for (const { speaker, quotation } of analysis.quoted) {
		const passage = analysis.sentences.find(
			({ start, end }) => start < quotation.end && end > quotation.start
		);
		if (passage && speaker.entity?.name.includes(' ')) add(speaker.name, passage);
	}
	// One at most, and not in every article: beside sources, "the article's own words" stands out, and
	// would be worth guessing if it were right more often than wrong.
	if (sources.size < 2 || random.next() < 0.6) return [];
	return random
		.shuffle(
			plainSentences(drafting).filter(
				(sentence) =>
					sentence.words.length <= 20 &&
					!sentence.twin &&
					findClause(sentence) !== undefined &&
					!isToldByOthers(sentence, analysis) &&
					// Beside a quotation it may be the speaker's point.
					!analysis.sentences[sentence.index - 1]?.quotes &&
					!analysis.sentences[sentence.index + 1]?.quotes
			)
		)
		.slice(0, 1)
		.map((sentence): Draft => {
			const citations = new Citations(analysis.article);
			citations.cite(sentence, 'stem', 'key', 'explanation');
			const keyText = 'As a fact in the article’s own words';
			const wrong = random.shuffle([...sources.values()]).slice(0, 3);
			const { options, key } = makeOptions(keyText, wrong, citations, random);
			const statement = lowerFirst(sentence.text.replace(/[.]$/u, ''), sentence);
			return {
				family: 'claim-status',
				question: {
					kind: 'choice',
					skill: 'claim-status',
					stem: `How does the article present the statement that ${statement}?`,
					options,
					key,
					explanation: `It is a fact in the article’s own words, and nobody is named who says so: ${quote(sentence.text)}`,
					citations: citations.all()
				},
				sentences: [sentence.index],
				shows: [sentence.index],
				target: `claim ${sentence.index}`,
				score: 0.9 + sentence.salience / 3
			};
		});
}
