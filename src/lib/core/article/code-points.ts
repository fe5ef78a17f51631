/** An offset outside the text, not whole, or inside a surrogate pair. */
export class OffsetError extends RangeError {
	override readonly name = 'OffsetError';
	readonly offset: number;

	constructor(offset: number, expected: string) {
		super(`Offset ${String(offset)} is not ${expected}`);
		this.offset = offset;
	}
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Whether an offset falls between the two halves of a surrogate pair. */
export function splitsSurrogatePair(text: string, utf16Offset: number): boolean {
	return isHighSurrogate(text, utf16Offset - 1) && isLowSurrogate(text, utf16Offset);
}

/**
 * UTF-16 offset to code-point offset, for documents that leave: W3C selectors count code points
 * (Web Annotation Data Model §4.2.4, §4.2.5), strings here count UTF-16 code units. A lone surrogate
 * counts as one code point. Throws `OffsetError`.
 */
export function toCodePoint(text: string, utf16Offset: number): number {
	if (!Number.isInteger(utf16Offset) || utf16Offset < 0 || utf16Offset > text.length) {
		throw new OffsetError(utf16Offset, `a whole number from 0 to ${String(text.length)}`);
	}
	if (splitsSurrogatePair(text, utf16Offset)) {
		throw new OffsetError(utf16Offset, 'a character boundary: it splits a surrogate pair');
	}
	return utf16Offset - (text.slice(0, utf16Offset).match(PAIRS)?.length ?? 0);
}

/** Code-point offset to UTF-16 offset: the inverse of `toCodePoint`. Throws `OffsetError`. */
export function toUtf16(text: string, codePointOffset: number): number {
	// Where no pair stands before it, which is nearly always, both offsets are the same number.
	if (
		Number.isInteger(codePointOffset) &&
		codePointOffset >= 0 &&
		codePointOffset <= text.length &&
		!PAIR.test(text.slice(0, codePointOffset + 1))
	) {
		return codePointOffset;
	}
	let unit = 0;
	let codePoint = 0;
	while (codePoint < codePointOffset && unit < text.length) {
		unit += splitsSurrogatePair(text, unit + 1) ? 2 : 1;
		codePoint++;
	}
	if (codePoint !== codePointOffset) {
		throw new OffsetError(codePointOffset, 'a whole number of code points within the text');
	}
	return unit;
}

function isHighSurrogate(text: string, unit: number): boolean {
	return (text.charCodeAt(unit) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, unit: number): boolean {
	return (text.charCodeAt(unit) & 0xfc00) === 0xdc00;
}
