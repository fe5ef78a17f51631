/** Paragraphs of a plain text, each with the lines it was written on. */
export type TextParagraphs = {
	readonly paragraphs: readonly (readonly string[])[];
	/** How they were told apart when no blank lines do it. */
	readonly by: 'blank-lines' | 'lines' | 'widths';
};

const NARROWEST = 45;
const WIDEST = 110;
/** A line of this share of the column's width was broken for width. */
const FULL_SHARE = 0.72;
const ENDS_A_SENTENCE = /[.!?…:]["'”’»)\]]*$/u;
const FEWEST_LINES = 4;
/** Blank lines so many times part paragraphs, and not a headline from the rest. */
const FEWEST_BLOCKS = 4;
/** In lines: between two blank lines no paragraph of a news story is longer. */
const LONGEST_PARAGRAPH = 12;
const STARTS_ITEM = /^\s*(?:[-*•·–]|\d{1,2}[.)])\s+\S/u;

/**
 * The width of the column in which a text's lines were broken, in UTF-16 code units; undefined when
 * they were not. Broken lines are nearly as long as each other, no longer than a screen is wide,
 * and end in mid-sentence.
 */
function columnWidth(lines: readonly string[]): number | undefined {
	const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
	if (lengths.length < FEWEST_LINES) return undefined;
	const width = lengths.reduce((most, length) => Math.max(most, length), 0);
	if (width < NARROWEST || width > WIDEST) return undefined;
	const full = lines.filter((line) => line.trimEnd().length >= width * FULL_SHARE);
	const midSentence = full.filter((line) => !ENDS_A_SENTENCE.test(line.trimEnd()));
	return full.length >= lengths.length * 0.5 && midSentence.length >= full.length * 0.6
		? width
		: undefined;
}

/** A dash may also begin a line in the middle of a sentence that was broken there. */
function beginsItem(line: string, before: readonly string[]): boolean {
	const [first = ''] = before;
	const isPossible =
		first === '' || STARTS_ITEM.test(first) || ENDS_A_SENTENCE.test(before.at(-1) ?? '');
	return isPossible && STARTS_ITEM.test(line);
}

/**
 * Lines in a column: a paragraph ends with a line that ends a sentence although the next word would
 * have fitted on it, with a short line, or before an indented one.
 */
function splitByWidth(lines: readonly string[], width: number): readonly (readonly string[])[] {
	const paragraphs: string[][] = [];
	let current: string[] = [];
	for (const [index, line] of lines.entries()) {
		const isIndented = /^(?: {2,}|\t)\S/u.test(line) && current.length > 0;
		if (isIndented || beginsItem(line, current)) {
			if (current.length > 0) paragraphs.push(current);
			current = [];
		}
		current.push(line.trim());
		if (width === Infinity) continue;
		const { length } = line.trimEnd();
		const [nextWord = ''] = (lines[index + 1] ?? '').trim().split(' ');
		const hadRoom = length + 1 + nextWord.length <= width && ENDS_A_SENTENCE.test(line.trimEnd());
		if (hadRoom || length < width * FULL_SHARE) {
			paragraphs.push(current);
			current = [];
		}
	}
	if (current.length > 0) paragraphs.push(current);
	return paragraphs;
}

/** The lines between two blank lines: one paragraph when they were broken for width, else one each. */
function splitBlock(
	block: readonly string[],
	width: number | undefined
): readonly (readonly string[])[] {
	if (width === undefined) return block.map((line) => [line.trim()]);
	if (block.length > LONGEST_PARAGRAPH) return splitByWidth(block, width);
	const hasItems = block.some((line, index) => beginsItem(line, block.slice(0, index)));
	return hasItems ? splitByWidth(block, Infinity) : [block.map((line) => line.trim())];
}

/**
 * The paragraphs of a normalised text. Blank lines part them where there are any to speak of;
 * otherwise each line is one, unless the lines were broken for width.
 */
export function splitTextParagraphs(text: string): TextParagraphs {
	const lines = text.split('\n');
	const filled = lines.filter((line) => line.trim() !== '');
	const blocks = text.split(/\n[ \t]*\n/u).map((block) => block.split('\n'));
	const longest = blocks.reduce((most, block) => Math.max(most, block.length), 0);
	const width = columnWidth(filled);
	const isParted = longest <= LONGEST_PARAGRAPH || width !== undefined;
	if (blocks.length >= FEWEST_BLOCKS || (blocks.length > 1 && isParted)) {
		return {
			by: 'blank-lines',
			paragraphs: blocks.flatMap((block) => splitBlock(block, width))
		};
	}
	return width === undefined
		? { by: 'lines', paragraphs: filled.map((line) => [line.trim()]) }
		: { by: 'widths', paragraphs: splitByWidth(filled, width) };
}
