import type { Article } from '#lib/core/article/article.ts';
import type { Question } from '#lib/core/question/question.ts';

/** Ways to guess without reading: each picks one of the options by their looks alone. */
export const GUESSERS = ['longest', 'most mentioned', 'middle number', 'odd one out'] as const;
export type Guesser = (typeof GUESSERS)[number];

type Choice = {
	readonly options: readonly { readonly id: string; readonly text: string }[];
	readonly key: string;
};

function choicesOf(question: Question): readonly Choice[] {
	switch (question.kind) {
		case 'choice':
			return [question];
		case 'cloze':
			return question.gaps.flatMap((gap) => ('options' in gap ? [gap] : []));
		default:
			return [];
	}
}

const numberIn = (text: string) =>
	Number(/\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);

/** The option that has most of what is counted, if exactly one has. */
function best(options: Choice['options'], worth: (text: string) => number): string | undefined {
	const most = Math.max(...options.map(({ text }) => worth(text)));
	const tops = options.filter(({ text }) => worth(text) === most);
	return tops.length === 1 ? tops[0]?.id : undefined;
}

function pick(guesser: Guesser, { options }: Choice, article: Article): string | undefined {
	switch (guesser) {
		case 'longest':
			return best(options, (text) => text.length);
		case 'most mentioned':
			return options.every(({ text }) => isName(text))
				? best(options, (text) => article.text.split(text).length - 1)
				: undefined;
		case 'middle number': {
			const sorted = options.toSorted((a, b) => numberIn(a.text) - numberIn(b.text));
			return options.every(({ text }) => Number.isFinite(numberIn(text)))
				? sorted[1]?.id
				: undefined;
		}
		case 'odd one out':
			return best(
				options,
				(text) => options.filter((other) => shapeOf(other.text) !== shapeOf(text)).length
			);
	}
}

/** A made-up figure or date is not in the article at all: only names can be told by how often they are. */
function isName(text: string): boolean {
	return (
		/^\p{Lu}/u.test(text) &&
		!/\d|day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/u.test(
			text
		)
	);
}

function shapeOf(text: string): string {
	return `${text.split(' ').length} ${/\d/u.test(text)} ${/^\p{Lu}/u.test(text)}`;
}

/** Whether the guesser is right, once for every choice among four where it has a guess at all. */
export function guess(guesser: Guesser, question: Question, article: Article): readonly boolean[] {
	return choicesOf(question)
		.filter(({ options }) => options.length === 4)
		.flatMap((choice) => {
			const picked = pick(guesser, choice, article);
			return picked === undefined ? [] : [picked === choice.key];
		});
}
