import { expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';

const dependence = (text: string) => analysed(text).sentences[0]?.dependence;

it.each([
	['He was told to leave the camp at once.', 'pronoun'],
	['They were twice denied visas for the journey.', 'pronoun'],
	['This was the first victory of the season.', 'pointing-word'],
	['The number has doubled within fifteen years.', 'pointing-word'],
	['However, the camp was closed on the next day.', 'connective'],
	['Ron Mark said his plan had been accepted by all.', undefined],
	['It is hoped that the plan will be accepted.', undefined],
	['Residents say that the road was closed for weeks.', undefined],
	['The road was closed to those who live beside it.', undefined]
] as const)('%s leans on: %s', (text, expected) => {
	expect(dependence(text)).toBe(expected);
});
