import { classOf, ROOT_RELATION } from '../../src/lib/generation/parsing/transition-parser.ts';
import { LEFT, mayMove, RIGHT, SHIFT } from '../../src/lib/generation/parsing/arc-hybrid.ts';
import type { ParseState } from '../../src/lib/generation/parsing/arc-hybrid.ts';

/**
 * How many arcs of the gold tree a move makes unreachable (Goldberg & Nivre 2013, arc-hybrid).
 * `heads` are the gold heads, the root's number being the sentence's length.
 */
export function moveCost(state: ParseState, move: number, heads: Int32Array): number {
	const { stack, depth, front, length } = state;
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
	if (move === SHIFT) {
		right[count++] = classOf(SHIFT, 0, relations);
		return count;
	}
	const top = state.stack[state.depth - 1] ?? 0;
	const head = move === LEFT ? state.front : (state.stack[state.depth - 2] ?? 0);
	if (gold.heads[top] === head) {
		right[count++] = classOf(move, gold.relations[top] ?? 0, relations);
		return count;
	}
	for (let relation = ROOT_RELATION + 1; relation < relations; relation++) {
		right[count++] = classOf(move, relation, relations);
	}
	return count;
}
