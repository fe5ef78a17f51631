const LONGEST_LINE = 150;
const SHORT_BLOCK = 4;
const LONG_RUN = 3;

const DAY_MS = 86_400_000;
const styles = ['full', 'long', 'medium', 'short'] as const;
const FORMATS: readonly Intl.DateTimeFormat[] = [
	...styles.map((dateStyle) => new Intl.DateTimeFormat('en-GB', { dateStyle })),
	new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
	new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
];

const datesOf = new Map<number, RegExp>();

/** Every way to write a day from two before this one to some weeks after; found out once a day. */
function datesAround(nowMs: number): RegExp {
	const today = Math.floor(nowMs / DAY_MS);
	const known = datesOf.get(today);
	if (known) return known;
	const days = Array.from({ length: 40 }, (_, index) => new Date((today + index - 2) * DAY_MS));
	const dates = days.flatMap((day) => [
		...FORMATS.map((format) => format.format(day)),
		day.toISOString().slice(0, 10)
	]);
	const longestFirst = dates.toSorted((one, other) => other.length - one.length);
	// A day of another year is none of them.
	const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b(?! \\d{4})`, 'gu');
	datesOf.set(today, pattern);
	return pattern;
}

/** Puts a word in the place of what differs from day to day: dates near today, times, hashes, and `masks`. */
export function withoutChance(
	text: string,
	masks: ReadonlyMap<string, string>,
	nowMs: number
): string {
	return (
		[...masks]
			.reduce((rest, [from, to]) => rest.replaceAll(from, to), text)
			.replace(/https?:\/\/127\.0\.0\.1:\d+/gu, 'ORIGIN')
			.replace(datesAround(nowMs), 'DATE')
			.replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?: [ap]m)?/giu, 'TIME')
			.replace(/\b[0-9a-f]{12,}\b/gu, 'HASH')
			.replace(/[\w-]{40,}/gu, 'SECRET')
			// What the app makes up has digits or capitals within; a long word has neither.
			.replace(/(?<![\w-])(?=[\w-]*(?:\d|[a-z][A-Z]))[\w-]{20,}/gu, 'ID')
	);
}

const depthOf = (line: string) => line.length - line.trimStart().length;

type Block = { readonly head: string; readonly inside: readonly Block[]; readonly lines: number };

function readBlocks(lines: readonly string[]): readonly Block[] {
	const [first] = lines;
	if (first === undefined) return [];
	const end = lines.findIndex((line, index) => index > 0 && depthOf(line) <= depthOf(first));
	const own = lines.slice(1, end < 0 ? undefined : end);
	const block = { head: first.trim(), inside: readBlocks(own), lines: own.length + 1 };
	return [block, ...readBlocks(end < 0 ? [] : lines.slice(end))];
}

function writeBlock(block: Block, depth = 0): readonly string[] {
	const line = `${'  '.repeat(depth)}${block.head}`;
	return [line, ...block.inside.flatMap((inner) => writeBlock(inner, depth + 1))];
}

const textOf = (block: Block) => writeBlock(block).join('\n');

function everyBlock(blocks: readonly Block[]): readonly Block[] {
	return blocks.flatMap((block) => [block, ...everyBlock(block.inside)]);
}

/** Puts one line in the place of what was read before: a large block, or many small ones in a row. */
function shortenAll(blocks: readonly Block[], known: ReadonlySet<string>): readonly Block[] {
	const rest = blocks.findIndex((block) => !known.has(textOf(block)));
	const run = rest < 0 ? blocks.length : rest;
	if (run > LONG_RUN) {
		const line = { head: `- … ${run} parts as before`, inside: [], lines: 1 };
		return [line, ...shortenAll(blocks.slice(run), known)];
	}
	const [first, ...others] = blocks;
	return first ? [shorten(first, known), ...shortenAll(others, known)] : [];
}

function shorten(block: Block, known: ReadonlySet<string>): Block {
	if (block.lines > SHORT_BLOCK && known.has(textOf(block)))
		return { head: `${block.head.replace(/:$/u, '')} … as before`, inside: [], lines: 1 };
	return { ...block, inside: shortenAll(block.inside, known) };
}

const isOption = ({ head }: Block) => /^- (?:radio|checkbox) /u.test(head);
const byText = (one: Block, other: Block) => (textOf(one) < textOf(other) ? -1 : 1);

/** The options of a question in the order of the alphabet, each with its text. */
function sortOptions(blocks: readonly Block[]): readonly Block[] {
	const first = blocks.findIndex(isOption);
	const last = blocks.findLastIndex(isOption) + 1;
	if (first < 0) return blocks;
	const options = blocks.slice(first, last).filter(isOption).toSorted(byText);
	return [...blocks.slice(0, first), ...options, ...blocks.slice(last + 1)];
}

const LETTERED = /^- listitem: "?[A-I] /u;
const unlettered = (block: Block): Block => ({
	...block,
	head: block.head.replace(/^(- listitem: "?)[A-I] /u, '$1')
});

/** Every attempt shuffles what can be shuffled. Here it lies in the order of the alphabet, without letters. */
function unshuffle(block: Block, isInQuestion: boolean): Block {
	const isHere = isInQuestion || /^- region "(?:Question|Review)"/u.test(block.head);
	const inside = block.inside.map((inner) => unshuffle(inner, isHere));
	const isLettered = inside.length > 1 && inside.every(({ head }) => LETTERED.test(head));
	if (!isHere && !isLettered) return { ...block, inside };
	if (block.head.startsWith('- combobox')) return { ...block, inside: inside.toSorted(byText) };
	if (block.head.startsWith('- list')) {
		const isShuffled = isLettered || inside.every((item) => textOf(item).includes('button "Move'));
		const items = inside.map((item) => ({
			...unlettered(item),
			inside: item.inside.map((part) => ({ ...part, head: part.head.replace(' [disabled]', '') }))
		}));
		return { ...block, inside: isShuffled ? items.toSorted(byText) : inside };
	}
	return { ...block, inside: sortOptions(inside) };
}

/** A page as a screen reader has it, without addresses, the ends of long lines, and what is shuffled. */
export function tidySnapshot(snapshot: string): string {
	const lines = snapshot
		.split('\n')
		.filter((line) => !/^\s*- \/\w+:/u.test(line))
		.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 30)} …` : line));
	return readBlocks(lines)
		.flatMap((block) => writeBlock(unshuffle(block, false)))
		.join('\n');
}

/** The parts of a page by which it is known again. */
export function partsOf(page: string): readonly string[] {
	return everyBlock(readBlocks(page.split('\n'))).map(textOf);
}

/** The page without the larger parts that a reader of the transcript has read at a stop before. */
export function sinceBefore(page: string, known: ReadonlySet<string>): string {
	return readBlocks(page.split('\n'))
		.flatMap((block) => writeBlock(shorten(block, known)))
		.join('\n');
}
