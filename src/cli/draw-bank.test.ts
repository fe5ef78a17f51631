import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BankDocument } from '#lib/core/bank/document.ts';
import { runCli } from '../../tests/support/cli-process.ts';

const article = readFileSync('seeds/camp-taji/article.md', 'utf8');
let folder: string;
let file: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-draw-'));
	file = join(folder, 'article.md');
	writeFileSync(file, article);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bankIn = (stdout: string): BankDocument => JSON.parse(stdout);

describe('draw', () => {
	test('prints the bank on standard output and how it came about on standard error', () => {
		const { status, stdout, stderr } = runCli(['draw', file]);
		expect(status).toBe(0);
		expect(bankIn(stdout).article.title).toBe('Rocket attack on Camp Taji');
		expect(bankIn(stdout).questions.length).toBeGreaterThan(0);
		expect(stderr).toMatch(/^The article has \d+ sentences; \d+ of them can be asked about\./mu);
	});

	test('gives the same bytes for the same text and seed, from a file and from input', () => {
		const [first, again, other] = [
			runCli(['draw', file]),
			runCli(['draw', '-'], {}, article),
			runCli(['draw', file, '--seed', '2'])
		];
		expect(again?.stdout).toBe(first?.stdout);
		expect(other?.status).toBe(0);
		expect(other?.stdout).not.toBe(first?.stdout);
	});

	test('prints only the questions of the tier that is asked for', () => {
		const all = bankIn(runCli(['draw', file, '--tier', 'all']).stdout).questions;
		for (const tier of ['auto', 'review']) {
			const wanted = all.filter((question) => question.tier === tier);
			const { status, stdout, stderr } = runCli(['draw', file, '--tier', tier]);
			if (wanted.length > 0) expect(bankIn(stdout).questions).toEqual(wanted);
			else expect([status, stderr]).toEqual([1, expect.stringContaining(`the tier ${tier}`)]);
		}
	});

	test.each(['json', 'yaml'])('prints %s that passes the gate', (format) => {
		const { stdout } = runCli(['draw', file, '--format', format]);
		const { status, said } = runCli(['check', '-'], {}, stdout);
		expect(said).toMatch(/questions, all of them may be published\.$/u);
		expect(status).toBe(0);
	});

	test('says what is missing when the parser’s weights are', () => {
		const { status, stderr } = runCli(['draw', file], { WEIGHTS_FILE: join(folder, 'none.npw') });
		expect(status).toBe(0);
		expect(stderr).toMatch(/^Drawn without the parser/mu);
	});

	test.each([
		['a text that is too short', 'The ferry is back.', /^This is too short for a bank/u],
		[
			'a text in another language',
			'Die Fähre ist nach sechs Wochen wieder im Hafen und wird dort bleiben. '.repeat(20),
			/German, and only English/u
		],
		['nothing', '', /^There is no text/u]
	])('refuses %s, with a next step', (_, text, pattern) => {
		const { status, stdout, stderr } = runCli(['draw', '-'], {}, text);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(pattern);
	});

	test.each([
		['nowhere.txt', /^There is no file nowhere\.txt\.$/mu],
		['src', /^src is a folder, not a file\.$/mu]
	])('refuses %s', (path, pattern) => {
		const { status, stderr } = runCli(['draw', path]);
		expect(status).toBe(1);
		expect(stderr).toMatch(pattern);
	});

	test('fetches no page where that is switched off', () => {
		const { status, stderr } = runCli(['draw', 'https://example.org/a'], { FETCH_URLS: '0' });
		expect(status).toBe(1);
		expect(stderr).toMatch(/switched off/u);
	});

	test('does not mind a reader that has seen enough', async () => {
		const child = spawn(process.execPath, ['src/cli/newsproof.ts', 'draw', file], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		child.stdout.destroy();
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		const [code] = (await once(child, 'close')) as [number | null];
		expect(code).toBe(0);
		expect(said).not.toMatch(/EPIPE/u);
	});
});
