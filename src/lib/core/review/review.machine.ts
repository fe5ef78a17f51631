import { assign, setup } from 'xstate';
import {
	EMPTY_SITTING,
	beginSitting,
	isToAnswer,
	openNext,
	recordReview,
	retireCurrent,
	undoLast,
	type Sitting,
	type SittingFact
} from './sitting.ts';
import { on, after } from './sitting-moments.ts';
import * as rules from './sitting-rules.ts';

/**
 * The flow of one sitting with the notebook: which entries are asked, in which order, and what may
 * follow. Pure, as the quiz machine is: no clock, no randomness, no text, no keys; verdicts come in
 * with the facts. What it records of a review goes into the notebook's log; a sitting itself is not
 * kept.
 */
export const reviewMachine = setup({
	types: {} as { context: { readonly sitting: Sitting }; events: SittingFact },
	guards: {
		hasEntries: on('sitting.begun', rules.hasEntries),
		isToAnswer: on('entry.answered', isToAnswer),
		hasMore: ({ context }) => rules.hasMore(context.sitting),
		leavesNone: ({ context }) => rules.leavesNone(context.sitting),
		hasAnswered: ({ context }) => rules.hasAnswered(context.sitting)
	},
	actions: {
		begin: assign(after('sitting.begun', (_, { entries }) => beginSitting(entries))),
		record: assign(after('entry.answered', recordReview)),
		openNext: assign(after('next.requested', openNext)),
		undo: assign(after('answer.undone', undoLast)),
		retire: assign(after('entry.retired', retireCurrent))
	}
}).createMachine({
	id: 'review',
	context: { sitting: EMPTY_SITTING },
	initial: 'idle',
	states: {
		idle: {
			on: {
				'sitting.begun': [
					{ guard: 'hasEntries', target: 'asking', actions: 'begin' },
					{ target: 'done', actions: 'begin' }
				]
			}
		},
		asking: {
			on: {
				'entry.answered': { guard: 'isToAnswer', target: 'explaining', actions: 'record' },
				'answer.undone': { guard: 'hasAnswered', actions: 'undo' },
				'entry.retired': [
					{ guard: 'leavesNone', target: 'done', actions: 'retire' },
					{ actions: 'retire' }
				]
			}
		},
		explaining: {
			on: {
				'next.requested': [
					{ guard: 'hasMore', target: 'asking', actions: 'openNext' },
					{ target: 'done', actions: 'openNext' }
				],
				'answer.undone': { target: 'asking', actions: 'undo' },
				'entry.retired': [
					{ guard: 'hasMore', target: 'asking', actions: 'retire' },
					{ target: 'done', actions: 'retire' }
				]
			}
		},
		done: {
			on: {
				'answer.undone': { guard: 'hasAnswered', target: 'asking', actions: 'undo' },
				'sitting.begun': [
					{ guard: 'hasEntries', target: 'asking', actions: 'begin' },
					{ actions: 'begin' }
				]
			}
		}
	}
});
