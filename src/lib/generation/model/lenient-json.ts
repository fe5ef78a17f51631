import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';

/** Deeper is no answer of ours. */
const DEEPEST = 16;
/** Brackets in the prose around an answer that are tried before giving up. */
const MOST_STARTS = 40;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/u;
const LONGEST_NUMBER = 32;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

type Reading = { readonly text: string; at: number; cut: boolean };

/**
 * The first JSON object or array in a model's answer that `isWanted`. Forgives what models do:
 * thoughts before it, prose and code fences around it, trailing commas, raw line breaks in strings,
 * an end that is cut off (the last, incomplete entry of a list is dropped). Total, and linear in the
 * length of the answer for each of at most 40 places where one may begin.
 */
export function readLenientJson(
	answer: string,
	isWanted: (value: unknown) => boolean
): Outcome<unknown, 'no-json'> {
	const text = answer.split('</think>').at(-1) ?? '';
	const starts = [...text.matchAll(/[[{]/gu)].slice(0, MOST_STARTS);
	for (const { index } of starts) {
		const value = readValue({ text, at: index, cut: false }, 0);
		if (value !== undefined && isWanted(value)) return succeed(value);
	}
	return fail('no-json');
}

/** A value, or undefined when there is none here. `cut` is set when the text ended inside it. */
function readValue(reading: Reading, depth: number): unknown {
	skipBlanks(reading);
	const { text, at } = reading;
	const first = text[at];
	if (first === undefined) {
		reading.cut = true;
		return undefined;
	}
	if (first === '{') return depth < DEEPEST ? readObject(reading, depth) : undefined;
	if (first === '[') return depth < DEEPEST ? readArray(reading, depth) : undefined;
	if (first === '"') return readString(reading);
	return readLiteral(reading);
}

function readObject(reading: Reading, depth: number): unknown {
	const members: [string, unknown][] = [];
	reading.at += 1;
	for (;;) {
		const next = nextInList(reading);
		if (next === '}') reading.at += 1;
		if (next === '}' || next === undefined) break;
		const key = next === '"' ? readString(reading) : undefined;
		skipBlanks(reading);
		if (reading.cut) break;
		if (key === undefined || reading.text[reading.at] !== ':') return undefined;
		reading.at += 1;
		const value = readValue(reading, depth + 1);
		// A list that was cut off still has its complete entries; a cut word is no word.
		if (value !== undefined && (!reading.cut || Array.isArray(value))) members.push([key, value]);
		if (reading.cut) break;
		if (value === undefined) return undefined;
	}
	return Object.fromEntries(members);
}

function readArray(reading: Reading, depth: number): unknown {
	const entries: unknown[] = [];
	reading.at += 1;
	for (;;) {
		const next = nextInList(reading);
		if (next === ']') reading.at += 1;
		if (next === ']' || next === undefined) break;
		const value = readValue(reading, depth + 1);
		if (reading.cut) break;
		if (value === undefined) return undefined;
		entries.push(value);
	}
	return entries;
}

/** What follows blanks and commas, doubled and trailing ones too. */
function nextInList(reading: Reading): string | undefined {
	while (/[\s,]/u.test(reading.text[reading.at] ?? '')) reading.at += 1;
	const next = reading.text[reading.at];
	if (next === undefined) reading.cut = true;
	return next;
}

function readString(reading: Reading): string {
	const { text } = reading;
	let words = '';
	let from = reading.at + 1;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === '"') {
			reading.at = at + 1;
			return words + text.slice(from, at);
		}
		if (text[at] !== '\\') continue;
		const hex = /^u([\da-fA-F]{4})/u.exec(text.slice(at + 1, at + 6))?.[1];
		const letter = text[at + 1] ?? '';
		const escaped = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ESCAPES[letter];
		words += text.slice(from, at) + (escaped ?? letter);
		at += hex ? 5 : 1;
		from = at + 1;
	}
	reading.at = text.length;
	reading.cut = true;
	return words;
}

function readLiteral(reading: Reading): unknown {
	const { text, at } = reading;
	for (const [word, value] of [
		['true', true],
		['false', false],
		['null', null]
	] as const) {
		if (!text.startsWith(word, at)) continue;
		reading.at += word.length;
		return value;
	}
	const digits = NUMBER.exec(text.slice(at, at + LONGEST_NUMBER))?.[0] ?? '';
	reading.at += digits.length;
	// More digits or letters may have been meant to follow.
	if (/^[\d.a-z+-]*$/iu.test(text.slice(at, at + LONGEST_NUMBER))) reading.cut = true;
	return digits === '' ? undefined : Number(digits);
}

function skipBlanks(reading: Reading): void {
	while (/\s/u.test(reading.text[reading.at] ?? '')) reading.at += 1;
	if (reading.at >= reading.text.length) reading.cut = true;
}
