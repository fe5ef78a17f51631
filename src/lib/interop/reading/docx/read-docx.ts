import type { ArticleBlock, LeftOut, ReadArticle } from '#lib/core/article/article-reading.ts';
import { tidyByline } from '../byline.ts';
import { classifyBlocks } from '../classify-blocks.ts';
import { joinLists } from '../join-lists.ts';
import { ReadingError } from '../reading-error.ts';
import { blockOfLines, looksLikeHeadline } from '../text-block.ts';
import { findWrittenDate } from '../written-date.ts';
import { readXml, xmlAttribute } from './read-xml.ts';
import { readZipDirectory, readZipEntry, type ZipEntry } from './read-zip.ts';
import {
	readStyleNames,
	readWordParagraphs,
	readXmlValues,
	type WordParagraph
} from './word-paragraphs.ts';
import { readableText } from '../readable-text.ts';

const MOST_XML_BYTES = 30_000_000;
const PROSE_IN_A_CELL = 25;
/** Names that programs write where an author's should be. */
const NO_AUTHOR =
	/^(?:python-docx|microsoft|office|user|admin|administrator|owner|unknown|author|normal|apache poi|libreoffice)\b/iu;
const NO_TITLE = /^(?:microsoft word|document\d*|untitled|word document)\b/iu;

type Archive = { readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] };

function readMember({ bytes, entries }: Archive, name: string): string | undefined {
	const entry = entries.find((each) => each.name === name);
	if (!entry) return undefined;
	if (entry.size > MOST_XML_BYTES) {
		throw new ReadingError('reading-too-heavy', `${name} has ${entry.size} bytes`);
	}
	return new TextDecoder().decode(readZipEntry(bytes, entry));
}

/** Where the document is, by the package's relationships (ECMA-376 part 2, 6.5). */
function documentName(archive: Archive): string {
	let target: string | undefined;
	const relationships = readMember(archive, '_rels/.rels');
	if (relationships !== undefined) {
		readXml(relationships, (event) => {
			if (event.kind !== 'start' || !event.name.endsWith('Relationship')) return;
			const type = xmlAttribute(event.attributes, 'Type') ?? '';
			if (type.endsWith('/officeDocument')) target ??= xmlAttribute(event.attributes, 'Target');
		});
	}
	return target?.replace(/^\//u, '') ?? 'word/document.xml';
}

type Sorted = {
	readonly blocks: readonly ArticleBlock[];
	readonly leftOut: readonly LeftOut[];
	readonly title?: string;
};

function blockOf({ text, isItem }: WordParagraph, style: string): ArticleBlock {
	if (style === 'caption') return { kind: 'caption', text };
	if (/^(?:heading \d|subtitle|title)$/u.test(style)) return { kind: 'heading', text };
	if (/quote/u.test(style)) return { kind: 'quote', text };
	if (isItem || /^list\b/u.test(style)) return { kind: 'list', items: [text] };
	return blockOfLines([text]);
}

function sortParagraphs(
	paragraphs: readonly WordParagraph[],
	styles: ReadonlyMap<string, string>
): Sorted {
	const blocks: ArticleBlock[] = [];
	const leftOut: LeftOut[] = [];
	let title: string | undefined;
	for (const paragraph of paragraphs) {
		const text = readableText(paragraph.text);
		const { style: id = '' } = paragraph;
		const style = styles.get(id) ?? id.toLowerCase();
		if (text === '') continue;
		if (paragraph.isInTable && text.split(' ').length < PROSE_IN_A_CELL) {
			leftOut.push({ text, reason: 'table' });
		} else if (style === 'title' && title === undefined) title = text;
		else blocks.push(blockOf({ ...paragraph, text }, style));
	}
	const [first] = blocks;
	if (title === undefined && first?.kind === 'heading' && looksLikeHeadline(first.text)) {
		return { blocks: blocks.slice(1), leftOut, title: first.text };
	}
	return { blocks, leftOut, ...(title !== undefined && { title }) };
}

/**
 * Reads an article from a Word document (Office Open XML). Throws `ReadingError` for an archive
 * that is damaged or over the caps of `readZipDirectory`, and for XML with a document type.
 */
export function readDocx(bytes: Uint8Array): ReadArticle {
	const archive: Archive = { bytes, entries: readZipDirectory(bytes) };
	const name = documentName(archive);
	const xml = readMember(archive, name);
	if (xml === undefined || !name.startsWith('word/')) {
		throw new ReadingError('unsupported-type', 'an archive that is no Word document');
	}
	const properties = readXmlValues(readMember(archive, 'docProps/core.xml') ?? '', [
		'dc:title',
		'dc:creator',
		'dcterms:created'
	]);
	const styles = readStyleNames(readMember(archive, 'word/styles.xml') ?? '');
	const sorted = sortParagraphs(readWordParagraphs(xml), styles);
	const stated = readableText(properties.get('dc:title') ?? '');
	const title = sorted.title ?? (stated === '' || NO_TITLE.test(stated) ? undefined : stated);
	const creator = tidyByline(readableText(properties.get('dc:creator') ?? ''));
	const created = findWrittenDate(properties.get('dcterms:created') ?? '');
	const { blocks, leftOut, ...lines } = classifyBlocks(joinLists(sorted.blocks), title);
	const headline: readonly ArticleBlock[] =
		title === undefined ? [] : [{ kind: 'heading', text: title }];
	return {
		...(creator !== undefined && !NO_AUTHOR.test(creator) && { byline: creator }),
		...(created !== undefined && { published: created }),
		...lines,
		...(title !== undefined && { title }),
		blocks: [...headline, ...blocks],
		leftOut: [...leftOut, ...sorted.leftOut]
	};
}
