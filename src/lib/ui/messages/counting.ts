type MoreForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
type Count = (number: number, one: string, other: string, more?: MoreForms) => string;

/**
 * How a language counts things: the number and the noun in the form that goes with it. Languages
 * with more forms than two name the others by their category (Unicode CLDR, plural rules).
 */
export function counting(language: string): Count {
	const rules = new Intl.PluralRules(language);
	const format = new Intl.NumberFormat(language, { useGrouping: false });
	return (number, one, other, more = {}) => {
		const forms: MoreForms = { one, other, ...more };
		return `${format.format(number)} ${forms[rules.select(number)] ?? other}`;
	};
}
