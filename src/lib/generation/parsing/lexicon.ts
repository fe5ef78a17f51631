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

/** Looks words up by halving, so that nothing has to be built when the parser is loaded. */
export function makeLexicon({ known, spellings, tagSets }: LexiconEntries): Lexicon {
	return {
		isKnown: (lower) => placeOf(known, lower) !== -1,
		expectedTags: (spelling) => {
			const place = placeOf(spellings, spelling);
			return place === -1 ? 0 : (tagSets[place] ?? 0) + 1;
		}
	};
}

/** Where a hash is in an ascending list of unsigned ones, -1 if it is not there. */
function placeOf(hashes: Uint32Array, hash: number): number {
	const wanted = hash >>> 0;
	let from = 0;
	let to = hashes.length;
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((hashes[middle] ?? 0) < wanted) from = middle + 1;
		else to = middle;
	}
	return hashes[from] === wanted ? from : -1;
}
