/** Something that can say a sentence. */
export type Voice = {
	/** Says it, and tells once when it is over, however it ended. */
	readonly say: (sentence: Sentence, onend: () => void) => void;
	readonly hush: () => void;
};

type Sentence = { readonly text: string; readonly language: string; readonly rate: number };

/** How long a voice may say nothing and owe the news that it ended. */
const PATIENCE_MS = 1_000;
const LOOK_EVERY_MS = 250;
/** Chromium on Android drops what is said in the same moment as what was before is cut off. */
const BREATH_MS = 60;

function languageOf(tag: string): string {
	return tag.toLowerCase().replace('_', '-').split('-')[0] ?? '';
}

/** The device's best voice for a language: its own over one that needs a connection. */
export function chooseVoice(
	voices: readonly SpeechSynthesisVoice[],
	language: string
): SpeechSynthesisVoice | undefined {
	const able = voices.filter(({ lang }) => languageOf(lang) === languageOf(language));
	const exact = able.filter(({ lang }) => lang.toLowerCase() === language.toLowerCase());
	return (
		exact.find(({ localService }) => localService) ??
		able.find((voice) => voice.default) ??
		able.find(({ localService }) => localService) ??
		able[0]
	);
}

/** Whether this browser can speak at all. */
export function canSpeak(): boolean {
	return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
}

/** The voice of the platform. */
export function platformVoice(): Voice {
	const synthesis = window.speechSynthesis;
	// Chromium's list comes late; asking for it makes it come.
	synthesis.getVoices();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let watch: ReturnType<typeof setInterval> | undefined;
	// Chromium forgets an utterance that nobody holds, and with it the news of its end.
	let held: SpeechSynthesisUtterance | undefined;

	function hush() {
		clearTimeout(timer);
		clearInterval(watch);
		held = undefined;
		synthesis.cancel();
	}

	function say({ text, language, rate }: Sentence, onend: () => void) {
		const isCutOff = synthesis.speaking;
		hush();
		const utterance = new SpeechSynthesisUtterance(text);
		held = utterance;
		utterance.lang = language;
		utterance.rate = rate;
		const voice = chooseVoice(synthesis.getVoices(), language);
		if (voice) utterance.voice = voice;
		const end = () => {
			if (held !== utterance) return;
			held = undefined;
			clearInterval(watch);
			onend();
		};
		utterance.onend = end;
		utterance.onerror = end;
		const speak = () => {
			synthesis.speak(utterance);
			let quietSince: number | undefined;
			watch = setInterval(() => {
				if (synthesis.speaking || synthesis.pending) quietSince = undefined;
				else quietSince ??= performance.now();
				if (quietSince !== undefined && performance.now() - quietSince > PATIENCE_MS) end();
			}, LOOK_EVERY_MS);
		};
		// Safari on a phone speaks only within the press that asks for it.
		if (isCutOff) timer = setTimeout(speak, BREATH_MS);
		else speak();
	}

	return { say, hush };
}
