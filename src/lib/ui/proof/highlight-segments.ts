import type { Span } from '../../core/article/article.ts';
import type { Citation } from '../../core/article/citation.ts';

/** A stretch of a passage under the same citations all along. */
export type Segment = {
	readonly text: string;
	/** Ids of the citations that cover it, in the order in which they begin. */
	readonly citations: readonly string[];
	/** Ids of the citations whose first words, in the whole text, these are. */
	readonly begins: readonly string[];
	/** Whether the stretch before it, in this passage, is not cited. */
	readonly opens: boolean;
	/** Whether the stretch after it is not. */
	readonly closes: boolean;
};

/**
 * A passage of `text` cut where citations begin and end. The segments' texts make the passage again,
 * byte for byte; citations may overlap and may run past the passage.
 */
export function highlightSegments(
	text: string,
	passage: Span,
	citations: readonly Citation[]
): readonly Segment[] {
	const inside = citations
		.filter(({ start, end }) => start < passage.end && passage.start < end)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const edges = inside
		.flatMap(({ start, end }) => [start, end])
		.filter((edge) => edge > passage.start && edge < passage.end);
	const cuts = [...new Set([passage.start, ...edges, passage.end])].toSorted((a, b) => a - b);
	const pieces = cuts.slice(1).map((end, index) => {
		const start = cuts[index] ?? passage.start;
		const covering = inside.filter((citation) => citation.start < end && start < citation.end);
		return {
			text: text.slice(start, end),
			citations: covering.map(({ id }) => id),
			begins: covering
				.filter((citation) => beginsHere(citation, { start, end }, passage))
				.map(({ id }) => id)
		};
	});
	return pieces.map((piece, index) => ({
		...piece,
		opens: (pieces[index - 1]?.citations.length ?? 0) === 0,
		closes: (pieces[index + 1]?.citations.length ?? 0) === 0
	}));
}

/** A citation may begin in the blank line before a passage; its words begin with the passage then. */
function beginsHere(citation: Citation, piece: Span, passage: Span): boolean {
	if (citation.start === piece.start) return true;
	const ahead = passage.start - citation.start;
	return piece.start === passage.start && ahead > 0 && citation.exact.slice(0, ahead).trim() === '';
}
