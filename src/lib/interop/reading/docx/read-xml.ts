import { ReadingError } from '../reading-error.ts';

/** What an XML text is made of, in order. Names keep their prefix. */
export type XmlEvent =
	| { readonly kind: 'start'; readonly name: string; readonly attributes: string }
	| { readonly kind: 'end'; readonly name: string }
	| { readonly kind: 'text'; readonly text: string };

const DEEPEST = 256;
const NAME = /^[^\s/>]{1,200}/u;
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

function damaged(detail: string): never {
	throw new ReadingError('file-damaged', detail);
}

function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{1,10});/giu, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
		const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}

/** The value of an attribute in the text of a start tag. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
	const at = ` ${attributes.replace(/[\n\r\t]/gu, ' ')}`;
	const start = at.indexOf(` ${name}=`);
	if (start === -1) return undefined;
	const quote = at[start + name.length + 2];
	if (quote !== '"' && quote !== "'") return undefined;
	const from = start + name.length + 3;
	const end = at.indexOf(quote, from);
	return end === -1 ? undefined : decodeEntities(at.slice(from, end));
}

/**
 * Reads an XML text event by event, in one pass and without a tree. A document type is refused,
 * which rules out entities of its own; elements may be 256 deep. Throws `ReadingError`.
 */
export function readXml(xml: string, on: (event: XmlEvent) => void): void {
	const open: string[] = [];
	let at = 0;
	while (at < xml.length) {
		const next = xml.indexOf('<', at);
		const text = next === -1 ? xml.slice(at) : xml.slice(at, next);
		if (text !== '' && open.length > 0) on({ kind: 'text', text: decodeEntities(text) });
		if (next === -1) break;
		at = readMarkup(xml, next, open, on);
	}
	if (open.length > 0) damaged(`<${open.at(-1)}> is never closed`);
}

function skipTo(xml: string, mark: string, from: number): number {
	const end = xml.indexOf(mark, from);
	return end === -1 ? damaged(`no ${mark}`) : end + mark.length;
}

/** The end of a tag: the first `>` outside of quotation marks. */
function endOfTag(xml: string, from: number): number {
	let quote: string | undefined;
	for (let at = from; at < xml.length; at += 1) {
		const mark = xml[at];
		if (quote === undefined) {
			if (mark === '>') return at;
			if (mark === '"' || mark === "'") quote = mark;
		} else if (mark === quote) quote = undefined;
	}
	return damaged('a tag without an end');
}

/** Reads what begins with `<` at `start`; the answer is where it ends. */
function readMarkup(
	xml: string,
	start: number,
	open: string[],
	on: (event: XmlEvent) => void
): number {
	if (xml.startsWith('<?', start)) return skipTo(xml, '?>', start);
	if (xml.startsWith('<!--', start)) return skipTo(xml, '-->', start + 4);
	if (xml.startsWith('<![CDATA[', start)) {
		const end = skipTo(xml, ']]>', start);
		on({ kind: 'text', text: xml.slice(start + 9, end - 3) });
		return end;
	}
	if (xml.startsWith('<!', start)) damaged('a document type');
	const end = endOfTag(xml, start + 1);
	const tag = xml.slice(start + 1, end);
	if (tag.startsWith('/')) {
		const name = tag.slice(1).trim();
		if (open.pop() !== name) damaged(`</${name}> closes nothing`);
		on({ kind: 'end', name });
		return end + 1;
	}
	const name = NAME.exec(tag)?.[0] ?? damaged('a tag without a name');
	const isEmpty = tag.endsWith('/');
	on({ kind: 'start', name, attributes: tag.slice(name.length, isEmpty ? -1 : undefined) });
	if (isEmpty) on({ kind: 'end', name });
	else if (open.push(name) > DEEPEST) {
		throw new ReadingError('reading-too-heavy', 'elements too deep');
	}
	return end + 1;
}
