import type { Span } from '#lib/core/article/article.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/names.ts';
import type { Attributed, Speaker } from '../analysis/speakers.ts';
import { wordsOf } from '../analysis/words.ts';
import { balanceByMentions } from '../distractors/balance.ts';
import { acceptedNames, inSentence, isWholeName, lastName } from './speaker-names.ts';
import { areConfusable, firstProse, namesLike } from '../distractors/names.ts';
import {
	Citations,
	makeOptions,
	quote,
	type Draft,
	type DraftedQuestion,
	type Drafting,
	type WrongAnswer
} from './draft.ts';

const LEAST_WORDS = 7;
const MOST_WORDS = 40;

/** A sentence or two of somebody's own words, with who says them. */
type Saying = {
	readonly words: string;
	readonly span: Span;
	/** The quotation with its attribution, as a reader is to see it. */
	readonly passage: Span;
	readonly speaker: Speaker;
	readonly sentence: number;
};

/** "Who said …?", "Who said what?" and "Who is quoted?". */
export function draftQuotes(drafting: Drafting): readonly Draft[] {
	const sayings = findSayings(drafting.analysis);
	return [
		...sayings.flatMap((saying) => quoteSpeaker(saying, drafting)),
		...quoteMatch(sayings, drafting),
		...quotedPeople(sayings, drafting)
	];
}

function findSayings(analysis: Analysis): readonly Saying[] {
	return analysis.quoted.flatMap((attributed): readonly Saying[] => {
		const span = firstSentences(attributed, analysis);
		if (!span) return [];
		const words = analysis.article.text.slice(span.start, span.end).replace(/[,.]$/u, '');
		const sentence = analysis.sentences.find(
			({ start, end }) => start <= span.start && span.start < end
		);
		if (!sentence) return [];
		return [
			{
				words,
				span,
				passage: passageOf(attributed, span, analysis),
				speaker: attributed.speaker,
				sentence: sentence.index
			}
		];
	});
}

/** As many whole sentences of a quotation as are quotable at once. */
function firstSentences({ quotation }: Attributed, { article }: Analysis): Span | undefined {
	const words = article.text.slice(quotation.start, quotation.end);
	if (!/^[\p{Lu}\p{N}“"‘'[]/u.test(words) || /[“"[\]]/u.test(words)) return undefined;
	const inside = article.sentences.filter(
		({ start, end }) => start < quotation.end && end > quotation.start
	);
	const ends = [...inside.map(({ end }) => Math.min(end, quotation.end)), quotation.end]
		.map((end) => trimEnd(article.text, quotation.start, end))
		.filter((end) => {
			const count = wordsOf(article.text, { start: quotation.start, end }).length;
			return count >= LEAST_WORDS && count <= MOST_WORDS;
		});
	const end = ends[0];
	if (end === undefined) return undefined;
	const text = article.text.slice(quotation.start, end);
	return /[.,!?]$/u.test(text) || end === quotation.end
		? { start: quotation.start, end }
		: undefined;
}

function trimEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).replace(/[”"\s]+$/u, '').length;
}

/** From the quotation to the words that say whose it is, whichever come first. */
function passageOf(attributed: Attributed, span: Span, { article, sentences }: Analysis): Span {
	const { quotation, rule } = attributed;
	const own = sentences.filter(
		({ start, end }) => start < quotation.end + 2 && end > quotation.start - 2
	);
	const first = own[0];
	const last = own.at(-1);
	const whole = first && last ? { start: first.start, end: last.end } : span;
	const length = wordsOf(article.text, whole).length;
	return rule === 'goes-on' || length > 70 ? { start: quotation.start, end: quotation.end } : whole;
}

function quoteSpeaker(saying: Saying, drafting: Drafting): readonly Draft[] {
	const { analysis, random, drop } = drafting;
	const wrong = balanceByMentions(
		saying.speaker.name,
		otherSpeakers(saying, drafting),
		analysis.article,
		random
	);
	if (saying.words.includes(lastName(saying.speaker.name))) return [];
	if (!isWholeName(saying.speaker)) return [];
	const citations = new Citations(analysis.article);
	citations.cite(saying.passage, 'stem', 'key', 'explanation');
	citeAttribution(saying, analysis, citations);
	const { entity, name } = saying.speaker;
	if (wrong.length < 2 && !entity) {
		drop('quote-speaker', 'no-distractors', saying.words);
		return [];
	}
	const asked = {
		skill: 'attribution',
		stem: `According to the article, who said: ${quote(saying.words.replace(/[.?!]$/u, ''))}?`,
		explanation: `The article gives these words to ${inSentence(name)}: ${quote(analysis.article.text.slice(saying.passage.start, saying.passage.end))}`
	} as const;
	// Nobody else to choose from: the name is typed.
	const question: DraftedQuestion =
		wrong.length < 2 && entity
			? {
					...asked,
					kind: 'short-text',
					key: { accepted: acceptedNames(entity, analysis) },
					normalisation: 'loose',
					anticipated: [],
					citations: citations.all()
				}
			: {
					...asked,
					kind: 'choice',
					...makeOptions(name, wrong, citations, random),
					citations: citations.all()
				};
	return [
		{
			family: 'quote-speaker',
			question,
			sentences: [saying.sentence],
			shows: [saying.sentence],
			target: wrong.length < 2 ? `says ${name}` : `said ${saying.span.start}`,
			score: 2 + (analysis.sentences[saying.sentence]?.salience ?? 0) / 2
		}
	];
}

/** When a quotation goes on from the one before, the speaker's name stands with that one. */
function citeAttribution(
	{ speaker, passage }: Saying,
	analysis: Analysis,
	citations: Citations
): void {
	const name = speaker.entity ? lastName(speaker.name) : inSentence(speaker.name);
	if (analysis.article.text.slice(passage.start, passage.end).includes(name)) return;
	const before = analysis.sentences.findLast(
		({ start, text }) => start < passage.start && text.includes(name)
	);
	if (before) citations.cite({ start: before.start, end: before.end }, 'key', 'explanation');
}

/** The others who speak in the article, then other people it names. */
function otherSpeakers(saying: Saying, { analysis, random }: Drafting): readonly WrongAnswer[] {
	const own = saying.speaker;
	const spoken = new Map<string, WrongAnswer>();
	for (const { speaker, quotation } of analysis.quoted) {
		if (
			!isWholeName(speaker) ||
			speaker.name === own.name ||
			spoken.has(speaker.name) ||
			isSamePerson(speaker, own)
		)
			continue;
		const sentence = analysis.sentences.find(
			({ start, end }) => start < quotation.end && end > quotation.start
		);
		const passage = sentence ?? quotation;
		spoken.set(speaker.name, {
			text: speaker.name,
			feedback: `The article quotes ${inSentence(speaker.name)} with other words: ${quote(analysis.article.text.slice(passage.start, passage.end))}`,
			passages: [{ start: passage.start, end: passage.end }]
		});
	}
	const named = analysis.entities
		.filter((entity) => entity.class === 'person' && entity.strong && entity.name.includes(' '))
		.filter(
			(entity) => !spoken.has(entity.name) && !(own.entity && areConfusable(entity, own.entity))
		)
		.filter(
			(entity) =>
				firstProse(entity, analysis) !== undefined &&
				!saying.words.includes(lastName(entity.name)) &&
				!entity.mentions.some(({ sentence }) => analysis.sentences[sentence]?.quotes)
		);
	return [
		...random.shuffle([...spoken.values()]),
		...random.shuffle(named).map((entity): WrongAnswer => {
			const sentence = firstProse(entity, analysis);
			return {
				text: entity.name,
				feedback: `The article names ${entity.name}, but not as the one who said this: ${quote(sentence?.text ?? '')}`,
				passages: sentence ? [{ start: sentence.start, end: sentence.end }] : []
			};
		})
	];
}

function isSamePerson(a: Speaker, b: Speaker): boolean {
	if (a.entity && b.entity) return areConfusable(a.entity, b.entity);
	const described = a.entity ? b : a;
	const other = a.entity ? a : b;
	// "A spokesperson" may be the very person who is named elsewhere as one.
	return (
		described.entity === undefined &&
		other.entity !== undefined &&
		isBody(other.entity, described.name)
	);
}

function isBody(entity: Entity, name: string): boolean {
	return [...entity.aliases].some((alias) => name.includes(alias));
}

function quoteMatch(sayings: readonly Saying[], { analysis, random }: Drafting): readonly Draft[] {
	const bySpeaker = new Map<string, Saying>();
	for (const saying of sayings) {
		const known = bySpeaker.get(saying.speaker.name);
		if (saying.words.length <= 180 && (!known || saying.words.length < known.words.length)) {
			bySpeaker.set(saying.speaker.name, saying);
		}
	}
	const chosen = [...bySpeaker.values()].slice(0, 4);
	const entities = chosen.map(({ speaker }) => speaker.entity);
	const isClear = chosen.every(({ speaker }, index) =>
		chosen.slice(index + 1).every((other) => !isSamePerson(speaker, other.speaker))
	);
	if (chosen.length < 3 || !isClear || entities.filter(Boolean).length < 2) return [];
	const citations = new Citations(analysis.article);
	for (const saying of chosen) {
		citations.cite(saying.passage, 'key', 'explanation');
		citeAttribution(saying, analysis, citations);
	}
	const options = random
		.shuffle(chosen)
		.map(({ speaker }, index) => ({ id: `s${index + 1}`, text: speaker.name }));
	const prompts = chosen.map((saying, index) => ({
		id: `q${index + 1}`,
		text: quote(saying.words)
	}));
	return [
		{
			family: 'quote-match',
			question: {
				kind: 'match',
				skill: 'attribution',
				stem: 'Match each quotation with its speaker in the article.',
				prompts,
				options,
				key: Object.fromEntries(
					chosen.map(({ speaker }, index) => [
						`q${index + 1}`,
						options.find(({ text }) => text === speaker.name)?.id ?? 's1'
					])
				),
				explanation: `The article gives these words to their speakers: ${chosen.map((saying) => `${quote(shorten(saying.words))} to ${inSentence(saying.speaker.name)}`).join('; ')}.`,
				citations: citations.all()
			},
			sentences: chosen.map(({ sentence }) => sentence),
			shows: chosen.map(({ sentence }) => sentence),
			target: 'quote-match',
			score: 2.2
		}
	];
}

function shorten(words: string): string {
	const parts = words.split(' ');
	return parts.length <= 9 ? words : `${parts.slice(0, 8).join(' ')} …`;
}

/** Which of these people are quoted directly, and which only mentioned? */
function quotedPeople(
	sayings: readonly Saying[],
	{ analysis, random }: Drafting
): readonly Draft[] {
	const quoted = [
		...new Set(analysis.quoted.flatMap(({ speaker }) => speaker.entity ?? []))
	].filter(
		(entity) =>
			entity.class === 'person' &&
			entity.strong &&
			sayings.some(({ speaker }) => speaker.entity === entity)
	);
	const anyQuoted = new Set(analysis.quoted.map(({ speaker }) => speaker.entity));
	const first = quoted[0];
	if (
		!first ||
		quoted.length < 2 ||
		analysis.quoted.length < analysis.quotations.filter(isLong).length
	)
		return [];
	const others = namesLike(
		first,
		analysis,
		random,
		(entity) => anyQuoted.has(entity) || quoted.some((one) => areConfusable(one, entity))
	)
		.filter(
			(entity) =>
				entity.name.includes(' ') &&
				!entity.mentions.some(({ sentence }) => analysis.sentences[sentence]?.quotes)
		)
		.slice(0, 3);
	const right = quoted.slice(0, 3);
	if (others.length < 2) return [];
	const citations = new Citations(analysis.article);
	const entries = random.shuffle([
		...right.map((entity) => ({ entity, isQuoted: true })),
		...others.map((entity) => ({ entity, isQuoted: false }))
	]);
	for (const entity of right) {
		const saying = sayings.find(({ speaker }) => speaker.entity === entity);
		if (saying) {
			citations.cite(saying.passage, 'key', 'explanation');
			citeAttribution(saying, analysis, citations);
		}
	}
	const options = entries.map(({ entity, isQuoted }, index) => {
		const id = 'abcdefgh'[index] ?? 'h';
		const sentence = firstProse(entity, analysis);
		if (isQuoted || !sentence) return { id, text: entity.name, citations: [] };
		return {
			id,
			text: entity.name,
			feedback: `The article names ${entity.name} without quoting any words: ${quote(sentence.text)}`,
			citations: [citations.cite({ start: sentence.start, end: sentence.end }, `option:${id}`)]
		};
	});
	return [
		{
			family: 'quoted-people',
			question: {
				kind: 'multiple',
				skill: 'attribution',
				stem: 'Which of these people does the article quote directly?',
				options,
				key: options.filter((_, index) => entries[index]?.isQuoted).map(({ id }) => id),
				explanation: `The article quotes ${listNames(right.map(({ name }) => name))} between quotation marks. The others it only mentions.`,
				citations: citations.all()
			},
			sentences: [],
			target: 'quoted-people',
			score: 1.8
		}
	];
}

function isLong({ start, end }: Span): boolean {
	return end - start > 40;
}

/** "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[]): string {
	return names.length < 2
		? names.join('')
		: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
