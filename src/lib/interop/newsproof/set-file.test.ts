import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSetFile } from './set-file.ts';
import { describeFileProblem } from './yaml-document.ts';

const SET = `newsproof: 1
set:
  id: ferry-quick
  title: The ferry in two questions
  banks: [ferry]
  questions: [q1, q2]
  settings:
    reveal: end
    time: { perAttemptSeconds: 600 }
`;
const read = (text: string) => readSetFile(text, 'ferry.set.yaml');
const saidOf = (from: string, to: string) =>
	read(SET.replace(from, to)).problems.map(describeFileProblem);

test('a set is read with its defaults, the same in YAML and JSON', () => {
	const { value, problems } = read(SET);
	expect(problems).toEqual([]);
	expect(value?.set.settings).toEqual({
		modes: ['practice', 'graded'],
		reveal: 'end',
		order: 'fixed',
		navigation: 'free',
		scoring: 'accuracy',
		hints: { allowed: true, cost: 0.25 },
		time: { perAttemptSeconds: 600 }
	});
	expect(read(JSON.stringify(parse(SET)))).toEqual({ value, problems: [] });
});

describe('a mistake in a set is named by file, line, path and a sentence:', () => {
	test.each([
		[
			'a setting with a value it does not have',
			['reveal: end', 'reveal: ends'],
			'ferry.set.yaml:8 (set.settings.reveal): “reveal” must be one of each, verdict, end, due; it is “ends”. Did you mean “end”?'
		],
		[
			'a time that is neither of the two',
			['perAttemptSeconds', 'perQuizSeconds'],
			'ferry.set.yaml:9 (set.settings.time): “time” is neither { perQuestionSeconds } nor { perAttemptSeconds }.'
		],
		[
			'a cost of more than everything',
			['reveal: end', 'hints: { cost: 2 }'],
			'ferry.set.yaml:8 (set.settings.hints.cost): “cost” must be 1 or less, not 2.'
		],
		[
			'no questions',
			['questions: [q1, q2]', 'questions: []'],
			'ferry.set.yaml:6 (set.questions): “questions” has no questions.'
		],
		[
			'a bank given as one word',
			['banks: [ferry]', 'banks: ferry'],
			'ferry.set.yaml:5 (set.banks): “banks” must be a list.'
		],
		[
			'an id with a blank',
			['id: ferry-quick', 'id: ferry quick'],
			'ferry.set.yaml:3 (set.id): “ferry quick” is not an id (letters, digits, hyphens, dots and underscores, at most 64).'
		]
	] as const)('%s', (_, [from, to], sentence) => {
		expect(saidOf(from, to)).toEqual([sentence]);
	});
});
