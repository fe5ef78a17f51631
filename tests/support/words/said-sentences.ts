/** A sentence of an area, with the path of names that leads to it. */
export type Said = { readonly path: string; readonly sentence: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** Every sentence of an area that needs nothing put into it. */
export function plainSentences(words: unknown, path = ''): readonly Said[] {
	if (typeof words === 'string') return [{ path, sentence: words }];
	if (!isRecord(words)) return [];
	return Object.entries(words).flatMap(([name, inner]) => plainSentences(inner, `${path}.${name}`));
}

/** Every name an area has, its lists' places among them. */
export function pathsOf(words: unknown, path = ''): readonly string[] {
	return isRecord(words)
		? Object.entries(words).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`))
		: [path];
}

function sentencesMade(words: unknown, parts: readonly unknown[], path = ''): readonly Said[] {
	if (typeof words === 'function') {
		try {
			const made: unknown = Reflect.apply(words, undefined, parts.slice(0, words.length || 1));
			return typeof made === 'string' ? [{ path, sentence: made }] : [];
		} catch {
			// It takes other parts than these.
			return [];
		}
	}
	if (!isRecord(words)) return [];
	return Object.entries(words).flatMap(([name, inner]) =>
		sentencesMade(inner, parts, `${path}.${name}`)
	);
}

/** The places where English says a part that was given and the translation does not. */
export function partsLost(
	english: unknown,
	translation: unknown,
	parts: readonly (string | number)[]
): readonly string[] {
	const translated = new Map(
		sentencesMade(translation, parts).map(({ path, sentence }) => [path, sentence])
	);
	return sentencesMade(english, parts).flatMap(({ path, sentence }) => {
		const said = translated.get(path);
		// It counts what English only names: these parts are not for it.
		if (said === undefined || said.includes('NaN')) return [];
		// A language may say one, and one only, by its article.
		const isByArticle = parts.includes(1) && !/\d/u.test(said);
		const lost = isByArticle
			? []
			: parts.filter((part) => sentence.includes(String(part)) && !said.includes(String(part)));
		return lost.length > 0 ? [`${path}: “${said}” lacks ${lost.join(', ')}`] : [];
	});
}
