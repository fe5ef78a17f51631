import { describe, expect, it } from 'vitest';
import { anArticleOf } from '../../../tests/support/analysed.ts';
import { readSeedArticle } from '../../../tests/support/corpus-articles.ts';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { contentHash } from '#lib/core/bank/canonical.ts';
import { checkQuestion, mayPublish } from '#lib/core/quality/gate.ts';
import { keyTextsOf } from '#lib/core/question/registry.ts';
import { drawBank } from './draw-bank.ts';

const seed = readSeedArticle('seeds/camp-taji');
const drawing = drawBank(seed);
const hashOf = (drawn: typeof drawing) => contentHash(writeBank(drawn.bank));
const auto = drawing.bank.questions.filter(({ tier }) => tier === 'auto');
const familyOf = (question: (typeof auto)[number]) => String(question.provenance[0]?.['family']);

describe('a bank drawn from an article', () => {
	it('is the same for the same article and seed, byte for byte', () => {
		expect(hashOf(drawBank(seed))).toBe(hashOf(drawing));
	});

	it('is another selection for another seed', () => {
		expect(hashOf(drawBank(seed, { seed: '2' }))).not.toBe(hashOf(drawing));
		expect(drawBank(seed, { seed: '2' }).bank.id).not.toBe(drawing.bank.id);
	});

	it('holds only questions that the gate lets through, each citing the article word for word', () => {
		for (const question of drawing.bank.questions) {
			expect(mayPublish(checkQuestion(question, seed))).toBe(true);
			for (const { start, end, exact } of question.citations) {
				expect(seed.text.slice(start, end)).toBe(exact);
			}
		}
	});

	it('has no family above a quarter of it', () => {
		const counts = Map.groupBy(auto, familyOf);
		for (const [, questions] of counts) {
			expect(questions.length).toBeLessThanOrEqual(Math.max(1, auto.length / 4));
		}
	});

	it('asks about the accounts of the seed article that disagree', () => {
		const conflicts = auto.filter((question) => familyOf(question) === 'conflict');
		expect(conflicts.map(({ stem }) => stem).join(' ')).toMatch(
			/(?=.*whether anybody was hurt)(?=.*whether the base was hit)/u
		);
	});

	it('asks in several ways', () => {
		expect(new Set(auto.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
	});

	it('never asks for the same thing twice', () => {
		const asked = auto.map((question) =>
			JSON.stringify([question.stem, 'text' in question && question.text, keyTextsOf(question)])
		);
		expect(new Set(asked).size).toBe(asked.length);
	});

	it('says of every sentence it passed over, and of every draft it dropped, why', () => {
		const { trace } = drawing;
		const passedOver = trace.dropped
			.filter(({ stage }) => stage === 'sentences')
			.reduce((sum, { count }) => sum + count, 0);
		expect(passedOver + trace.askableSentences).toBe(trace.sentences);
		const leftOut = trace.dropped
			.filter(({ stage }) => stage === 'selection')
			.reduce((sum, { count }) => sum + count, 0);
		expect(trace.auto + trace.review + trace.rejected + leftOut).toBeLessThanOrEqual(trace.drafted);
		expect(trace.auto).toBe(auto.length);
	});

	it('says that it was drawn without the parser', () => {
		expect(drawing.parser).toBe('missing');
	});
});

describe('an article with nothing to ask about', () => {
	it('gives an empty bank and its reasons', () => {
		const { bank, trace } = drawBank(
			anArticleOf('It was nice.', 'He said so too. They did not. What now?')
		);
		expect(bank.questions).toEqual([]);
		expect(trace.dropped.map(({ reason }) => reason)).toContain('too-short');
	});

	it('gives an empty bank when it is empty', () => {
		expect(drawBank(anArticleOf('')).bank.questions).toEqual([]);
	});
});

it('keeps the questions of every other family when one fails', () => {
	const parser = {
		parse: () => [
			{ start: Number.NaN, end: 0, text: 'x', tag: 'VBD', head: 7, relation: 'root', agreed: true }
		]
	};
	expect(drawBank(seed, { parser }).bank.questions.length).toBeGreaterThan(0);
});
