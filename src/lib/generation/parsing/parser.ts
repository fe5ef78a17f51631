import type { Span } from '#lib/core/article/article.ts';

/** A word, number or mark of a sentence, as treebanks cut them: clitics ("'s", "n't") and units ("3|km") apart. */
export type Token = Span & { readonly text: string };

/** A token with its part of speech and its place in the sentence's dependency tree. */
export type ParsedToken = Token & {
	/** Penn Treebank tag (`NNP`, `VBD`, …). */
	readonly tag: string;
	/** Index of the head within the sentence's tokens, -1 for the root. */
	readonly head: number;
	/** Universal Dependencies relation to the head (`nsubj`, `nsubj:pass`, `obl`, …). */
	readonly relation: string;
	/** Whether the left-to-right and the right-to-left parser agree on head and relation, both surely. */
	readonly agreed: boolean;
};

/** A tagger and dependency parser. Pure: the same tokens give the same parse. */
export type Parser = {
	/** Parses the tokens of one sentence, in order. */
	parse(tokens: readonly Token[]): readonly ParsedToken[];
};
