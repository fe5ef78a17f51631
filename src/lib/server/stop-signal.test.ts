import type { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { stopSignal } from './stop-signal.ts';

it('is aborted once the server is about to end', () => {
	expect(stopSignal.aborted).toBe(false);
	const processEvents: EventEmitter = process;
	processEvents.emit('newsproof:stopping');
	expect(stopSignal.aborted).toBe(true);
});
