/** What a character can be in a word. */
type CharacterKind = 'letter' | 'mark' | 'digit' | 'other';

const LETTER = /\p{Letter}/u;
const MARK = /\p{Mark}/u;
const DIGIT = /\p{Number}/u;

function kindOf(code: number): CharacterKind {
	if (code < 128) {
		if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter';
		return code >= 48 && code <= 57 ? 'digit' : 'other';
	}
	const character = String.fromCodePoint(code);
	if (LETTER.test(character)) return 'letter';
	if (MARK.test(character)) return 'mark';
	return DIGIT.test(character) ? 'digit' : 'other';
}

/** The kind of the character at an offset; beyond the end it is `other`. */
function kindAt(text: string, at: number): CharacterKind {
	const code = text.codePointAt(at);
	return code === undefined ? 'other' : kindOf(code);
}

function widthAt(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Where the word ends that begins at an offset, in UTF-16 code units; the offset itself when none does.
 * A word is a number with what is stuck to it (3km, 10.1m, 20,000), or letters with inner apostrophes,
 * hyphens, full stops and ampersands (Min-Woo, U.S, AT&T).
 *
 * By hand and not by a regular expression: the gate spends most of its time here, and this takes a
 * quarter of it.
 */
export function wordEnd(text: string, start: number): number {
	switch (kindAt(text, start)) {
		case 'letter':
			return letterWordEnd(text, start);
		case 'digit':
			return numberEnd(text, start);
		case 'mark':
		case 'other':
			return start;
	}
}

function letterWordEnd(text: string, start: number): number {
	let at = start;
	for (;;) {
		if (kindAt(text, at) !== 'other') {
			at += widthAt(text, at);
			continue;
		}
		const joins = at < text.length && "'’.&-".includes(text.charAt(at));
		const next = joins ? kindAt(text, at + 1) : 'other';
		if (next !== 'letter' && next !== 'digit') return at;
		at++;
	}
}

function numberEnd(text: string, start: number): number {
	let at = start;
	for (;;) {
		if (kindAt(text, at) === 'digit') at += widthAt(text, at);
		else if (at < text.length && '.,'.includes(text.charAt(at)) && kindAt(text, at + 1) === 'digit')
			at++;
		else break;
	}
	while (kindAt(text, at) === 'letter') at += widthAt(text, at);
	return at;
}
