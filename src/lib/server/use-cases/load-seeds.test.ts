import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { aBank } from '../../../../tests/support/builders.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { loadSeeds, SeedError } from './load-seeds.ts';

const SET = `newsproof: 1
set:
  id: ferry-set
  title: The ferry
  banks: [ferry]
  questions: [q-choice, q-numeric]
`;

let world: TestWorld;
let seedsDir: string;
let seed: string;

beforeEach(async () => {
	world = await openTestWorld();
	seedsDir = mkdtempSync(join(tmpdir(), 'newsproof-seeds-'));
	seed = join(seedsDir, 'ferry');
	mkdirSync(seed);
	writeFileSync(join(seed, 'bank.yaml'), writeBankYaml(aBank()));
	writeFileSync(join(seed, 'ferry.set.yaml'), SET);
});
afterEach(async () => {
	await world.close();
	rmSync(seedsDir, { recursive: true, force: true });
});

function change(file: string, from: string, to: string): void {
	const text = readFileSync(join(seed, file), 'utf8');
	if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
	writeFileSync(join(seed, file), text.replace(from, to));
}

const load = () => loadSeeds(world.app, seedsDir);
const versions = async () =>
	(await world.app.storage.listSets()).map(({ setId, version }) => `${setId} ${version}`);

test('loading seeds twice changes nothing', async () => {
	await load();
	const first = await world.app.storage.findSetVersion('ferry-set');
	world.clock.nowMs += 60_000;
	await load();
	expect(await versions()).toEqual(['ferry-set 1']);
	expect(await world.app.storage.findSetVersion('ferry-set')).toEqual(first);
});

test('a changed seed is published as the next version, and the first one stays', async () => {
	await load();
	const first = await world.app.storage.findSetVersion('ferry-set', 1);
	change('bank.yaml', 'How many people did the ferry carry?', 'How many people did it carry?');
	await load();
	expect(await versions()).toEqual(['ferry-set 2']);
	expect(await world.app.storage.findSetVersion('ferry-set', 1)).toEqual(first);
});

test('a folder without seeds, and one that is not there, load nothing', async () => {
	mkdirSync(join(seedsDir, 'notes'));
	rmSync(seed, { recursive: true });
	await load();
	await loadSeeds(world.app, join(seedsDir, 'nowhere'));
	expect(await versions()).toEqual([]);
});

test.each([
	['bank.yaml', 'skill: what', 'skill: waht', /ferry\/bank\.yaml:\d+ \(questions\[0\]\.skill\)/u],
	[
		'bank.yaml',
		'exact: Captain',
		'exact: Capitan',
		/ferry\/bank\.yaml:\d+ \(questions\[0\]\.citations\[0\]\)/u
	],
	[
		'bank.yaml',
		'key: a\n',
		'key: z\n',
		/ferry\/bank\.yaml:\d+ \(questions\[0\]\.key\): The key “z”/u
	],
	[
		'ferry.set.yaml',
		'banks:',
		'bank:',
		/ferry\/ferry\.set\.yaml:5 \(set\.bank\): “bank” is not a field here\. Did you mean “banks”\?/u
	],
	['ferry.set.yaml', 'q-numeric]', 'q-none]', /ferry-set: there is no question q-none/u],
	['ferry.set.yaml', '[ferry]', '[kea]', /ferry-set: there is no question q-choice/u]
])(
	'a seed whose %s says “%s” wrong stops the start, by file and line',
	async (file, from, to, sentence) => {
		change(file, from, to);
		await expect(load()).rejects.toThrow(SeedError);
		await expect(load()).rejects.toThrow(sentence);
		expect(await versions()).toEqual([]);
	}
);

test('a draft that is in no set may be unfinished', async () => {
	change('bank.yaml', 'key:\n      - c1', 'key:\n      - c9');
	await load();
	expect(await versions()).toEqual(['ferry-set 1']);
});

test('the seeds that come with the app load', async () => {
	cpSync('seeds', seedsDir, { recursive: true });
	await load();
	expect(await versions()).toContain('camp-taji-quick 1');
});
