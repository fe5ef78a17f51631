import { describe, expect, it } from 'vitest';
import { aQuestion } from '../../../../tests/support/builders.ts';
import { askWithoutPassage, isKeyGuessed } from './blind-guess.ts';

const choice = aQuestion('choice');
const reply = (answer: unknown) => JSON.stringify({ answer });
const prompt = askWithoutPassage(choice)
	.messages.map(({ content }) => content)
	.join('\n');
/** The letter under which an option is shown. */
const letterOf = (text: string) => new RegExp(`^([A-D])\\. ${text}$`, 'mu').exec(prompt)?.[1] ?? '';

describe('the call for a guess', () => {
	it('shows the stem and the options, and no word of the article or the explanation', () => {
		for (const { text } of choice.options) expect(letterOf(text)).not.toBe('');
		expect(prompt).toContain(choice.stem);
		expect(prompt).not.toContain('crossing took three hours');
		expect(prompt).not.toContain(choice.explanation);
	});

	it('shows the same order whatever the ids are', () => {
		const renamed = choice.options.map((option, index) => ({ ...option, id: `z${9 - index}` }));
		expect(askWithoutPassage({ ...choice, options: renamed.toReversed() })).toEqual(
			askWithoutPassage(choice)
		);
	});
});

describe('a guess', () => {
	it('hits by the letter or the words of the key', () => {
		const letter = letterOf('Ana Rangi');
		for (const answer of [letter, `${letter}.`, `(${letter})`, letter.toLowerCase(), 'ana rangi']) {
			expect(isKeyGuessed(reply(answer), choice)).toBe(true);
		}
	});

	it('misses by another letter, other words, or not knowing', () => {
		for (const answer of [letterOf('Tom Hale'), 'Tom Hale', 'unknown', 'H', 'Annie']) {
			expect(isKeyGuessed(reply(answer), choice)).toBe(false);
		}
	});

	it('hits a statement, a number or a word that is typed', () => {
		expect(isKeyGuessed(reply(false), aQuestion('true-false', { key: false }))).toBe(true);
		expect(isKeyGuessed(reply('unknown'), aQuestion('true-false', { key: false }))).toBe(false);
		expect(isKeyGuessed(reply('the Kea'), aQuestion('short-text'))).toBe(true);
		expect(isKeyGuessed(reply(6), aQuestion('short-text', { key: { accepted: ['six'] } }))).toBe(
			true
		);
	});

	it('is none when nothing can be read', () => {
		expect(isKeyGuessed('{"answer":', choice)).toBeUndefined();
	});
});
