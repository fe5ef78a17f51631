import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { ParsedToken, Parser } from '../../src/lib/generation/parsing/parser.ts';
import { tokenize } from '../../src/lib/generation/parsing/tokenize.ts';
import { loadParser } from '../../src/lib/server/load-parser.ts';
import { readParses } from './treebank-parses.ts';
import type { TreebankParse } from './treebank-parses.ts';

/** What of the parser has a target in the issue, and the target. */
const TARGETS = { tags: 0.95, heads: 0.82, subjects: 0.9, loadMs: 150, residentMb: 60 };
const RELATIONS = [
	...['nsubj', 'nsubj:pass', 'obj', 'nummod', 'root', 'aux:pass', 'obl', 'nmod', 'appos', 'conj']
];
const ROUNDS = 11;
const LOADS = 5;
const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
const WEIGHTS = resolve(PROJECT_ROOT, 'weights/english.npw');

type Judged = { readonly gold: TreebankParse; readonly parsed: readonly ParsedToken[] };

function share(part: number, whole: number): string {
	return whole === 0 ? '–' : (part / whole).toFixed(4);
}

function countTokens(parses: readonly TreebankParse[]): number {
	return parses.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** F1 of exact spans, from the text of each sentence alone. */
function scoreTokens(parses: readonly TreebankParse[]): string {
	let right = 0;
	let found = 0;
	for (const { text, tokens } of parses) {
		const ours = tokenize(text, { start: 0, end: text.length });
		const spans = new Set(tokens.map(({ start, end }) => `${String(start)}-${String(end)}`));
		right += ours.filter(({ start, end }) => spans.has(`${String(start)}-${String(end)}`)).length;
		found += ours.length;
	}
	return share(2 * right, found + countTokens(parses));
}

/** Per relation that the parser gives: how often head and relation are right, all and where both agree. */
function scoreRelations(judged: readonly Judged[]) {
	return Object.fromEntries(
		RELATIONS.map((name) => {
			const tally = { given: 0, right: 0, agreed: 0, agreedRight: 0, wanted: 0 };
			for (const { gold, parsed } of judged) {
				for (const [index, token] of parsed.entries()) {
					if (gold.relations[index] === name) tally.wanted++;
					if (token.relation !== name) continue;
					const isRight = token.head === gold.heads[index] && gold.relations[index] === name;
					tally.given++;
					if (isRight) tally.right++;
					if (!token.agreed) continue;
					tally.agreed++;
					if (isRight) tally.agreedRight++;
				}
			}
			return [
				name,
				{
					'precision, all': share(tally.right, tally.given),
					'precision, agreed': share(tally.agreedRight, tally.agreed),
					'share agreed': share(tally.agreed, tally.given),
					recall: share(tally.right, tally.wanted),
					'in the treebank': tally.wanted
				}
			];
		})
	);
}

function scoreArcs(judged: readonly Judged[]) {
	const tally = { all: 0, tags: 0, heads: 0, relations: 0, agreed: 0, agreedHeads: 0 };
	for (const { gold, parsed } of judged) {
		for (const [index, token] of parsed.entries()) {
			const isHead = token.head === gold.heads[index];
			tally.all++;
			if (token.tag === gold.tags[index]) tally.tags++;
			if (isHead) tally.heads++;
			if (isHead && token.relation === gold.relations[index]) tally.relations++;
			if (token.agreed) tally.agreed++;
			if (token.agreed && isHead) tally.agreedHeads++;
		}
	}
	return tally;
}

/** Prints how right, how sure and how fast the shipped parser is on news it was not trained on. */
export async function run(): Promise<void> {
	const shared = resolve(PROJECT_ROOT, process.env.NEWSPROOF_SHARED ?? '../shared');
	const path = resolve(shared, 'treebanks/gum-news-eval.conllu');
	if (!existsSync(path)) {
		console.log('parsing: skipped, no treebanks/gum-news-eval.conllu in $NEWSPROOF_SHARED');
		return;
	}
	const loaded = await loadParser(WEIGHTS);
	if (!loaded.ok) {
		console.log(`parsing: skipped, ${WEIGHTS}: ${loaded.reason}`);
		return;
	}
	const parses = readParses(readFileSync(path, 'utf8'));
	const judged = parses.map((gold) => ({ gold, parsed: loaded.value.parse(gold.tokens) }));
	report(parses, judged);
	reportLoading();
	reportSpeed(loaded.value, parses);
}

function report(parses: readonly TreebankParse[], judged: readonly Judged[]): void {
	const arcs = scoreArcs(judged);
	console.log(
		`parsing: GUM news, never trained on: ${String(parses.length)} sentences, ${String(arcs.all)} tokens; ` +
			`gold tokens, own tags; relations with their subtypes`
	);
	console.log(`tokens from the text: F1 ${scoreTokens(parses)}`);
	console.log(`XPOS ${share(arcs.tags, arcs.all)} (target ≥ ${String(TARGETS.tags)})`);
	console.log(
		`UAS ${share(arcs.heads, arcs.all)} (target ≥ ${String(TARGETS.heads)}), LAS ${share(arcs.relations, arcs.all)}`
	);
	console.log(
		`both parsers agree on ${share(arcs.agreed, arcs.all)} of the tokens, whose heads are right in ${share(arcs.agreedHeads, arcs.agreed)}`
	);
	console.table(scoreRelations(judged));
	console.log(`target: subjects where both agree ≥ ${String(TARGETS.subjects)}`);
}

function reportSpeed(parser: Parser, parses: readonly TreebankParse[]): void {
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		for (const { tokens } of parses) parser.parse(tokens);
		return performance.now() - start;
	});
	const tokens = countTokens(parses);
	const ms = median(times);
	console.log(
		`speed: ${((ms / parses.length) * 100).toFixed(1)} ms per 100 sentences, ` +
			`${((ms / tokens) * 600).toFixed(1)} ms per 600 tokens (an article of 530 words)`
	);
}

/** Loads in fresh processes, where nothing is warm yet. */
function reportLoading(): void {
	const script = resolve(import.meta.dirname, 'parser-load.ts');
	const loads = Array.from({ length: LOADS }, () =>
		v.parse(
			v.object({ ms: v.number(), resident: v.number(), works: v.literal(true) }),
			JSON.parse(
				execFileSync(process.execPath, ['--expose-gc', script, WEIGHTS], { encoding: 'utf8' })
			)
		)
	);
	console.log(
		`loading: ${(statSync(WEIGHTS).size / 1e6).toFixed(2)} MB in ` +
			`${median(loads.map(({ ms }) => ms)).toFixed(0)} ms (target ≤ ${String(TARGETS.loadMs)}), ` +
			`${median(loads.map(({ resident }) => resident)).toFixed(0)} MB stay resident (target ≤ ${String(TARGETS.residentMb)})`
	);
}

if (import.meta.main) await run();
