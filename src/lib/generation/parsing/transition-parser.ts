import {
	isAtRoot,
	isFinished,
	LEFT,
	makeMove,
	mayMove,
	RIGHT,
	SHIFT,
	startParse
} from './arc-hybrid.ts';
import type { ParseState } from './arc-hybrid.ts';
import { PARSER_FEATURES, parserFeatures } from './parser-features.ts';
import type { ParserInput } from './parser-features.ts';
import type { Scorer } from './sparse-model.ts';

/** Heads and relations of a sentence's words; the root's head is -1. */
export type Tree = {
	readonly heads: Int32Array;
	readonly relations: Int32Array;
	/** By how much the score of the move that attached a word exceeded that of the next best. */
	readonly margins: Int32Array;
};

/** The margin where no other move was allowed. */
const SURE = 1000;

/** Classes are moves with relations: 0 shifts, then come the left moves, then the right ones. */
export function classCount(relations: number): number {
	return 1 + 2 * relations;
}

/** The class of a move. */
export function classOf(move: number, relation: number, relations: number): number {
	if (move === SHIFT) return 0;
	return move === LEFT ? 1 + relation : 1 + relations + relation;
}

function moveOf(wanted: number, relations: number): number {
	if (wanted === 0) return SHIFT;
	return wanted <= relations ? LEFT : RIGHT;
}

/** Makes the move of a class. */
export function makeClassMove(state: ParseState, wanted: number, relations: number): void {
	if (wanted === 0) makeMove(state, SHIFT, -1);
	else if (wanted <= relations) makeMove(state, LEFT, wanted - 1);
	else makeMove(state, RIGHT, wanted - 1 - relations);
}

/** The relation of the tree's top word to the root, which no other word has. */
export const ROOT_RELATION = 0;

/** The class with the highest score among the moves that are allowed. */
export function bestClass(state: ParseState, scores: Int32Array, relations: number): number {
	let best = -1;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (let move = SHIFT; move <= RIGHT; move++) {
		if (!mayMove(state, move)) continue;
		const first = firstClass(state, move, relations);
		const end = first + choices(state, move, relations);
		for (let index = first; index < end; index++) {
			const score = scores[index] ?? 0;
			if (score > bestScore) {
				best = index;
				bestScore = score;
			}
		}
	}
	return best;
}

/** The score of the best class that makes another arc than `best`, or none. */
function bestOther(state: ParseState, scores: Int32Array, best: number, relations: number): number {
	const chosen = moveOf(best, relations);
	let bestScore = Number.NEGATIVE_INFINITY;
	for (let move = SHIFT; move <= RIGHT; move++) {
		if (move === chosen || !mayMove(state, move)) continue;
		const first = firstClass(state, move, relations);
		const end = first + choices(state, move, relations);
		for (let index = first; index < end; index++) {
			bestScore = Math.max(bestScore, scores[index] ?? 0);
		}
	}
	return bestScore;
}

/** The first of the classes that make a move: only the root itself takes, and gives, `ROOT_RELATION`. */
export function firstClass(state: ParseState, move: number, relations: number): number {
	if (move === SHIFT || (move === LEFT && isAtRoot(state)))
		return classOf(move, ROOT_RELATION, relations);
	return classOf(move, ROOT_RELATION + 1, relations);
}

/** How many classes, from `firstClass` on, make a move. */
export function choices(state: ParseState, move: number, relations: number): number {
	return move === SHIFT || (move === LEFT && isAtRoot(state)) ? 1 : relations - 1;
}

/** Whether all that is left is to attach the top word to the root. */
export function isLastMove(state: ParseState): boolean {
	return state.depth === 1 && isAtRoot(state);
}

/** Parses greedily, in as many steps as twice the number of words. */
export function parseGreedily(input: ParserInput, scorer: Scorer, relations: number): Tree {
	const state = startParse(input.length);
	const features = new Int32Array(PARSER_FEATURES);
	const scores = new Int32Array(classCount(relations));
	const margins = new Int32Array(input.length);
	while (!isFinished(state)) {
		if (isLastMove(state)) {
			margins[state.stack[0] ?? 0] = SURE;
			makeMove(state, LEFT, ROOT_RELATION);
			break;
		}
		const count = parserFeatures(input, state, features);
		scorer.score(features, count, scores);
		const best = bestClass(state, scores, relations);
		if (best !== 0) {
			const word = state.stack[state.depth - 1] ?? 0;
			margins[word] = Math.min(
				SURE,
				(scores[best] ?? 0) - bestOther(state, scores, best, relations)
			);
		}
		makeClassMove(state, best, relations);
	}
	const heads = state.heads.map((head) => (head === input.length ? -1 : head));
	return {
		heads: heads.subarray(0, input.length),
		relations: state.relations.subarray(0, input.length),
		margins
	};
}

/** The tree of a reversed sentence, told of the sentence as it was. */
export function turnTree({ heads, relations, margins }: Tree): Tree {
	const last = heads.length - 1;
	return {
		heads: heads.map((_, index) => {
			const head = heads[last - index] ?? -1;
			return head === -1 ? -1 : last - head;
		}),
		relations: relations.map((_, index) => relations[last - index] ?? 0),
		margins: margins.map((_, index) => margins[last - index] ?? 0)
	};
}
