import { styleText } from 'node:util';

const WIDEST = 80;

/** Words in a colour or weight, where standard output is a terminal that wants it (NO_COLOR, no-color.org). */
export function styled(format: Parameters<typeof styleText>[0], text: string): string {
	return styleText(format, text, { stream: process.stdout });
}

/** The text broken at blanks, at most as wide as the terminal; each line begins with `indent`. */
export function wrapped(text: string, indent = '', first = indent): string {
	const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST) - indent.length;
	const lines: string[] = [];
	for (const paragraph of text.split('\n')) {
		let line = '';
		for (const word of paragraph.split(' ')) {
			if (line !== '' && line.length + 1 + word.length > width) {
				lines.push(line);
				line = word;
			} else line = line === '' ? word : `${line} ${word}`;
		}
		lines.push(line);
	}
	return lines.map((line, index) => `${index === 0 ? first : indent}${line}`.trimEnd()).join('\n');
}
