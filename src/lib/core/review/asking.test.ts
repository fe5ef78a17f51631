import { expect, test } from 'vitest';
import { aQuestion } from '../../../../tests/support/builders.ts';
import { aPageQuestion, aReview, anEntry } from '../../../../tests/support/notebook.ts';
import { gradeResponse } from '../question/registry.ts';
import { askEntry } from './asking.ts';

const choice = aQuestion('choice');
const typed = aQuestion('short-text', { id: 'typed' });
const gap = aQuestion('cloze', { id: 'gap' });
const content = aPageQuestion(choice, { siblings: [typed, gap] });

function askedAfter(...questionIds: readonly string[]): string {
	const last = questionIds.at(-1);
	const entry = anEntry('q-choice', {
		reviews: questionIds.length,
		...(last && { lastReview: { ...aReview(1), questionId: last } })
	});
	return askEntry(entry, content).question.id;
}

test('asks in another way first, then in a harder one, then in the old one, and round again', () => {
	expect(askedAfter()).toBe('gap');
	expect(askedAfter('gap')).toBe('typed');
	expect(askedAfter('gap', 'typed')).toBe('q-choice');
	expect(askedAfter('gap', 'typed', 'q-choice')).toBe('gap');
});

test('asks the same question where there is no other, its options in another order over time', () => {
	const alone = aPageQuestion(choice);
	const orders = [0, 1, 2, 3, 4, 5].map((reviews) => {
		const { presentation } = askEntry(anEntry('q-choice', { reviews }), alone);
		const { question } = presentation;
		return question.kind === 'choice' ? question.options.map(({ text }) => text).join() : '';
	});
	expect(new Set(orders).size).toBeGreaterThan(1);
});

test('asks in the same order again after a reload', () => {
	const entry = anEntry('q-choice', { reviews: 2 });
	expect(askEntry(entry, content).presentation.question).toEqual(
		askEntry(entry, content).presentation.question
	);
});

test('grades what is chosen on the screen as the question itself would', () => {
	const { presentation } = askEntry(anEntry('q-choice'), aPageQuestion(choice));
	const shown = presentation.question;
	const response = { kind: 'choice', option: shown.kind === 'choice' ? shown.key : '' } as const;
	const logged = presentation.toLog(response);
	expect(logged).toEqual({ ok: true, value: { kind: 'choice', option: choice.key } });
	expect(gradeResponse(shown, response)).toMatchObject({ fraction: { numerator: 1 } });
});
