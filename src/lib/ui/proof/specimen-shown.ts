/** A question to try where there is no quiz: its options, and for each the words its reason rests on. */
export type SpecimenShown = {
	/** The language of the article and its question. */
	readonly language: string;
	readonly publisher: string;
	readonly title: string;
	readonly stem: string;
	/** The id of the option that is right. */
	readonly key: string;
	/** Three of them, `a`, `b` and `c`: the styles that mark their words know no others. */
	readonly options: readonly {
		readonly id: 'a' | 'b' | 'c';
		readonly text: string;
		readonly reason: string;
	}[];
	readonly passages: readonly {
		readonly option: string;
		readonly before: string;
		readonly words: string;
		readonly after: string;
	}[];
};
