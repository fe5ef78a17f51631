import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import {
	hasFront,
	isPlain,
	LOOSE,
	lowerSubject,
	OWN,
	singular,
	textOf,
	tidy,
	type Asked
} from './clause-words.ts';
import { howMany } from './how-many.ts';
import { findClause, invert, type Clause } from '../analysis/clauses.ts';
import type { Entity } from '../analysis/names.ts';
import { fold } from '../analysis/words.ts';
import { HARM_WORDS } from '../lexicon/word-lists.ts';
import { balanceByMentions } from '../distractors/balance.ts';
import { entitiesOf, namesLike, neighbours, wrongName } from '../distractors/names.ts';
import { wrongDates } from '../distractors/numbers.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

/** Who, which, when, where and how many, from clauses whose parts the parser is sure of. */
export function draftWhQuestions(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	if (!analysis.hasParser) return [];
	return analysis.askable.flatMap((sentence) => {
		if (sentence.dependence === 'pronoun' || sentence.dependence === 'pointing-word') return [];
		if (sentence.twin) return [];
		const clause = findClause(sentence);
		const asked = [
			...(clause
				? [
						...whoOrWhich(clause, drafting),
						...whenOf(clause, drafting),
						...whereOf(clause, drafting),
						...whyOf(clause, drafting),
						...whatOf(clause, drafting)
					]
				: []),
			...sentence.quantities.flatMap((quantity) => howMany(sentence, quantity, clause, drafting))
		];
		return asked.flatMap((one) => toDrafts(one, sentence, drafting));
	});
}

function whoOrWhich(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { analysis, random, drop } = drafting;
	const { sentence, subject, predicate } = clause;
	const named = sentence.names.find(
		({ mention }) =>
			mention.end === subject.end &&
			/^(?:[Tt]he )?$/u.test(
				textOf({ start: subject.start, end: mention.title?.start ?? mention.start }, drafting)
			)
	);
	const front = frontOf(clause, drafting);
	if (!named || !named.entity.strong || front === undefined || !isPlain(clause)) return [];
	const { entity, mention } = named;
	const words = tidy(textOf(predicate, drafting));
	const count = words.split(' ').length;
	if (LOOSE.test(words) || count < 4 || count > 24) {
		drop('who', 'unresolved-pronoun', sentence.text);
		return [];
	}
	const wh = questionWord(entity);
	if (!wh || /^(?:is|are|was|were|has|have|had)$|\band (?:was|were|is|are)\b/u.test(words))
		return [];
	if (entity.class === 'person' && sentence.words.some((word) => HARM_WORDS.has(fold(word.text)))) {
		drop('who', 'harm', sentence.text);
		return [];
	}
	const present = entitiesOf(sentence);
	const rivals = namesLike(entity, analysis, random, (other) => present.has(other))
		.filter(
			(other) =>
				entity.class !== 'organisation' ||
				other.subclass === entity.subclass ||
				entity.subclass === 'company'
		)
		.map((other) => wrongName(other, analysis));
	const more = neighbours(entity, mention.text, sentence, analysis, random);
	return [
		{
			family: entity.class === 'person' ? 'who' : 'which',
			skill: 'who',
			stem: withFront(front, `${wh} ${singular(words)}?`),
			key: entity.name,
			place: mention,
			wrong: balanceByMentions(entity.name, [...rivals, ...more], analysis.article, random)
		}
	];
}

const FRONT =
	/^(?:In|On|At|During|After|Before|By|Since|Under|Among|Between|Throughout|Until|Within|Outside|Near) (?:[^,;:“”"()]+), $/u;

/** A short adverbial before the subject, "In 2008, ": it stays before the question. Undefined where it is more than that. */
function frontOf(clause: Clause, drafting: Drafting): string | undefined {
	const front = textOf(clause.front, drafting);
	if (front.trim() === '') return '';
	const leans =
		/^(?:In (?:response|addition|fact|contrast|turn|return|the meantime|all|total)|At (?:the|that|this) (?:same )?time|After (?:that|this)|Before (?:that|this)|By (?:then|contrast)|Since then|Until then)\b/u.test(
			front
		);
	const isShort = front.split(' ').length <= 9 && FRONT.test(front) && !leans;
	return isShort && !LOOSE.test(front) && !OWN.test(front) ? front : undefined;
}

function withFront(front: string, stem: string): string {
	return front === '' ? stem : `${front}${stem.slice(0, 1).toLowerCase()}${stem.slice(1)}`;
}

function questionWord({ class: kind, subclass }: Entity): string | undefined {
	if (kind === 'person') return 'Who';
	if (kind === 'place')
		return subclass === 'country'
			? 'Which country'
			: subclass === 'city'
				? 'Which city'
				: undefined;
	if (kind !== 'organisation') return undefined;
	const nouns: Readonly<Record<string, string>> = {
		company: 'Which company',
		party: 'Which party',
		court: 'Which court',
		school: 'Which university or school',
		team: 'Which team'
	};
	return nouns[subclass] ?? 'Which organisation';
}

/** A stretch taken out of the predicate, or the whole front: what a "when" or "where" asks for. */
function without(clause: Clause, gone: Span, drafting: Drafting): Clause | undefined {
	const { front, predicate } = clause;
	if (gone.start >= front.start && gone.end <= front.end) {
		const rest = textOf({ start: gone.end, end: front.end }, drafting).replace(/^[,\s]+/u, '');
		const before = textOf({ start: front.start, end: gone.start }, drafting).trim();
		return rest === '' && before === ''
			? { ...clause, front: { start: front.end, end: front.end } }
			: undefined;
	}
	if (hasFront(clause, drafting) || gone.start <= predicate.start) return undefined;
	const isLast =
		textOf({ start: gone.end, end: predicate.end }, drafting).trim() === '' &&
		!/,[^,]{0,40}$/u.test(textOf({ start: predicate.start, end: gone.start }, drafting));
	return isLast ? { ...clause, predicate: { start: predicate.start, end: gone.start } } : undefined;
}

function ask(wh: string, clause: Clause, drafting: Drafting): string | undefined {
	const text = drafting.analysis.article.text;
	const inverted = invert(clause, text);
	const subject = lowerSubject(clause, drafting);
	if (!inverted || LOOSE.test(subject) || OWN.test(subject)) return undefined;
	const rest = tidy(inverted.rest);
	// "Leaves is legal": the word taken for the verb was a noun.
	if (!clause.auxiliary && /^\S+ (?:is|are|was|were|has|have|had|will)\b/u.test(rest))
		return undefined;
	if (LOOSE.test(rest)) return undefined;
	const words = tidy(`${wh} ${inverted.auxiliary} ${subject} ${rest}`);
	const count = words.split(' ').length;
	// "Early" of "early in 2016" is left over.
	const isWhole = !/\b(?:early|late|later|sometime|again|especially|only)$/u.test(words);
	return count >= 6 && count <= 30 && rest !== '' && isWhole ? `${words}?` : undefined;
}

function whenOf(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { analysis, random } = drafting;
	const { sentence } = clause;
	const dates = sentence.quantities.filter(({ kind }) =>
		/^(?:date|year|weekday|month)$/u.test(kind)
	);
	const date = dates[0];
	// "Is diminishing" on a day long past: the question would ask in another tense than it should.
	if (
		/^(?:is|are|has|have)$/u.test(clause.auxiliary?.text ?? '') ||
		clause.verb?.tag === 'VBZ' ||
		clause.verb?.tag === 'VBP'
	)
		return [];
	if (!date || dates.length > 1 || !isPlain(clause)) return [];
	const before = analysis.article.text.slice(sentence.start, date.start);
	const preposition = /(?:^|\s)(?<word>in|on) $/iu.exec(before)?.groups?.word;
	if (!preposition || /\b(?:since|until|by|before|after|from|between) $/iu.test(before)) return [];
	const phrase = { start: date.start - preposition.length - 1, end: date.end };
	const rest = without(clause, phrase, drafting);
	if (!rest) return [];
	const wh: Readonly<Record<string, string>> = {
		year: 'In which year',
		weekday: 'On which day',
		month: 'In which month',
		date: /\d{1,2}\b(?!\d)/u.test(date.text.replace(/\d{4}/u, ''))
			? 'On what date'
			: 'In which month and year'
	};
	const stem = ask(wh[date.kind] ?? 'When', rest, drafting);
	if (!stem) return [];
	return [
		{
			family: 'when',
			skill: 'when',
			stem,
			key: date.text,
			place: date,
			wrong: wrongDates(date, sentence, analysis, random)
		}
	];
}

function whereOf(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { analysis, random } = drafting;
	const { sentence } = clause;
	if (!isPlain(clause)) return [];
	return sentence.names.flatMap(({ mention, entity }): readonly Asked[] => {
		if (entity.class !== 'place' || !entity.strong) return [];
		const before = analysis.article.text.slice(sentence.start, mention.start);
		const preposition = /(?:^|\s)(?<words>(?:in|at)(?: the)?) $/iu.exec(before)?.groups?.words;
		if (!preposition) return [];
		const rest = without(
			clause,
			{ start: mention.start - preposition.length - 1, end: mention.end },
			drafting
		);
		const end = sentence.tokens.findLast(
			(token) => token.end <= mention.end && token.start >= mention.start
		);
		const head = sentence.tokens[end?.head ?? -1];
		const isOfVerb = end?.relation === 'obl' && end.agreed && /^VB/u.test(head?.tag ?? '');
		if (!isOfVerb) return [];
		const wh =
			entity.subclass === 'country'
				? 'In which country'
				: entity.subclass === 'city'
					? 'In which city or town'
					: 'Where';
		const stem = rest && ask(wh, rest, drafting);
		if (!stem) return [];
		const present = entitiesOf(sentence);
		const rivals = namesLike(
			entity,
			analysis,
			random,
			(other) => present.has(other) || (wh !== 'Where' && other.subclass !== entity.subclass)
		).map((other) => wrongName(other, analysis));
		const more = mention.definite
			? []
			: neighbours(entity, mention.text, sentence, analysis, random);
		return [
			{
				family: 'where',
				skill: 'where',
				stem,
				key: entity.name,
				place: mention,
				wrong: balanceByMentions(entity.name, [...rivals, ...more], analysis.article, random)
			}
		];
	});
}

/** "Why has Spain prohibited new projects?", where the clause goes on with "because". */
function whyOf(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { sentence, predicate } = clause;
	if (!isPlain(clause) || hasFront(clause, drafting)) return [];
	const words = textOf(predicate, drafting);
	const reason = /,? (?:because|due to|thanks to|owing to)\b/u.exec(words);
	const place = { start: predicate.start + (reason?.index ?? 0), end: predicate.end };
	const isLong = textOf(place, drafting).split(' ').length >= 5;
	if (!reason || reason.index < 12 || !isLong) return [];
	const cut = { ...clause, predicate: { start: predicate.start, end: place.start } };
	const stem = ask('Why', cut, drafting);
	const key = textOf(place, drafting).replace(/^[,\s]+/u, '');
	return stem ? [{ family: 'why', skill: 'cause', stem, key, place: sentence, wrong: [] }] : [];
}

const PEOPLE =
	/^(?:people|men|women|children|scientists|researchers|officials|students|workers|employees|residents|police|doctors|experts|players|teachers|voters|engineers|farmers|visitors|shoppers|protesters|activists|authorities|lawyers|parents|families|soldiers|troops|migrants|drivers|passengers|candidates|politicians|leaders|members|critics|supporters|hunters|judge|man|woman|boy|girl|reporters|pilgrims|astronauts|fans|vendors|fishermen|surgeons|prosecutors|[\p{L}]+(?:ists?|icians?))$/iu;
/** "The incident", "the report": the sentence before says which. */
const VACUOUS =
	/^(?:The|This|That|These|Those) (?:incident|report|study|policy|move|event|decision|case|issue|situation|news|result|process|effort|project|plan|attack|accident|change|group|company|team|match|film|book|law|ban|deal|agreement|system|program|programme|problem|idea|site|area|place|time|number|figure|document|letter)s?$/u;

/** What or who does something, where it is no name: to be answered by its sentence. */
function whatOf(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { sentence, subject, predicate } = clause;
	const front = frontOf(clause, drafting);
	const isNamed = sentence.names.some(({ mention }) => mention.end === subject.end);
	if (!isPlain(clause) || front === undefined || isNamed) return [];
	const words = tidy(textOf(predicate, drafting));
	const who = textOf(subject, drafting);
	const count = words.split(' ').length;
	const isWeak =
		LOOSE.test(words) ||
		LOOSE.test(who) ||
		VACUOUS.test(who) ||
		/^(?:[Tt]here|[Ii]t|[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Aa]ll|[Nn]o\b)/u.test(who);
	if (isWeak || count < 6 || count > 22 || who.split(' ').length < 2) return [];
	const wh = PEOPLE.test(clause.head) ? 'Who' : 'Who or what';
	const asked = singular(words);
	if (asked === words && /^(?:\p{Ll}+(?:ly)? )?[a-z]+\b/u.test(words) && isPluralVerb(clause))
		return [];
	return [
		{
			family: 'what',
			skill: 'what',
			stem: withFront(front, `${wh} ${asked}?`),
			key: who,
			place: sentence,
			wrong: []
		}
	];
}

/** "Experts expect": behind "who" it would have to be another form. */
function isPluralVerb({ verb }: Clause): boolean {
	return verb?.tag === 'VBP';
}

function toDrafts(
	asked: Asked,
	sentence: AnalysedSentence,
	{ analysis, random, drop }: Drafting
): readonly Draft[] {
	const citations = new Citations(analysis.article);
	const id = citations.cite(sentence, 'stem', 'key', 'explanation');
	const target = String(asked.place.start);
	const score = 1.3 + sentence.salience / 2;
	const evidence: Draft = {
		family: asked.family === 'why' || asked.family === 'what' ? asked.family : 'evidence',
		question: {
			kind: 'evidence',
			skill: asked.skill,
			stem: `Select the sentence that answers this: ${asked.stem}`,
			pick: 1,
			key: [id],
			explanation: `The answer is ${quote(asked.key)}. The article says it here: ${quote(sentence.text)}`,
			citations: citations.all()
		},
		sentences: [sentence.index],
		shows: [sentence.index],
		target,
		forReview: asked.family !== 'why',
		score: score - 0.15
	};
	if (asked.wrong.length < 2) {
		if (asked.family !== 'why' && asked.family !== 'what')
			drop(asked.family, 'no-distractors', asked.stem);
		return [evidence];
	}
	const own = new Citations(analysis.article);
	own.cite(sentence, 'stem', 'key', 'explanation');
	const { options, key } = makeOptions(asked.key, asked.wrong, own, random);
	return [
		{
			family: asked.family,
			question: {
				kind: 'choice',
				skill: asked.skill,
				stem: asked.stem,
				options,
				key,
				explanation: `The article says: ${quote(sentence.text)}`,
				citations: own.all()
			},
			sentences: [sentence.index],
			shows: [sentence.index],
			target,
			score
		},
		evidence
	];
}
