import type { Trace, TraceEntry, TraceStage } from './trace.ts';
import { FAMILY_WORDS, REASONS, spellOut } from './trace-words.ts';

/** One reason in words: how often, for which families, and an example. */
export type TraceLine = {
	readonly reason: string;
	readonly count: number;
	readonly text: string;
	readonly subjects: readonly string[];
	readonly example?: string;
};

/** What one stage dropped, the most frequent reason first. */
export type TraceSection = {
	readonly stage: TraceStage;
	readonly title: string;
	readonly count: number;
	readonly lines: readonly TraceLine[];
};

/** How a language words what a trace tells. */
export type TraceWords = {
	readonly titles: Readonly<Record<TraceStage, string>>;
	/** How many were dropped for a reason, and which. */
	line(stage: TraceStage, reason: string, count: number): string;
	/** A family of questions. */
	family(code: string): string;
};

const TITLES: Readonly<Record<TraceStage, string>> = {
	sentences: 'Sentences nothing is asked about',
	drafts: 'Questions begun and given up',
	gate: 'Questions the quality gate refused',
	selection: 'Sound questions left out, so that the bank stays varied'
};

const ENGLISH: TraceWords = {
	titles: TITLES,
	line: (stage, reason, count) => {
		const [one, many] = REASONS[stage][reason] ?? [
			`(${spellOut(reason)})`,
			`(${spellOut(reason)})`
		];
		return `${count} ${count === 1 ? one : many}`;
	},
	family: (code) => FAMILY_WORDS[code] ?? spellOut(code)
};

function lineOf(
	stage: TraceStage,
	reason: string,
	entries: readonly TraceEntry[],
	words: TraceWords
): TraceLine {
	const count = entries.reduce((sum, entry) => sum + entry.count, 0);
	const example = entries.find((entry) => entry.example !== undefined)?.example;
	const subjects = stage === 'sentences' ? [] : entries.map(({ subject }) => words.family(subject));
	return {
		reason,
		count,
		text: words.line(stage, reason, count),
		subjects: [...new Set(subjects)],
		...(example !== undefined && { example })
	};
}

const STAGES = ['sentences', 'drafts', 'gate', 'selection'] as const;

/** What was dropped, stage by stage, in words. A stage that dropped nothing is left out. */
export function describeTrace(
	{ dropped }: Trace,
	words: TraceWords = ENGLISH
): readonly TraceSection[] {
	return STAGES.flatMap((stage) => {
		const here = dropped.filter((entry) => entry.stage === stage && entry.count > 0);
		if (here.length === 0) return [];
		const reasons = [...new Set(here.map(({ reason }) => reason))];
		const lines = reasons
			.map((reason) =>
				lineOf(
					stage,
					reason,
					here.filter((entry) => entry.reason === reason),
					words
				)
			)
			.toSorted((a, b) => b.count - a.count);
		const count = lines.reduce((sum, line) => sum + line.count, 0);
		return [{ stage, title: words.titles[stage], count, lines }];
	});
}

function counted(number: number, one: string, many: string): string {
	return `${number} ${number === 1 ? one : many}`;
}

/** How a bank came about, in two sentences. */
export function summariseTrace(trace: Trace): string {
	const { sentences, askableSentences, drafted, auto, review, rejected } = trace;
	const kept = [
		`${auto} may be used unseen`,
		`${review} should be seen by a teacher first`,
		`${rejected} ${rejected === 1 ? 'was' : 'were'} refused`
	];
	return (
		`The article has ${counted(sentences, 'sentence', 'sentences')}; ${askableSentences} of them ` +
		`can be asked about. ${counted(drafted, 'question was', 'questions were')} drafted: ` +
		`${kept.slice(0, -1).join(', ')}, and ${kept.at(-1) ?? ''}.`
	);
}

const SENTENCES = ['sentence', 'sentences'] as const;
const QUESTIONS = ['question', 'questions'] as const;

/** Fewer questions fit to be used unseen than this make a thin bank. */
export const THIN_BANK = 6;

/** A stage's line, with the stage. */
export type LostLine = TraceLine & { readonly stage: TraceStage };

/** The two reasons that lost a bank the most questions; none when it is not thin. */
export function mostLost(trace: Trace, words: TraceWords = ENGLISH): readonly LostLine[] {
	if (trace.auto >= THIN_BANK) return [];
	return describeTrace(trace, words)
		.filter(({ stage }) => stage !== 'selection')
		.flatMap(({ stage, lines }) => lines.map((line) => ({ ...line, stage })))
		.toSorted((a, b) => b.count - a.count)
		.slice(0, 2);
}

/** Why a bank is thin, and what to do: the two reasons that dropped the most, in words. Empty when it is not. */
export function explainThinBank(trace: Trace): readonly string[] {
	if (trace.auto >= THIN_BANK) return [];
	const lost = mostLost(trace).map(({ stage, count, text }) => {
		const [one, many] = stage === 'sentences' ? SENTENCES : QUESTIONS;
		return text.replace(String(count), counted(count, one, many));
	});
	const reasons = lost.length > 0 ? [`Mostly because ${lost.join(', and ')}.`] : [];
	return [
		...reasons,
		'Articles that name people, places, numbers and who says what give the most questions. Use the whole article, or try another one.'
	];
}
