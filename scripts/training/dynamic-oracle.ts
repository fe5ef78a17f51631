import {
	choices,
	classOf,
	firstClass
} from '../../src/lib/generation/parsing/transition-parser.ts';
import { LEFT, mayMove, RIGHT, SHIFT } from '../../src/lib/generation/parsing/arc-hybrid.ts';
import type { ParseState } from '../../src/lib/generation/parsing/arc-hybrid.ts';

/**
 * How many arcs of the gold tree a move makes unreachable (Goldberg & Nivre 2013, arc-hybrid).
 * `heads` are the gold heads, the root's number being the sentence's length.
 */
export function moveCost(state: ParseState, move: number, heads: Int32Array): number {
	const { stack, depth, front, length } = state;
	if (state.isRead) return finalCost(state, move, heads);
	if (move === SHIFT) {
		let cost = 0;
		for (let at = 0; at < depth; at++) {
			const word = stack[at] ?? 0;
			if (heads[word] === front) cost++;
			if (at < depth - 1 && heads[front] === word) cost++;
		}
		return cost;
	}
	const top = stack[depth - 1] ?? 0;
	const head = heads[top] ?? 0;
	let cost = 0;
	if (head >= front && !(move === LEFT && head === front)) cost++;
	if (move === LEFT && depth > 1 && head === stack[depth - 2]) cost++;
	for (let word = front; word < length; word++) if (heads[word] === top) cost++;
	return cost;
}

/** The cost once the buffer holds but the root, or the word that has been attached to it. */
function finalCost(
	{ stack, depth, front, length }: ParseState,
	move: number,
	heads: Int32Array
): number {
	const top = stack[depth - 1] ?? 0;
	const below = stack[depth - 2] ?? -1;
	if (front !== length) return heads[top] === (move === LEFT ? below : front) ? 1 : 0;
	let cost = 0;
	if (move === LEFT) {
		if (heads[top] === below) cost++;
		for (let at = 0; at < depth - 1; at++) if (heads[stack[at] ?? 0] === length) cost++;
		return cost;
	}
	if (heads[top] === length) cost++;
	for (let at = 0; at < depth - 1; at++) if (heads[stack[at] ?? 0] === top) cost++;
	return cost;
}

/**
 * Fills `right` with the classes that lose the fewest arcs, and returns how many there are. A gold arc
 * must also have its gold relation; an arc that is wrong anyway may have any.
 */
export function findRightClasses(
	state: ParseState,
	gold: { readonly heads: Int32Array; readonly relations: Int32Array },
	relations: number,
	right: Int32Array
): number {
	let least = Number.POSITIVE_INFINITY;
	let count = 0;
	for (let move = SHIFT; move <= RIGHT; move++) {
		if (!mayMove(state, move)) continue;
		const cost = moveCost(state, move, gold.heads);
		if (cost > least) continue;
		if (cost < least) count = 0;
		least = cost;
		count = addClasses(state, move, gold, relations, right, count);
	}
	return count;
}

function addClasses(
	state: ParseState,
	move: number,
	gold: { readonly heads: Int32Array; readonly relations: Int32Array },
	relations: number,
	right: Int32Array,
	from: number
): number {
	let count = from;
	const first = firstClass(state, move, relations);
	const top = state.stack[state.depth - 1] ?? 0;
	const head = move === LEFT ? state.front : (state.stack[state.depth - 2] ?? 0);
	if (move !== SHIFT && gold.heads[top] === head) {
		right[count++] = classOf(move, gold.relations[top] ?? 0, relations);
		return count;
	}
	for (let index = 0; index < choices(state, move, relations); index++)
		right[count++] = first + index;
	return count;
}
