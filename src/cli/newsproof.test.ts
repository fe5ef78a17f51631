import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { aBank } from '../../tests/support/builders.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newsproof(parameters: readonly string[], environment: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/newsproof.ts', ...parameters],
		{
			cwd: root,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, DATA_DIR: folder, ...environment }
		}
	);
	return { status, said: `${stdout}${stderr}`.trim() };
}

test('help says what there is', () => {
	const { status, said } = newsproof(['help']);
	expect(status).toBe(0);
	expect(said).toMatch(/check <path>[\s\S]*rebuild/u);
});

test('a command that is none is refused, with help', () => {
	const { status, said } = newsproof(['chekc']);
	expect(status).toBe(1);
	expect(said).toMatch(/^There is no command “chekc”\.\n\nUsage:/u);
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

	test.each([[[]], [['nowhere']], [['src']]])('of %j says that there is nothing', (rest) => {
		const { status, said } = newsproof(['check', ...rest]);
		expect(status).toBe(1);
		expect(said).toMatch(/^(?:Say what to check|There is no bank at)/u);
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
