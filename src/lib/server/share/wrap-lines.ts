const ELLIPSIS = '…';

type Wanted = {
	/** Pixels. */
	readonly width: number;
	readonly mostLines: number;
	readonly measure: (text: string) => number;
};

/** The longest head of a text that fits with an ellipsis. */
function cutToFit(text: string, { width, measure }: Wanted): string {
	const letters = [...text];
	while (letters.length > 0 && measure(letters.join('').trimEnd() + ELLIPSIS) > width)
		letters.pop();
	return letters.join('').trimEnd() + ELLIPSIS;
}

/**
 * A text broken into lines at its blanks, as many words to a line as fit. What needs more lines than
 * `mostLines` ends in an ellipsis; so does a single word wider than a line.
 */
export function wrapLines(text: string, wanted: Wanted): readonly string[] {
	const { width, mostLines, measure } = wanted;
	const lines: string[] = [];
	for (const word of text.split(/\s+/u).filter(Boolean)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	const kept = lines.slice(0, mostLines);
	const last = kept.at(-1);
	if (last !== undefined && lines.length > mostLines)
		kept[kept.length - 1] = cutToFit(`${last} ${lines[mostLines]}`, wanted);
	return kept.map((line) => (measure(line) > width ? cutToFit(line, wanted) : line));
}
