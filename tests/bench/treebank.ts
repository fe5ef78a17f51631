/** A sentence of a treebank: its running text and whether a space follows its last token. */
export type TreebankSentence = { readonly text: string; readonly spaceAfter: boolean };

/** A paragraph rebuilt from its sentences; `boundaries` are the offsets where all but the last end. */
export type TreebankParagraph = {
	readonly text: string;
	readonly boundaries: readonly number[];
};

/** One document of a treebank as its readers saw it. */
export type TreebankDocument = {
	readonly id: string;
	readonly paragraphs: readonly TreebankParagraph[];
};

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html) as running text: `# newdoc` and
 * `# newpar` open documents and paragraphs, `# text` is a sentence, and `SpaceAfter=No` on its last
 * token joins it to the next without a space.
 */
export function readDocuments(conllu: string): readonly TreebankDocument[] {
	const documents: { id: string; paragraphs: TreebankSentence[][] }[] = [];
	for (const block of conllu.split(/\n{2,}/u)) {
		const lines = block.split('\n');
		const text = readComment(lines, 'text');
		if (text === undefined) continue;
		const documentId = readComment(lines, 'newdoc id');
		if (documentId !== undefined || documents.length === 0) {
			documents.push({ id: documentId ?? '', paragraphs: [] });
		}
		const document = documents.at(-1);
		if (document === undefined) continue;
		const opensParagraph = lines.some((line) => /^# newpar(?:\s|$)/u.test(line));
		if (opensParagraph || document.paragraphs.length === 0) document.paragraphs.push([]);
		const spaceAfter = !/\bSpaceAfter=No\b/u.test(lastToken(lines));
		document.paragraphs.at(-1)?.push({ text, spaceAfter });
	}
	return documents.map(({ id, paragraphs }) => ({
		id,
		paragraphs: paragraphs.map(joinSentences)
	}));
}

/** The value of the comment `# key = value` among the lines of a sentence. */
export function readComment(lines: readonly string[], key: string): string | undefined {
	const prefix = `# ${key} = `;
	return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

/** The last surface token: a multiword range (`35-36`) carries the `SpaceAfter` of its words. */
function lastToken(lines: readonly string[]): string {
	const tokens = lines.filter((line) => /^\d+(?:-\d+)?\t/u.test(line));
	const last = tokens.at(-1) ?? '';
	const lastId = last.split('\t', 1)[0] ?? '';
	return tokens.find((line) => line.split('\t', 1)[0]?.endsWith(`-${lastId}`)) ?? last;
}

function joinSentences(sentences: readonly TreebankSentence[]): TreebankParagraph {
	let text = '';
	const boundaries: number[] = [];
	for (const [index, sentence] of sentences.entries()) {
		text += sentence.text;
		if (index === sentences.length - 1) break;
		boundaries.push(text.length);
		if (sentence.spaceAfter) text += ' ';
	}
	return { text, boundaries };
}
