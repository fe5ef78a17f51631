import type { Article, Sentence, Span } from '#lib/core/article/article.ts';
import { SAY_VERBS } from '../lexicon/word-lists.ts';
import type { Entity, Mention } from './names.ts';
import type { Quotation } from './quotations.ts';
import { fold } from './words.ts';

/** Who says something: an entity, or somebody the article only describes ("a New Zealand Defence Force spokesperson"). */
export type Speaker = { readonly name: string; readonly entity?: Entity; readonly head?: string };

/** A quotation with its speaker and the rule that found them. */
export type Attributed = {
	readonly quotation: Quotation;
	readonly speaker: Speaker;
	readonly rule: 'after' | 'before' | 'goes-on' | 'pronoun';
};

const VERB = `(?:${[...SAY_VERBS].filter((verb) => !/^(?:hopes|hoped|expects|expected|thinks|thought|believed?s?)$/u.test(verb)).join('|')})`;
const DESCRIBED =
	/^(?:[Aa]n?|[Tt]he) (?:[\p{L}’'-]+ ){0,5}(?:spokes(?:man|woman|person)|official|police|minister|ministry)\b/u;
const ADVERB = String.raw`(?: (?:also|later|then|\p{Ll}+ly))?`;

type Context = {
	readonly article: Article;
	readonly entities: readonly Entity[];
	readonly quotations: readonly Quotation[];
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly { readonly mention: Mention; readonly entity: Entity }[];
	readonly described: Speaker[];
};

/** The quotations whose speaker is certain. */
export function findSpeakers(
	article: Article,
	sentences: readonly Sentence[],
	entities: readonly Entity[],
	quotations: readonly Quotation[]
): readonly Attributed[] {
	const mentions = entities
		.filter(({ class: kind }) => kind === 'person' || kind === 'organisation')
		.flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })));
	const context: Context = {
		article,
		entities,
		quotations,
		sentences,
		mentions,
		described: findDescribed(article)
	};
	const found: Attributed[] = [];
	for (const quotation of quotations) {
		const previous = found.at(-1);
		const attributed = attribute(quotation, context, previous);
		if (attributed) found.push(attributed);
	}
	return found;
}

function attribute(
	quotation: Quotation,
	context: Context,
	previous: Attributed | undefined
): Attributed | undefined {
	const after = speakerAfter(quotation, context);
	if (after) return { quotation, ...after };
	const before = speakerBefore(quotation, context);
	if (before) return { quotation, ...before };
	if (hasOwnAttribution(quotation, context)) return undefined;
	const goesOn = previous && isContinuation(quotation, previous, context);
	return goesOn ? { quotation, speaker: previous.speaker, rule: 'goes-on' } : undefined;
}

/** People the article only describes, in order: "a New Zealand Defence Force spokesperson". */
function findDescribed({ text }: Article): Speaker[] {
	const introduced =
		/\b[Aa]n? (?:[\p{L}’'-]+ ){0,5}(?<head>spokes(?:man|woman|person)|official)(?= (?:\p{Ll}+ly )?(?:said|says|told|confirmed|added))/gu;
	return [...text.matchAll(introduced)].map((match) => ({
		name: capitalise(match[0]),
		head: match.groups?.head ?? ''
	}));
}

function capitalise(words: string): string {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Whether somebody is said to say it right behind it, whoever that is. */
function hasOwnAttribution(quotation: Quotation, { article: { text } }: Context): boolean {
	const behind = text.slice(quotation.end + 1, quotation.end + 80);
	return (
		/[,?!]/u.test(text[quotation.end - 1] ?? '') &&
		new RegExp(`^,? ?(?:[\\p{L}’'-]+ ){0,4}?${VERB}\\b`, 'u').test(behind)
	);
}

type Found = Pick<Attributed, 'speaker' | 'rule'>;

function speakerAfter(quotation: Quotation, context: Context): Found | undefined {
	const { text } = context.article;
	const last = text[quotation.end - 1] ?? '';
	const behind = text.slice(quotation.end + 1, quotation.end + 200);
	const isOpenEnd = /[,?!…—–-]/u.test(last) || /^,/u.test(behind);
	const stop = behind.search(/[.;“"](?:\s|$)|[“"]/u);
	const tail = stop < 0 ? behind : behind.slice(0, stop);
	if (!isOpenEnd) return undefined;
	const skipped = /^,?\s*/u.exec(tail)?.[0].length ?? 0;
	const from = quotation.end + 1 + skipped;
	const words = tail.slice(skipped);
	const verbFirst = new RegExp(`^${VERB}${ADVERB} `, 'u').exec(words);
	if (verbFirst) {
		const speaker = speakerFrom(from + verbFirst[0].length, from + words.length, context);
		return speaker && { speaker, rule: 'after' };
	}
	const verb = new RegExp(`(?:^|[\\s,])${VERB}\\b`, 'u').exec(words);
	if (!verb) return undefined;
	const name = words.slice(0, verb.index);
	if (/^(?:he|she)$/iu.test(name.trim())) return resolvePronoun(quotation, context);
	const speaker = speakerFrom(from, from + name.length, context);
	return speaker && { speaker, rule: 'after' };
}

function speakerBefore(quotation: Quotation, context: Context): Found | undefined {
	const { text } = context.article;
	const sentence = context.sentences.find(
		({ start, end }) => start < quotation.start && quotation.start <= end
	);
	if (!sentence) return undefined;
	const earlier = context.quotations.findLast(({ end }) => end < quotation.start - 1);
	const start = Math.max(sentence.start, (earlier?.end ?? -2) + 2);
	const head = text.slice(start, quotation.start - 1);
	const verb = new RegExp(
		`(?:^|\\s)${VERB}(?: (?:to |that |in |at |on |via |by |after )?[^,:;.]{0,40})?[,:]? ?$`,
		'u'
	).exec(head);
	if (!verb) return undefined;
	const name = head.slice(0, verb.index);
	const subject = name.slice(name.lastIndexOf('; ') + 1);
	if (/^(?:(?:And|But|Then) )?(?:he|she)(?: (?:also|later|has|then))?$/iu.test(subject.trim())) {
		return resolvePronoun(quotation, context);
	}
	const speaker = speakerFrom(start + name.length - subject.length, start + name.length, context);
	return speaker && { speaker, rule: 'before' };
}

/** The one person or body named in a stretch, or the one described there. */
function speakerFrom(start: number, end: number, context: Context): Speaker | undefined {
	const { text } = context.article;
	const stretch = text.slice(start, end).trimStart();
	const described = DESCRIBED.exec(stretch)?.[0];
	if (described) return describe(described, context);
	const inside = context.mentions.filter(
		({ mention }) => mention.start >= start && mention.end <= end
	);
	const people = new Set(
		inside.filter(({ entity }) => entity.class === 'person').map(({ entity }) => entity)
	);
	const [person] = people;
	if (person) return people.size === 1 ? { name: person.name, entity: person } : undefined;
	const first = inside[0];
	const startsThere =
		first &&
		text
			.slice(start, first.mention.start)
			.trim()
			.replace(/^[Tt]he$/u, '') === '';
	return first && startsThere && inside.length === 1 && first.mention.end >= end - 2
		? { name: first.entity.name, entity: first.entity }
		: undefined;
}

function describe(words: string, context: Context): Speaker {
	const head = fold(words.split(' ').at(-1) ?? '');
	const isShort = words.split(' ').length === 2 && /^the /iu.test(words);
	const known = isShort
		? context.described.findLast((speaker) => speaker.head === head)
		: undefined;
	if (known) return known;
	const speaker = { name: capitalise(words), head };
	context.described.push(speaker);
	return speaker;
}

/** "he said": only when one single person has been spoken of since the paragraph before. */
function resolvePronoun(quotation: Quotation, context: Context): Found | undefined {
	const { paragraphs } = context.article;
	const own = paragraphs[quotation.paragraph];
	if (!own) return undefined;
	for (const from of [own.start, paragraphs[quotation.paragraph - 1]?.start ?? own.start]) {
		const span = { start: from, end: quotation.start };
		const people = peopleBetween(span, context);
		const [person] = people;
		if (people.size > 1 || hasStranger(span, context)) return undefined;
		if (person) return { speaker: { name: person.name, entity: person }, rule: 'pronoun' };
	}
	return undefined;
}

/** A name that could be somebody's though nothing says so. */
function hasStranger(span: Span, { entities, sentences }: Context): boolean {
	return entities.some(
		({ class: kind, strong, mentions }) =>
			(kind === 'other' || (kind === 'person' && !strong)) &&
			mentions.some(
				({ start, end, text }) =>
					start >= span.start &&
					end <= span.end &&
					(/ /u.test(text) || sentences.some((sentence) => sentence.start === start))
			)
	);
}

function peopleBetween(span: Span, context: Context): ReadonlySet<Entity> {
	return new Set(
		context.mentions
			.filter(
				({ mention, entity }) =>
					entity.class === 'person' && mention.start >= span.start && mention.end <= span.end
			)
			.map(({ entity }) => entity)
	);
}

/** Whether a quotation without a speaker of its own goes on from the one before it. */
function isContinuation(
	quotation: Quotation,
	{ quotation: before, speaker }: Attributed,
	context: Context
): boolean {
	const { text, paragraphs } = context.article;
	const between = text.slice(before.end + 1, quotation.start - 1);
	if (context.quotations.some(({ start }) => start > before.end && start < quotation.start - 1)) {
		return false;
	}
	if (quotation.paragraph === before.paragraph) {
		const others = peopleBetween({ start: before.end, end: quotation.start }, context);
		return isOneClause(between) && [...others].every((other) => other === speaker.entity);
	}
	const own = paragraphs[quotation.paragraph];
	const opens = own !== undefined && own.start === quotation.start - 1;
	const isWhole = own !== undefined && own.end <= quotation.end + 2;
	const previousEnds = paragraphs[before.paragraph]?.end ?? 0;
	const nothingAfter = text.slice(before.end + 1, previousEnds).split(/[.!?]\s/u).length <= 1;
	return (
		quotation.paragraph === before.paragraph + 1 &&
		opens &&
		(before.open || (isWhole && nothingAfter))
	);
}

/** What stands between two quotations of one speaker: the attribution, and no further sentence. */
function isOneClause(between: string): boolean {
	const words = between.trim();
	return (
		words === '' ||
		(!/[.!?]\s+\p{Lu}/u.test(words) &&
			words.length < 160 &&
			new RegExp(`(?:^|\\s)${VERB}\\b`, 'u').test(words))
	);
}
