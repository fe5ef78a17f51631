const MOST = 80;

/** A text short enough for a message: at most 80 UTF-16 code units, the rest an ellipsis. */
export function shorten(text: string): string {
	return text.length > MOST
		? `${text
				.slice(0, MOST - 1)
				.toWellFormed()
				.replace(/\uFFFD$/u, '')}…`
		: text;
}
