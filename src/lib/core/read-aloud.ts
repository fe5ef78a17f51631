import { assertNever } from './assert-never.ts';

/**
 * How reading aloud stands. `place` counts sentences from 0. `turn` counts what the voice was asked
 * for: a voice tells late, twice or never that it ended, and only news of the present turn count.
 */
export type ReadingAloud =
	| { readonly at: 'silent'; readonly turn: number }
	| {
			readonly at: 'speaking' | 'paused';
			readonly turn: number;
			readonly place: number;
			readonly count: number;
	  };

export type ReadAloudEvent =
	| { readonly type: 'reading.asked'; readonly count: number; readonly place: number }
	| { readonly type: 'sentence.ended'; readonly turn: number }
	| { readonly type: 'reading.moved'; readonly by: 1 | -1 }
	| { readonly type: 'reading.paused' }
	| { readonly type: 'reading.resumed' }
	/** The voice or its speed was changed: the sentence begins anew. */
	| { readonly type: 'voice.changed' }
	| { readonly type: 'reading.stopped' };

/** Before anybody asked for anything. */
export const SILENT: ReadingAloud = { at: 'silent', turn: 0 };

function silence({ turn }: ReadingAloud): ReadingAloud {
	return { at: 'silent', turn: turn + 1 };
}

function goTo(
	reading: ReadingAloud & { readonly at: 'speaking' | 'paused' },
	place: number
): ReadingAloud {
	if (place >= reading.count) return silence(reading);
	return { ...reading, turn: reading.turn + 1, place: Math.max(place, 0) };
}

/**
 * How reading aloud stands after an event. Whoever speaks does so once for each new `turn` that is
 * `speaking`, and is quiet otherwise. Pausing keeps the place and not the voice, since on some
 * devices a paused voice never comes back: going on begins the sentence anew.
 */
export function followReading(reading: ReadingAloud, event: ReadAloudEvent): ReadingAloud {
	if (event.type === 'reading.asked') {
		const { count, place } = event;
		if (place >= count) return silence(reading);
		return { at: 'speaking', turn: reading.turn + 1, place, count };
	}
	if (reading.at === 'silent') return reading;
	switch (event.type) {
		case 'sentence.ended':
			return reading.at === 'speaking' && event.turn === reading.turn
				? goTo(reading, reading.place + 1)
				: reading;
		case 'reading.moved':
			return goTo(reading, reading.place + event.by);
		case 'reading.paused':
			return reading.at === 'speaking'
				? { ...reading, at: 'paused', turn: reading.turn + 1 }
				: reading;
		case 'reading.resumed':
			return reading.at === 'paused'
				? { ...reading, at: 'speaking', turn: reading.turn + 1 }
				: reading;
		case 'voice.changed':
			return reading.at === 'speaking' ? { ...reading, turn: reading.turn + 1 } : reading;
		case 'reading.stopped':
			return silence(reading);
		default:
			return assertNever(event, 'an event of reading aloud');
	}
}
