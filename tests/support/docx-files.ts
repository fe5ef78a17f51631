import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A paragraph of a Word document in one run; `properties` are those of the paragraph. */
export function wordParagraph(text: string, style?: string, properties = ''): string {
	const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
	return `<w:p><w:pPr>${styled}${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** The styles a German Word writes: ids in German, names in English. */
const STYLES = `${XML}<w:styles ${NAMESPACES}>${[
	['Titel', 'Title'],
	['berschrift1', 'heading 1'],
	['Beschriftung', 'caption'],
	['Zitat', 'Quote'],
	['Listenabsatz', 'List Paragraph']
]
	.map(
		([id, name]) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
	)
	.join('')}</w:styles>`;

/** The members of a Word document with this body. */
export function wordMembers(
	body: string,
	properties: Readonly<Record<string, string>> = {}
): Readonly<Record<string, string>> {
	const core = Object.entries(properties).map(
		([name, value]) => `<${name}>${escaped(value)}</${name}>`
	);
	return {
		'[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
		'word/styles.xml': STYLES,
		'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core.join('')}</cp:coreProperties>`
	};
}

/** A zip archive of these members. */
export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	return zipSync(
		Object.fromEntries(
			Object.entries(members).map(([name, content]) => [
				name,
				typeof content === 'string' ? strToU8(content) : content
			])
		)
	);
}

/** The bytes of a Word document. */
export function makeDocx(body: string, properties?: Readonly<Record<string, string>>): Uint8Array {
	return zipOf(wordMembers(body, properties));
}
