import type { ParseState } from './arc-hybrid.ts';
import { hashFeature } from './hashing.ts';

/** The most features a parser's state has. */
export const PARSER_FEATURES = 96;

/** Words and tags as the parser reads them, in its own direction. */
export type ParserInput = {
	readonly length: number;
	/** Per word, then of the root, then of no word at all. */
	readonly words: Int32Array;
	readonly tags: Int32Array;
};

/** What no tag can be: the root's and that of no word. */
const ROOT_TAG = 254;
const NO_TAG = 255;

/** Prepares a sentence for a parser; `backwards` hands it over from its last word to its first. */
export function makeParserInput(
	words: Int32Array,
	tags: Uint8Array,
	backwards: boolean
): ParserInput {
	const length = words.length;
	const input = {
		length,
		words: new Int32Array(length + 2),
		tags: new Int32Array(length + 2)
	};
	for (let index = 0; index < length; index++) {
		const from = backwards ? length - 1 - index : index;
		input.words[index] = words[from] ?? 0;
		input.tags[index] = tags[from] ?? 0;
	}
	input.words[length] = ROOT_TAG;
	input.tags[length] = ROOT_TAG;
	input.words[length + 1] = NO_TAG;
	input.tags[length + 1] = NO_TAG;
	return input;
}

/**
 * Fills `features` with what a parser looks at before its next move (after Zhang & Nivre 2011:
 * words, tags, distance, valency, dependants two deep and their relations) and returns how many.
 */
export function parserFeatures(
	input: ParserInput,
	state: ParseState,
	features: Int32Array
): number {
	const { length, words, tags } = input;
	const { stack, depth, front, left1, left2, right1, right2, relations } = state;
	const none = length + 1;
	const orNone = (index: number | undefined): number =>
		index === undefined || index < 0 || index > length ? none : index;
	const s0 = depth > 0 ? (stack[depth - 1] ?? none) : none;
	const s1 = depth > 1 ? (stack[depth - 2] ?? none) : none;
	const s2 = depth > 2 ? (stack[depth - 3] ?? none) : none;
	const b0 = front;
	const b1 = state.isRead ? none : front + 1;
	const b2 = state.isRead ? none : orNone(front + 2);
	const b3 = state.isRead ? none : orNone(front + 3);
	const s0l = orNone(left1[s0]);
	const s0r = orNone(right1[s0]);
	const s0l2 = orNone(left2[s0]);
	const s0r2 = orNone(right2[s0]);
	const s1l = orNone(left1[s1]);
	const s1r = orNone(right1[s1]);
	const s1r2 = orNone(right2[s1]);
	const b0l = orNone(left1[b0]);
	const b0l2 = orNone(left2[b0]);
	const s0n = s0 === none ? none : orNone(s0 + 1);
	const s0p = s0 === none ? none : orNone(s0 - 1);
	const b0p = orNone(b0 - 1);
	const s1n = s1 === none ? none : orNone(s1 + 1);

	const s0w = words[s0] ?? 0;
	const s0t = tags[s0] ?? 0;
	const s1w = words[s1] ?? 0;
	const s1t = tags[s1] ?? 0;
	const s2t = tags[s2] ?? 0;
	const b0w = words[b0] ?? 0;
	const b0t = tags[b0] ?? 0;
	const b1w = words[b1] ?? 0;
	const b1t = tags[b1] ?? 0;
	const b2t = tags[b2] ?? 0;
	const s0lt = tags[s0l] ?? 0;
	const s0rt = tags[s0r] ?? 0;
	const s1rt = tags[s1r] ?? 0;
	const s1lt = tags[s1l] ?? 0;
	const b0lt = tags[b0l] ?? 0;
	const s0lr = relationOf(relations, s0l);
	const s0rr = relationOf(relations, s0r);
	const s1rr = relationOf(relations, s1r);
	const s1lr = relationOf(relations, s1l);
	const b0lr = relationOf(relations, b0l);
	const gap = s0 === none ? 0 : bucket(b0 - s0);
	const inner = s1 === none ? 0 : bucket(s0 - s1);
	const s0vl = Math.min(state.leftCount[s0] ?? 0, 4);
	const s0vr = Math.min(state.rightCount[s0] ?? 0, 4);
	const s1vl = Math.min(state.leftCount[s1] ?? 0, 4);
	const s1vr = Math.min(state.rightCount[s1] ?? 0, 4);
	const b0vl = Math.min(state.leftCount[b0] ?? 0, 4);

	let count = 0;
	let template = 100;
	const add = (first: number, second = 0, third = 0): void => {
		features[count++] = hashFeature(template++, first, second, third);
	};
	add(0);
	// Single words.
	add(s0w, s0t);
	add(s0w);
	add(s0t);
	add(s1w, s1t);
	add(s1w);
	add(s1t);
	add(words[s2] ?? 0, s2t);
	add(s2t);
	add(b0w, b0t);
	add(b0w);
	add(b0t);
	add(b1w, b1t);
	add(b1w);
	add(b1t);
	add(words[b2] ?? 0, b2t);
	add(b2t);
	// Pairs.
	add(s0w, s0t, pair(b0w, b0t));
	add(s0w, b0w);
	add(s0w, s0t, b0t);
	add(s0t, b0w, b0t);
	add(s0t, b0t);
	add(s1w, s0w);
	add(s1w, s1t, s0t);
	add(s1t, s0w, s0t);
	add(s1t, s0t);
	add(s1w, b0t);
	add(s1t, b0w);
	add(s1t, b0t);
	add(b0t, b1t);
	add(b0w, b1t);
	add(b0t, b1w);
	add(s0w, b1t);
	// Three.
	add(s0t, b0t, b1t);
	add(s1t, s0t, b0t);
	add(s1w, s0t, b0t);
	add(s1t, s0w, b0t);
	add(s1t, s0t, b0w);
	add(s2t, s1t, s0t);
	add(b0t, b1t, b2t);
	add(s0t, b0t, pair(b1t, b2t));
	add(pair(s2t, s1t), s0t, b0t);
	add(pair(s1t, s0t), b0t, b1t);
	add(pair(b1t, b2t), b0t, tags[b3] ?? 0);
	// Dependants.
	add(s0t, s0lt, b0t);
	add(s0t, s0rt, b0t);
	add(s0t, b0t, b0lt);
	add(s1t, s1rt, s0t);
	add(s1t, s1lt, s0t);
	add(s1t, s0t, s0lt);
	add(s1t, s0t, s0rt);
	add(words[s0l] ?? 0, s0lr, s0t);
	add(words[s0r] ?? 0, s0rr, s0t);
	add(words[s1r] ?? 0, s1rr, s1t);
	add(words[b0l] ?? 0, b0lr, b0t);
	add(s0lt, s0lr, s0t);
	add(s0rt, s0rr, s0t);
	add(s1lt, s1lr, s1t);
	add(s1rt, s1rr, s1t);
	add(b0lt, b0lr, b0t);
	add(pair(s0t, tags[s0l2] ?? 0), s0lt, relationOf(relations, s0l2));
	add(pair(s0t, tags[s0r2] ?? 0), s0rt, relationOf(relations, s0r2));
	add(pair(b0t, tags[b0l2] ?? 0), b0lt, relationOf(relations, b0l2));
	add(pair(s1t, tags[s1r2] ?? 0), s1rt, relationOf(relations, s1r2));
	add(s0w, s0lr, s0rr);
	add(s1w, s1lr, s1rr);
	add(b0w, b0lr);
	add(s0w, b0w, b0lr);
	add(s0t, state.leftRelations[s0] ?? 0);
	add(s0t, state.rightRelations[s0] ?? 0);
	add(s1t, state.leftRelations[s1] ?? 0);
	add(s1t, state.rightRelations[s1] ?? 0);
	add(b0t, state.leftRelations[b0] ?? 0);
	add(s0w, state.rightRelations[s0] ?? 0);
	add(b0w, state.leftRelations[b0] ?? 0);
	add(s1w, state.rightRelations[s1] ?? 0);
	// Valency and distance.
	add(s0w, s0vr, 1);
	add(s0t, s0vl, s0vr);
	add(s1t, s1vl, s1vr);
	add(b0t, b0vl);
	add(b0w, b0vl);
	add(s0t, b0t, gap);
	add(s0w, gap);
	add(b0w, gap);
	add(s1t, s0t, inner);
	add(s1w, inner);
	// What stands beside them in the text.
	add(s0t, tags[s0n] ?? 0, pair(tags[b0p] ?? 0, b0t));
	add(tags[s0p] ?? 0, s0t, b0t);
	add(s1t, tags[s1n] ?? 0, pair(tags[s0p] ?? 0, s0t));
	add(tags[s0p] ?? 0, s0t, pair(s1t, tags[s0n] ?? 0));
	return count;
}

function relationOf(relations: Int32Array, index: number): number {
	return relations[index] ?? -1;
}

function pair(first: number, second: number): number {
	return Math.imul(first, 0x01000193) ^ (second + 1);
}

function bucket(distance: number): number {
	if (distance <= 4) return distance;
	return distance <= 6 ? 5 : distance <= 10 ? 6 : 7;
}
