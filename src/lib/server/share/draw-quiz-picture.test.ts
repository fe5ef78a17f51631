import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawQuizPicture, PICTURE_COLOURS, PICTURE_SIZE } from './draw-quiz-picture.ts';
import { loadPictureType } from './picture-type.ts';
import { QuizPictures } from './quiz-pictures.ts';

const WORDS = {
	site: 'Newsproof',
	tagline: 'The news quiz that shows its proof',
	kicker: 'Quiz, 10 questions',
	title: 'Camp Taji in ten questions',
	source: 'From Newshub: Rocket attack on Camp Taji',
	stamp: 'Checked'
};

/** Width and height as the header of a PNG states them (PNG specification, 11.2.2). */
function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
	const view = new DataView(png.buffer, png.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

const type = await loadPictureType();

describe('the picture that stands for a quiz', () => {
	it('is drawn in the colours of the light theme', () => {
		const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
		const { paper, sheet, ink, soft, hairline, proof } = PICTURE_COLOURS;
		const roles = { paper, sheet, ink, 'ink-soft': soft, hairline, proof };
		for (const [role, colour] of Object.entries(roles))
			expect(tokens).toMatch(
				new RegExp(`--${role}: [^;(]*(?:var\\(--usual, )?light-dark\\(${colour},`, 'u')
			);
	});

	it.each([
		WORDS.title,
		'Ministers, Žižek and Nguyễn agree on a title that goes on for more than three lines of it',
		'كلمات',
		'<script>alert(1)</script> & "quotes"',
		''
	])('holds nothing but shapes with numbers in them, for the title “%s”', (title) => {
		const svg = drawQuizPicture(type, { ...WORDS, title });
		expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<script/u);
		expect(svg.replaceAll(/<\/?[a-z]+|[\w-]+="[^"<>]*"|[ />]/giu, '')).toBe('');
	});

	it('becomes longer with a longer title, up to where an ellipsis ends it', () => {
		const lengthOf = (title: string) => drawQuizPicture(type, { ...WORDS, title }).length;
		expect(lengthOf('Floods in the north')).toBeGreaterThan(lengthOf('Floods'));
		expect(lengthOf('news '.repeat(200))).toBeLessThan(lengthOf('news '.repeat(40)) * 1.2);
	});

	it('sets letters that no font has to nothing, and the others around them', () => {
		const style = { size: 40, weight: 700 } as const;
		expect(type.measure('a你b', style)).toBeCloseTo(
			type.measure('a', style) + type.measure('b', style)
		);
	});

	it('is a PNG of the size it says, drawn once for all who ask', async () => {
		const pictures = new QuizPictures();
		const [one, other] = await Promise.all([
			pictures.picture('set@1', WORDS),
			pictures.picture('set@1', WORDS)
		]);
		expect(other).toBe(one);
		expect(sizeOfPng(one)).toEqual(PICTURE_SIZE);
		expect(await pictures.picture('set@2', { ...WORDS, title: 'Another' })).not.toEqual(one);
	});
});
