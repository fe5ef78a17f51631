import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { object, optional, parse, record, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeBreach } from './support/architecture/breach.ts';
import { checkArchitecture } from './support/architecture/check-architecture.ts';
import { readProject } from './support/architecture/read-project.ts';
import { readRules, UnreadableRulesError } from './support/architecture/rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const architecture = read('docs/architecture.md');
const rules = readRules(architecture);

/** The breaches of a small tree as `file:line rule`. */
function breachesOf(tree: Readonly<Record<string, string>>): readonly string[] {
	return checkArchitecture(new Map(Object.entries(tree)), rules).map(
		({ file, line, rule }) => `${file}:${line} ${rule}`
	);
}

const lines = (count: number) => 'export {};\n'.repeat(count);

describe('the project', () => {
	it('keeps to its architecture', () => {
		expect(checkArchitecture(readProject(root), rules).map(describeBreach)).toEqual([]);
	});

	it('is read whole: sources, tests and scripts', () => {
		const files = readProject(root);
		for (const file of ['src/app.d.ts', 'tests/architecture.test.ts', 'scripts/setup.mjs']) {
			expect(files.get(file)).toBe(read(file));
		}
	});

	it('gives every dependency a sentence in docs/decisions', () => {
		const names = optional(record(string(), string()), {});
		const manifest = parse(
			object({ dependencies: names, devDependencies: names, optionalDependencies: names }),
			JSON.parse(read('package.json'))
		);
		const decisions = readdirSync(path.join(root, 'docs/decisions'))
			.map((file) => read(`docs/decisions/${file}`))
			.join('\n');
		const unexplained = Object.values(manifest)
			.flatMap((dependencies) => Object.keys(dependencies))
			.filter((name) => !decisions.includes(`\`${name}\``));
		expect(unexplained).toEqual([]);
	});
});

describe('the rules', () => {
	it('are read from the architecture document', () => {
		expect(rules.layers.find(({ name }) => name === 'core')).toEqual({
			name: 'core',
			files: ['src/lib/core/**'],
			mayImport: ['core', 'xstate', 'ts-fsrs', 'valibot', '@noble/hashes'],
			never: ['node:*', 'svelte', '$app', 'kysely']
		});
		expect(rules.coreOrder).toEqual([
			['review', 'live'],
			['quiz'],
			['quality'],
			['grading'],
			['bank'],
			['question'],
			['article']
		]);
		expect(rules.pureLayers).toEqual(['core', 'generation', 'interop']);
		expect(rules.limits.map(({ lines }) => lines)).toEqual([200, 250, 400]);
	});

	it('cannot be read from a document that lost its layer table', () => {
		const withoutTable = architecture.replace('| layer ', '| part ');
		expect(() => readRules(withoutTable)).toThrow(UnreadableRulesError);
	});
});

describe('a tree that keeps to the rules', () => {
	it('has no breach', () => {
		expect(
			breachesOf({
				'src/app.css': 'body { margin: 0 }',
				'src/hooks.server.ts': `import type { Handle } from '@sveltejs/kit'; import '#lib/server/app.ts';`,
				'src/server.ts': `await import(new URL('../build/handler.js', import.meta.url).href);`,
				'src/lib/core/outcome.ts': 'export type Outcome = { readonly at: Date };',
				'src/lib/core/article/article.ts': `import { sha256 } from '@noble/hashes/sha2.js'; import type { Outcome } from '../outcome.ts'; export const day = (at: string): Date => new Date(at);`,
				'src/lib/core/article/article.test.ts': `import { readFileSync } from 'node:fs'; import fc from 'fast-check'; import { it } from 'vitest'; import { day } from './article.ts'; console.log(Date.now());`,
				'src/lib/core/bank/bank.ts': `import { day } from '#lib/core/article/article.ts'; export function parseBank(document: string, window: { size: number }) { return { document, at: window.size, max: Math.max(1, 2) }; }`,
				'src/lib/core/quiz/quiz.machine.ts': `import { setup } from 'xstate'; import { initialTransition } from 'xstate/graph';`,
				'src/lib/server/storage/migrations/0001-first.ts': `import { sql } from 'kysely';`,
				'src/lib/server/app.ts': `import { createHash } from 'node:crypto'; import './storage/migrations/0001-first.ts'; import '#lib/core/bank/bank.ts';`,
				'src/lib/server/app.test.ts': `import { day } from '#lib/core/article/article.ts'; import { aSet } from '../../../tests/support/a-set.ts';`,
				'src/lib/ui/article/Passage.svelte': `<script lang="ts">\n\timport { slide } from 'svelte/transition';\n\timport { resolve } from '$app/paths';\n\timport Passage from './Passage.svelte';\n</script>\n<Passage />`,
				'src/lib/ui/article/Passage.svelte.test.ts': `import { render } from 'svelte/server'; import Passage from './Passage.svelte';`,
				'src/routes/+layout.svelte': `<script lang="ts">\n\timport '@fontsource-variable/newsreader';\n\timport '../app.css';\n\timport Passage from '#lib/ui/article/Passage.svelte';\n</script>`,
				'src/routes/a/[code]/+page.server.ts': `import type { PageServerLoad } from './$types'; import '#lib/server/app.ts';`,
				'src/cli/draw.ts': `import { argv } from 'node:process'; import '#lib/server/app.ts';`,
				'tests/support/a-set.ts': `import '#lib/server/app.ts'; export const aSet = {};`
			})
		).toEqual([]);
	});
});

describe('an import that the layer table does not allow', () => {
	const importing = (statement: string) =>
		breachesOf({ 'src/lib/core/article/article.ts': `\n${statement}` });
	const breach = ['src/lib/core/article/article.ts:2 forbidden-import'];

	it.each([
		['static', `import { readFileSync } from 'node:fs';`],
		['for its effect', `import '#lib/server/app.ts';`],
		['relative', `import { app } from '../../server/app.ts';`],
		['dynamic', `const app = await import('#lib/server/app.ts');`],
		['dynamic, of a path that is computed', `const app = await import(name);`],
		['by a pattern', `const all = import.meta.glob('../../server/*.ts');`],
		['re-exported', `export { app } from '#lib/server/app.ts';`],
		['re-exported as a whole', `export * from '#lib/server/app.ts';`],
		['of a type', `import type { App } from '#lib/server/app.ts';`],
		['of a type in passing', `export type App = import('#lib/server/app.ts').App;`],
		['of a package not listed', `import { z } from 'zod';`],
		['of a package that begins like a listed one', `import x from 'xstate-extras';`],
		['by an alias the project does not use', `import { a } from '$lib/core/article/a.ts';`]
	])('is a breach: %s', (_how, statement) => {
		expect(importing(statement)).toEqual(breach);
	});

	it('is found in the markup of a component', () => {
		const card = `<p>a</p>\n{#await import('#lib/server/app.ts') then { app }}{app}{/await}`;
		expect(breachesOf({ 'src/lib/ui/question/Card.svelte': card })).toEqual([
			'src/lib/ui/question/Card.svelte:2 forbidden-import'
		]);
	});

	it('is found in either script of a component, on its line', () => {
		const card =
			`<script module lang="ts">\n\timport '#lib/server/app.ts';\n</script>\n\n<p>é</p>\n\n` +
			`<script lang="ts">\n\timport { goto } from '$app/navigation';\n</script>`;
		expect(breachesOf({ 'src/lib/ui/question/Card.svelte': card })).toEqual([
			'src/lib/ui/question/Card.svelte:2 forbidden-import',
			'src/lib/ui/question/Card.svelte:8 forbidden-import'
		]);
	});

	it.each([
		['src/lib/generation/draw.ts', '#lib/interop/formats.ts'],
		['src/lib/interop/formats.ts', '#lib/generation/draw.ts'],
		['src/lib/server/app.ts', '#lib/ui/shared/words.ts'],
		['src/lib/server/app.ts', '../../routes/texts.ts'],
		['src/lib/browser/outbox.ts', '#lib/server/app.ts'],
		['src/lib/ui/shared/words.ts', '#lib/browser/outbox.ts'],
		['src/routes/+page.server.ts', 'kysely'],
		['src/routes/+page.server.ts', '#lib/server/storage/store.ts'],
		['src/routes/+server.ts', '#lib/ui/shared/words.ts'],
		['src/routes/+page.ts', '#lib/server/app.ts'],
		['src/routes/+page.ts', './texts.server.ts'],
		['src/routes/page.test.ts', '#lib/server/app.ts'],
		['src/service-worker/cache.ts', '#lib/ui/shared/words.ts'],
		['src/cli/draw.ts', '#lib/ui/shared/words.ts'],
		['src/hooks.server.ts', '#lib/server/storage/store.ts'],
		['src/lib/core/article/article.test.ts', '#lib/server/app.ts'],
		['src/lib/core/article/article.ts', '../../../../tests/support/a-set.ts'],
		['src/lib/core/article/article.ts', 'vitest']
	])('is a breach: %s of %s', (file, specifier) => {
		expect(breachesOf({ [file]: `import '${specifier}';` })).toEqual([
			`${file}:1 forbidden-import`
		]);
	});

	it('says what the layer may import', () => {
		const tree = new Map([['src/lib/browser/outbox.ts', `import 'node:fs';`]]);
		expect(checkArchitecture(tree, rules).map(describeBreach)).toEqual([
			'src/lib/browser/outbox.ts:1 forbidden-import: `browser` may not import `node:fs`, ' +
				'only `browser`, `core`, `idb`, never `server`, `ui`: ' +
				'move the code to the layer that may, or hand the value in as an argument'
		]);
	});
});

describe('inside core', () => {
	it.each([
		['upward', 'src/lib/core/article/a.ts', '#lib/core/bank/b.ts'],
		['upward, by a test', 'src/lib/core/article/a.test.ts', '#lib/core/bank/b.ts'],
		['sideways', 'src/lib/core/review/a.ts', '../live/b.ts'],
		['from below all folders', 'src/lib/core/a.ts', './article/b.ts']
	])('an import %s is a breach', (_direction, file, specifier) => {
		expect(breachesOf({ [file]: `import type { B } from '${specifier}';` })).toEqual([
			`${file}:1 core-order`
		]);
	});
});

describe('a file in a folder that no layer names', () => {
	it.each(['src/lib/things/a.ts', 'src/a.ts', 'src/lib/core/things/a.ts'])(
		'is a breach: %s',
		(file) => {
			expect(breachesOf({ [file]: '' })).toEqual([`${file}:1 unknown-layer`]);
		}
	);
});

describe('modules that import each other', () => {
	it('are a breach, by whatever detour and even for a type', () => {
		expect(
			breachesOf({
				'src/lib/core/bank/a.ts': `import './b.ts';`,
				'src/lib/core/bank/b.ts': `\nexport * from '#lib/core/bank/c.ts';`,
				'src/lib/core/bank/c.ts': `\n\nimport type { A } from './a.ts';`
			})
		).toEqual(['src/lib/core/bank/c.ts:3 import-cycle']);
	});
});

describe('a global that the pure layers never touch', () => {
	it.each([
		'Date.now()',
		`Date['now']()`,
		'new Date()',
		'new Date',
		'Date()',
		'const clock = Date',
		'const { now } = Date',
		'Math.random()',
		'const { random } = Math',
		'crypto.randomUUID()',
		'fetch(url)',
		'console.log(1)',
		'process.env',
		'setTimeout(f, 1)',
		'setInterval(f, 1)',
		'setImmediate(f)',
		'queueMicrotask(f)',
		'localStorage.clear()',
		'window.top',
		'document.body',
		'performance.now()',
		'globalThis.fetch',
		'const seed = { crypto }'
	])('is a breach: %s', (statement) => {
		for (const file of ['src/lib/core/quiz/a.ts', 'src/lib/generation/a.ts']) {
			expect(breachesOf({ [file]: `\n${statement};` })).toEqual([`${file}:2 banned-global`]);
		}
	});

	it('is no breach elsewhere, in a test, as a type, as a property or under a local name', () => {
		expect(
			breachesOf({
				'src/lib/server/a.ts': 'setTimeout(() => console.log(Date.now()), 1);',
				'src/lib/core/quiz/a.test.ts': 'console.log(new Date());',
				'src/lib/core/quiz/a.ts':
					'type A = { window: number; at: Date; t: ReturnType<typeof setTimeout> };\n' +
					'export const f = (a: A, [document]: string[]) => ({ window: a.window, document });\n' +
					'export const g = (at: unknown) => at instanceof Date && Date.UTC(2020, 1);',
				'src/lib/core/quiz/b.ts': `import { process } from './a.ts'; process();`
			})
		).toEqual([]);
	});
});

describe('a file that is too long', () => {
	it.each([
		['src/lib/core/quiz/a.ts', 400],
		['src/lib/core/quiz/a.test.ts', 400],
		['tests/a.test.ts', 400],
		['scripts/a.mjs', 400],
		['src/lib/ui/shared/A.svelte', 250],
		['src/lib/core/quiz/a.machine.ts', 200]
	])('is a breach: %s over %d lines', (file, limit) => {
		const text = file.endsWith('.svelte') ? '<p>a</p>\n'.repeat(limit) : lines(limit);
		expect(breachesOf({ [file]: text })).toEqual([]);
		const longer = `${text}${text.slice(0, text.indexOf('\n'))}`;
		expect(breachesOf({ [file]: longer })).toEqual([`${file}:${limit + 1} oversized-file`]);
	});

	it('is no breach when it is data', () => {
		expect(breachesOf({ 'src/lib/generation/lexicon/names.json': '\n'.repeat(5000) })).toEqual([]);
	});
});

describe('a colour', () => {
	const style = (declaration: string) =>
		`<p>a</p>\n<style>\n\tp {\n\t\t${declaration}\n\t}\n</style>`;

	it.each(['color: #fff;', 'background: white;', 'border: 1px solid rgb(0 0 0);'])(
		'is a breach where it is not defined: %s',
		(declaration) => {
			expect(breachesOf({ 'src/lib/ui/shared/A.svelte': style(declaration) })).toEqual([
				'src/lib/ui/shared/A.svelte:4 colour-outside-tokens'
			]);
		}
	);

	it.each([
		'color: var(--ink);',
		'color: CanvasText;',
		'background: transparent;',
		'color: inherit;'
	])('is no breach by its role, or as the system names it: %s', (declaration) => {
		expect(breachesOf({ 'src/lib/ui/shared/A.svelte': style(declaration) })).toEqual([]);
	});

	it('is a breach when it is the highlighter’s and marks no proof', () => {
		const marked = style('background: var(--proof);');
		expect(breachesOf({ 'src/lib/ui/shared/A.svelte': marked })).toEqual([
			'src/lib/ui/shared/A.svelte:4 proof-elsewhere'
		]);
		expect(breachesOf({ 'src/lib/ui/proof/A.svelte': marked })).toEqual([]);
	});
});

describe('a name', () => {
	it.each([
		'src/lib/core/quiz/quizRules.ts',
		'src/lib/core/quiz/Rules.ts',
		'src/lib/core/quiz/quiz_rules.ts',
		'src/lib/ui/shared/question-card.svelte',
		'src/lib/ui/shared/OtherCard.test.ts',
		'src/routes/+pages.svelte',
		'tests/Quiz.test.ts'
	])('is a breach unless it is kebab-case, or a component in PascalCase: %s', (file) => {
		expect(breachesOf({ [file]: '' })).toEqual([`${file}:1 file-name`]);
	});

	it.each([
		'src/lib/core/quiz/utils/fold.ts',
		'src/lib/ui/helpers/Card.svelte',
		'src/lib/server/common.ts',
		'tests/support/helpers.ts'
	])('is a breach when it says nothing: %s', (file) => {
		expect(breachesOf({ [file]: '' })).toEqual([`${file}:1 banned-name`]);
	});
});
