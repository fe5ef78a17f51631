import type { Article } from '#lib/core/article/article.ts';
import type { AskedQuestion, Response } from '#lib/core/question/question.ts';

/** A number from 0 up to 1, at each call another. */
export type Random = () => number;

/** Numbers that follow from the seed alone (mulberry32, T. Ettinger). */
export function seededRandom(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One of the items. */
export function pick<T>(items: readonly T[], random: Random): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('There is nothing to pick from');
	return item;
}

/** A response that fits the question as it is asked, by somebody who has not read the article. */
export function guessAnswer(asked: AskedQuestion, article: Article, random: Random): Response {
	switch (asked.kind) {
		case 'choice':
			return { kind: 'choice', option: pick(asked.options, random).id };
		case 'multiple':
			return { kind: 'multiple', options: [pick(asked.options, random).id] };
		case 'true-false':
			return { kind: 'true-false', value: random() < 0.5 };
		case 'numeric':
			return { kind: 'numeric', text: String(Math.floor(random() * 100)) };
		case 'short-text':
			return { kind: 'short-text', text: `guess ${Math.floor(random() * 1e6)}` };
		case 'cloze':
			return {
				kind: 'cloze',
				gaps: Object.fromEntries(
					asked.gaps.map(({ id, options }) => [
						id,
						options ? pick(options, random).id : `guess ${Math.floor(random() * 1e6)}`
					])
				)
			};
		case 'order':
			return {
				kind: 'order',
				items: asked.items
					.map(({ id }) => ({ id, rank: random() }))
					.toSorted((a, b) => a.rank - b.rank)
					.map(({ id }) => id)
			};
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(
					asked.prompts.map(({ id }) => [id, pick(asked.options, random).id])
				)
			};
		case 'evidence': {
			const { start, end } = pick(article.sentences, random);
			return { kind: 'evidence', spans: [{ start, end }] };
		}
	}
}

/** The fields of the form with this response in it. */
export function formFields(
	response: Response
): readonly (readonly [name: string, value: string])[] {
	switch (response.kind) {
		case 'choice':
			return [['option', response.option]];
		case 'multiple':
			return response.options.map((option) => ['option', option]);
		case 'true-false':
			return [['value', String(response.value)]];
		case 'numeric':
			return [['number', response.text]];
		case 'short-text':
			return [['text', response.text]];
		case 'cloze':
			return Object.entries(response.gaps).map(([gap, text]) => [`gap-${gap}`, text]);
		case 'order':
			return response.items.map((item, index) => [`position-${item}`, String(index + 1)]);
		case 'match':
			return Object.entries(response.pairs).map(([prompt, option]) => [`match-${prompt}`, option]);
		case 'evidence':
			return response.spans.map(({ start, end }) => ['sentence', `${start}-${end}`]);
	}
}
