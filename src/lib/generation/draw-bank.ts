import type { Article, Span } from '#lib/core/article/article.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import { checkQuestion, tierOf } from '#lib/core/quality/gate.ts';
import type { Question } from '#lib/core/question/question.ts';
import { analyseArticle, type Analysis } from './analysis/analysis.ts';
import { GENERATOR_VERSION, type Drawing } from './drawing.ts';
import { draftAbbreviations } from './families/abbreviations.ts';
import { draftClaims } from './families/claims.ts';
import { draftClozes } from './families/cloze.ts';
import { draftQuoteClozes } from './families/cloze-quote.ts';
import { draftWordClozes } from './families/cloze-word.ts';
import { draftConflicts } from './families/conflicts.ts';
import type { Draft, Drafting, Dropped } from './families/draft.ts';
import { draftEvidence } from './families/evidence.ts';
import { draftFigures } from './families/figures.ts';
import { draftOwnVoice } from './families/own-voice.ts';
import { draftQuotes } from './families/quotes.ts';
import { draftRoles } from './families/roles.ts';
import { draftSentenceHalves } from './families/sentence-halves.ts';
import { draftStatements } from './families/statements.ts';
import { draftToldOnce } from './families/told-once.ts';
import { draftWhQuestions } from './families/wh.ts';
import { identifyBank } from './identify-bank.ts';
import type { Parser } from './parsing/parser.ts';
import { randomFrom } from './random.ts';
import { selectQuestions, type Judged } from './selection.ts';
import { traceOf } from './trace.ts';

export type DrawOptions = {
	/** Another seed gives another selection of questions and distractors. */
	readonly seed?: string;
	readonly parser?: Parser;
	/** Every question that fits this passage, not a selection for a bank. */
	readonly about?: Span;
};

/** Questions for a teacher's eye that a bank holds at most. */
const MOST_FOR_REVIEW = 12;

const FAMILIES: readonly ((drafting: Drafting) => readonly Draft[])[] = [
	draftConflicts,
	draftQuotes,
	draftClaims,
	draftOwnVoice,
	draftRoles,
	draftWhQuestions,
	draftFigures,
	draftEvidence,
	draftToldOnce,
	draftStatements,
	draftAbbreviations,
	draftClozes,
	draftWordClozes,
	draftQuoteClozes
];

/**
 * Draws a bank of questions from an article. The same article, seed, parser and version give the
 * same bank, byte for byte. A family that fails costs its own questions and no others.
 */
export function drawBank(
	article: Article,
	{ seed = '1', parser, about }: DrawOptions = {}
): Drawing {
	const analysis = analyseArticle(article, parser);
	const dropped: Dropped[] = [];
	const drafts = draftAll(analysis, seed, dropped).filter((draft) =>
		about ? isAbout(draft, about) : true
	);
	const judged = drafts.map((draft) => judge(draft, article, seed));
	const inTier = (tier: Question['tier']) =>
		judged.filter(({ question }) => question.tier === tier);
	if (about) judged.sort((a, b) => b.draft.score - a.draft.score);
	const auto = about ? everyOne(inTier('auto')) : selectQuestions(inTier('auto'));
	const review = about
		? everyOne(inTier('review'))
		: selectQuestions(withoutTargetsOf(auto.chosen, inTier('review')));
	const kept = [...auto.chosen, ...review.chosen.slice(0, MOST_FOR_REVIEW)].map(numbered);
	const rejected = inTier('rejected').map(numberedFrom('r'));
	const bank: Bank = {
		id: identifyBank(article, seed),
		title: article.title,
		article,
		questions: kept.map(({ question }) => question)
	};
	return {
		bank,
		findings: new Map(kept.map(({ question, findings }) => [question.id, findings] as const)),
		rejected: rejected.map(({ question, findings }) => ({ question, findings })),
		trace: traceOf(analysis, dropped, judged, kept, [...auto.leftOut, ...review.leftOut]),
		parser: parser ? 'used' : 'missing'
	};
}

/** Whether a question rests on the passage: its key, or what it asks, is cited from there. */
function isAbout({ question }: Draft, { start, end }: Span): boolean {
	return question.citations.some(
		(citation) =>
			(citation.supports.includes('key') || citation.supports.includes('stem')) &&
			citation.start < end &&
			start < citation.end
	);
}

function everyOne(judged: readonly Judged[]): ReturnType<typeof selectQuestions> {
	return { chosen: judged, leftOut: [] };
}

/** Families for what the others leave: they look only at sentences that nobody has asked about. */
const LATE_FAMILIES: typeof FAMILIES = [draftSentenceHalves];

function draftAll(analysis: Analysis, seed: string, dropped: Dropped[]): readonly Draft[] {
	const early = FAMILIES.flatMap((family) => draftFamily(family, analysis, seed, dropped));
	const asked = new Set(early.flatMap(({ sentences, shows = [] }) => [...sentences, ...shows]));
	const rest = { ...analysis, askable: analysis.askable.filter(({ index }) => !asked.has(index)) };
	return [...early, ...LATE_FAMILIES.flatMap((family) => draftFamily(family, rest, seed, dropped))];
}

function draftFamily(
	family: (drafting: Drafting) => readonly Draft[],
	analysis: Analysis,
	seed: string,
	dropped: Dropped[]
): readonly Draft[] {
	// Its own chance for every family, so that a change in one leaves the others' questions alone.
	const random = randomFrom(`${analysis.article.id} ${seed} ${GENERATOR_VERSION} ${family.name}`);
	try {
		return family({
			analysis,
			random,
			drop: (name, reason, example) => dropped.push({ family: name, reason, example })
		});
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		dropped.push({
			family: 'evidence',
			reason: 'family-failed',
			example: `${family.name}: ${error.message}`
		});
		return [];
	}
}

function judge(draft: Draft, article: Article, seed: string): Judged {
	const question: Question = {
		...draft.question,
		id: 'q',
		tier: 'auto',
		status: 'draft',
		points: 1,
		provenance: [{ by: 'newsproof', family: draft.family, version: GENERATOR_VERSION, seed }]
	};
	const findings: readonly Finding[] = checkQuestion(question, article);
	const tier = tierOf(findings);
	const own = tier === 'auto' && draft.forReview ? 'review' : tier;
	return { draft, question: { ...question, tier: own }, findings };
}

function withoutTargetsOf(chosen: readonly Judged[], others: readonly Judged[]): readonly Judged[] {
	const targets = new Set(chosen.map(({ draft }) => draft.target));
	return others.filter(({ draft }) => !targets.has(draft.target));
}

function numbered(judged: Judged, index: number): Judged {
	return numberedFrom('q')(judged, index);
}

function numberedFrom(letter: string): (judged: Judged, index: number) => Judged {
	return (judged, index) => ({
		...judged,
		question: { ...judged.question, id: `${letter}${String(index + 1).padStart(2, '0')}` }
	});
}
