import type { ReadingPreferences } from '#lib/core/reading-preferences.ts';
import {
	followReading,
	SILENT,
	type ReadAloudEvent,
	type ReadingAloud
} from '#lib/core/read-aloud.ts';
import type { Voice } from './platform-voice.ts';

const RATES: Readonly<Record<ReadingPreferences['voice'], number>> = {
	slowest: 0.6,
	slower: 0.8,
	normal: 1,
	faster: 1.3
};

/** A sentence for the voice. `locate` finds nothing once it has left the page. */
type Readable = {
	readonly text: string;
	readonly language: string;
	readonly locate: () => object | undefined;
};

/** What is told each time something changes: how it stands, and the sentence that it stands at. */
export type Follower<Sentence> = (reading: ReadingAloud, sentence: Sentence | undefined) => void;

export type Reader<Sentence> = {
	/** Reads these aloud from the one at `place`. */
	readonly read: (sentences: readonly Sentence[], place: number) => void;
	readonly send: (event: ReadAloudEvent) => void;
	readonly setPace: (pace: ReadingPreferences['voice']) => void;
};

/** Reads sentences aloud by a voice, one after the other. */
export function createReader<Sentence extends Readable>(
	voice: Voice,
	follow: Follower<Sentence>,
	pace: ReadingPreferences['voice']
): Reader<Sentence> {
	let reading: ReadingAloud = SILENT;
	let sentences: readonly Sentence[] = [];
	let rate = RATES[pace];

	function send(event: ReadAloudEvent) {
		const next = followReading(reading, event);
		if (next === reading) return;
		const isNewTurn = next.turn !== reading.turn;
		reading = next;
		const sentence = next.at === 'silent' ? undefined : sentences[next.place];
		// What has left the page is not read on.
		if (sentence && !sentence.locate()) return send({ type: 'reading.stopped' });
		follow(next, sentence);
		if (!isNewTurn) return;
		if (next.at !== 'speaking' || !sentence) return voice.hush();
		const { turn } = next;
		voice.say({ text: sentence.text, language: sentence.language, rate }, () =>
			send({ type: 'sentence.ended', turn })
		);
	}

	return {
		read(wanted, place) {
			sentences = wanted;
			send({ type: 'reading.asked', count: wanted.length, place });
		},
		send,
		setPace(wish) {
			rate = RATES[wish];
			send({ type: 'voice.changed' });
		}
	};
}
