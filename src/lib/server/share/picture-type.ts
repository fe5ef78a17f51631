import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import opentype, { type Font, type PathCommand } from 'opentype.js';

/** The weights the pictures are set in. */
export type Weight = 600 | 700;

/** How a line is set: sizes and tracking in pixels of the picture. */
export type TypeStyle = {
	readonly size: number;
	readonly weight: Weight;
	/** Added after every letter. */
	readonly tracking?: number;
};

/** Measures and draws text as outlines, so that a picture needs no font where it is rasterised. */
export type PictureType = {
	/** The width of a line in pixels. */
	readonly measure: (text: string, style: TypeStyle) => number;
	/** SVG path data of a line whose baseline starts at `x`, `y`. */
	readonly outline: (text: string, x: number, y: number, style: TypeStyle) => string;
};

const WEIGHTS = [600, 700] as const satisfies readonly Weight[];
// In this order: a letter is taken from the first that has it.
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;

async function readFont(subset: string, weight: Weight): Promise<Font> {
	const name = `@fontsource/newsreader/files/newsreader-${subset}-${weight}-normal.woff`;
	const bytes = await readFile(fileURLToPath(import.meta.resolve(name)));
	return opentype.parse(new Uint8Array(bytes).buffer);
}

/** A step of an outline, to a hundredth of a pixel. The font reader's own spelling makes NaN of tiny numbers. */
function pathDataOf(command: PathCommand): string {
	const at = (...numbers: readonly number[]) =>
		numbers.map((number) => number.toFixed(2)).join(' ');
	switch (command.type) {
		case 'M':
		case 'L':
			return command.type + at(command.x, command.y);
		case 'C':
			return `C${at(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
		case 'Q':
			return `Q${at(command.x1, command.y1, command.x, command.y)}`;
		case 'Z':
			return 'Z';
	}
}

/** Text cut where the next letter comes from another font. */
function runsOf(text: string, fonts: readonly Font[]): readonly (readonly [Font, string])[] {
	const runs: [Font, string][] = [];
	for (const letter of text) {
		const font = fonts.find((candidate) => candidate.charToGlyphIndex(letter) > 0);
		// A letter that none has would be an empty box.
		if (!font) continue;
		const last = runs.at(-1);
		if (last?.[0] === font) last[1] += letter;
		else runs.push([font, letter]);
	}
	return runs;
}

/** Reads the fonts: some 150 kB of files, 20 ms. */
export async function loadPictureType(): Promise<PictureType> {
	const fonts = new Map<Weight, readonly Font[]>();
	for (const weight of WEIGHTS) {
		fonts.set(weight, await Promise.all(SUBSETS.map((subset) => readFont(subset, weight))));
	}
	const optionsOf = ({ size, tracking = 0 }: TypeStyle) => ({
		kerning: true,
		letterSpacing: tracking / size
	});
	const measureRun = (font: Font, text: string, style: TypeStyle) =>
		font.getAdvanceWidth(text, style.size, optionsOf(style));
	const runs = (text: string, { weight }: TypeStyle) => runsOf(text, fonts.get(weight) ?? []);
	return {
		measure: (text, style) =>
			runs(text, style).reduce((width, [font, run]) => width + measureRun(font, run, style), 0),
		outline: (text, x, y, style) => {
			let at = x;
			const paths = runs(text, style).map(([font, run]) => {
				const path = font.getPath(run, at, y, style.size, optionsOf(style));
				at += measureRun(font, run, style);
				return path.commands.map(pathDataOf).join('');
			});
			return paths.join('');
		}
	};
}
