import type { NotebookEvent, NotebookEventOf } from './notebook-event.ts';

/** How a learner wants to be asked. */
export type NotebookSettings = {
	/** The chance of still knowing a question on the day it comes back, from 0 to 1. */
	readonly retention: number;
	/** The most questions a day. */
	readonly dailyLimit: number;
};

export const DEFAULT_SETTINGS: NotebookSettings = { retention: 0.9, dailyLimit: 20 };

/** Which of two wishes stands: that of the later turn; of wishes that did not know of each other, the same one everywhere. */
export function isLaterWish(
	a: Pick<NotebookEvent, 'turn' | 'id'>,
	b: Pick<NotebookEvent, 'turn' | 'id'>
): boolean {
	return a.turn === b.turn ? a.id > b.id : a.turn > b.turn;
}

/** The settings after these events, in whatever order they come. */
export function settingsOf(events: Iterable<NotebookEvent>): NotebookSettings {
	const wishes = [...events]
		.filter(
			(event): event is NotebookEventOf<'settings.changed'> => event.type === 'settings.changed'
		)
		.toSorted((a, b) => (isLaterWish(a, b) ? 1 : -1));
	return wishes.reduce<NotebookSettings>(
		(settings, { retention, dailyLimit }) => ({
			retention: retention ?? settings.retention,
			dailyLimit: dailyLimit ?? settings.dailyLimit
		}),
		DEFAULT_SETTINGS
	);
}
