import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rightResponse } from '../../../../tests/support/answers.ts';
import { questionAndResponse } from '../../../../tests/support/arbitraries.ts';
import { aQuestion, ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { gradeResponse, listsOf, notesOn } from '../question/registry.ts';
import { presentQuestion } from './presentation.ts';

const SEEDS = ['1', '2', '3', '4', '5', '6', '7', '8'];

describe('a question on the screen', () => {
	it.each(ONE_OF_EACH_KIND)(
		'names the entries of its lists A, B, C by place: $kind',
		(question) => {
			for (const seed of SEEDS) {
				for (const { ids } of listsOf(presentQuestion(question, seed).question)) {
					expect(ids).toEqual(['A', 'B', 'C', 'D'].slice(0, ids.length));
				}
			}
		}
	);

	it('is the same for the same seed and differs between seeds', () => {
		const question = aQuestion('multiple');
		const shown = SEEDS.map((seed) => JSON.stringify(presentQuestion(question, seed).question));
		expect(JSON.stringify(presentQuestion(question, '1').question)).toBe(shown[0]);
		expect(new Set(shown).size).toBeGreaterThan(1);
	});

	it.each(ONE_OF_EACH_KIND)('takes a response there and back: $kind', (question) => {
		for (const seed of SEEDS) {
			const { toScreen, toLog } = presentQuestion(question, seed);
			const response = rightResponse(question);
			expect(toLog(toScreen(response))).toEqual({ ok: true, value: response });
		}
	});

	it('grades a response as the document does, whatever it holds', () => {
		fc.assert(
			fc.property(questionAndResponse, fc.string(), ({ question, response }, seed) => {
				const { question: shown, toScreen } = presentQuestion(question, seed);
				expect(gradeResponse(shown, toScreen(response)).fraction).toEqual(
					gradeResponse(question, response).fraction
				);
			})
		);
	});

	it.each([
		[aQuestion('choice'), { kind: 'choice', option: 'D' }],
		[aQuestion('choice'), { kind: 'choice', option: 'a' }],
		[aQuestion('multiple'), { kind: 'multiple', options: ['A', 'constructor'] }],
		[aQuestion('order'), { kind: 'order', items: ['A', 'B', 'Z'] }],
		[aQuestion('match'), { kind: 'match', pairs: { p1: 'Z' } }],
		[aQuestion('cloze'), { kind: 'cloze', gaps: { count: '45' } }]
	] as const)('refuses a name it does not show: %#', (question, response) => {
		expect(presentQuestion(question, '1').toLog(response)).toEqual({
			ok: false,
			reason: 'answer-does-not-fit'
		});
	});
});

describe('the citations of an option', () => {
	const citationsOn = (question: ReturnType<typeof aQuestion<'choice'>>, seed: string) => {
		const { question: shown, toScreen } = presentQuestion(question, seed);
		return notesOn(shown, toScreen({ kind: 'choice', option: 'b' })).map((note) => note.citations);
	};

	it('follow it under its new name', () => {
		for (const seed of SEEDS) expect(citationsOn(aQuestion('choice'), seed)).toEqual([['c2']]);
	});

	it('follow it also when only the citation says which option it supports', () => {
		const question = aQuestion('choice');
		const options = question.options.map((option) => ({ ...option, citations: [] }));
		for (const seed of SEEDS) {
			expect(citationsOn({ ...question, options }, seed)).toEqual([['c2']]);
		}
	});

	it('do not name the option as the document does', () => {
		const { question } = presentQuestion(aQuestion('choice'), '1');
		expect(question.citations.flatMap(({ supports }) => supports)).toEqual(['key', 'explanation']);
	});
});
