import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followReading, SILENT, type ReadAloudEvent, type ReadingAloud } from './read-aloud.ts';

function after(...events: readonly ReadAloudEvent[]): ReadingAloud {
	return events.reduce(followReading, SILENT);
}

const asked = { type: 'reading.asked', count: 3, place: 0 } as const;
const ended = (turn: number) => ({ type: 'sentence.ended', turn }) as const;

describe('reading aloud', () => {
	it('begins where it is asked to', () => {
		expect(after({ ...asked, place: 1 })).toEqual({ at: 'speaking', turn: 1, place: 1, count: 3 });
	});

	it('goes on to the next sentence when one has ended, and falls silent after the last', () => {
		expect(after(asked, ended(1))).toEqual({ at: 'speaking', turn: 2, place: 1, count: 3 });
		expect(after(asked, ended(1), ended(2), ended(3))).toEqual({ at: 'silent', turn: 4 });
	});

	it('passes over late news of a sentence it has left', () => {
		const moved = [asked, { type: 'reading.moved', by: 1 }] as const;
		expect(after(...moved, ended(1))).toEqual(after(...moved));
	});

	it('keeps its place while it is paused, and begins the sentence anew', () => {
		expect(after(asked, ended(1), { type: 'reading.paused' }, ended(2))).toEqual({
			at: 'paused',
			turn: 3,
			place: 1,
			count: 3
		});
		expect(after(asked, ended(1), { type: 'reading.paused' }, { type: 'reading.resumed' })).toEqual(
			{ at: 'speaking', turn: 4, place: 1, count: 3 }
		);
	});

	it('goes back a sentence, but not before the first', () => {
		const back = { type: 'reading.moved', by: -1 } as const;
		expect(after(asked, back)).toEqual({ at: 'speaking', turn: 2, place: 0, count: 3 });
	});

	it('moves while it is paused, without a sound', () => {
		expect(after(asked, { type: 'reading.paused' }, { type: 'reading.moved', by: 1 })).toEqual({
			at: 'paused',
			turn: 3,
			place: 1,
			count: 3
		});
	});

	it('is silent when there is nothing to read', () => {
		expect(after({ type: 'reading.asked', count: 0, place: 0 }).at).toBe('silent');
	});

	it('never leaves the text, and never counts back, whatever happens', () => {
		const events = fc.array(
			fc.oneof(
				fc.record({
					type: fc.constant('reading.asked' as const),
					count: fc.nat(4),
					place: fc.nat(4)
				}),
				fc.record({ type: fc.constant('sentence.ended' as const), turn: fc.nat(9) }),
				fc.record({ type: fc.constant('reading.moved' as const), by: fc.constantFrom(1, -1) }),
				fc.constantFrom<ReadAloudEvent>(
					{ type: 'reading.paused' },
					{ type: 'reading.resumed' },
					{ type: 'voice.changed' },
					{ type: 'reading.stopped' }
				)
			)
		);
		fc.assert(
			fc.property(events, (story) => {
				let reading: ReadingAloud = SILENT;
				for (const event of story) {
					const next = followReading(reading, event);
					expect(next.turn).toBeGreaterThanOrEqual(reading.turn);
					if (next.at !== 'silent') expect(next.place).toBeLessThan(next.count);
					reading = next;
				}
			})
		);
	});
});
