const TYPOGRAPHY: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‟': '"',
	'‐': '-',
	'‑': '-',
	'–': '-',
	'—': '-',
	'−': '-'
};

/**
 * Text as a model is shown it: on one line, and without the marks from which chat templates build
 * their control tokens (`<|im_end|>`, `[INST]`, code fences), which some servers obey wherever they
 * stand. Every UTF-16 code unit keeps its place.
 */
export function showToModel(text: string): string {
	return text
		.replaceAll('\n', ' ')
		.replaceAll('<', '‹')
		.replaceAll('>', '›')
		.replaceAll('｜', '|')
		.replaceAll('`', "'")
		.replaceAll(/\[(\/?[A-Z_]{2,})\]/gu, '($1)');
}

/**
 * The form in which a model's quote is compared with the article: as shown, with quotation marks and
 * dashes in their plain form, since models print them so. Every UTF-16 code unit keeps its place.
 */
export function foldTypography(text: string): string {
	return showToModel(text).replaceAll(/[‘’‚‛“”„‟‐‑–—−]/gu, (mark) => TYPOGRAPHY[mark] ?? mark);
}
