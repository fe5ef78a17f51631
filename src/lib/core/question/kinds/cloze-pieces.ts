/** A stretch of a cloze text: plain words, or a gap by its id. */
export type ClozePiece = { readonly text: string } | { readonly gap: string };

/** The text of a cloze cut at its `{{gap}}` marks, in order. */
export function clozePieces(text: string): readonly ClozePiece[] {
	return text
		.split(/\{\{([^{}]+)\}\}/u)
		.map((piece, index) => (index % 2 === 0 ? { text: piece } : { gap: piece.trim() }))
		.filter((piece) => !('text' in piece) || piece.text !== '');
}

/** The text of a cloze with a rule for each gap. */
export function gappedText(text: string): string {
	return clozePieces(text)
		.map((piece) => ('gap' in piece ? '______' : piece.text))
		.join('');
}
