import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeArticle, normaliseText } from '../../src/lib/core/article/article.ts';
import type { Article } from '../../src/lib/core/article/article.ts';
import { splitParagraphs, splitSentences } from '../../src/lib/core/article/segmentation.ts';
import { readDocuments } from './treebank.ts';

type Gold = {
	readonly article: Article;
	/** Where sentences end inside a paragraph, UTF-16 code units into the article's text. */
	readonly inner: ReadonlySet<number>;
};

type Segment = (article: Article) => readonly number[];

const ROUNDS = 30;
const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

const intlSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const arms: readonly (readonly [string, Segment])[] = [
	['Intl.Segmenter alone', endsByIntl],
	['Newsproof (Intl + joins)', endsByNewsproof]
];

function endsByIntl(article: Article): readonly number[] {
	return article.paragraphs.flatMap((paragraph) => {
		const block = article.text.slice(paragraph.start, paragraph.end);
		return [...intlSegmenter.segment(block)].map(
			(piece) => paragraph.start + piece.index + piece.segment.trimEnd().length
		);
	});
}

function endsByNewsproof({ text }: Article): readonly number[] {
	return splitSentences(text, splitParagraphs(text)).map((sentence) => sentence.end);
}

function readGold(path: string): readonly Gold[] {
	return readDocuments(readFileSync(path, 'utf8')).map((document) => {
		const inner = new Set<number>();
		let text = '';
		for (const paragraph of document.paragraphs) {
			if (text !== '') text += '\n\n';
			for (const boundary of paragraph.boundaries) {
				inner.add(text.length + normaliseText(paragraph.text.slice(0, boundary)).length);
			}
			text += normaliseText(paragraph.text);
		}
		const article = makeArticle(text, { title: document.id, language: 'en' });
		if (article.text !== text || article.paragraphs.length !== document.paragraphs.length) {
			throw new Error(`${document.id}: the rebuilt text has other paragraphs than the treebank`);
		}
		return { article, inner };
	});
}

/** Precision, recall and F1; `given` boundaries count as found by everyone. */
function score(gold: readonly Gold[], segment: Segment, given: 'none' | 'paragraph-ends') {
	let right = 0;
	let found = 0;
	let wanted = 0;
	for (const { article, inner } of gold) {
		const paragraphEnds = new Set(article.paragraphs.map((paragraph) => paragraph.end));
		const ends = segment(article).filter((end) => !paragraphEnds.has(end));
		const free = given === 'paragraph-ends' ? paragraphEnds.size : 0;
		right += ends.filter((end) => inner.has(end)).length + free;
		found += ends.length + free;
		wanted += inner.size + free;
	}
	const precision = right / found;
	const recall = right / wanted;
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wanted };
}

/** Median over rounds of the time for all articles, per article; rounds alternate between arms. */
function timeArms(gold: readonly Gold[]): readonly number[] {
	const times = arms.map((): number[] => []);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [index, [, segment]] of arms.entries()) {
			const start = performance.now();
			for (const { article } of gold) segment(article);
			times[index]?.push((performance.now() - start) / gold.length);
		}
	}
	return times.map((rounds) => rounds.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN);
}

/** Prints how well and how fast sentences are found, beside `Intl.Segmenter` in the same run. */
export async function run(): Promise<void> {
	const shared = resolve(PROJECT_ROOT, process.env.NEWSPROOF_SHARED ?? '../shared');
	const path = resolve(shared, 'treebanks/gum-news-eval.conllu');
	if (!existsSync(path)) {
		console.log('segmentation: skipped, no treebanks/gum-news-eval.conllu in $NEWSPROOF_SHARED');
		return;
	}
	const gold = readGold(path);
	const words = gold.reduce((sum, { article }) => sum + article.text.split(/\s+/u).length, 0);
	const inner = score(gold, endsByIntl, 'none').wanted;
	const all = score(gold, endsByIntl, 'paragraph-ends').wanted;
	console.log(
		`segmentation: ${String(gold.length)} GUM news articles of ${(words / gold.length).toFixed(0)} words, ` +
			`${String(all)} sentences, ${String(inner)} boundaries inside paragraphs; neither arm is trained`
	);
	const times = timeArms(gold);
	console.table(
		Object.fromEntries(
			arms.map(([name, segment], index) => {
				const ends = score(gold, segment, 'paragraph-ends');
				const strict = score(gold, segment, 'none');
				return [
					name,
					{
						'P (all ends)': ends.precision.toFixed(3),
						'R (all ends)': ends.recall.toFixed(3),
						'F1 (all ends)': ends.f1.toFixed(3),
						'P (inner)': strict.precision.toFixed(3),
						'R (inner)': strict.recall.toFixed(3),
						'F1 (inner)': strict.f1.toFixed(3),
						'ms/article': (times[index] ?? Number.NaN).toFixed(2),
						'× Intl': ((times[index] ?? Number.NaN) / (times[0] ?? Number.NaN)).toFixed(2)
					}
				];
			})
		)
	);
	console.log(
		'"all ends" counts the ends of the given paragraphs as found, as the 0.975 target does; "inner" does not'
	);
}

if (import.meta.main) await run();
