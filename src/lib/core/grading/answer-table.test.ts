import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../../tests/support/worked-examples.ts';
import { tallyAnswers } from './answer-table.ts';

describe('the distractor table', () => {
	it('counts each option, and by how much of the strong and the weak it was chosen', () => {
		// The strong are rows 1 and 2, the weak rows 4 and 5.
		const matrix = matrixOf(['111', '110', '110', '010', '000']);
		const answers = [['a'], ['a'], ['a'], ['b'], ['c']];
		expect(tallyAnswers(matrix, answers, ['a', 'b', 'c', 'd'])).toEqual([
			{ answer: 'a', count: 3, upper: 1, lower: 0 },
			{ answer: 'b', count: 1, upper: 0, lower: 0.5 },
			{ answer: 'c', count: 1, upper: 0, lower: 0.5 },
			{ answer: 'd', count: 0, upper: 0, lower: 0 }
		]);
	});

	it('puts what was typed after what is listed, the commonest first', () => {
		const matrix = matrixOf(['1', '0', '0', '0']);
		const answers = [['Kea'], ['Avon'], ['Tom'], ['Avon']];
		expect(
			tallyAnswers(matrix, answers, ['Kea']).map(({ answer, count }) => [answer, count])
		).toEqual([
			['Kea', 1],
			['Avon', 2],
			['Tom', 1]
		]);
	});

	it('counts those without a total, but in no group', () => {
		const matrix = matrixOf(['1.', '11', '00']);
		expect(tallyAnswers(matrix, [['a'], ['a'], ['b']], ['a', 'b'])).toEqual([
			{ answer: 'a', count: 2, upper: 1, lower: 0 },
			{ answer: 'b', count: 1, upper: 0, lower: 1 }
		]);
	});

	it('knows no groups before two are through', () => {
		expect(tallyAnswers(matrixOf(['1']), [['a']], ['a'])).toEqual([{ answer: 'a', count: 1 }]);
	});
});
