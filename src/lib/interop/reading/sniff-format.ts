/** A format that a reader exists for. */
export type ArticleFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

const PDF_WITHIN = 1024;
const SNIFFED = 4096;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, length: number): string {
	return String.fromCharCode(...bytes.subarray(0, length));
}

/** Words a page begins with, comments and declarations aside; a text that mentions a tag has none of them at its start. */
const HTML_START =
	/^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|article|main|section|header|nav|table|p|h[1-6]|span|ul|ol|figure|blockquote)[\s/>]/iu;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/iu;
const TEXT_NAME = /\.(?:txt|text)$|^-$|^[^.]*$/iu;
const HTML_NAME = /\.x?html?$/iu;

/** Whether bytes are no text: they hold NUL bytes that no Unicode encoding explains, or many controls. */
function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SNIFFED);
	const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
	if (isUtf16 || looksLikeUtf16(sample) !== undefined) return false;
	const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
	return controls.length > sample.length * 0.02;
}

/** UTF-16 without a byte order mark: of Latin text every other byte is 0. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const sample = bytes.subarray(0, SNIFFED);
	if (sample.length < 8) return undefined;
	const even = sample.filter((byte, index) => index % 2 === 0 && byte === 0).length;
	const odd = sample.filter((byte, index) => index % 2 === 1 && byte === 0).length;
	const half = sample.length / 2;
	if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
	return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

/**
 * The format of a file: by its first bytes, and by its name or media type only between formats that
 * are text alike. Undefined for what no reader exists for, such as a `.doc` under another name.
 */
export function sniffFormat(
	bytes: Uint8Array,
	name: string,
	mediaType = ''
): ArticleFormat | undefined {
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'docx';
	if (ascii(bytes, PDF_WITHIN).includes('%PDF-')) return 'pdf';
	if (isBinary(bytes)) return undefined;
	const start = ascii(bytes, SNIFFED)
		.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
		.replaceAll('\0', '');
	if (start.startsWith('{\\rtf')) return undefined;
	if (HTML_START.test(start)) return 'html';
	if (HTML_NAME.test(name) || /\bhtml\b/iu.test(mediaType)) return 'html';
	if (MARKDOWN_NAME.test(name) || /\bmarkdown\b/iu.test(mediaType)) return 'markdown';
	return TEXT_NAME.test(name) || /^text\/plain\b/iu.test(mediaType) ? 'text' : undefined;
}
