import type { EventEmitter } from 'node:events';

const controller = new AbortController();

// Sent by the production entry as soon as it is to end, while requests are still open.
const processEvents: EventEmitter = process;
processEvents.once('newsproof:stopping', () => controller.abort());

/** Aborted when the server is about to end: what would stay open for ever ends with it. */
export const stopSignal: AbortSignal = controller.signal;
