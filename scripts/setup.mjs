// Makes the folder ready to run: dependencies that match package-lock.json and, with --build, a
// build that is newer than its sources. Runs before everything else, on whatever Node the machine
// has, so it uses nothing but what an old Node brings.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.newsproof-lock');
const buildStamp = path.join(root, 'build', '.newsproof-build');
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

function run(command, args) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (error) throw error;
	if (status !== 0) process.exit(status ?? 1);
}

function newest(file) {
	const stats = statSync(file);
	if (!stats.isDirectory()) return stats.mtimeMs;
	return readdirSync(file).reduce(
		(latest, name) => Math.max(latest, newest(path.join(file, name))),
		stats.mtimeMs
	);
}

function install() {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing what Newsproof needs (once, about a minute) …');
	// NODE_ENV=production would leave out vite, without which nothing can be built.
	run('npm', [
		'ci',
		'--include=dev',
		'--include=optional',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	]);
	writeFileSync(stamp, lock);
}

function build() {
	const builtAt = existsSync(buildStamp) ? statSync(buildStamp).mtimeMs : 0;
	if (sources.every((source) => newest(path.join(root, source)) <= builtAt)) return;
	console.log('Building Newsproof …');
	// npm put the project's own Node first in PATH before it existed; ask for it by its path.
	const bin = path.join(root, 'node_modules', '.bin');
	const own = path.join(bin, 'node');
	run(existsSync(own) ? own : process.execPath, [
		path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
		'build',
		'--logLevel',
		'warn'
	]);
	writeFileSync(buildStamp, '');
}

install();
if (process.argv.includes('--build')) build();
