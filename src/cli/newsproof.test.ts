import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBankJson, writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { aBank } from '../../tests/support/builders.ts';
import { runCli } from '../../tests/support/cli-process.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newsproof(
	parameters: readonly string[],
	environment: Record<string, string> = {},
	input = ''
) {
	const { status, said } = runCli(parameters, { DATA_DIR: folder, ...environment }, input);
	return { status, said };
}

test.each([[['help']], [['--help']], [['-h']], [[]]])('%j says what there is', (parameters) => {
	const { status, said } = newsproof(parameters);
	expect(status).toBe(0);
	expect(said).toMatch(/^Usage:[\s\S]*draw FILE[\s\S]*check BANK[\s\S]*play BANK[\s\S]*rebuild/u);
});

test.each([
	[['help', 'draw'], /^Usage: .* draw FILE\|-[\s\S]*--seed N/u],
	[['check', '--help'], /^Usage: .* check BANK/u],
	[['rebuild', '-h'], /^Usage: .* rebuild$/mu]
])('%j says more about a command', (parameters, pattern) => {
	const { status, said } = newsproof(parameters);
	expect(status).toBe(0);
	expect(said).toMatch(pattern);
});

test.each([
	[['chekc'], /^There is no command “chekc”\.\n\nUsage:/u],
	[['--chekc'], /^There is no option --chekc\.\n\nUsage:/u],
	[['help', 'chekc'], /^There is no command “chekc”\.\n\nUsage:/u],
	[['check'], /^Say what to check[\s\S]*Usage: .* check BANK/u],
	[['check', 'seeds', 'more'], /^“more” is one argument too many\./u],
	[['check', '--tier', 'auto', 'seeds'], /^There is no option --tier\./u],
	[['rebuild', 'now'], /^“now” is one argument too many\./u],
	[['draw'], /^Say which file to draw from/u],
	[['backup'], /^Say which file to back up to\.[\s\S]*Usage: .* backup FILE/u],
	[['restore'], /^Say which backup to restore\.[\s\S]*Usage: .* restore FILE/u],
	[['doctor', 'now'], /^“now” is one argument too many\./u],
	[['draw', '--seed'], /^The option --seed needs a value\./u],
	[['draw', 'a.txt', '--format', 'xml'], /^--format must be one of json, yaml, not “xml”\./u],
	[['play', '-'], /^Standard input is for your answers/u]
])('%j is not understood, and how it is used is said', (parameters, pattern) => {
	const { status, said } = newsproof(parameters);
	expect(status).toBe(2);
	expect(said).toMatch(pattern);
});

describe('check', () => {
	const write = (bank: string) => writeFileSync(join(folder, 'bank.yaml'), bank);

	test('passes the seeds that come with the app', () => {
		const { status, said } = newsproof(['check', 'seeds']);
		expect(said).toMatch(/^\d+ questions, all of them may be published\.$/u);
		expect(status).toBe(0);
	});

	test('names what may not be published by file and line', () => {
		write(
			writeBankYaml(aBank())
				.replace('key: a\n', 'key: z\n')
				.replace('skill: what', 'skill: waht')
				.replace('exact: Mayor Tom', 'exact: Major Tom')
		);
		for (const path of [folder, join(folder, 'bank.yaml')]) {
			const { status, said } = newsproof(['check', path]);
			expect(status).toBe(1);
			expect(said).toMatch(/bank\.yaml:\d+ \(questions\[0\]\.skill\): “skill” must be one of/u);
			expect(said).toMatch(/\d faults?\.$/u);
		}
		write(writeBankYaml(aBank()).replace('key: a\n', 'key: z\n'));
		const { status, said } = newsproof(['check', folder]);
		expect(status).toBe(1);
		expect(said).toMatch(/bank\.yaml:\d+ \(questions\[0\]\.key\): The key “z” is not one of the/u);
	});

	test('names the questions that a set asks for in vain', () => {
		write(writeBankYaml(aBank()));
		const set = { id: 's', title: 'S', banks: ['ferry'], questions: ['q-choice', 'q-99'] };
		writeFileSync(join(folder, 's.set.yaml'), JSON.stringify({ newsproof: 1, set }));
		const { status, said } = newsproof(['check', folder]);
		expect(status).toBe(1);
		expect(said).toContain('the set s names no question q-99.');
	});

	test('reads a bank from standard input, in JSON and in YAML', () => {
		for (const text of [writeBankJson(aBank()), writeBankYaml(aBank())]) {
			expect(newsproof(['check', '-'], {}, text)).toMatchObject({ status: 0 });
			const changed = text.replace(/(?<="?key"?: )"?a"?(?=,?\n)/u, '"z"');
			const { status, said } = newsproof(['check', '-'], {}, changed);
			expect(status).toBe(1);
			expect(said).toMatch(/^standard input:\d+ \(questions\[0\]\.key\): The key “z” is not one/mu);
		}
		expect(newsproof(['check', '-']).status).toBe(1);
	});

	test.each(['nowhere', 'src'])('of %s says that there is nothing', (path) => {
		const { status, said } = newsproof(['check', '--', path]);
		expect(status).toBe(1);
		expect(said).toMatch(/^There is no bank at/u);
	});
});

describe('rebuild', () => {
	test('says how many attempts there are and how many differed', () => {
		expect(newsproof(['rebuild'])).toEqual({
			status: 0,
			said: '0 attempts, 0 of them differed from their events.'
		});
	});

	test('of a database that is none names the variable', () => {
		const { status, said } = newsproof(['rebuild'], { DATABASE_URL: 'mysql://db' });
		expect(status).toBe(1);
		expect(said).toContain('DATABASE_URL must start with postgres://');
	});
});
