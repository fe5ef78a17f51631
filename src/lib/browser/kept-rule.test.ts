import { describe, expect, it } from 'vitest';
import { whyNotKept } from './kept-rule.ts';

const time = { per: 'attempt', limitMs: 60_000 } as const;

describe('a quiz can be kept on a device', () => {
	it('when it is practised without a clock', () => {
		expect(whyNotKept({ plan: { mode: 'practice' }, window: {} })).toBeUndefined();
	});

	it.each([
		['for a score', 'graded', { plan: { mode: 'graded' }, window: {} }],
		['with a clock', 'clock', { plan: { mode: 'practice', time }, window: {} }],
		['that closes', 'closes', { plan: { mode: 'practice' }, window: { closesAtMs: 1 } }]
	] as const)('but not %s', (_, reason, attempt) => {
		expect(whyNotKept(attempt)).toBe(reason);
	});
});
