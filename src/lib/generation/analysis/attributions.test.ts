import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';

const attributed = (text: string) => {
	const { article, sentences } = analysed(text);
	return sentences.map(({ attribution }) =>
		attribution
			? `${attribution.sourceName} | ${attribution.verb} | ${article.text.slice(attribution.claim.start, attribution.claim.end)}`
			: undefined
	);
};

describe('a statement in an article', () => {
	it.each([
		[
			'The Iraqi military says there were no casualties at all.',
			'The Iraqi military | says | there were no casualties at all'
		],
		[
			'According to the BBC, the road was closed for a week.',
			'The BBC | says | the road was closed for a week'
		],
		[
			'The road was closed for a week, according to the BBC.',
			'The BBC | says | The road was closed for a week'
		],
		[
			'Ron Mark told Newshub that the camp was safe at all times.',
			'Ron Mark | told | the camp was safe at all times'
		],
		[
			'Initial reports suggested the rockets landed on the base.',
			'Initial reports | suggested | the rockets landed on the base'
		]
	])('is its source’s: %s', (text, expected) => {
		expect(attributed(text)[0]?.toLowerCase()).toBe(expected.toLowerCase());
	});

	it('is the article’s own when nobody is named', () => {
		expect(attributed('Rockets hit the camp at dawn and nobody was hurt.')).toEqual([undefined]);
	});

	it('is nobody’s for certain when a pronoun says it', () => {
		expect(attributed('He said that the camp was safe at all times.')).toEqual([undefined]);
	});
});
