import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBankJson } from '#lib/interop/newsproof/bank-file.ts';
import type { Question } from '#lib/core/question/question.ts';
import { aBank, aQuestion, ONE_OF_EACH_KIND } from '../../tests/support/builders.ts';
import { runCli } from '../../tests/support/cli-process.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-play-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function play(questions: readonly Question[], answers: readonly string[], ...rest: string[]) {
	const file = join(folder, 'bank.json');
	writeFileSync(file, writeBankJson(aBank({ questions })));
	return runCli(['play', file, ...rest], {}, answers.map((line) => `${line}\n`).join(''));
}

const numeric = aQuestion('numeric');
const shortText = aQuestion('short-text');
const trueFalse = aQuestion('true-false');

describe('play', () => {
	test('asks, explains with the article’s words, and says at the end what was missed', () => {
		const { status, stdout, stderr } = play([numeric, shortText], ['6', 'Kea']);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/Question 1 of 2\nHow many people did the ferry carry\?/u);
		expect(stdout).toMatch(/Not quite\nThe answer: 45 people\nIt was away for 6 weeks\./u);
		expect(stdout).toContain('The article says it carried 45 people.');
		expect(stdout).toContain('| “The ferry Kea carried 45 people to Port Avon on Monday”');
		expect(stdout).toMatch(/Question 2 of 2[\s\S]*Right\n/u);
		expect(stdout).toMatch(/Your score: 1 of 2\nTo look at again:\n {2}1\. {2}How many people/u);
	});

	test('asks every kind of question', () => {
		const { status, stdout } = play(ONE_OF_EACH_KIND, []);
		expect(status).toBe(0);
		expect(stdout).toContain('Question 1 of 9');
		const skipped = play(ONE_OF_EACH_KIND, Array<string>(8).fill(':skip'));
		for (const { stem } of ONE_OF_EACH_KIND) expect(skipped.stdout).toContain(stem);
	});

	test('asks again when what was typed is no answer, and says how it is used', () => {
		const { stdout } = play([numeric], ['many', ':help', '45']);
		expect(stdout).toMatch(/Type a number, in people, or :help\./u);
		expect(stdout).toMatch(/:skip {4}leave this one for later/u);
		expect(stdout).toMatch(/Your score: 1 of 1$/mu);
	});

	test('comes back to what was left for later', () => {
		const { stdout } = play([numeric, shortText], [':skip', 'Kea', '45']);
		expect(stdout).toMatch(/Your score: 2 of 2$/mu);
	});

	test('ends with the input, or when it is told to, and counts what is open', () => {
		for (const answers of [['45'], ['45', ':finish', 'Kea']]) {
			const { status, stdout } = play([numeric, shortText, trueFalse], answers);
			expect(status).toBe(0);
			expect(stdout).toMatch(/Your score: 1 of 3\n2 questions were left open\.\n$/u);
		}
	});

	test('asks what is ready or approved, and the rest only when told to', () => {
		const review = { ...shortText, tier: 'review', status: 'draft' } as const;
		const withdrawn = { ...trueFalse, status: 'withdrawn' } as const;
		const bank = [{ ...numeric, status: 'draft' } as const, review, withdrawn];
		expect(play(bank, []).stdout).toContain('Question 1 of 1');
		expect(play(bank, [], '--tier', 'all').stdout).toContain('Question 1 of 2');
		expect(play([review], [])).toMatchObject({ status: 1, stdout: '' });
	});

	test('paints nothing where the output is no terminal', () => {
		expect(play([numeric], ['45']).stdout).not.toContain('\u001b');
	});

	test('plays a seed by its folder', () => {
		const { status, stdout } = runCli(['play', 'seeds/camp-taji'], {}, ':finish\n');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^Rocket attack on Camp Taji\n/u);
	});

	test.each(['nowhere', 'seeds'])('of %s says that there is no bank', (path) => {
		const { status, stderr } = runCli(['play', path]);
		expect(status).toBe(1);
		expect(stderr).toMatch(/^There is no bank at/u);
	});
});
