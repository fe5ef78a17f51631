import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import { ARTICLE_TEXT, PARAGRAPHS, TITLE } from './article-texts.ts';
import { makeDocx, wordParagraph } from './docx-files.ts';
import { makePdf, pdfLines } from './pdf-files.ts';

/** Chance that is the same in every run: numbers from 0 up to a limit (mulberry32). */
export function seededChance(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const fixture = (name: string) =>
	new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../fixtures/pages', name)));

const lines = [TITLE, ...PARAGRAPHS].flatMap((text) => [
	...(text.match(/.{1,90}(?: |$)/gu) ?? []),
	''
]);
const MARKDOWN = `# ${ARTICLE_TEXT}\n\n> ${PARAGRAPHS[2] ?? ''}\n\n* one [link](https://example.org/)\n* **two**\n\n\`\`\`\ncode\n\`\`\`\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`;

/** Sound inputs that are damaged in every way. */
export const SOUND: Readonly<Record<ArticleFormat, readonly Uint8Array[]>> = {
	text: [strToU8(ARTICLE_TEXT), strToU8(`---\ntitle: ${TITLE}\n---\n${lines.join('\n')}`)],
	markdown: [strToU8(MARKDOWN), strToU8(`---\ntitle: ${TITLE}\n---\n${MARKDOWN}`)],
	html: ['harbour-bridge.html', 'div-soup.html', 'subscribers-only.html'].map(fixture),
	docx: [
		makeDocx(
			[
				wordParagraph(TITLE, 'Titel'),
				...PARAGRAPHS.map((text) => wordParagraph(text)),
				`<w:tbl><w:tr><w:tc>${wordParagraph('1990', undefined, '<w:numPr/>')}</w:tc></w:tr></w:tbl>`
			].join(''),
			{ 'dc:title': TITLE, 'dc:creator': 'Amara Osei' }
		)
	],
	pdf: [
		makePdf({ pages: [pdfLines(lines), pdfLines(lines, { x: 300 })], info: { Title: TITLE } }),
		makePdf({ pages: [pdfLines(lines)], withPicture: true })
	]
};

/** Pieces that parsers stumble over. */
const PIECES: readonly string[] = [
	'<',
	'</',
	'<!--',
	'<![CDATA[',
	'<!DOCTYPE x [<!ENTITY a "b">]>',
	'<b><p><a><table><svg><math>',
	'</b></p></a></table>',
	'<template><select><frameset>',
	'<script>',
	'<plaintext>',
	'&#x110000;&#0;&bogus;',
	'\0\0\0\0',
	'\ufffe\ud800',
	'\u202e\u200b\u00ad',
	'---\n',
	'[[[[](((',
	'`~*_',
	'|-|-|\n',
	'9'.repeat(400),
	' '.repeat(3_000),
	'\n'.repeat(2_000),
	'a'.repeat(20_000),
	'-1 0 obj << /Length 99999999999 >> stream',
	'/Type /Page /Kids [1 0 R 1 0 R] /Parent 1 0 R',
	'<< << << [ [ [ (((',
	'PK\u0001\u0002PK\u0005\u0006',
	'{"@graph":[[[[{"@type":"NewsArticle","author":{"@id":"#"}}]]]]}'
].map((piece) => piece);

type Chance = (below: number) => number;

function splice(bytes: Uint8Array, at: number, remove: number, add: Uint8Array): Uint8Array {
	const result = new Uint8Array(bytes.length - remove + add.length);
	result.set(bytes.subarray(0, at));
	result.set(add, at);
	result.set(bytes.subarray(at + remove), at + add.length);
	return result;
}

function damageOnce(bytes: Uint8Array, chance: Chance): Uint8Array {
	const at = chance(bytes.length + 1);
	const length = Math.min(bytes.length - at, chance(4) === 0 ? chance(4_000) : chance(40));
	switch (chance(8)) {
		case 0:
			return bytes.map((byte, index) => (index === at ? byte ^ (1 << chance(8)) : byte));
		case 1:
			return splice(bytes, at, length, new Uint8Array(0));
		case 2:
			return splice(bytes, at, 0, strToU8(PIECES[chance(PIECES.length)] ?? ''));
		case 3: {
			const piece = bytes.subarray(at, at + length);
			const times = 1 + chance(60);
			const repeated = Uint8Array.from(
				{ length: piece.length * times },
				(_, index) => piece[index % piece.length] ?? 0
			);
			return splice(bytes, at, 0, repeated);
		}
		case 4:
			return bytes.slice(0, at);
		case 5:
			return splice(
				bytes,
				at,
				length,
				Uint8Array.from({ length }, () => chance(256))
			);
		case 6:
			return splice(
				bytes,
				at,
				Math.min(4, bytes.length - at),
				Uint8Array.of(255, 255, 255, chance(256))
			);
		default: {
			const from = chance(bytes.length + 1);
			return splice(bytes, at, 0, bytes.slice(from, from + length));
		}
	}
}

/** Half of the damaged Word files are sound archives with damaged members: only those reach the XML. */
function damageMember(archive: Uint8Array, chance: Chance, times: number): Uint8Array {
	const members = unzipSync(archive);
	const names = Object.keys(members);
	const name = names[chance(names.length)] ?? '';
	let content: Uint8Array = members[name] ?? new Uint8Array(0);
	for (let index = 0; index < times; index += 1) content = damageOnce(content, chance);
	return zipSync({ ...members, [name]: content });
}

/** The `index`th damaged input of a format, the same in every run. */
export function damagedInput(format: ArticleFormat, index: number, seed = 2026): Uint8Array {
	const chance = seededChance(seed * 1_000_003 + index * 7_919 + format.length);
	const sound = SOUND[format];
	const times = 1 + chance(6);
	let bytes: Uint8Array = sound[chance(sound.length)] ?? new Uint8Array(0);
	if (format === 'docx' && chance(2) === 0) return damageMember(bytes, chance, times);
	for (let each = 0; each < times; each += 1) bytes = damageOnce(bytes, chance);
	return bytes;
}
