// Makes the folder ready to run: dependencies that match package-lock.json and, with --build, a
// build of just these sources. Runs before everything else, on whatever Node the machine
// has, so it uses nothing but what an old Node brings.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.newsproof-lock');
const buildStamp = path.join(root, 'build', '.newsproof-build');
const sources = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

function run(command, args) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (error) {
		console.error(
			`Newsproof needs ${command} to set itself up, but cannot run it: ${error.message}`
		);
		process.exit(1);
	}
	if (status !== 0) process.exit(status ?? 1);
}

function addTo(hash, file) {
	const stats = statSync(path.join(root, file));
	if (stats.isDirectory()) {
		const names = readdirSync(path.join(root, file)).sort();
		for (const name of names) addTo(hash, path.join(file, name));
	} else {
		hash.update(`${file}\0${stats.size}\0`).update(readFileSync(path.join(root, file)));
	}
}

// By what is in them: an archive or a copy can give new sources an old date.
function hashOf(files) {
	const hash = createHash('sha256');
	for (const file of files) addTo(hash, file);
	return hash.digest('hex');
}

function isStamped(file, value) {
	return existsSync(file) && readFileSync(file, 'utf8') === value;
}

function install() {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	if (isStamped(stamp, lock)) return;
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
	const wanted = hashOf(sources);
	if (isStamped(buildStamp, wanted)) return;
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
	writeFileSync(buildStamp, wanted);
}

install();
if (process.argv.includes('--build')) build();
