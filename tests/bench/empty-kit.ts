import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnNode } from '../support/server-process.ts';

const modules = path.resolve(import.meta.dirname, '../../node_modules');

const FILES: Readonly<Record<string, string>> = {
	'package.json': '{"name":"empty","private":true,"type":"module"}',
	'svelte.config.js': `import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter({ precompress: true }) } };`,
	'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()], build: { target: 'es2022' } };`,
	'src/app.html': `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		%sveltekit.head%
	</head>
	<body><div>%sveltekit.body%</div></body>
</html>`,
	'src/routes/+page.svelte': '<h1>Nothing</h1>'
};

/** A SvelteKit app with one empty page: what the framework costs by itself. */
export type EmptyKit = {
	readonly origin: string;
	readonly pid: number;
	stop(): Promise<void>;
};

function ended(child: ReturnType<typeof spawnNode>): Promise<number | null> {
	return new Promise((resolve) => child.once('exit', resolve));
}

/** Builds the empty app with this project's own packages and starts it on a free port. */
export async function startEmptyKit(): Promise<EmptyKit> {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-empty-kit-'));
	for (const [file, text] of Object.entries(FILES)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	symlinkSync(modules, path.join(folder, 'node_modules'));
	const output: string[] = [];
	const build = spawnNode([path.join(modules, 'vite/bin/vite.js'), 'build'], {}, folder);
	build.stdout?.resume();
	build.stderr?.on('data', (chunk: Buffer) => output.push(String(chunk)));
	if ((await ended(build)) !== 0)
		throw new Error(`The empty app was not built:\n${output.join('')}`);

	const listening: string[] = [];
	const environment = { HOST: '127.0.0.1', PORT: '0', ORIGIN: undefined, NODE_ENV: 'production' };
	const server = spawnNode(['--input-type=module', '--eval', SERVE], environment, folder);
	server.stdout?.on('data', (chunk: Buffer) => listening.push(String(chunk)));
	const stopped = ended(server);
	while (!listening.join('').includes('\n') && server.exitCode === null) await wait(20);
	return {
		origin: listening.join('').trim(),
		pid: server.pid ?? 0,
		stop: async () => {
			server.kill();
			await stopped;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

// The adapter's own entry cannot say which free port it took.
const SERVE = `
	import { createServer } from 'node:http';
	const { handler } = await import(process.cwd() + '/build/handler.js');
	const server = createServer(handler);
	server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));`;
