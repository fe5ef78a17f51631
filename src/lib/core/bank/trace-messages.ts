/** What one stage dropped for one reason, as a drawing's trace counts it. */
export type Dropped = {
	readonly stage: 'sentences' | 'drafts' | 'gate' | 'selection';
	readonly subject: string;
	readonly reason: string;
	readonly count: number;
	readonly example?: string;
};

/** A drawing's trace, as far as it is told to a person. */
export type ToldTrace = {
	readonly sentences: number;
	readonly askableSentences: number;
	readonly drafted: number;
	readonly auto: number;
	readonly review: number;
	readonly rejected: number;
	readonly dropped: readonly Dropped[];
};

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
	readonly stage: Dropped['stage'];
	readonly title: string;
	readonly count: number;
	readonly lines: readonly TraceLine[];
};

const TITLES: Readonly<Record<Dropped['stage'], string>> = {
	sentences: 'Sentences nothing is asked about',
	drafts: 'Questions begun and given up',
	gate: 'Questions the quality gate refused',
	selection: 'Sound questions left out, so that the bank stays varied'
};

type Reasons = Readonly<Record<string, readonly [one: string, many: string]>>;

const same = (words: string) => [words, words] as const;

const REASONS: Readonly<Record<Dropped['stage'], Reasons>> = {
	sentences: {
		'too-short': ['is too short', 'are too short'],
		'too-long': ['is too long', 'are too long'],
		caption: ['is a caption', 'are captions'],
		heading: ['is a heading', 'are headings'],
		list: ['is part of a list', 'are parts of lists'],
		question: ['is a question itself', 'are questions themselves'],
		markup: ['is left over from the page', 'are left over from the page'],
		byline: ['is a byline', 'are bylines'],
		duplicate: ['is there twice', 'are there twice'],
		'quote-only': [
			'is only a quote, without its speaker',
			'are only quotes, without their speaker'
		],
		'unresolved-pronoun': [
			'begins with “he”, “she” or “it”, and who that is cannot be told for sure',
			'begin with “he”, “she” or “it”, and who that is cannot be told for sure'
		],
		'nothing-askable': [
			'holds no name, number, date or claim to ask about',
			'hold no name, number, date or claim to ask about'
		]
	},
	drafts: {
		'no-distractors': same('had too few wrong answers that are plausible and surely wrong'),
		ambiguous: same('could be read in two ways'),
		harm: same('would have pinned harm or blame on a real person'),
		leak: same('gave the answer away'),
		'not-unique': same('had more than one right answer'),
		'not-verbatim': same('could not be proven word for word'),
		'no-question': same('made no sound question')
	},
	gate: {
		schema: same('did not have a question’s form'),
		'citation-verbatim': same('quoted what is not in the article word for word'),
		'citation-references': same('named a quote that is not there'),
		'one-key': same('had no key or more than one'),
		'options-distinct': same('had two options that say the same'),
		'key-in-citation': same('had a key that its quote does not hold'),
		'explanation-names-key': same('had an explanation that does not name the answer')
	},
	selection: {
		'family-full': same('would have made too many of one sort'),
		'sentence-full': same('asked about a sentence that is asked about already'),
		'same-key': same('had the same answer as another'),
		'similar-stem': same('asked nearly the same as another'),
		'tier-full': same('came after as many as a bank takes')
	}
};

/** A code as words, for a reason or family that has no words of its own. */
function wordsOf(code: string): string {
	return code.replaceAll('-', ' ');
}

function lineOf(stage: Dropped['stage'], reason: string, entries: readonly Dropped[]): TraceLine {
	const count = entries.reduce((sum, entry) => sum + entry.count, 0);
	const [one, many] = REASONS[stage][reason] ?? same(`(${wordsOf(reason)})`);
	const example = entries.find((entry) => entry.example !== undefined)?.example;
	const subjects = entries
		.map(({ subject }) => subject)
		.filter((subject) => subject !== '' && subject !== reason)
		.map(wordsOf);
	return {
		reason,
		count,
		text: `${count} ${count === 1 ? one : many}`,
		subjects: [...new Set(subjects)],
		...(example !== undefined && { example })
	};
}

const STAGES = ['sentences', 'drafts', 'gate', 'selection'] as const;

/** What was dropped, stage by stage, in words. A stage that dropped nothing is left out. */
export function describeTrace({ dropped }: ToldTrace): readonly TraceSection[] {
	return STAGES.flatMap((stage) => {
		const here = dropped.filter((entry) => entry.stage === stage && entry.count > 0);
		if (here.length === 0) return [];
		const reasons = [...new Set(here.map(({ reason }) => reason))];
		const lines = reasons
			.map((reason) =>
				lineOf(
					stage,
					reason,
					here.filter((entry) => entry.reason === reason)
				)
			)
			.toSorted((a, b) => b.count - a.count);
		const count = lines.reduce((sum, line) => sum + line.count, 0);
		return [{ stage, title: TITLES[stage], count, lines }];
	});
}

function counted(number: number, one: string, many: string): string {
	return `${number} ${number === 1 ? one : many}`;
}

/** How a bank came about, in two sentences. */
export function summariseTrace(trace: ToldTrace): string {
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

/** Fewer questions fit to be used unseen than this make a thin bank. */
export const THIN_BANK = 6;

/** Why a bank is thin, and what to do: the two reasons that dropped the most, in words. Empty when it is not. */
export function explainThinBank(trace: ToldTrace): readonly string[] {
	if (trace.auto >= THIN_BANK) return [];
	const lost = describeTrace(trace)
		.filter(({ stage }) => stage !== 'selection')
		.flatMap(({ stage, lines }) =>
			lines.map((line) => ({
				...line,
				text: `${counted(line.count, stage === 'sentences' ? 'sentence' : 'question', stage === 'sentences' ? 'sentences' : 'questions')}${line.text.slice(String(line.count).length)}`
			}))
		)
		.toSorted((a, b) => b.count - a.count)
		.slice(0, 2)
		.map(({ text }) => text);
	const reasons = lost.length > 0 ? [`Mostly because ${lost.join(', and ')}.`] : [];
	return [
		...reasons,
		'Articles that name people, places, numbers and who says what give the most questions. Use the whole article, or try another one.'
	];
}
