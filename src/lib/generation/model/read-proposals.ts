import { normaliseText } from '#lib/core/article/article.ts';
import { SKILLS, type Skill } from '#lib/core/question/question-fields.ts';
import { readLenientJson } from './lenient-json.ts';
import type { Refusal, RefusalReason } from './refusal.ts';

/** The kinds of question that a model may propose. */
export const PROPOSED_KINDS = ['choice', 'true-false', 'short-text'] as const;
export type ProposedKind = (typeof PROPOSED_KINDS)[number];

/** A wrong option, with the number of the sentence that shows it to be wrong. */
export type ProposedDistractor = { readonly text: string; readonly evidence?: number };

/** A question as a model proposes it: plain texts of bounded length, nothing of them checked. `key` is `true` or `false` in words for a true-false question. */
export type Proposal = {
	readonly kind: ProposedKind;
	readonly skill: Skill;
	readonly stem: string;
	readonly key: string;
	readonly distractors: readonly ProposedDistractor[];
	/** Numbers of sentences, as the model was shown them. */
	readonly evidence: readonly number[];
	readonly quote: string;
};

/** What an answer proposes, and what of it cannot be read. */
export type ProposalReading = {
	readonly proposals: readonly Proposal[];
	readonly refused: readonly Refusal[];
};

/** More than this is not read: a model that repeats itself must not cost the gate its time. */
const MOST_PROPOSALS = 12;
const MOST_DISTRACTORS = 5;
const MOST_EVIDENCE = 5;
const LONGEST = { stem: 300, key: 160, option: 160, quote: 600 } as const;

// Embedding and override marks make a text read otherwise than it is (Unicode Technical Report 36).
const BIDI = /[\u202A-\u202E\u2066-\u2069]/u;
const MARKUP = /<\/?[a-z!][^>]*>|https?:\/\/|\bwww\.|```|\]\(|\|\||&[a-z]+;|&#\d+;/iu;

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly unknown[] | undefined {
	if (Array.isArray(value)) return value.some(isMembers) ? value : undefined;
	if (!isMembers(value)) return undefined;
	if (Array.isArray(value.questions)) return value.questions;
	return 'stem' in value ? [value] : undefined;
}

/** Reads the proposals in a model's answer. Total: what cannot be read is named with its reason. */
export function readProposals(answer: string): ProposalReading {
	const json = readLenientJson(answer, (value) => entriesOf(value) !== undefined);
	const entries = (json.ok && entriesOf(json.value)) || undefined;
	if (!entries) return { proposals: [], refused: [{ reason: 'answer-unreadable', words: '' }] };
	const readings = entries.slice(0, MOST_PROPOSALS).map(readProposal);
	return {
		proposals: readings.filter((reading) => 'stem' in reading),
		refused: readings.filter((reading) => 'reason' in reading)
	};
}

function readProposal(entry: unknown): Proposal | Refusal {
	if (!isMembers(entry)) return { reason: 'entry-unreadable', words: '' };
	const stem = plainText(entry.stem);
	const quote = plainText(entry.quote);
	const key = plainText(entry.key);
	const kind = PROPOSED_KINDS.find((known) => known === entry.kind);
	const distractors = readDistractors(entry.distractors);
	const words = stem.slice(0, LONGEST.stem);
	const refuse = (reason: RefusalReason): Refusal => ({ reason, words });

	if (!kind) return refuse('kind-unknown');
	if (stem === '') return refuse('stem-missing');
	if (key === '' || (kind === 'true-false' && !isTruthWord(key))) return refuse('key-missing');
	if (quote === '') return refuse('quote-missing');
	if (stem.length > LONGEST.stem || key.length > LONGEST.key) return refuse('text-too-long');
	if (quote.length > LONGEST.quote) return refuse('quote-too-long');
	if ([stem, key].some((text) => !isPlain(text))) return refuse('text-not-plain');
	return {
		kind,
		skill: SKILLS.find((known) => known === entry.skill) ?? 'what',
		stem,
		key: kind === 'true-false' ? key.toLowerCase() : key,
		distractors: kind === 'choice' ? distractors : [],
		evidence: readNumbers(entry.evidence).slice(0, MOST_EVIDENCE),
		quote
	};
}

function readDistractors(value: unknown): readonly ProposedDistractor[] {
	const entries: readonly unknown[] = Array.isArray(value) ? value : [];
	return entries
		.slice(0, MOST_DISTRACTORS)
		.map((entry) => (isMembers(entry) ? entry : { text: entry }))
		.map((entry: Members) => {
			const [evidence] = readNumbers(entry.evidence);
			return { text: plainText(entry.text), ...(evidence !== undefined && { evidence }) };
		})
		.filter(({ text }) => text !== '' && text.length <= LONGEST.option && isPlain(text));
}

/** The whole numbers in a number, a word such as `[12]`, or a list of them. */
function readNumbers(value: unknown): readonly number[] {
	const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
	return entries
		.filter((entry) => typeof entry === 'number' || typeof entry === 'string')
		.flatMap((entry) => /^\D{0,12}(\d{1,5})\D?$/u.exec(String(entry))?.[1] ?? [])
		.map(Number);
}

function plainText(value: unknown): string {
	const isWord =
		typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	return isWord ? normaliseText(String(value)).replaceAll(/\s+/gu, ' ') : '';
}

function isPlain(text: string): boolean {
	return !BIDI.test(text) && !MARKUP.test(text);
}

function isTruthWord(key: string): boolean {
	return /^(?:true|false)$/iu.test(key);
}
