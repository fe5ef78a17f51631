/** What is known of words beforehand. Words are given by the hash of their folded spelling. */
export type Lexicon = {
	/** Whether the lower-cased word was seen often enough in training to stand for itself. */
	isKnown(lower: number): boolean;
	/** A number above 0 for the set of tags that the word had in training, 0 for a word not seen. */
	expectedTags(spelling: number): number;
};

/** Entries of a lexicon, as they are stored: hashes ascending as unsigned numbers. */
export type LexiconEntries = {
	readonly known: Uint32Array;
	readonly spellings: Uint32Array;
	readonly tagSets: Uint8Array;
};

/** Builds the look-up of a lexicon. */
export function makeLexicon(entries: LexiconEntries): Lexicon {
	const known = new Set<number>();
	for (const hash of entries.known) known.add(hash | 0);
	const sets = new Map<number, number>();
	for (const [index, hash] of entries.spellings.entries()) {
		sets.set(hash | 0, (entries.tagSets[index] ?? 0) + 1);
	}
	return {
		isKnown: (lower) => known.has(lower),
		expectedTags: (spelling) => sets.get(spelling) ?? 0
	};
}
