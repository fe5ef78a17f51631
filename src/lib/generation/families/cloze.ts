import type { Skill } from '#lib/core/question/question-fields.ts';
import { COUNTRIES, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../lexicon/countries.ts';
import { HARM_WORDS } from '../lexicon/word-lists.ts';
import { fold } from '../analysis/words.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import type { Entity, Mention } from '../analysis/names.ts';
import type { Quantity } from '../analysis/quantities.ts';
import { balanceByMentions } from '../distractors/balance.ts';
import { entitiesOf, namesLike, neighbours, wrongName } from '../distractors/names.ts';
import { wrongDates, wrongNumbers } from '../distractors/numbers.ts';
import { completeStem, passageOf, type Passage } from './passage.ts';
import {
	Citations,
	makeOptions,
	quote,
	type Draft,
	type Drafting,
	type Family,
	type WrongAnswer
} from './draft.ts';

const MOST_WORDS = 40;

type Gap = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly family: Family;
	readonly skill: Skill;
	readonly wrong: readonly WrongAnswer[];
};

/** Sentences of the article with a name, a figure or a date left out. */
export function draftClozes(drafting: Drafting): readonly Draft[] {
	return drafting.analysis.askable.flatMap((sentence) => {
		const passage = passageOf(sentence, drafting.analysis, MOST_WORDS);
		if (!passage || sentence.twin || sentence.words.length < 7 || passage.text.includes('{{')) {
			if (sentence.dependence) {
				drafting.drop('cloze-place', `unresolved-${sentence.dependence}`, sentence.text);
			}
			return [];
		}
		return [
			...sentence.quantities.flatMap((quantity) => quantityGap(sentence, quantity, drafting)),
			...sentence.names.flatMap(({ mention, entity }) =>
				nameGap(sentence, mention, entity, drafting)
			)
		].flatMap((gap) => toDraft(sentence, passage, gap, drafting));
	});
}

function quantityGap(
	sentence: AnalysedSentence,
	quantity: Quantity,
	{ analysis, random, drop }: Drafting
): readonly Gap[] {
	const family = familyOf(quantity);
	if (!family) return [];
	const { text, title } = analysis.article;
	// The title stands above the question.
	const bare = /\d[\d,.]*\d|\d/u.exec(quantity.text)?.[0];
	if (bare !== undefined && title.includes(bare)) return [];
	const before = text.slice(sentence.start, quantity.start);
	const after = text.slice(quantity.end, sentence.end);
	if (!standsFree(before, after) || isLoose(quantity, before, after, sentence)) {
		drop(family, 'not-a-clean-figure', sentence.text);
		return [];
	}
	const wrong =
		family === 'cloze-date'
			? wrongDates(quantity, sentence, analysis, random)
			: wrongNumbers(quantity, sentence, analysis, random);
	return [
		{
			start: quantity.start,
			end: quantity.end,
			text: quantity.text,
			family,
			skill: family === 'cloze-date' ? 'when' : 'how-many',
			wrong
		}
	];
}

function familyOf({ kind, value }: Quantity): Family | undefined {
	switch (kind) {
		case 'count':
		case 'measure':
		case 'percent':
			return value !== undefined && value >= 2 ? 'cloze-number' : undefined;
		case 'money':
			return 'cloze-money';
		case 'date':
		case 'year':
		case 'weekday':
		case 'month':
			return 'cloze-date';
		case 'age':
		case 'ordinal':
		case 'range':
		case 'score':
		case 'time':
			return undefined;
	}
}

/** "Fifteen minutes of fame". */
export function isSetPhrase(after: string): boolean {
	return /^(?: \p{Ll}+)? of fame\b/u.test(after);
}

/** Figures that are labels, parts of longer ones, or several of a kind in one sentence. */
function isLoose(
	quantity: Quantity,
	before: string,
	after: string,
	sentence: AnalysedSentence
): boolean {
	if (
		/^(?:first|last|next|past|other|another|additional|an additional)$/u.test(
			quantity.qualifier ?? ''
		)
	) {
		return true;
	}
	if (isSetPhrase(after)) return true;
	// "Fight for $15" is a name.
	if (/\p{Lu}\p{L}+ for $/u.test(before)) return true;
	const isCount = quantity.kind === 'count';
	if (/^ (?:to|and|or|-|–) [£$€¥]?\d/u.test(after) || /\d[\d,.]* (?:to|and|or|-|–) $/u.test(before))
		return true;
	if (/^ \d+\/\d/u.test(after) || /\d $/u.test(before)) return true;
	if (
		isCount &&
		/(?:\p{Lu}[\p{L}.]*|\b(?:Noor|Group|No\.|number|phase|chapter|page|item|stage|level|day|week|round|lap|game|IE)) $/u.test(
			before
		)
	)
		return true;
	if (
		isCount &&
		/^\s?(?:of (?:the|them|these|those|whom|which)|\p{Lu}\p{Ll}+ (?:Street|Avenue|Road|Park)|and (?:a half|\d)|to \d|or \d|-|–|each\b)/u.test(
			after
		)
	)
		return true;
	if (isCount && (quantity.value ?? 0) <= 3 && /^\p{L}/u.test(quantity.text)) return true;
	const alike = sentence.quantities.filter(
		({ kind, unit }) => kind === quantity.kind && unit === quantity.unit
	);
	if (
		quantity.kind === 'date' ||
		quantity.kind === 'year' ||
		quantity.kind === 'weekday' ||
		quantity.kind === 'month'
	) {
		if (/\b(?:the|this|last|next|every|each|a) $/iu.test(before) && quantity.kind !== 'weekday')
			return true;
		return (
			alike.length > 1 ||
			sentence.quantities.filter(({ kind }) => /date|year|month|weekday/u.test(kind)).length > 1
		);
	}
	return alike.length > 2;
}

/** No hyphen, ampersand or letter touches the gap, and it is no part of a compound or a longer name. */
function standsFree(before: string, after: string): boolean {
	return !/[\p{L}\p{N}&/–-]$/u.test(before) && !/^(?:[\p{L}\p{N}&/-]|\s?–\s?\d)/u.test(after);
}

function nameGap(
	sentence: AnalysedSentence,
	mention: Mention,
	entity: Entity,
	drafting: Drafting
): readonly Gap[] {
	const { analysis, random, drop } = drafting;
	const family = nameFamily(entity);
	if (family === 'cloze-nationality') return nationalityGap(sentence, mention, drafting);
	if (!family || !entity.strong) return [];
	// No wrong answer may say a crime or a death of somebody.
	if (family === 'cloze-person' && sentence.words.some((word) => HARM_WORDS.has(fold(word.text)))) {
		drop(family, 'harm', sentence.text);
		return [];
	}
	// Beside names of men and women "her" would tell.
	if (family === 'cloze-person' && /\b(?:he|she|his|hers?|him)\b/iu.test(sentence.text)) {
		drop(family, 'leak', sentence.text);
		return [];
	}
	// "U.S." beside names that are written out would tell itself.
	if (/^(?:\p{Lu}\.?){2,4}$/u.test(mention.text)) return [];
	const { text } = analysis.article;
	const before = text.slice(sentence.start, mention.start);
	const after = text.slice(mention.end, sentence.end);
	const lead = mention.title ? text.slice(sentence.start, mention.title.start) : before;
	if (!standsFree(before, after) || isTied(lead, after, entity)) {
		drop(family, 'part-of-a-longer-name', sentence.text);
		return [];
	}
	if (analysis.article.title === mention.text) return [];
	const present = entitiesOf(sentence);
	const timesHere = sentence.names.filter((name) => name.entity === entity).length;
	const timesShown = text.slice(sentence.start, sentence.end).split(mention.text).length - 1;
	if (timesHere > 1 || timesShown > 1 || mention.text.length < 3) return [];
	const definite = mention.definite;
	const rivals = namesLike(entity, analysis, random, (other) => present.has(other))
		.filter((other) => isDefinite(other) === definite)
		// A surname alone beside whole names would tell itself.
		.filter(
			({ name }) => entity.class !== 'person' || !mention.text.includes(' ') || name.includes(' ')
		)
		.map((other) => wrongName(other, analysis, formLike(other, mention.text, entity)));
	const more = definite ? [] : neighbours(entity, mention.text, sentence, analysis, random);
	const wrong = balanceByMentions(mention.text, [...rivals, ...more], analysis.article, random);
	return [
		{
			start: mention.start,
			end: mention.end,
			text: mention.text,
			family,
			skill: family === 'cloze-place' ? 'where' : 'who',
			wrong
		}
	];
}

/** "The ____ military says": other nations that the article speaks of, then neighbours. */
function nationalityGap(
	sentence: AnalysedSentence,
	mention: Mention,
	{ analysis, random }: Drafting
): readonly Gap[] {
	const country = COUNTRY_BY_DEMONYM.get(mention.text);
	const { text } = analysis.article;
	const before = text.slice(sentence.start, mention.start);
	const after = text.slice(mention.end, sentence.end);
	const isAdjective = /^ \p{Ll}{3,}/u.test(after) && country?.demonyms[0] === mention.text;
	if (!country || !isAdjective || !standsFree(before, after)) return [];
	const named = new Set(
		sentence.names.flatMap(({ entity: { name } }) => [
			COUNTRY_BY_NAME.get(name)?.name,
			COUNTRY_BY_DEMONYM.get(name)?.name
		])
	);
	const tells = sentence.names.filter(
		({ entity: { name } }) =>
			(COUNTRY_BY_NAME.get(name) ?? COUNTRY_BY_DEMONYM.get(name)) === country
	);
	if (tells.length > 1) return [];
	const isVowel = (word: string) => /^[AEIO]/u.test(word);
	const others = COUNTRIES.filter(
		({ name, demonyms }) =>
			!named.has(name) &&
			(demonyms[0] ?? '').endsWith(mention.text.slice(-1)) &&
			isVowel(demonyms[0] ?? '') === isVowel(mention.text)
	);
	const spoken = others.filter(
		({ name, demonyms }) => text.includes(name) || text.includes(demonyms[0] ?? name)
	);
	const near = others.filter(
		({ region, name }) => region === country.region && !text.includes(name)
	);
	const rivals = [...random.shuffle(spoken), ...random.shuffle(near)].map(
		({ demonyms }): WrongAnswer => ({
			text: demonyms[0] ?? '',
			feedback: `The article does not say this of anything ${demonyms[0] ?? ''}. It says ${quote(mention.text)}.`,
			passages: [sentence]
		})
	);
	const wrong = balanceByMentions(mention.text, rivals, analysis.article, random);
	return [
		{
			start: mention.start,
			end: mention.end,
			text: mention.text,
			family: 'cloze-nationality',
			skill: 'who',
			wrong
		}
	];
}

function nameFamily(entity: Entity): Family | undefined {
	switch (entity.class) {
		case 'place':
			return entity.subclass === 'named' ? undefined : 'cloze-place';
		case 'person':
			return 'cloze-person';
		case 'organisation':
			return entity.subclass === 'acronym' ? undefined : 'cloze-organisation';
		case 'people':
			return 'cloze-nationality';
		case 'other':
			return undefined;
	}
}

/** "City, ___", "President of ___", "___ and Sons": the rest gives it away or belongs to it. */
function isTied(before: string, after: string, entity: Entity): boolean {
	if (/\p{Lu}[\p{L}.’'-]*,? $/u.test(before) && !/^\p{Lu}\p{Ll}+ $/u.test(before)) return true;
	if (
		/^(?: \p{Lu}|['’]s \p{Lu}|, \p{Lu}[\p{L}]+(?:,|\.| )(?!.*\b(?:and|or)\b))/u.test(after) &&
		entity.class !== 'person'
	)
		return true;
	if (
		/^ (?:\(|(?:of|for|on|and|&) (?:the )?\p{Lu})/u.test(after) &&
		entity.class === 'organisation'
	)
		return true;
	if (
		/\b(?:President|Minister|Mayor|Governor|King|Queen|Republic|University|Bank|Church|City|Kingdom|Bay|Gulf|State|Ministry|Department|Duke|Prince) of (?:the )?$/u.test(
			before
		)
	)
		return true;
	if (entity.class === 'person' && /^ \p{Lu}\p{Ll}/u.test(after)) return true;
	// "Coaches … of Cuba and … of Japan": two of a kind, each with what tells them apart.
	if (entity.class === 'person' && /^ (?:of|from) \p{Lu}\p{L}+ and\b/u.test(after)) return true;
	if (entity.class === 'person' && /\b(?:like|such as|including)\b[^.;]*$/u.test(before))
		return true;
	if (
		entity.class === 'person' &&
		/\b(?:wife|husband|actress|actor|spokesman|spokeswoman|son|daughter|mother|father|brother|sister|widow|Mr|Mrs|Ms|Dr)\.? $/u.test(
			before
		)
	)
		return true;
	return false;
}

/** Whether the article sets "the" before a name as a rule. */
function isDefinite({ mentions }: Entity): boolean {
	const definite = mentions.filter((mention) => mention.definite).length;
	return definite * 2 > mentions.length;
}

/** A surname for a surname, a whole name for a whole name. */
function formLike(other: Entity, like: string, key: Entity): string {
	if (other.class !== 'person' || like.includes(' ') || key.name === like) return other.name;
	const parts = other.name.split(' ');
	const given = parts.findLastIndex((part, index) => index < parts.length - 1 && isGiven(part));
	return parts.slice(Math.max(1, given + 1)).join(' ') || other.name;
}

/** "L." and "Ron" of "L. Ron Hubbard". */
function isGiven(part: string): boolean {
	return /^\p{Lu}\.?$/u.test(part) || FIRST_NAMES.has(part.toLowerCase());
}

function toDraft(
	sentence: AnalysedSentence,
	passage: Passage,
	gap: Gap,
	{ analysis, random, drop }: Drafting
): readonly Draft[] {
	if (gap.wrong.length < 2) {
		drop(gap.family, 'no-distractors', sentence.text);
		return [];
	}
	const { article } = analysis;
	const citations = new Citations(article);
	citations.cite(passage, 'stem', 'key', 'explanation');
	const { options, key } = makeOptions(gap.text, gap.wrong, citations, random);
	const text = `${article.text.slice(passage.start, gap.start)}{{g1}}${article.text.slice(gap.end, passage.end)}`;
	return [
		{
			family: gap.family,
			question: {
				kind: 'cloze',
				skill: gap.skill,
				stem: completeStem(passage),
				text,
				gaps: [{ id: 'g1', options, key }],
				normalisation: 'loose',
				explanation: `The article says: ${quote(passage.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: passage.sentences,
			target: `${gap.start}`,
			score:
				sentence.salience +
				(gap.wrong.length >= 3 ? 0.3 : 0) -
				Math.max(0, passage.words - 25) / 25 -
				(sentence.dependence ? 0.5 : 0)
		}
	];
}
