import type { Article, Sentence, Span } from '#lib/core/article/article.ts';
import { SAY_VERBS } from '../lexicon/word-lists.ts';
import type { Entity } from './names.ts';
import { touchesQuotation, type Quotation } from './quotations.ts';
import { fold, wordsOf } from './words.ts';

/** Something the article does not say in its own voice, with who says it. */
export type Attribution = {
	readonly sentence: number;
	/** The source as the article words it, its title and apposition included. */
	readonly source: Span;
	/** The source as an answer: "The Iraqi military", "Ron Mark". */
	readonly sourceName: string;
	readonly entity?: Entity;
	/** The verb of saying as it stands: "says". */
	readonly verb: string;
	/** What is said, without "that". */
	readonly claim: Span;
};

const VERBS = [...SAY_VERBS].filter(
	(verb) =>
		!/^(?:asked|asks|ask|pointed|points|continued|continues|continue|joked|jokes|responded|responds|respond|observed|observes|observe|recalled|recalls|recall)$/u.test(
			verb
		)
);
const SOURCE_BEFORE = new RegExp(
	`^(?<source>(?:\\p{Lu}|\\p{N})[^“”":;()]{2,110}?) (?:has |have |had |also |later |\\p{Ll}+ly )?(?<verb>${VERBS.join('|')})(?! (?:${VERBS.join('|')})\\b)(?<to>(?: to|(?<=told|tells)) (?:the )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+){0,2}| (?:to )?(?:reporters|journalists))?(?<that> that)? (?<claim>.+)$`,
	'u'
);
/** "According to the judge, Anthony Yuen, the sentence …": the name belongs to the source. */
const ACCORDING =
	/^According to (?<source>[^,“”"]{3,90}(?:, (?:\p{Lu}[\p{L}.’'-]+ ?){2,4}(?=, ))?), (?<claim>.+)$/u;
const ACCORDING_AFTER = /^(?<claim>[^“”"]+?),? according to (?<source>[^,“”"]{3,90}?)\.$/u;
const IMPERSONAL =
	/^(?:It(?:[’']s| is| was| has been) (?:also )?(?:understood|believed|thought|reported|alleged|claimed|rumou?red|unclear|not clear|unknown|expected|hoped|estimated|said|feared)|(?:Initial|Early|Unconfirmed|Media|Local|Some|Several|News|Other) (?:\p{Ll}+ )?(?:reports|accounts|estimates) )/u;
const NOUNISH =
	/^(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Ll]ocal|[Ii]nitial|[Ee]arly)$/u;
const PLURAL_SOURCE =
	/^(?:[Tt]he )?(?:[\p{L}’'-]+ ){0,4}(?:[Ee]xperts|[Oo]fficials|[Rr]eports|[Pp]olice|[Ss]cientists|[Rr]esearchers|[Cc]ritics|[Tt]echnicians|[Aa]nalysts|[Pp]rosecutors|[Aa]uthorities|[Pp]oliticians|[Mm]edia|[Ww]itnesses|[Dd]octors|[Cc]ampaigners|[Oo]rganisers|[Oo]rganizers|[Ss]upporters|[Oo]pponents|[Rr]esidents|[Ii]nvestigators|[Ee]conomists|[Aa]ctivists|military|government|ministry|army|navy|company|court|council|party|agency|study|report|statement|survey|committee|commission|department|university|spokes(?:man|woman|person)|judge|union|newspaper|estimates|[Ee]stimates|figures|data|coroner|team|family|organisation|organization|group|church|charity|centre|center|institute|prosecution|defen[cs]e)(?: (?:of|in|at|for|from) [^,]{2,60})?$/u;

/** What a prose sentence reports of somebody else's statement, if its shape leaves no doubt. */
export function findAttribution(
	article: Article,
	sentence: Sentence,
	entities: readonly Entity[],
	quotations: readonly Quotation[]
): Attribution | undefined {
	const text = article.text.slice(sentence.start, sentence.end);
	for (const pattern of [ACCORDING, ACCORDING_AFTER, SOURCE_BEFORE]) {
		const match = pattern.exec(text);
		const { source, claim, verb, to, that } = match?.groups ?? {};
		if (!match || source === undefined || claim === undefined) continue;
		if (
			/^(?:told|tell|tells|asked|denied|denies|deny|reported|confirmed|announced|announces|admitted|revealed|explained|noted|warned)$/u.test(
				verb ?? ''
			) &&
			!that &&
			(to !== undefined || !/^(?:there|the|an?|no|\p{Lu})/u.test(claim))
		)
			continue;
		const sourceStart = sentence.start + text.indexOf(source);
		const sourceSpan = { start: sourceStart, end: sourceStart + source.length };
		const named = nameSource(article.text, sourceSpan, entities);
		const claimStart = sentence.start + text.lastIndexOf(claim);
		const claimSpan = trimStop(article.text, { start: claimStart, end: claimStart + claim.length });
		if (!named || touchesQuotation(claimSpan, quotations) || !isClause(claim)) continue;
		return {
			sentence: sentence.index,
			source: sourceSpan,
			...named,
			verb: verb ?? 'says',
			claim: claimSpan
		};
	}
	return undefined;
}

/** Whether the sentence as a whole is somebody else's or nobody's: "It is understood", "Initial reports". */
export function isHedged(text: string): boolean {
	return (
		IMPERSONAL.test(text) ||
		/\b(?:reportedly|allegedly|apparently|supposedly|purportedly|suspected|alleged)\b/iu.test(text)
	);
}

/** Whether the sentence holds a verb of saying, "according to" or a hedge anywhere. */
export function reportsSomebody(text: string): boolean {
	return (
		isHedged(text) ||
		/\baccording to\b/iu.test(text) ||
		wordsOf(text, { start: 0, end: text.length }).some(({ text: word }) =>
			REPORTING.has(fold(word))
		)
	);
}

const REPORTING = new Set(
	[...SAY_VERBS].filter(
		(verb) =>
			!/^(?:report|show|note|state|estimate|claim|comment|points?|pointed|observe|argue|asks?|asked|added|adds|add|announce|continued|continues|continue|expects?|expected|hopes?|hoped|responded|responds?|recall)$/u.test(
				verb
			)
	)
);

function trimStop(text: string, span: Span): Span {
	const end = span.end - (/[.!]$/u.test(text.slice(span.start, span.end)) ? 1 : 0);
	return { start: span.start, end };
}

/** A claim must have a verb of its own; a noun phrase is not one. */
function isClause(claim: string): boolean {
	const words = claim.split(/\s+/u);
	return words.length >= 4 && words.length <= 34 && CLAUSE_VERB.test(claim);
}
const CLAUSE_VERB =
	/\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did|been)\b|\p{L}+(?:ed|s)\b/u;

function nameSource(
	text: string,
	span: Span,
	entities: readonly Entity[]
): Pick<Attribution, 'sourceName' | 'entity'> | undefined {
	const words = text.slice(span.start, span.end);
	if (
		/\b(?:he|she|it|they|who|which|that|when|while|if|because|as|but|was|were|is|are|has|had)\b/iu.test(
			words
		)
	)
		return undefined;
	const inside = entities
		.flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
		.filter(({ mention }) => mention.start >= span.start && mention.end <= span.end);
	const people = inside.filter(({ entity }) => entity.class === 'person' && entity.strong);
	const [person] = people;
	const distinct = new Set(people.map(({ entity }) => entity));
	if (person && distinct.size === 1)
		return {
			sourceName: person.entity.name,
			entity: person.entity
		};
	if (distinct.size > 1) return undefined;
	const body = inside.find(
		({ mention, entity }) =>
			entity.class === 'organisation' &&
			entity.strong &&
			mention.end === span.end &&
			/^(?:[Tt]he )?$/u.test(text.slice(span.start, mention.start))
	);
	if (body) {
		return {
			sourceName: words.replace(/^the /u, 'The '),
			entity: body.entity
		};
	}
	if (!PLURAL_SOURCE.test(words)) return undefined;
	const first = words.split(' ')[0] ?? '';
	if (!NOUNISH.test(first) && !/^\p{Lu}/u.test(first) && !/^\p{Ll}/u.test(first)) return undefined;
	return { sourceName: words.slice(0, 1).toUpperCase() + words.slice(1) };
}
