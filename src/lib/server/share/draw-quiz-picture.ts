import type { PictureType, TypeStyle } from './picture-type.ts';
import { wrapLines } from './wrap-lines.ts';

/** The size at which sites that show a link's picture cut nothing off: 1.91 to 1. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** The light theme's colours of `src/lib/ui/tokens.css`, which a program without a browser cannot read. */
export const PICTURE_COLOURS = {
	paper: '#f5f0e4',
	sheet: '#fdfaf2',
	ink: '#1a1712',
	soft: '#5b5344',
	hairline: '#cdc3ae',
	proof: '#ffe14a'
} as const;

/** What a picture of a quiz says. Nothing of it is an answer. */
export type PictureWords = {
	readonly site: string;
	readonly tagline: string;
	readonly kicker: string;
	readonly title: string;
	/** Where the quiz was drawn from. */
	readonly source: string;
	readonly stamp: string;
};

const { paper, sheet, ink, soft, hairline, proof } = PICTURE_COLOURS;
const MARGIN = 72;
const COLUMN = 690;
const TITLE_SIZES = [92, 80, 70, 60] as const;
const MOST_TITLE_LINES = 3;

function text(
	type: PictureType,
	words: string,
	x: number,
	y: number,
	style: TypeStyle,
	fill: string = ink
) {
	return `<path fill="${fill}" d="${type.outline(words, x, y, style)}"/>`;
}

function line(y: number, thickness: number, from = MARGIN, to = PICTURE_SIZE.width - MARGIN) {
	return `<rect x="${from}" y="${y}" width="${to - from}" height="${thickness}" fill="${ink}"/>`;
}

/** The largest size at which the title keeps to its lines, else the smallest with an ellipsis. */
function setTitle(type: PictureType, title: string) {
	const settings = TITLE_SIZES.map((size) => {
		const style: TypeStyle = { size, weight: 700, tracking: -0.014 * size };
		const measure = (words: string) => type.measure(words, style);
		const wrapped = { width: COLUMN, mostLines: MOST_TITLE_LINES, measure };
		return { style, lines: wrapLines(title, wrapped) };
	});
	const whole = settings.find(({ lines }) => !lines.some((words) => words.endsWith('…')));
	return whole ?? settings.at(-1);
}

/** A cutting with the passage that settles it: lines instead of words, so that nothing is given away. */
function cutting(type: PictureType, stamp: string): string {
	const rows = [268, 244, 262, 236, 258, 250, 180];
	const bars = rows
		.map(
			(width, row) =>
				`<rect x="30" y="${96 + row * 34}" width="${width}" height="8" rx="4" fill="${hairline}"/>`
		)
		.join('');
	const strokes = [
		'M92 152 q8 -9 20 -8 l172 -3 q16 0 12 12 l2 12 q0 10 -14 9 l-178 4 q-16 0 -12 -12 z',
		'M26 186 q4 -9 18 -8 l150 -2 q14 0 11 12 l1 11 q-1 10 -13 9 l-154 4 q-15 -1 -12 -12 z'
	]
		.map((path) => `<path fill="${proof}" d="${path}"/>`)
		.join('');
	const cited = [
		[104, 162, 176],
		[40, 196, 150]
	]
		.map(
			([x, y, width]) =>
				`<rect x="${x}" y="${y}" width="${width}" height="8" rx="4" fill="${ink}"/>`
		)
		.join('');
	const style: TypeStyle = { size: 25, weight: 700, tracking: 2.5 };
	const width = type.measure(stamp, style) + 74;
	return (
		`<g transform="translate(800 178) rotate(2.5)">` +
		`<path fill="${sheet}" stroke="${hairline}" stroke-width="2" d="M2 8 L60 3 L128 9 L204 2 L270 7 L326 4 L329 90 L324 180 L330 262 L325 352 L262 348 L190 355 L120 349 L58 354 L3 350 L6 260 L1 170 L5 84 Z"/>` +
		`<rect x="30" y="42" width="150" height="16" rx="3" fill="${ink}"/>` +
		`<rect x="30" y="72" width="266" height="3" fill="${ink}"/>` +
		bars +
		`<rect x="26" y="142" width="280" height="70" fill="${sheet}"/>` +
		strokes +
		cited +
		`<g transform="translate(${318 - width} 288) rotate(-6)">` +
		`<rect width="${width}" height="52" fill="${sheet}" stroke="${ink}" stroke-width="3"/>` +
		`<rect x="5" y="5" width="${width - 10}" height="42" fill="none" stroke="${ink}" stroke-width="1.5"/>` +
		`<path d="M20 27 l9 9 l16 -19" fill="none" stroke="${ink}" stroke-width="5"/>` +
		text(type, stamp, 56, 35, style) +
		`</g></g>`
	);
}

/** The picture that stands for a quiz where its link is shared: SVG of paths alone, `PICTURE_SIZE` large. */
export function drawQuizPicture(type: PictureType, words: PictureWords): string {
	const { width, height } = PICTURE_SIZE;
	const label: TypeStyle = { size: 25, weight: 700, tracking: 2.4 };
	const site: TypeStyle = { size: 54, weight: 700, tracking: -2 };
	const source: TypeStyle = { size: 32, weight: 600 };
	const title = setTitle(type, words.title);
	const leading = (title?.style.size ?? 0) * 1.06;
	const first = 232 + (title?.style.size ?? 0);
	const tagline = words.tagline.toUpperCase();
	const sources = wrapLines(words.source, {
		width: COLUMN,
		mostLines: 1,
		measure: (part) => type.measure(part, source)
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${height}" fill="${paper}"/>`,
		text(type, words.site, MARGIN, 96, site),
		text(type, tagline, width - MARGIN - type.measure(tagline, { ...label, size: 21 }), 92, {
			...label,
			size: 21
		}),
		line(120, 5),
		line(129, 2),
		text(type, words.kicker.toUpperCase(), MARGIN, 204, label, soft),
		...(title?.lines ?? []).map((part, row) =>
			text(type, part, MARGIN, first + row * leading, title?.style ?? label)
		),
		...sources.map((part) => text(type, part, MARGIN, height - 62, source, soft)),
		cutting(type, words.stamp.toUpperCase()),
		'</svg>'
	].join('');
}
