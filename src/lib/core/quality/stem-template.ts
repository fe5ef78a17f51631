/**
 * The words of a stem that tell what to do and would fit any article. What is left speaks of this one.
 * Each pattern is anchored at the stem's beginning or is the whole of it.
 */
const OPENINGS: readonly RegExp[] = [
	/^true or false\??:?\s*/iu,
	/^complete (?:the|these) (?:sentences?|text|statement)(?: (?:from|with (?:a|the) words? (?:from|of)) the article)?[.:]?\s*/iu,
	/^complete what .{1,80} says in the article\.\s*/iu,
	/^according to the article,?\s*/iu,
	/^in the article,?\s*/iu,
	/^(?:who|which of these people) (?:said|wrote|asked|tweeted)(?: this)?:\s*/iu,
	/^how does the article (?:present|report|describe|introduce) (?:the (?:statement|claim|account|report|idea) (?:that )?)?/iu,
	/^(?:who|what|which (?:\p{Ll}+ ){1,2})\s?does the article (?:identify|describe) as\s*/iu,
	/^which (?:number|figure|word|name|date|place) is missing (?:from|in) this sentence(?: of the article)?:\s*/iu,
	/^to whom(?: or what)? does the article attribute the (?:statement|claim|words) (?:that )?/iu,
	/^who (?:says|said),? according to the article,? that\s/iu,
	/^select the (?:\p{Ll}+ )?sentences?(?: of the article)? (?:that|which|in which|where)\s*/iu,
	/^answers this(?: question)?:\s*/iu,
	/^which sentences? (?:of the article )?/iu,
	/^(?:does|what does|where does|when does|why does) the article (?:say|says)?\s*/iu
];
const WHOLE: readonly RegExp[] = [
	/^which (?:\p{Ll}+ )?of (?:these|the following) (?:\p{Ll}+ ){0,2}(?:(?:does|do) the article \p{Ll}+(?: \p{Ll}+)?|(?:is|are) (?:not )?(?:supported|stated|said|reported|quoted)(?: \p{Ll}+)? (?:by|in) the article)\?$/iu,
	/^which (?:\p{Ll}+ )?of these sentences \p{Ll}+ what .*$/iu,
	/^(?:match|pair) each .*$/iu,
	/^(?:put|sort|place) these .*$/iu,
	/^two accounts in the article disagree\..*$/iu
];

/** What a stem says about the article, and whether that is a quotation and nothing else. */
export type Untemplated = { readonly body: string; readonly isQuotation: boolean };

/** A stem without its template, and without the quotation marks around all the rest. */
export function withoutTemplate(stem: string): Untemplated {
	if (WHOLE.some((pattern) => pattern.test(stem))) return { body: '', isQuotation: false };
	let body = stem.trim();
	for (const opening of OPENINGS) body = body.replace(opening, '');
	const quoted = /^[“"](?<inner>[^“”"]*)[”"]?\??$/u.exec(body)?.groups?.['inner'];
	return quoted === undefined ? { body, isQuotation: false } : { body: quoted, isQuotation: true };
}
