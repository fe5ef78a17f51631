import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { analyseArticle } from '../analysis/analysis.ts';
import { readParser } from '../parsing/read-parser.ts';
import { randomFrom } from '../random.ts';
import { anArticleOf } from '../../../../tests/support/analysed.ts';
import { draftQuoteClozes } from './cloze-quote.ts';
import { draftWordClozes } from './cloze-word.ts';
import type { Draft, Drafting } from './draft.ts';

const outcome = readParser(
	zstdDecompressSync(readFileSync(new URL('../../../../weights/english.npw', import.meta.url)))
);
if (!outcome.ok) throw new Error(outcome.reason);
const parser = outcome.value;

function draftsOf(
	family: (drafting: Drafting) => readonly Draft[],
	...paragraphs: readonly string[]
): readonly Draft[] {
	return family({
		analysis: analyseArticle(anArticleOf(...paragraphs), parser),
		random: randomFrom('test'),
		drop: () => undefined
	});
}

function gapOf(draft: Draft | undefined): {
	readonly key: string;
	readonly wrong: readonly string[];
} {
	const gap = draft?.question.kind === 'cloze' ? draft.question.gaps[0] : undefined;
	if (!gap || !('options' in gap)) throw new Error('There is no gap to choose for');
	return {
		key: gap.options.find(({ id }) => id === gap.key)?.text ?? '',
		wrong: gap.options.filter(({ id }) => id !== gap.key).map(({ text }) => text)
	};
}

it('leaves out a noun and offers others of its class, in its number', () => {
	const [draft] = draftsOf(
		draftWordClozes,
		'On Monday the old captain told the visitors that two horses were missing from the large field.'
	);
	const { key, wrong } = gapOf(draft);
	expect(key).toBe('horses');
	expect(wrong).toHaveLength(3);
	expect(wrong.every((noun) => /^(?:dogs|cats|cows|sheep|goats|pigs)$/u.test(noun))).toBe(true);
});

it('is taken only where a bank would be too small', () => {
	const [draft] = draftsOf(
		draftWordClozes,
		'On Monday the old captain told the visitors that two horses were missing from the large field.'
	);
	expect(draft?.inNeed).toBe(true);
});

it('leaves no noun out that stands beside another by “and”', () => {
	expect(
		draftsOf(
			draftWordClozes,
			'On Monday the old captain told the visitors that horses and cows were missing from the field.'
		).map((draft) => gapOf(draft).key)
	).not.toContain('horses');
});

it('leaves a noun out of somebody’s own words, with the name in the task', () => {
	const [draft] = draftsOf(
		draftQuoteClozes,
		'“Our engineers have counted every single horse that was lost in the water last week,” said Maha Kadiri, a company spokeswoman.'
	);
	expect(draft?.question.stem).toBe('Complete what Maha Kadiri says in the article.');
	expect(gapOf(draft).key).toBe('horse');
	expect(draft?.question.kind === 'cloze' && draft.question.text).toMatch(/^“Our .*”$/u);
});
