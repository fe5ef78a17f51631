/** The three moves of a parse (Kuhlmann, Gómez-Rodríguez & Satta 2011). */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/**
 * A dependency parse on its way. Words are 0 to `length - 1`; `length` is the root, which stands
 * after the last word (Ballesteros & Nivre 2013). Relations are numbers; heads of -1 are not known yet.
 */
export type ParseState = {
	readonly length: number;
	readonly stack: Int32Array;
	depth: number;
	/** The first word of the buffer. */
	front: number;
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
	const make = (value: number): Int32Array => new Int32Array(length + 1).fill(value);
	return {
		length,
		stack: make(-1),
		depth: 0,
		front: 0,
		heads: make(-1),
		relations: make(-1),
		left1: make(-1),
		left2: make(-1),
		right1: make(-1),
		right2: make(-1),
		leftCount: make(0),
		rightCount: make(0),
		leftRelations: make(0),
		rightRelations: make(0)
	};
}

/** Whether every word has its head. */
export function isFinished(state: ParseState): boolean {
	return state.front === state.length && state.depth === 0;
}

/** Whether a move keeps the parse a tree with one root; in every unfinished state one move does. */
export function mayMove(state: ParseState, move: number): boolean {
	const { depth, front, length } = state;
	if (move === SHIFT) return front < length;
	if (move === RIGHT) return depth >= 2;
	return depth === 1 || (depth >= 2 && front < length);
}

/** Makes a move; `relation` is read by the moves that attach a word. */
export function makeMove(state: ParseState, move: number, relation: number): void {
	if (move === SHIFT) {
		state.stack[state.depth++] = state.front++;
		return;
	}
	const dependant = state.stack[--state.depth] ?? 0;
	const head = move === LEFT ? state.front : (state.stack[state.depth - 1] ?? 0);
	state.heads[dependant] = head;
	state.relations[dependant] = relation;
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
