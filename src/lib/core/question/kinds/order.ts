import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	idSchema,
	itemSchema,
	type AskedCommon,
	type Item
} from '../question-fields.ts';
import type { QuestionCommon } from '../question-fields.ts';
import { fraction, ZERO } from '../fraction.ts';
import { repeatedIds, textOf, type QuestionType } from '../question-type.ts';

export const orderEntries = {
	kind: /* @__PURE__ */ v.literal('order'),
	items: /* @__PURE__ */ v.pipe(
		v.array(itemSchema),
		v.minLength(3, 'needs at least 3 items'),
		v.maxLength(8, 'has more than 8 items')
	),
	key: /* @__PURE__ */ v.array(idSchema)
};

export const orderResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('order'),
	items: v.array(v.string())
});

export type OrderQuestion = QuestionCommon & {
	readonly kind: 'order';
	readonly items: readonly Item[];
	readonly key: readonly string[];
};
export type AskedOrder = AskedCommon & { readonly kind: 'order'; readonly items: readonly Item[] };
export type OrderResponse = Immutable<v.InferOutput<typeof orderResponseSchema>>;

/** Every pair of items that follow one another in `ids`. */
function successions(ids: readonly string[]): ReadonlySet<string> {
	return new Set(ids.slice(1).map((id, index) => `${ids[index]} ${id}`));
}

/**
 * Items to put in order. Credit: the neighbours that follow one another as in the key, out of the
 * items less one (Moodle's ordering question, "relative to the next item").
 */
export const order: QuestionType<OrderQuestion, AskedOrder, OrderResponse> = {
	ask: (question) => ({
		...askedCommon(question),
		kind: 'order',
		items: question.items.map(({ id, text }) => ({ id, text }))
	}),
	read: ({ items }, fields) => {
		const given = items.map(({ id }) => ({ id, text: fields.one(`position-${id}`) }));
		if (given.some(({ text }) => text === '')) return fail('answer-empty');
		const placed = given.map(({ id, text }) => ({ id, position: Number(text) }));
		if (placed.some(({ position }) => Number.isNaN(position))) return fail('number-unreadable');
		if (new Set(placed.map(({ position }) => position)).size < placed.length) {
			return fail('position-repeated');
		}
		return succeed({
			kind: 'order',
			items: placed.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
		});
	},
	grade: ({ key }, response) => {
		if (key.length < 2) return { fraction: ZERO };
		const given = [...new Set(response.items)].filter((id) => key.includes(id));
		const wanted = successions(key);
		const kept = [...successions(given)].filter((pair) => wanted.has(pair)).length;
		return {
			fraction: fraction(kept, key.length - 1),
			parts: Object.fromEntries(
				key.map((id, index) => [id, response.items[index] === id ? 'right' : 'wrong'])
			)
		};
	},
	notes: () => [],
	describe: ({ items }) => ({
		instruction: `Put the ${items.length} items in order, first to last.`,
		lines: items.map(({ text }) => `__ ${text}`)
	}),
	keyTexts: ({ items, key }) => key.map((id) => textOf(items, id)),
	responseTexts: ({ items }, response) => response.items.map((id) => textOf(items, id)),
	keyProblems: ({ items, key }) => [
		...repeatedIds(items),
		...(new Set(key).size === items.length &&
		key.length === items.length &&
		items.every(({ id }) => key.includes(id))
			? []
			: ['The key must name every item exactly once.'])
	],
	lists: ({ items }) => [{ scope: 'items', ids: items.map(({ id }) => id) }],
	relabel: (question, labels) => ({
		...question,
		items: labels
			.order('items', question.items)
			.map((item) => ({ ...item, id: labels.of('items', item.id) })),
		key: question.key.map((id) => labels.of('items', id))
	}),
	relabelResponse: (response, labels) => ({
		...response,
		items: response.items.map((id) => labels.of('items', id))
	})
};
