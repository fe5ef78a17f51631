import { expect, it } from 'vitest';
import type { Finding } from '#lib/core/quality/finding.ts';
import { anArticle, aQuestion } from '../../../../tests/support/builders.ts';
import type { Question } from '#lib/core/question/question.ts';
import { judgeByGate, placeQuestion, type Probes } from './judge-question.ts';

const PASSED: Probes = { roundTrip: 'same', guess: 'missed' };
const signed = <Asked extends Question>(question: Asked): Asked => ({
	...question,
	provenance: [{ by: 'model', family: 'model', model: 'scripted', promptVersion: 1 }]
});
const question = signed(aQuestion('short-text', { tier: 'review' }));
const place = (asked: Question, probes: Probes, findings: readonly Finding[] = []) =>
	placeQuestion({ question: asked, findings }, probes);
const soft: Finding = { rule: 'r', severity: 'soft', weight: 2, part: 'stem', message: 'Hm.' };

it('is usable unseen when the gate is silent, both probes pass and the key is quoted', () => {
	expect(place(question, PASSED)).toEqual({
		...question,
		tier: 'auto',
		provenance: [{ ...question.provenance[0], probes: PASSED }]
	});
});

it.each<readonly [string, Question, Probes, readonly Finding[]]>([
	[
		'the answer from the passage is only near the key',
		question,
		{ ...PASSED, roundTrip: 'near' },
		[]
	],
	['the key was guessed', question, { ...PASSED, guess: 'hit' }, []],
	['the guess went unanswered', question, { ...PASSED, guess: 'unanswered' }, []],
	['the gate has doubts', question, PASSED, [soft]],
	[
		'the key is in other words than the article’s',
		signed(aQuestion('short-text', { key: { accepted: ['the vessel'] } })),
		PASSED,
		[]
	],
	['a machine made the statement up', signed(aQuestion('true-false', { key: false })), PASSED, []]
])('goes to a teacher’s eye when %s', (_when, asked, probes, findings) => {
	expect(place(asked, probes, findings).tier).toBe('review');
});

it('is not kept against a hard finding of the gate', () => {
	const article = anArticle();
	expect(judgeByGate(question, article).isKept).toBe(true);
	expect(judgeByGate({ ...question, explanation: 'No.' }, article).isKept).toBe(false);
});
