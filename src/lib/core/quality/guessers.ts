import type { ArticleFacts } from './article-facts.ts';
import { parseNumber } from '../question/number-text.ts';
import type { OptionList, ViewedOption } from './question-view.ts';

/** A way to answer without knowing anything: the option it picks, if it can tell. */
export type Guesser = {
	readonly name: string;
	pick(list: OptionList, facts: ArticleFacts): ViewedOption | undefined;
};

/** Four ways to guess that tests are known to give in to. */
export const GUESSERS: readonly Guesser[] = [
	{ name: 'the longest option', pick: ({ options }) => only(options, ({ text }) => text.length) },
	{
		name: 'the name the article has most often',
		pick: ({ options }, facts) => only(options, (option) => mentionsOf(option, facts))
	},
	{ name: 'the number in the middle', pick: ({ options }) => middle(options) },
	{ name: 'the odd one out', pick: ({ options }) => oddOneOut(options) }
];

/** The one option with the highest score; none when two share it. */
function only(
	options: readonly ViewedOption[],
	score: (option: ViewedOption) => number
): ViewedOption | undefined {
	let best: ViewedOption | undefined;
	let highest = 0;
	let isTied = false;
	for (const option of options) {
		const own = score(option);
		if (own > highest) [best, highest, isTied] = [option, own, false];
		else if (own === highest) isTied = true;
	}
	return isTied ? undefined : best;
}

const MOST_WORDS = 5;

function mentionsOf({ words }: ViewedOption, { mentions }: ArticleFacts): number {
	const last = words.at(-1);
	return last?.isCapital && words.length <= MOST_WORDS ? (mentions.get(last.lower) ?? 0) : 0;
}

/** Of an odd number of numbers the middle one, of an even number the upper of the two in the middle. */
function middle(options: readonly ViewedOption[]): ViewedOption | undefined {
	const valued = options
		.map((option) => ({ option, value: parseNumber(option.text.replace(/[^\d.,-]/gu, '')) }))
		.filter(({ value }) => value !== undefined);
	if (valued.length < options.length || valued.length < 3) return undefined;
	return valued.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[valued.length >> 1]?.option;
}

/** The one option that differs from all others in its looks: words, capitals, digits. */
function oddOneOut(options: readonly ViewedOption[]): ViewedOption | undefined {
	if (options.length < 3) return undefined;
	const looks = options.map(lookOf);
	const odd = options.filter(
		(_, index) => looks.filter((look) => look === looks[index]).length === 1
	);
	return odd.length === 1 && new Set(looks).size === 2 ? odd[0] : undefined;
}

function lookOf({ text, words }: ViewedOption): string {
	return [
		words.length > 1,
		words.every(({ isCapital }) => isCapital),
		/\d/u.test(text),
		/^the\s/iu.test(text)
	].join();
}
