/** What no Markdown text holds: it stands for an escaped character while marks are taken away. */
const HELD_START = 0xe000;
const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	mdash: '—',
	ndash: '–',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”'
};

/**
 * A line of Markdown as the words a reader sees: links and images as their text, emphasis and code
 * marks gone, escapes and the common entities resolved. Each pattern is bounded, so that the time
 * grows with the length of the line only.
 */
export function stripInlineMarkdown(line: string): string {
	const held = line.replace(/\\([!-/:-@[-`{-~])/gu, (_, mark: string) =>
		String.fromCharCode(HELD_START + ESCAPABLE.indexOf(mark))
	);
	return held
		.replace(/!\[([^[\]]{0,500})\]\([^()\n]{0,1000}\)/gu, '')
		.replace(/\[([^[\]]{0,1000})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)/gu, '$1')
		.replace(/\[([^[\]]{1,1000})\]\[[^[\]]{0,200}\]/gu, '$1')
		.replace(/\[\^[^[\]]{1,50}\]/gu, '')
		.replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>/giu, '$1')
		.replace(/<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?\/?>/giu, '')
		.replace(/`{1,3}([^`\n]{1,1000})`{1,3}/gu, '$1')
		.replace(/(\*{1,3})(?=\S)([^*\n]{1,2000})(?<=\S)\1/gu, '$2')
		.replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,2000})(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
		.replace(/~~([^~\n]{1,1000})~~/gu, '$1')
		.replace(
			/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu,
			(whole, name: string) => entity(name) ?? whole
		)
		.replace(/[\uE000-\uE01F]/gu, (mark) => ESCAPABLE[mark.charCodeAt(0) - HELD_START] ?? mark);
}

function entity(name: string): string | undefined {
	if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
	const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
