/** Breaks a paragraph into lines of at most so many letters, as a mail program does. */
export function wrapText(text: string, width: number): string {
	const lines: string[] = [''];
	for (const word of text.split(' ')) {
		const last = lines.at(-1) ?? '';
		if (last === '') lines[lines.length - 1] = word;
		else if (last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines.join('\n');
}
