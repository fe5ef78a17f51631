const WORDS: Readonly<Record<string, number>> = {
	zero: 0,
	none: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
	twenty: 20
};

/**
 * The number a person typed: `45`, `3,000`, `-2.5`, `1 000`, `three`, with or without the unit
 * behind it (`3km`, `3 km`) or a currency sign before it. `undefined` when it is not one number.
 */
export function parseNumber(typed: string, unit?: string): number | undefined {
	let text = typed.normalize('NFKC').trim().toLowerCase().replaceAll('−', '-');
	const ending = unit?.normalize('NFKC').trim().toLowerCase();
	if (ending && text.endsWith(ending)) text = text.slice(0, -ending.length).trim();
	text = text.replace(/^[$€£¥]\s*/u, '');
	if (Object.hasOwn(WORDS, text)) return WORDS[text];
	const digits = text.replace(/(?<=\d)[,\u00a0 '](?=\d{3}(?!\d))/gu, '');
	if (!/^[+-]?(\d+(\.\d+)?|\.\d+)$/u.test(digits)) return undefined;
	const value = Number(digits);
	return Number.isFinite(value) ? value : undefined;
}
