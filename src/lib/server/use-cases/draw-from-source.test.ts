import { afterEach, beforeEach, expect, test } from 'vitest';
import { LONG_TEXT } from '../../../../tests/support/drawings.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { bankOfTier } from '../wanted-tier.ts';
import { drawFromSource, type SourceToDraw } from './draw-from-source.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await openTestWorld();
});
afterEach(() => world.close());

const draw = (set: Partial<SourceToDraw> = {}) =>
	drawFromSource(world.app, {
		source: { kind: 'text', text: LONG_TEXT },
		said: {},
		seed: '1',
		...set
	});

test('a bank is drawn from a text in one go, and what was left out is named', async () => {
	const text = `${LONG_TEXT}\n\nREAD MORE: Ten other stories you may like`;
	const drawn = await draw({ source: { kind: 'text', text } });
	expect(drawn).toMatchObject({
		ok: true,
		drawing: { bank: { title: 'Ferry returns to Port Avon', article: { text: LONG_TEXT } } },
		leftOut: [{ reason: 'related' }]
	});
	expect(await world.app.storage.findBank(drawn.ok ? drawn.drawing.bank.id : '')).toBeUndefined();
});

test('what the asker says of the article counts more than what the source says', async () => {
	const drawn = await draw({ said: { title: 'The ferry', publisher: 'The Avon Post' } });
	expect(drawn.ok && drawn.drawing.bank.article).toMatchObject({
		title: 'The ferry',
		publisher: 'The Avon Post'
	});
});

test.each([
	[{ source: { kind: 'text', text: 'The ferry.' } }, { reason: 'too-short' }],
	[{ source: { kind: 'url', url: 'https://example.org/' } }, { reason: 'url-switched-off' }],
	[{ said: { published: 'Monday' } }, { reason: 'date-unreadable' }]
] as const)('%j is refused', async (set, refusal) => {
	expect(await draw(set)).toMatchObject({ ok: false, ...refusal });
});

test('a bank is cut down to the questions of one tier', async () => {
	const drawn = await draw();
	if (!drawn.ok) throw new Error(drawn.reason);
	const { bank } = drawn.drawing;
	expect(bankOfTier(bank, 'all')).toEqual(bank);
	expect(bankOfTier(bank, 'auto').questions).toHaveLength(9);
	expect(bankOfTier(bank, 'review').questions).toEqual([]);
});
