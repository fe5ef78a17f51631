import { expect, test } from 'vitest';
import { FAMILY_WORDS, REASONS } from '#lib/core/bank/trace-words.ts';
import { RULES } from '#lib/core/quality/registry.ts';
import { FAMILIES } from '#lib/generation/families/draft.ts';
import { REFUSAL_STAGES } from '#lib/generation/model/refusal.ts';

const without = (codes: readonly string[], words: Readonly<Record<string, unknown>>) =>
	codes.filter((code) => !Object.hasOwn(words, code));

test('every rule of the gate has words for the trace', () => {
	expect(
		without(
			RULES.map(({ id }) => id),
			REASONS.gate
		)
	).toEqual([]);
});

test('every family of questions has words for the trace', () => {
	expect(without(FAMILIES, FAMILY_WORDS)).toEqual([]);
});

test('every reason to refuse what a language model proposes has words for the trace', () => {
	const missing = Object.entries(REFUSAL_STAGES).filter(
		([reason, stage]) => !Object.hasOwn(REASONS[stage], reason)
	);
	expect(missing).toEqual([]);
});
