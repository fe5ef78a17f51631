import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import { makeDocx, wordParagraph } from './docx-files.ts';
import { makePdf, pdfLines } from './pdf-files.ts';

const repeat = (count: number, make: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => make(index)).join('');

/** A bomb: what it is and how it is made. */
export type Bomb = {
	readonly name: string;
	readonly format: ArticleFormat;
	/** Makes it: some take a second. */
	readonly make: () => Uint8Array;
};

/** Overwrites a number in every entry of an archive's directory. */
function patchDirectory(archive: Uint8Array, at: number, value: number): Uint8Array {
	const bytes = archive.slice();
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < bytes.length - 46; index += 1) {
		if (view.getUint32(index, true) === 0x02014b50) view.setUint32(index + at, value, true);
	}
	return bytes;
}

function pdfStream(dictionary: string, data: Uint8Array): Uint8Array {
	const text = strFromU8(makePdf({ pages: [pdfLines(['x'])] }), true);
	const body = strFromU8(data, true);
	return strToU8(
		text.replace(
			/<< \/Length \d+ >>\nstream\n(?=BT)[\s\S]*?\nendstream/u,
			() => `<< /Length ${data.length} ${dictionary} >>\nstream\n${body}\nendstream`
		),
		true
	);
}

/** Inputs made to cost far more than they weigh. */
export function makeBombs(): readonly Bomb[] {
	const html = (name: string, text: () => string): Bomb => ({
		name,
		format: 'html',
		make: () => strToU8(text())
	});
	const document = makeDocx(wordParagraph('x'));
	const member = (xml: string) =>
		zipSync({ 'word/document.xml': strToU8(`<w:document>${xml}</w:document>`) }, { level: 9 });
	return [
		html('15 kB of <b>', () => '<b>'.repeat(5_000)),
		html(
			'15 kB of <b id> and <p>',
			() => `${repeat(700, (index) => `<b id=${index}>`)}${'<p>'.repeat(1_500)}`
		),
		html('formatting closed in the wrong order', () =>
			repeat(20_000, (index) => `<a><b id=${index % 50}><p></a>`)
		),
		html(
			'200 elements deep, 4 MB of </b>',
			() => `${'<b><div>'.repeat(100)}${'</b>'.repeat(1_000_000)}`
		),
		html('100,000 elements inside each other', () => '<div>'.repeat(100_000)),
		html('a million nodes', () => '<i></i>'.repeat(700_000)),
		html(
			'700,000 attributes on one element',
			() => `<p ${repeat(600_000, (index) => `a${index.toString(36)} `)}>`
		),
		html('5 MB of attributes', () => `<p ${'a '.repeat(2_400_000)}>`),
		html('tables inside tables', () => '<table><tr><td>'.repeat(50_000)),
		html('foster parents', () => `<table>${'<b>x'.repeat(100_000)}`),
		html('5 MB of open comments', () => '<!--'.repeat(1_240_000)),
		html('5 MB of entities', () => '&amp'.repeat(1_240_000)),
		html('5 MB in one paragraph', () => `<p>${'word, '.repeat(830_000)}`),
		html('5 MB of line breaks', () => '<br>'.repeat(1_240_000)),
		html('100,000 paragraphs', () =>
			'<p>Nine words of prose stand in each of these.'.repeat(99_000)
		),
		html(
			'1 MB of JSON brackets',
			() => `<script type="application/ld+json">${'['.repeat(990_000)}</script>`
		),
		html(
			'JSON-LD of 40,000 objects',
			() =>
				`<script type="application/ld+json">[${repeat(40_000, () => '{"@type":"X"},')}{}]</script>`
		),
		html('5 MB of blanks', () => ' '.repeat(4_990_000)),
		{
			name: 'zip packed a thousandfold',
			format: 'docx',
			make: () => member(' '.repeat(90_000_000))
		},
		{
			name: 'zip of 3,000 members',
			format: 'docx',
			make: () =>
				zipSync(
					Object.fromEntries(
						Array.from({ length: 3_000 }, (_, index) => [`m${index}`, new Uint8Array(0)])
					)
				)
		},
		{
			name: 'zip of overlapping members',
			format: 'docx',
			make: () => patchDirectory(document, 42, 0)
		},
		{
			name: 'zip that lies about sizes',
			format: 'docx',
			make: () => patchDirectory(document, 24, 9)
		},
		{
			name: 'zip that claims 4 GB',
			format: 'docx',
			make: () => patchDirectory(document, 24, 0xfffffff0)
		},
		{
			name: 'XML with a billion laughs',
			format: 'docx',
			make: () =>
				zipSync({
					'word/document.xml': strToU8(
						`<!DOCTYPE a [${repeat(9, (index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`)}]><w:document/>`
					)
				})
		},
		{
			name: 'XML 100,000 deep',
			format: 'docx',
			make: () => member(repeat(100_000, (index) => `<w${index % 900}>`))
		},
		{
			name: 'XML of a million paragraphs',
			format: 'docx',
			make: () =>
				member(repeat(400_000, (index) => `<w:p><w:r><w:t>${index * 7_919}</w:t></w:r></w:p>`))
		},
		{
			name: 'PDF stream packed a thousandfold',
			format: 'pdf',
			make: () => pdfStream('/Filter /FlateDecode', deflateSync(new Uint8Array(200_000_000)))
		},
		{
			name: 'PDF stream packed twice',
			format: 'pdf',
			make: () =>
				pdfStream(
					'/Filter [/FlateDecode /FlateDecode]',
					deflateSync(deflateSync(new Uint8Array(400_000_000)))
				)
		},
		{
			name: 'PDF of a million letters drawn one by one',
			format: 'pdf',
			make: () =>
				pdfStream(
					'/Filter /FlateDecode',
					deflateSync(strToU8(`BT /F1 9 Tf ${'1 0 0 1 9 9 Tm (x) Tj '.repeat(1_000_000)} ET`))
				)
		},
		{
			name: 'PDF of 20,000 pages',
			format: 'pdf',
			make: () =>
				makePdf({
					pages: Array.from({ length: 20_000 }, () => pdfLines(['one line of words']))
				})
		},
		{
			name: 'PDF of brackets',
			format: 'pdf',
			make: () => strToU8(`%PDF-1.7\n1 0 obj ${'<<['.repeat(300_000)}`)
		}
	];
}
