import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '#lib/core/article/article.ts';
import { writeBank, readBank } from '#lib/core/bank/bank-reading.ts';
import { contentHash } from '#lib/core/bank/canonical.ts';
import type { Question } from '#lib/core/question/question.ts';
import { drawBank } from '#lib/generation/draw-bank.ts';
import type { Drawing } from '#lib/generation/drawing.ts';
import type { Parser } from '#lib/generation/parsing/parser.ts';
import { loadParser } from '#lib/server/load-parser.ts';
import { median, readably } from './alternating-rounds.ts';
import { readCorpusArticle, readSeedArticle } from '../support/corpus-articles.ts';
import { guess, GUESSERS } from './naive-guessers.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CORPUS = path.join(ROOT, '../shared/corpus');
const WORDS = /\S+/gu;
const KINDS = 9;

type Drawn = {
	readonly name: string;
	readonly article: Article;
	readonly drawing: Drawing;
	readonly ms: number;
};

const countWords = ({ text }: Article) => text.match(WORDS)?.length ?? 0;
const autoOf = ({ drawing }: Drawn) => drawing.bank.questions.filter(({ tier }) => tier === 'auto');
const familyOf = ({ provenance }: Question) => String(provenance[0]?.['family'] ?? 'unknown');
const percent = (part: number, whole: number) => `${readably((100 * part) / whole)} %`;

function count<T>(
	items: readonly T[],
	nameOf: (item: T) => string
): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1]);
}

function drawAll(parser: Parser | undefined): readonly Drawn[] {
	const files = readdirSync(path.join(CORPUS, 'articles')).filter((file) => file.endsWith('.txt'));
	const articles = files.map((file) => ({
		name: file,
		article: readCorpusArticle(path.join(CORPUS, 'articles', file))
	}));
	// Once to warm up, once to measure.
	for (const { article } of articles) drawBank(article, { parser });
	return articles.map(({ name, article }) => {
		const started = performance.now();
		const drawing = drawBank(article, { parser });
		return { name, article, drawing, ms: performance.now() - started };
	});
}

function reportYield(drawn: readonly Drawn[]): void {
	const words = drawn.reduce((sum, { article }) => sum + countWords(article), 0);
	const questions = drawn.flatMap(autoOf);
	const long = drawn.filter(({ article }) => countWords(article) >= 250);
	const enough = long.filter((one) => autoOf(one).length >= 8);
	const review = drawn.reduce((sum, { drawing }) => sum + drawing.trace.review, 0);
	const kinds = count(questions, ({ kind }) => kind);
	const shares = drawn
		.filter((one) => autoOf(one).length >= 8)
		.map((one) => Math.max(...count(autoOf(one), familyOf).map(([, n]) => n)) / autoOf(one).length);
	console.log(
		`${drawn.length} articles, ${words} words: ${questions.length} auto, ${review} review`
	);
	console.log(`auto per 100 words: ${readably((100 * questions.length) / words)} (aim 1.8)`);
	console.log(
		`at least 8 auto, of articles of 250 words or more: ${enough.length} of ${long.length} = ${percent(enough.length, long.length)} (aim 80 %)`
	);
	console.log(
		`kinds (${kinds.length} of ${KINDS}): ${kinds.map((entry) => entry.join(' ')).join(', ')}`
	);
	console.log(
		`families: ${count(questions, familyOf)
			.map((entry) => entry.join(' '))
			.join(', ')}`
	);
	console.log(
		`largest family's share of a bank: at most ${percent(Math.max(...shares), 1)} (aim 25 %)`
	);
	console.log(
		`too few: ${long
			.filter((one) => autoOf(one).length < 8)
			.map((one) => `${one.name.slice(0, 28)} ${autoOf(one).length}`)
			.join('; ')}`
	);
}

function reportSeed(parser: Parser | undefined): void {
	const { bank } = drawBank(readSeedArticle(path.join(ROOT, 'seeds/camp-taji')), { parser });
	const auto = bank.questions.filter(({ tier }) => tier === 'auto');
	const conflicts = auto.filter((question) => familyOf(question) === 'conflict');
	console.log(
		`seed article: ${auto.length} auto (aim 24), ${conflicts.length} of them on conflicts (aim 2)`
	);
}

type HumanQuestion = {
	readonly file: string;
	readonly spanA: readonly { readonly exact: string }[];
};

function reportCoverage(drawn: readonly Drawn[]): void {
	const human: readonly HumanQuestion[] = JSON.parse(
		readFileSync(path.join(CORPUS, 'onestopqa.json'), 'utf8')
	);
	let touched = 0;
	let spans = 0;
	for (const { file, spanA } of human) {
		const one = drawn.find(({ name }) => name === file);
		if (!one) continue;
		const cited = autoOf(one).flatMap(({ citations }) =>
			citations.filter(({ supports }) => supports.includes('key'))
		);
		for (const { exact } of spanA) {
			const start = one.article.text.indexOf(exact);
			if (start < 0) continue;
			spans += 1;
			if (cited.some((citation) => citation.start < start + exact.length && start < citation.end))
				touched += 1;
		}
	}
	console.log(
		`OneStopQA evidence spans touched by a key's citation: ${touched} of ${spans} = ${percent(touched, spans)} (aim 40 %)`
	);
}

function reportGuessing(drawn: readonly Drawn[]): void {
	const choices = drawn.flatMap((one) =>
		autoOf(one).map((question) => ({ question, article: one.article }))
	);
	const rates = GUESSERS.map((guesser) => {
		const tried = choices.flatMap(({ question, article }) => guess(guesser, question, article));
		const right = tried.filter(Boolean).length;
		return `${guesser} ${right}/${tried.length} = ${percent(right, tried.length)}`;
	});
	console.log(`naive guessers on four options (aim ≤ 33 %, chance 25): ${rates.join('; ')}`);
}

function reportSpeed(drawn: readonly Drawn[], parser: Parser | undefined): void {
	const times = drawn.map(({ ms }) => ms).toSorted((a, b) => a - b);
	const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
	console.log(
		`ms an article: median ${readably(median(times))} (aim 60), p95 ${readably(p95)} (aim 200)`
	);
	const all = drawn.map(({ article }) => article.text).join('\n\n');
	const title = drawn[0]?.article.title ?? '';
	const rows = [500, 1000, 2500, 5000, 10_000, 20_000].map((size) => {
		const text = [...all.matchAll(WORDS)].slice(0, size);
		const end = (text.at(-1)?.index ?? 0) + (text.at(-1)?.[0].length ?? 0);
		const article = readCorpusArticle(undefined, `${title}\n${all.slice(0, end)}`);
		const started = performance.now();
		drawBank(article, { parser });
		const ms = performance.now() - started;
		return `${size} words ${readably(ms)} ms (${readably((1000 * ms) / size)} µs a word)`;
	});
	console.log(`growth: ${rows.join('; ')}`);
}

type Memory = {
	readonly bare: number;
	readonly code: number;
	readonly withParser: number;
	readonly most: number;
};

/** What a process of its own holds while it draws from some files of the corpus. */
function measureMemory(names: readonly string[], flags: readonly string[] = []): Memory {
	const script = path.join(import.meta.dirname, 'drawing-memory.ts');
	const files = names.map((name) => path.join(CORPUS, 'articles', name));
	const { stdout } = spawnSync(process.execPath, [...flags, script, ...files], {
		cwd: ROOT,
		encoding: 'utf8'
	});
	return JSON.parse(stdout);
}

function reportMemory(drawn: readonly Drawn[]): void {
	const names = drawn.map(({ name }) => name);
	const middle = drawn.toSorted((a, b) => countWords(a.article) - countWords(b.article))[
		Math.floor(drawn.length / 2)
	];
	const one = measureMemory(middle ? [middle.name] : []);
	const all = measureMemory(names);
	const tight = measureMemory(names, ['--max-semi-space-size=2', '--max-old-space-size=40']);
	console.log(
		`resident in a fresh process: ${readably(one.bare)} MB bare, ${readably(one.code)} with the code, ${readably(one.withParser)} with the parser, ${readably(one.most)} at most for the article of median length (aim 150)`
	);
	console.log(
		`the same for all ${names.length} in turn: ${readably(all.most)} MB as V8 likes it, ${readably(tight.most)} MB with a heap of 40`
	);
}

function reportExactness(drawn: readonly Drawn[]): void {
	let citations = 0;
	let exact = 0;
	for (const { drawing } of drawn) {
		const { bank } = readBank(JSON.parse(JSON.stringify(writeBank(drawing.bank))));
		drawing.bank.questions.forEach((question, index) => {
			question.citations.forEach((citation, place) => {
				citations += 1;
				const back = bank?.questions[index]?.citations[place];
				const text = drawing.bank.article.text.slice(citation.start, citation.end);
				if (back?.start === citation.start && back.end === citation.end && back.exact === text)
					exact += 1;
			});
		});
	}
	console.log(`citations exact after a round trip through code points: ${exact} of ${citations}`);
}

/** The hash of every bank, as a process with another locale and time zone makes it. */
function hashesElsewhere(environment: Readonly<Record<string, string>>): string {
	const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--hash'], {
		cwd: ROOT,
		encoding: 'utf8',
		env: { PATH: process.env['PATH'] ?? '', ...environment }
	});
	return stdout.trim().split('\n').at(-1) ?? '';
}

function reportDeterminism(drawn: readonly Drawn[]): void {
	const here = hashOf(drawn);
	const there = [
		hashesElsewhere({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
		hashesElsewhere({ TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'C' })
	];
	const same = there.every((hash) => hash === here);
	console.log(
		`same bytes in fresh processes of other locales and time zones: ${same ? 'yes' : 'NO'} (${here.slice(0, 12)})`
	);
}

function hashOf(drawn: readonly Pick<Drawn, 'drawing'>[]): string {
	return contentHash(drawn.map(({ drawing }) => writeBank(drawing.bank)));
}

async function loadWeights(): Promise<Parser | undefined> {
	const loaded = await loadParser(path.join(ROOT, 'weights/english.npw'));
	if (!loaded.ok) console.log(`without the parser: ${loaded.reason}`);
	return loaded.ok ? loaded.value : undefined;
}

/** Prints how many questions are drawn from the shared corpus, of which kinds, how fast and how exactly. */
export async function run(): Promise<void> {
	console.log('generation: banks drawn from the shared corpus');
	if (!existsSync(path.join(CORPUS, 'articles'))) {
		console.log('skipped: ../shared/corpus is not there');
		return;
	}
	const parser = await loadWeights();
	const drawn = drawAll(parser);
	reportYield(drawn);
	reportSeed(parser);
	reportCoverage(drawn);
	reportGuessing(drawn);
	reportSpeed(drawn, parser);
	reportMemory(drawn);
	reportExactness(drawn);
	reportDeterminism(drawn);
}

if (process.argv.includes('--hash')) console.log(hashOf(drawAll(await loadWeights())));
