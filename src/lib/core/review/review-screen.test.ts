import { expect, test } from 'vitest';
import { anArticle, aQuestion } from '../../../../tests/support/builders.ts';
import { anEntry } from '../../../../tests/support/notebook.ts';
import { presentQuestion } from '../quiz/presentation.ts';
import { askingScreen, explainingScreen } from './review-screen.ts';

const progress = { position: 1, total: 2, answered: 0 };
const shown = {
	entry: anEntry('q-choice'),
	article: anArticle(),
	presentation: presentQuestion(aQuestion('choice'), 'seed')
};

test('what is asked tells neither the key nor why it is right', () => {
	const { article: _article, ...screen } = askingScreen(shown, false, progress);
	expect(JSON.stringify(screen)).not.toContain('the captain, said so');
	expect(screen.asked).not.toHaveProperty('key');
	expect(screen.asked).not.toHaveProperty('explanation');
	expect(screen.hint).toBeUndefined();
});

test('a hint names the paragraph that the key rests on', () => {
	expect(askingScreen(shown, true, progress).hint).toBe(1);
});

test('a gap that is typed into has no hint: its paragraph says what is missing', () => {
	const gap = { ...shown, presentation: presentQuestion(aQuestion('cloze'), 'seed') };
	const { hasHint, hint } = askingScreen(gap, true, progress);
	expect([hasHint, hint]).toEqual([false, undefined]);
	expect(askingScreen(shown, false, progress).hasHint).toBe(true);
});

test('a question in the place of the entry’s own is marked as such', () => {
	const sibling = presentQuestion(aQuestion('short-text'), 'seed');
	expect(askingScreen(shown, false, progress).isSibling).toBe(false);
	expect(askingScreen({ ...shown, presentation: sibling }, false, progress).isSibling).toBe(true);
});

test('what is explained has the whole question', () => {
	const response = { kind: 'choice', option: 'A' } as const;
	const screen = explainingScreen(shown, response, progress);
	expect(screen.question).toEqual(shown.presentation.question);
	expect(screen.response).toEqual(response);
	expect(JSON.stringify(screen)).toContain('the captain, said so');
});
