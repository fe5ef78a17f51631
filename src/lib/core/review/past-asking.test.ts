import { expect, test } from 'vitest';
import { aQuestion } from '../../../../tests/support/builders.ts';
import { aPageQuestion, anEntry } from '../../../../tests/support/notebook.ts';
import { askEntry } from './asking.ts';
import { pastAsking } from './past-asking.ts';

const content = aPageQuestion(aQuestion('choice'), {
	siblings: [aQuestion('short-text', { id: 'typed' })]
});

test('an answer is explained with its options where they stood when it was given', () => {
	const alone = aPageQuestion(aQuestion('choice'));
	for (const reviews of [0, 1, 2, 3]) {
		const { question, presentation } = askEntry(anEntry('q-choice', { reviews }), alone);
		const past = pastAsking({ entry: 'ferry/q-choice', questionId: question.id }, reviews, alone);
		expect(past?.question).toEqual(presentation.question);
	}
});

test('a sibling is found, and a question that is gone is not', () => {
	const asked = (questionId: string) =>
		pastAsking({ entry: 'ferry/q-choice', questionId }, 0, content)?.question.id;
	expect(asked('typed')).toBe('typed');
	expect(asked('gone')).toBeUndefined();
});
