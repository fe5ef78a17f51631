import { wordAt, uncommonWords, type ArticleWord } from '#lib/browser/article-words.ts';
import { openGlossary, type Glossary } from '#lib/browser/glossary.ts';
import { markPlace } from '#lib/browser/page-place.ts';
import { isQuotedIn } from '#lib/core/glossary.ts';
import type { AskedWord } from '#lib/ui/reading/word-state.ts';

/** Whether the question that waits for its answer asks about this word. */
function isAskedAbout(word: string): boolean {
	const stem = document.querySelector('#question fieldset:enabled legend')?.textContent;
	return isQuotedIn(stem ?? '', word);
}

/** The words of the article on the page, and the one that was asked about. */
export class ReadingWords {
	readonly #folder: string;
	#glossary: Promise<Glossary> | undefined;
	#found: readonly ArticleWord[] = [];
	list = $state.raw<readonly string[]>();
	hasFailed = $state(false);
	asked = $state.raw<AskedWord>();
	/** Where it stands, if it was asked about in the article. */
	place = $state.raw<ArticleWord>();

	/** @param folder the address of the glossary's files. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	async #open(): Promise<Glossary> {
		try {
			return await (this.#glossary ??= openGlossary(this.#folder));
		} catch (error) {
			this.#glossary = undefined;
			throw error;
		}
	}

	/** Finds the less common words of an article. */
	async gather(root: HTMLElement): Promise<void> {
		this.hasFailed = false;
		try {
			this.#found = uncommonWords(root, (await this.#open()).isCommon);
			this.list = this.#found
				.map(({ word }) => word)
				.toSorted(new Intl.Collator(root.lang || 'en').compare);
		} catch {
			this.hasFailed = true;
		}
	}

	async #explain(word: string): Promise<void> {
		const tell = (standing: AskedWord['standing']) => {
			if (this.asked?.word === word) this.asked = { word, standing };
		};
		this.asked = { word, standing: 'waiting' };
		if (isAskedAbout(word)) return tell('withheld');
		try {
			tell((await (await this.#open()).lookUp(word)) ?? 'unknown');
		} catch {
			tell('failed');
		}
	}

	/** Explains a word of the list, and shows where it stands. */
	async ask(word: string): Promise<void> {
		markPlace('reading-word', this.#found.find((one) => one.word === word)?.locate());
		await this.#explain(word);
	}

	/** Explains the word at this place of the screen; common words explain themselves. */
	async askAt(root: HTMLElement, x: number, y: number): Promise<void> {
		const place = wordAt(root, x, y);
		if (!place) return;
		const glossary = await this.#open().catch(() => undefined);
		if (glossary?.isCommon(place.word)) return;
		this.place = place;
		markPlace('reading-word', place.locate());
		await this.#explain(place.word);
	}

	forget(): void {
		markPlace('reading-word', undefined);
		this.asked = undefined;
		this.place = undefined;
	}
}
