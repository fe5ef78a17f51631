import type { Remark, Rule } from '../finding.ts';
import { viewOf, type OptionList } from '../question-view.ts';

/** From here on news writes a separator, so that "9,000" beside "12000" looks odd. */
const WITH_SEPARATOR = 10_000;
const NUMBER = /\p{Number}[\p{Number},.]*(?<=\p{Number})/u;

/**
 * G09. Options that are figures are written alike: currency sign, space after it, unit, scale word,
 * decimals and thousands' separator. A key that is written like no other gives itself away.
 */
export const optionsSameFormat: Rule = {
	id: 'options-same-format',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'options',
	check: (question, article) =>
		question.kind === 'match' ? [] : viewOf(question, article).lists.flatMap(unlike)
};

type Shape = { readonly around: string; readonly decimals: number; readonly digits: string };

function shapeOf(text: string): Shape | undefined {
	const trimmed = text.trim();
	const match = NUMBER.exec(trimmed);
	if (!match) return undefined;
	const digits = match[0];
	const around = `${trimmed.slice(0, match.index)}#${trimmed.slice(match.index + digits.length)}`;
	const [, fraction = ''] = digits.split('.');
	return { around, decimals: fraction.length, digits };
}

function unlike({ options }: OptionList): readonly Remark[] {
	const key = options.find(({ isKey }) => isKey);
	const keyShape = key && shapeOf(key.text);
	// A sentence or a name that holds a number is not a figure.
	if (!key || !keyShape || key.words.length > 3 || key.words.some(isName)) return [];
	return options
		.filter(({ isKey }) => !isKey)
		.flatMap((wrong) => {
			const why = difference(keyShape, shapeOf(wrong.text));
			return why === undefined
				? []
				: [
						{
							message: `The option “${wrong.text}” is written differently from “${key.text}”: ${why}.`,
							option: wrong.option,
							...(wrong.gap !== undefined && { gap: wrong.gap })
						}
					];
		});
}

function isName({
	isCapital,
	text
}: {
	readonly isCapital: boolean;
	readonly text: string;
}): boolean {
	return isCapital && !/^(?:US|AU|NZ|C|A|HK|EUR|USD|GBP)$/u.test(text);
}

function difference(key: Shape, wrong: Shape | undefined): string | undefined {
	if (!wrong) return 'one has digits, the other has none';
	if (key.around !== wrong.around) return 'the unit, the sign or the space beside it';
	if (key.decimals !== wrong.decimals) return 'the number of decimals';
	const [a, b] = [key.digits, wrong.digits];
	const large = [a, b].every((digits) => Number(digits.replaceAll(',', '')) >= WITH_SEPARATOR);
	return large && a.includes(',') !== b.includes(',') ? 'the separator of thousands' : undefined;
}
