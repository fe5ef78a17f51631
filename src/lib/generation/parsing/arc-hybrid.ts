/** The three moves of a parse (arc-hybrid: Kuhlmann, Gómez-Rodríguez & Satta 2011). */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/**
 * A dependency parse on its way. Words are 0 to `length - 1`; `length` is the root, which stands
 * after the last word (Ballesteros & Nivre 2013). Relations are numbers; heads of -1 are not known yet.
 * The word that is attached to the root returns to the buffer, so that what is left on the stack, such
 * as the full stop of a sentence read backwards, can still be attached to it.
 */
export type ParseState = {
	readonly length: number;
	readonly stack: Int32Array;
	depth: number;
	/** The first word of the buffer; at its end the root, and then the word attached to it. */
	front: number;
	/** Whether all words have been shifted. */
	isRead: boolean;
	readonly heads: Int32Array;
	readonly relations: Int32Array;
	/** Per word and the root: the outermost and second outermost dependants on either side, or -1. */
	readonly left1: Int32Array;
	readonly left2: Int32Array;
	readonly right1: Int32Array;
	readonly right2: Int32Array;
	readonly leftCount: Int32Array;
	readonly rightCount: Int32Array;
	/** A bit set of the relations of the dependants on either side, folded into 32 bits. */
	readonly leftRelations: Int32Array;
	readonly rightRelations: Int32Array;
};

/** The state before the first move: an empty stack, everything in the buffer. */
export function startParse(length: number): ParseState {
	const size = length + 1;
	const lists = new Int32Array(11 * size).fill(-1, 0, 7 * size);
	const list = (index: number): Int32Array => lists.subarray(index * size, (index + 1) * size);
	return {
		length,
		stack: list(0),
		depth: 0,
		front: 0,
		isRead: length === 0,
		heads: list(1),
		relations: list(2),
		left1: list(3),
		left2: list(4),
		right1: list(5),
		right2: list(6),
		leftCount: list(7),
		rightCount: list(8),
		leftRelations: list(9),
		rightRelations: list(10)
	};
}

/** Whether every word has its head. */
export function isFinished(state: ParseState): boolean {
	return state.isRead && state.depth === 0;
}

/** Whether the next word to be attached to the buffer's front gets the root as its head. */
export function isAtRoot(state: ParseState): boolean {
	return state.front === state.length;
}

/** Whether a move keeps the parse a tree with one root; in every unfinished state one move does. */
export function mayMove(state: ParseState, move: number): boolean {
	if (move === SHIFT) return !state.isRead;
	return move === LEFT ? state.depth >= 1 : state.depth >= 2;
}

/** Makes a move; `relation` is read by the moves that attach a word. */
export function makeMove(state: ParseState, move: number, relation: number): void {
	if (move === SHIFT) {
		state.stack[state.depth++] = state.front++;
		state.isRead = state.front === state.length;
		return;
	}
	const dependant = state.stack[--state.depth] ?? 0;
	const head = move === LEFT ? state.front : (state.stack[state.depth - 1] ?? 0);
	state.heads[dependant] = head;
	state.relations[dependant] = relation;
	if (head === state.length) {
		state.front = dependant;
		return;
	}
	const bit = 1 << (relation & 31);
	if (dependant < head) {
		state.left2[head] = state.left1[head] ?? -1;
		state.left1[head] = dependant;
		state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
		state.leftRelations[head] = (state.leftRelations[head] ?? 0) | bit;
	} else {
		state.right2[head] = state.right1[head] ?? -1;
		state.right1[head] = dependant;
		state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
		state.rightRelations[head] = (state.rightRelations[head] ?? 0) | bit;
	}
}
