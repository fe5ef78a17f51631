/** A piece of text on a page of a PDF; `y` grows upwards from the foot of the page. */
export type PdfText = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
};

export type PdfFile = {
	readonly pages: readonly (readonly PdfText[])[];
	/** Entries of the document's information dictionary. */
	readonly info?: Readonly<Record<string, string>>;
	/** Puts a picture on every page. */
	readonly withPicture?: boolean;
	/** Locks the file with a password that nobody knows. */
	readonly isLocked?: boolean;
};

const LATIN_1 = new Map([
	['’', 0x92],
	['‘', 0x91],
	['“', 0x93],
	['”', 0x94],
	['–', 0x96],
	['—', 0x97]
]);

function literal(text: string): string {
	const bytes = [...text].map((letter) => LATIN_1.get(letter) ?? letter.charCodeAt(0));
	const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
	return `<${hex.join('')}>`;
}

/** The bytes of a small PDF, written by hand so that a test can say exactly what stands where. */
export function makePdf({ pages, info = {}, withPicture, isLocked }: PdfFile): Uint8Array {
	const objects: string[] = [];
	const add = (body: string) => objects.push(body);
	const font = add(
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
	);
	const picture = add(
		'<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u007f\nendstream'
	);
	const tree = objects.length + pages.length * 2 + 1;
	const kids = pages.map((texts) => {
		const drawn = texts.map(
			({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`
		);
		const stream = [...drawn, ...(withPicture ? ['q 400 0 0 600 50 50 cm /Im1 Do Q'] : [])].join(
			'\n'
		);
		const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
		return add(
			`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> /XObject << /Im1 ${picture} 0 R >> >> >>`
		);
	});
	add(
		`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
	);
	const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
	const entries = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
	const information = add(`<< ${entries.join(' ')} >>`);
	const lock = isLocked
		? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00> <00>]`
		: '';
	let file = '%PDF-1.4\n';
	const offsets = objects.map((body, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return offset;
	});
	const table = file.length;
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${information} 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
	return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Lines below each other, as a page of running text is set. */
export function pdfLines(
	lines: readonly string[],
	{ x = 60, top = 760, leading = 14, size = 10 } = {}
): readonly PdfText[] {
	return lines.flatMap((text, index) =>
		text === '' ? [] : [{ text, x, y: top - index * leading, size }]
	);
}
