import { describe, expect, it } from 'vitest';
import type { ReadingAloud } from '#lib/core/read-aloud.ts';
import { chooseVoice, type Voice } from './platform-voice.ts';
import { createReader } from './read-aloud.ts';

/** A voice that says what it was asked to say, and ends when it is told to. */
function scriptedVoice() {
	const said: string[] = [];
	let end: (() => void) | undefined;
	const voice: Voice = {
		say: ({ text, rate }, onend) => {
			said.push(rate === 1 ? text : `${text} (${rate})`);
			end = onend;
		},
		hush: () => {
			said.push('–');
			end = undefined;
		}
	};
	return { voice, said, finish: () => end?.() };
}

type Locate = () => object | undefined;
const sentence = (text: string, locate: Locate = () => ({ text })) => ({
	text,
	language: 'en',
	locate
});

const three = ['One.', 'Two.', 'Three.'].map((text) => sentence(text));

describe('a reader', () => {
	it('says one sentence after the other, tells which, and falls silent', () => {
		const { voice, said, finish } = scriptedVoice();
		const followed: (string | undefined)[] = [];
		const reader = createReader(voice, (_, now) => followed.push(now?.text), 'normal');
		reader.read(three, 0);
		finish();
		finish();
		finish();
		expect(said).toEqual(['One.', 'Two.', 'Three.', '–']);
		expect(followed).toEqual(['One.', 'Two.', 'Three.', undefined]);
	});

	it('begins the sentence anew after a pause, and after a change of pace', () => {
		const { voice, said } = scriptedVoice();
		const reader = createReader(voice, () => undefined, 'normal');
		reader.read(three, 1);
		reader.send({ type: 'reading.paused' });
		reader.send({ type: 'reading.resumed' });
		reader.setPace('slower');
		expect(said).toEqual(['Two.', '–', 'Two.', 'Two. (0.8)']);
	});

	it('does not speak while it is paused, even when it is moved', () => {
		const { voice, said } = scriptedVoice();
		const standings: ReadingAloud['at'][] = [];
		const reader = createReader(voice, ({ at }) => standings.push(at), 'normal');
		reader.read(three, 0);
		reader.send({ type: 'reading.paused' });
		reader.send({ type: 'reading.moved', by: 1 });
		expect(said).toEqual(['One.', '–', '–']);
		expect(standings).toEqual(['speaking', 'paused', 'paused']);
	});

	it('stops when what it would read next has left the page', () => {
		const { voice, said, finish } = scriptedVoice();
		const standings: ReadingAloud['at'][] = [];
		const reader = createReader(voice, ({ at }) => standings.push(at), 'normal');
		reader.read([sentence('One.'), sentence('Gone.', () => undefined)], 0);
		finish();
		expect(said).toEqual(['One.', '–']);
		expect(standings).toEqual(['speaking', 'silent']);
	});
});

describe('the voice for an article', () => {
	const voiceOf = (lang: string, localService: boolean, isDefault = false) => ({
		lang,
		localService,
		default: isDefault,
		name: lang,
		voiceURI: lang
	});

	it('speaks its language, its very kind if there is one, and needs no connection if it can', () => {
		const british = voiceOf('en-GB', true);
		const american = voiceOf('en_US', false, true);
		const spanish = voiceOf('es-ES', true, true);
		expect(chooseVoice([spanish, american, british], 'en-GB')).toBe(british);
		expect(chooseVoice([spanish, british, american], 'en')).toBe(american);
		expect(chooseVoice([spanish], 'en')).toBeUndefined();
	});
});
