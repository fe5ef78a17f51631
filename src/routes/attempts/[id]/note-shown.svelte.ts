import type { KnownAttempt } from '#lib/browser/notebook-from-attempt.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import { noteDevice } from '../../notebook/note-device.ts';

/** An answer, its explanation and the next question come together. */
const SETTLE_MS = 400;

function showsAnyResult({ finishedAt, records }: Attempt): boolean {
	return finishedAt !== undefined || Object.values(records).some(({ grade }) => grade);
}

async function note(known: KnownAttempt): Promise<void> {
	const { noteAttempt } = await import('#lib/browser/notebook-from-attempt.ts');
	if (await noteAttempt(known)) noteDevice(true);
}

/**
 * Notes in the learner's notebook what the attempt shows, as soon as it does. The notebook's script is
 * fetched with the first result, never before. The value ends it.
 */
export function noteShown(known: () => KnownAttempt): () => void {
	let waiting: KnownAttempt | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const noteWaiting = () => {
		clearTimeout(timer);
		const noted = waiting;
		waiting = undefined;
		// Without its script or its storage there is no notebook here; the server has the answers.
		if (noted) void note(noted).catch(() => undefined);
	};
	const end = $effect.root(() => {
		$effect(() => {
			const now = known();
			if (!showsAnyResult(now.attempt)) return;
			waiting = now;
			clearTimeout(timer);
			timer = setTimeout(noteWaiting, SETTLE_MS);
		});
	});
	return () => {
		end();
		noteWaiting();
	};
}
