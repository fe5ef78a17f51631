import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

type Theme = 'light' | 'dark' | 'light, more contrast' | 'dark, more contrast';
const THEMES: readonly Theme[] = ['light', 'dark', 'light, more contrast', 'dark, more contrast'];

const byTheme =
	/--([\w-]+): var\(--usual, light-dark\((#\w{6}), (#\w{6})\)\) var\(--strong, light-dark\((#\w{6}), (#\w{6})\)\);/g;

/** The colours by role, each in the order of the themes. */
function readColours(stylesheet: string): ReadonlyMap<string, readonly string[]> {
	const colours = new Map<string, readonly string[]>();
	for (const [, name = '', ...values] of stylesheet.matchAll(byTheme)) colours.set(name, values);
	for (const [, name = '', value = ''] of stylesheet.matchAll(/--([\w-]+): (#\w{6});/g)) {
		colours.set(
			name,
			THEMES.map(() => value)
		);
	}
	return colours;
}

const colours = readColours(tokens);

function colourOf(role: string, theme: Theme): string {
	const colour = colours.get(role)?.[THEMES.indexOf(theme)];
	if (colour === undefined) throw new RangeError(`tokens.css gives --${role} no colour: ${theme}`);
	return colour;
}

/** WCAG 2.2, “relative luminance”. */
function luminanceOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, “contrast ratio”. */
function contrastOf(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted(
		(a, b) => a - b
	);
	return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'sheet', 'tint'] as const;

/** What is read stands at 4.5 to 1 (WCAG 1.4.3). */
const READ = [
	...GROUNDS.flatMap((ground) =>
		['ink', 'ink-soft', 'right', 'wrong', 'partly'].map((role) => [role, ground] as const)
	),
	// A button, and the same under the pointer.
	['inverse', 'ink'],
	['inverse', 'ink-soft'],
	// A question that was right, in the grid of a result.
	['inverse', 'right'],
	['proof-ink', 'proof'],
	['print-ink', 'print-paper']
] as const;

/** What has to be seen to know a control or a state stands at 3 to 1 (WCAG 1.4.11). */
const SEEN = [
	...GROUNDS.map((ground) => ['edge', ground] as const),
	// A drawing's stroke beside the stroke of the marker.
	['proof-ink', 'proof']
] as const;

describe.each(THEMES)('in the theme %s', (theme) => {
	it.each(READ)('%s is read on %s', (text, ground) => {
		expect(contrastOf(colourOf(text, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(SEEN)('%s is seen on %s', (shape, ground) => {
		expect(contrastOf(colourOf(shape, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
	});
});

describe.each(THEMES.slice(2))('in the theme %s', (theme) => {
	it.each(GROUNDS)('ink stands at 7 to 1 and better on %s', (ground) => {
		for (const role of ['ink', 'ink-soft', 'right', 'wrong', 'partly']) {
			expect(contrastOf(colourOf(role, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(7);
		}
	});
});

describe('the tokens', () => {
	it('hold no colour that the table of pairs passes over, decorations apart', () => {
		const decorations = ['hairline'];
		const paired = new Set<string>([...READ, ...SEEN].flat());
		expect([...colours.keys()].filter((role) => !paired.has(role))).toEqual(decorations);
	});

	it('give every colour in a form that is read here', () => {
		const fixed = tokens.match(/: #\w{6};/g) ?? [];
		const literals = tokens.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)\(/gi);
		expect(literals).toHaveLength([...tokens.matchAll(byTheme)].length * 4 + fixed.length);
	});

	it('turn the same switches by the system’s wish and by the reader’s', () => {
		const switches = /\{\s*--usual: ;\s*--strong: initial;\s*\}/g;
		expect(tokens.match(switches)).toHaveLength(2);
	});

	it('take every motion away by the system’s wish and by the reader’s', () => {
		const motions = new Set(tokens.match(/--motion-\w+(?=: [1-9])/g));
		for (const rule of [
			/@media \(prefers-reduced-motion: reduce\) \{[^}]*\}/,
			/\[data-motion='less'\] \{[^}]*\}/
		]) {
			const stopped = rule.exec(tokens)?.[0].match(/--motion-\w+(?=: 0s)/g);
			expect(new Set(stopped)).toEqual(motions);
		}
	});

	it('compute the contrast that the standard’s formula gives', () => {
		expect(contrastOf('#000000', '#ffffff')).toBe(21);
		expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});
});
