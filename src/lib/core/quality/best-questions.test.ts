import { describe, expect, it } from 'vitest';
import {
	aCitation,
	AWAY,
	aQuestion,
	CARRIED,
	CROSSING,
	ONE_OF_EACH_KIND,
	STAYS
} from '../../../../tests/support/builders.ts';
import type { Question } from '../question/question.ts';
import { chooseBestQuestions } from './best-questions.ts';

function drawn(kind: 'choice' | 'numeric', family: string, id: string): Question {
	return aQuestion(kind, { id, provenance: [{ by: 'newsproof', family }] });
}

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
const many = (family: string, length: number) =>
	Array.from({ length }, (_, index) => drawn('choice', family, `${family}-${index + 1}`));

describe('the questions chosen for a quiz', () => {
	it('are the best of each family before the second best of any', () => {
		const chosen = chooseBestQuestions([...many('who', 5), ...many('where', 2)], 3);
		expect(new Set(ids(chosen))).toEqual(new Set(['who-1', 'where-1', 'who-2']));
	});

	it('are at most three of one family, even when that leaves fewer than asked for', () => {
		expect(ids(chooseBestQuestions(many('who', 9), 10))).toEqual(['who-1', 'who-2', 'who-3']);
	});

	it('are of several kinds, though the best are all of one', () => {
		const numeric = drawn('numeric', 'number', 'number-1');
		const families = ['a', 'b', 'c', 'd'].flatMap((family) => many(family, 1));
		expect(ids(chooseBestQuestions([...families, numeric], 3))).toContain('number-1');
	});

	it('follow the article', () => {
		const at = (id: string, quote: string) =>
			aQuestion('choice', {
				id,
				citations: [aCitation(CARRIED, 'c2', ['stem']), aCitation(quote)],
				provenance: [{ by: 'newsproof', family: id }]
			});
		const questions = [
			at('last', AWAY),
			at('third', STAYS),
			at('first', CARRIED),
			at('second', CROSSING)
		];
		expect(ids(chooseBestQuestions(questions, 4))).toEqual(['first', 'second', 'third', 'last']);
	});

	it('are chosen by kind when they name no family', () => {
		expect(chooseBestQuestions(ONE_OF_EACH_KIND, 10)).toHaveLength(9);
		expect(chooseBestQuestions(ONE_OF_EACH_KIND, 4)).toHaveLength(4);
		expect(chooseBestQuestions([], 10)).toEqual([]);
	});
});
