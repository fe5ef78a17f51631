import type { Fraction } from '../../core/question/fraction.ts';

const GLYPHS: Readonly<Record<string, string>> = {
	'1/2': '½',
	'1/3': '⅓',
	'2/3': '⅔',
	'1/4': '¼',
	'3/4': '¾',
	'1/5': '⅕',
	'2/5': '⅖',
	'3/5': '⅗',
	'4/5': '⅘',
	'1/6': '⅙',
	'5/6': '⅚',
	'1/8': '⅛',
	'3/8': '⅜',
	'5/8': '⅝',
	'7/8': '⅞'
};

/** A fraction as a mixed number, exact: `22/3` is 7⅓, `-1/2` is −½, `37/12` is 3 1/12. */
export function scoreText({ numerator, denominator }: Fraction): string {
	const sign = numerator < 0 ? '−' : '';
	const whole = Math.floor(Math.abs(numerator) / denominator);
	const rest = Math.abs(numerator) % denominator;
	if (rest === 0) return `${sign}${whole}`;
	const part = `${rest}/${denominator}`;
	const glyph = GLYPHS[part];
	if (glyph) return `${sign}${whole === 0 ? '' : whole}${glyph}`;
	return `${sign}${whole === 0 ? '' : `${whole} `}${part}`;
}

/** The same, as it is read aloud: "minus 7 and 1/3". */
export function spokenScore(score: Fraction, minus: string, and: string): string {
	const { numerator, denominator } = score;
	const whole = Math.floor(Math.abs(numerator) / denominator);
	const rest = Math.abs(numerator) % denominator;
	const parts = [
		...(whole > 0 || rest === 0 ? [String(whole)] : []),
		...(rest > 0 ? [`${rest}/${denominator}`] : [])
	];
	return [...(numerator < 0 ? [minus] : []), parts.join(` ${and} `)].join(' ');
}
