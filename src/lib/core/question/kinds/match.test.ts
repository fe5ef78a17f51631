import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { fraction, ZERO } from '../fraction.ts';
import { match } from './match.ts';

const question = aQuestion('match');
const asked = match.ask(question);
const paired = (pairs: Readonly<Record<string, string>>) => ({ kind: 'match', pairs }) as const;

describe('pairs', () => {
	it('are read prompt by prompt, empty ones left out', () => {
		expect(match.read(asked, aForm({ 'match-p1': 'c', 'match-p2': '' }))).toEqual({
			ok: true,
			value: paired({ p1: 'c' })
		});
		expect(match.read(asked, aForm({}))).toEqual({ ok: false, reason: 'answer-empty' });
	});

	it('earn the prompts that are right out of all prompts', () => {
		expect(match.grade(question, paired({ p1: 'a', p2: 'c' }))).toEqual({
			fraction: fraction(1, 2),
			parts: { p1: 'right', p2: 'wrong' }
		});
		expect(match.grade(question, paired({})).fraction).toEqual(ZERO);
	});

	it('earn nothing where the key itself has no pair', () => {
		expect(match.grade({ ...question, key: {} }, paired({})).fraction).toEqual(ZERO);
	});

	it('read aloud and on paper', () => {
		expect(match.describe(asked).lines).toEqual([
			'Captain: ________',
			'Mayor: ________',
			'Ana Rangi / Tom Hale / Kea'
		]);
		expect(match.keyTexts(question)).toEqual(['Ana Rangi', 'Tom Hale']);
		expect(match.responseTexts(asked, paired({ p2: 'a' }))).toEqual([
			'Captain: …',
			'Mayor: Ana Rangi'
		]);
	});

	it('have a problem when the key leaves a prompt out or names what is not there', () => {
		expect(match.keyProblems({ ...question, key: { p1: 'a', p3: 'b' } })).toEqual([
			'The key pairs “Mayor” with no option.',
			'The key names “p3”, which is not a prompt.'
		]);
	});
});
