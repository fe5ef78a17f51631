import { describe, expect, it } from 'vitest';
import { takeIn } from './attempt-api.ts';
import type { GradedFact } from '../core/quiz/facts.ts';
import type { LearnerQuestion } from '../core/quiz/learner-view.ts';

const opened = (questionId: string, at: number): GradedFact => ({
	type: 'question.opened',
	questionId,
	at
});
const held = (id: string, hint?: number): LearnerQuestion => ({
	asked: { id, kind: 'short-text', stem: 'What?', skill: 'what', points: 1 },
	instruction: 'Type the answer.',
	articleId: 'a1',
	...(hint !== undefined && { hint })
});
const copy = {
	facts: [opened('q1', 1), opened('q2', 2)],
	questions: [held('q1'), held('q2')],
	corrections: []
};

describe('what the server acknowledges', () => {
	it('is put behind what was known, with the questions that changed', () => {
		const facts = [opened('q1', 3)];
		expect(takeIn(copy, { from: 2, facts, questions: [held('q2', 4)] })).toEqual({
			facts: [...copy.facts, ...facts],
			questions: [held('q1'), held('q2', 4)],
			corrections: []
		});
	});

	it('takes the place of everything when everything comes anew', () => {
		const facts = [...copy.facts, opened('q1', 3)];
		expect(takeIn(copy, { from: 0, facts, questions: [] })?.facts).toEqual(facts);
	});

	it('takes nothing away when it is of something that was taken in long ago', () => {
		expect(takeIn(copy, { from: 0, facts: [opened('q1', 1)], questions: [] })).toBe(copy);
	});

	it('cannot be taken in when something is missing before it', () => {
		expect(takeIn(copy, { from: 3, facts: [opened('q1', 4)], questions: [] })).toBeUndefined();
	});
});
