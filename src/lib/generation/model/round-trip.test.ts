import { describe, expect, it } from 'vitest';
import { anArticle, aQuestion } from '../../../../tests/support/builders.ts';
import { compareWithKey, askFromPassage } from './round-trip.ts';
import { showArticle } from './shown-article.ts';

const withKey = (key: string) => aQuestion('short-text', { key: { accepted: [key] } });
const compare = (given: string, key: string) =>
	compareWithKey(JSON.stringify({ answer: given }), withKey(key));

describe('the answer from the passage', () => {
	it.each([
		['the Kea.', 'Kea', 'same'],
		['45', '45', 'same'],
		['3,000', '3000', 'same'],
		['three', '3', 'same'],
		['because the water cracked two pillars', 'The water cracked two pillars', 'same'],
		['it was closing roads', 'closed roads', 'same'],
		['six weeks', 'It would take six weeks', 'near'],
		['flood water', 'Flood water had cracked two pillars', 'other'],
		['flood water cracked two pillars', 'the water cracked two old pillars', 'near'],
		['The US blamed Iran', 'Iran blamed the US', 'near'],
		['46', '45', 'other'],
		['four weeks', 'six weeks', 'other'],
		['The base was hit', 'The base was not hit', 'other'],
		['not stated', 'Kea', 'other'],
		['Tom Hale', 'Ana Rangi', 'other']
	])('“%s” beside the key “%s” is %s', (given, key, verdict) => {
		expect(compare(given, key)).toBe(verdict);
	});

	it('may be any of the accepted ones', () => {
		const question = aQuestion('short-text', { key: { accepted: ['Avon', 'the ferry Kea'] } });
		expect(compareWithKey('{"answer": "ferry Kea"}', question)).toBe('same');
	});

	it('decides on a statement', () => {
		const question = aQuestion('true-false', { key: false });
		const verdicts = ['false', 'False', 'true', 'not stated'].map((answer) =>
			compareWithKey(JSON.stringify({ answer }), question)
		);
		expect(verdicts).toEqual(['same', 'same', 'other', 'other']);
	});

	it.each([
		'',
		'{"answer": ""}',
		'{"answer": {}}',
		'{"reply": "Kea"}',
		`{"answer": "${'x'.repeat(400)}"}`
	])('is none in %s', (reply) => {
		expect(compareWithKey(reply, withKey('Kea'))).toBeUndefined();
	});

	it('is read from bare words, and behind a thought', () => {
		expect(compareWithKey('<think>Hm, {"answer": "Avon"}?</think>\nKea', withKey('Kea'))).toBe(
			'same'
		);
	});
});

describe('the call for an answer from the passage', () => {
	const question = aQuestion('choice');
	const prompt = askFromPassage(question, showArticle(anArticle()))
		.messages.map(({ content }) => content)
		.join('\n');

	it('shows the paragraph of the key and no other', () => {
		expect(prompt).toContain('Captain Ana Rangi said the crossing took three hours.');
		expect(prompt).toContain('The ferry Kea carried 45 people');
		expect(prompt).not.toContain('Tom Hale');
	});

	it('shows neither options nor the explanation', () => {
		for (const { text, id } of question.options) {
			if (id !== question.key) expect(prompt).not.toContain(text);
		}
		expect(prompt).not.toContain(question.explanation);
	});
});
