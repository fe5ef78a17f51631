import type { Page } from '@playwright/test';

/** A voice in the page that says nothing aloud, and ends a sentence when the test tells it to. */
export type ScriptedVoice = {
	/** What it was asked to say so far. */
	said(): Promise<readonly string[]>;
	/** Ends the sentence it is at. */
	finish(): Promise<void>;
	isSpeaking(): Promise<boolean>;
};

declare global {
	// What the page's side of the voice leaves for the test's side of it.
	var scriptedVoice: { said: string[]; finish: () => void; isSpeaking: () => boolean };
}

/** Puts the voice into every page that is opened from now on. */
export async function giveVoice(page: Page): Promise<ScriptedVoice> {
	await page.addInitScript(() => {
		class Utterance {
			readonly text: string;
			lang = '';
			rate = 1;
			onend: (() => void) | undefined;
			constructor(text: string) {
				this.text = text;
			}
		}
		const said: string[] = [];
		let now: Utterance | undefined;
		const synthesis = {
			pending: false,
			get speaking() {
				return now !== undefined;
			},
			getVoices: () => [],
			cancel: () => (now = undefined),
			speak(utterance: Utterance) {
				said.push(utterance.text);
				now = utterance;
			}
		};
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
		Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
		globalThis.scriptedVoice = {
			said,
			finish() {
				const ended = now;
				now = undefined;
				ended?.onend?.();
			},
			isSpeaking: () => now !== undefined
		};
	});
	return {
		said: () => page.evaluate(() => scriptedVoice.said),
		finish: () => page.evaluate(() => scriptedVoice.finish()),
		isSpeaking: () => page.evaluate(() => scriptedVoice.isSpeaking())
	};
}

/** The words that a highlight of this name is on. */
export function marked(page: Page, name: string): Promise<string> {
	return page.evaluate(
		(highlight) =>
			[...(CSS.highlights.get(highlight) ?? [])].map((range) => range.toString()).join('|'),
		name
	);
}
