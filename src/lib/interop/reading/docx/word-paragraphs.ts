import { readXml, xmlAttribute } from './read-xml.ts';

/** A paragraph of a Word document: its text, its style's id, and where it stands. */
export type WordParagraph = {
	readonly text: string;
	readonly style?: string;
	/** Whether it is numbered or has a bullet. */
	readonly isItem: boolean;
	readonly isInTable: boolean;
};

/** Text that is drawn twice, for programs that know shapes and for those that do not. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText']);

type Open = { text: string[]; style?: string; isItem: boolean };

/**
 * The paragraphs of `word/document.xml` in order (ECMA-376 part 1, 17.3). Deleted and hidden text
 * is not in them. Throws `ReadingError` for what is no XML.
 */
export function readWordParagraphs(xml: string): readonly WordParagraph[] {
	const paragraphs: WordParagraph[] = [];
	const open: Open[] = [];
	let tables = 0;
	let skipping = 0;
	let isText = false;
	let isHiddenRun = false;

	const start = (name: string, attributes: string) => {
		const current = open.at(-1);
		switch (name) {
			case 'w:p':
				open.push({ text: [], isItem: false });
				break;
			case 'w:tbl':
				tables += 1;
				break;
			case 'w:pStyle':
				if (current) current.style = xmlAttribute(attributes, 'w:val');
				break;
			case 'w:numPr':
				if (current) current.isItem = true;
				break;
			case 'w:r':
				isHiddenRun = false;
				break;
			case 'w:vanish':
				isHiddenRun = xmlAttribute(attributes, 'w:val') !== 'false';
				break;
			case 'w:t':
				isText = !isHiddenRun;
				break;
			case 'w:tab':
			case 'w:br':
			case 'w:cr':
				current?.text.push(' ');
				break;
			case 'w:noBreakHyphen':
				current?.text.push('-');
				break;
		}
	};
	const end = (name: string) => {
		if (name === 'w:t') isText = false;
		else if (name === 'w:tbl') tables -= 1;
		else if (name === 'w:p') {
			const { text = [], style, isItem = false } = open.pop() ?? {};
			const whole = text.join('').replace(/\s+/gu, ' ').trim();
			if (whole !== '') {
				paragraphs.push({
					text: whole,
					isItem,
					isInTable: tables > 0,
					...(style !== undefined && { style })
				});
			}
		}
	};
	readXml(xml, (event) => {
		if (event.kind === 'text') {
			if (isText && skipping === 0) open.at(-1)?.text.push(event.text);
			return;
		}
		if (SKIPPED.has(event.name)) skipping += event.kind === 'start' ? 1 : -1;
		else if (skipping > 0) return;
		else if (event.kind === 'start') start(event.name, event.attributes);
		else end(event.name);
	});
	return paragraphs;
}

/** The names of styles by their ids, in lower case: ids are in the language of the program that wrote them. */
export function readStyleNames(xml: string): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	let id: string | undefined;
	readXml(xml, (event) => {
		if (event.kind !== 'start') return;
		if (event.name === 'w:style') id = xmlAttribute(event.attributes, 'w:styleId');
		else if (event.name === 'w:name' && id !== undefined && !names.has(id)) {
			names.set(id, (xmlAttribute(event.attributes, 'w:val') ?? '').toLowerCase());
		}
	});
	return names;
}

/** The text of the named elements of a small XML file, such as `docProps/core.xml`. */
export function readXmlValues(xml: string, wanted: readonly string[]): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	let name: string | undefined;
	readXml(xml, (event) => {
		if (event.kind === 'start') name = wanted.includes(event.name) ? event.name : undefined;
		else if (event.kind === 'end') name = undefined;
		else if (name !== undefined) values.set(name, (values.get(name) ?? '') + event.text);
	});
	return values;
}
