import {
	entryIn,
	fileOf,
	isCommonWord,
	parseGlossaryIndex,
	type GlossaryEntry
} from '#lib/core/glossary.ts';
import { baseForms } from '#lib/core/word-forms.ts';

export type Glossary = {
	readonly isCommon: (word: string) => boolean;
	/** What a word means, or the word it is a form of; undefined when the glossary does not say. */
	readonly lookUp: (word: string) => Promise<GlossaryEntry | undefined>;
};

async function fetchText(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.text();
}

/** Opens the glossary whose files lie in this folder of the server. */
export async function openGlossary(folder: string): Promise<Glossary> {
	const index = parseGlossaryIndex(await fetchText(`${folder}/index.txt`));
	const files = new Map<number, Promise<string>>();

	async function find(word: string): Promise<GlossaryEntry | string | undefined> {
		const place = fileOf(index, word);
		if (place === undefined) return undefined;
		const file = files.get(place) ?? fetchText(`${folder}/${place}.txt`);
		files.set(place, file);
		// What failed once may succeed later.
		file.catch(() => files.delete(place));
		return entryIn(await file, word);
	}

	async function lookUp(word: string): Promise<GlossaryEntry | undefined> {
		for (const base of baseForms(word)) {
			if (index.common.has(base)) return undefined;
			const found = await find(base);
			if (typeof found !== 'string') {
				if (found) return found;
				continue;
			}
			const whole = await find(found);
			if (whole !== undefined && typeof whole !== 'string') return whole;
		}
		return undefined;
	}

	return { isCommon: (word) => isCommonWord(index, word), lookUp };
}
