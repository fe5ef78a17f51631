import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SETUP = fileURLToPath(new URL('../scripts/setup.mjs', import.meta.url));
/** Stands in for the bundler: the build is a line more for each time it ran. */
const BUNDLER = `
import { appendFileSync, mkdirSync } from 'node:fs';
mkdirSync('build', { recursive: true });
appendFileSync('build/made', 'x');
`;

let folder: string;
const write = (file: string, text: string) => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};
const setUp = (...args: readonly string[]) =>
	spawnSync(process.execPath, [join(folder, 'scripts/setup.mjs'), ...args], {
		encoding: 'utf8',
		env: { PATH: '' }
	});
const timesBuilt = () => {
	const made = join(folder, 'build/made');
	return existsSync(made) ? readFileSync(made, 'utf8').length : 0;
};

beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'newsproof-setup-')), 'a folder');
	write('scripts/setup.mjs', '');
	copyFileSync(SETUP, join(folder, 'scripts/setup.mjs'));
	for (const file of ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts']) {
		write(file, '{}');
	}
	write('src/app.html', 'first');
	write('static/robots.txt', '');
	write('node_modules/.newsproof-lock', createHash('sha256').update('{}').digest('hex'));
	write('node_modules/vite/bin/vite.js', BUNDLER);
	write('node_modules/vite/package.json', '{"type":"module"}');
});
afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

describe('the build', () => {
	test('is made once for the same sources', () => {
		for (let times = 0; times < 3; times++) expect(setUp('--build').status).toBe(0);
		expect(timesBuilt()).toBe(1);
	});

	test('is made again for sources that differ, though an archive dates them before it', () => {
		setUp('--build');
		write('src/app.html', 'second');
		for (const file of ['src/app.html', 'src']) utimesSync(join(folder, file), 0, 0);
		setUp('--build');
		expect(timesBuilt()).toBe(2);
	});

	test('is made again when a source is gone or has another name', () => {
		write('src/old.ts', 'same');
		setUp('--build');
		rmSync(join(folder, 'src/old.ts'));
		write('src/new.ts', 'same');
		setUp('--build');
		expect(timesBuilt()).toBe(2);
	});
});

test('a machine without npm is told so in a sentence', () => {
	rmSync(join(folder, 'node_modules/.newsproof-lock'));
	const { status, stderr } = setUp();
	expect(status).toBe(1);
	expect(stderr).toBe(
		'Newsproof needs npm to set itself up, but cannot run it: spawnSync npm ENOENT\n'
	);
});
