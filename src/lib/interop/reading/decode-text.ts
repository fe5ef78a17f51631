import { looksLikeUtf16 } from './sniff-format.ts';

const SNIFFED = 2048;
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,40})/iu;
const XML_ENCODING = /^<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<label>[\w.:-]{2,40})["']/iu;

function decoderFor(label: string | undefined): TextDecoder | undefined {
	if (label === undefined) return undefined;
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** The encoding that a page states in its first bytes; one that would need UTF-16 to be read there is a mistake. */
function statedInside(bytes: Uint8Array): string | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, SNIFFED));
	const label = (META_CHARSET.exec(start) ?? XML_ENCODING.exec(start))?.groups?.label;
	return label !== undefined && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

/**
 * The text in bytes: by their byte order mark, then the charset the sender states (a `Content-Type`
 * header), then the one the page states, then as UTF-8 if they are that, else as windows-1252, which
 * the WHATWG Encoding Standard reads Latin-1 as too.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
	const marked = decoderFor(byteOrderMark(bytes) ?? looksLikeUtf16(bytes));
	if (marked) return marked.decode(bytes);
	const stated = decoderFor(charset) ?? decoderFor(statedInside(bytes));
	if (stated && stated.encoding !== 'utf-8') return stated.decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// A page that is nearly UTF-8 has a damaged character; another encoding has many.
		const lenient = new TextDecoder('utf-8').decode(bytes);
		const damaged = lenient.match(/\uFFFD/gu)?.length ?? 0;
		const isUtf8 = stated !== undefined || /[\u0080-\uFFFC]/u.test(lenient);
		return isUtf8 && damaged <= Math.max(3, lenient.length / 2000)
			? lenient
			: new TextDecoder('windows-1252').decode(bytes);
	}
}
