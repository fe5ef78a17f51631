import type { Span } from '#lib/core/article/article.ts';
import type { Skill } from '#lib/core/question/question-fields.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import { findClause, invert, type Clause } from '../analysis/clauses.ts';
import { findCounted } from '../analysis/counted.ts';
import type { Entity } from '../analysis/names.ts';
import type { Quantity } from '../analysis/quantities.ts';
import { entitiesOf, namesLike, neighbours, wrongName } from '../distractors/names.ts';
import { wrongDates, wrongNumbers } from '../distractors/numbers.ts';
import {
	Citations,
	makeOptions,
	quote,
	type Draft,
	type Drafting,
	type Family,
	type WrongAnswer
} from './draft.ts';

/** A question in words, with its answer. */
type Asked = {
	readonly family: Family;
	readonly skill: Skill;
	readonly stem: string;
	readonly key: string;
	readonly place: Span;
	readonly wrong: readonly WrongAnswer[];
};

const SAYING =
	/^(?:said|says|say|told|tells|claimed|claims|added|adds|stated|states|announced|explained|explains|argued|argues|insisted|warned|warns|noted|notes|wrote|writes|tweeted|reported|reports|confirmed|admitted|suggested|suggests|believes|believe|believed|denied|denies|thinks|thought|hopes|hoped|expects|expected|estimates|estimated|asked|asks|called|calls|described|describes|accused|accuses)$/iu;
const LOOSE =
	/\b(?:he|she|him|it|they|them|this|these|those|there|former|latter|former|here|our|we|us|my|I)\b/iu;
const OWN = /\b(?:his|her|hers|their|its)\b/iu;

/** Who, which, when, where and how many, from clauses whose parts the parser is sure of. */
export function draftWhQuestions(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	if (!analysis.hasParser) return [];
	return analysis.askable.flatMap((sentence) => {
		if (sentence.dependence === 'pronoun' || sentence.dependence === 'pointing-word') return [];
		const clause = findClause(sentence);
		const asked = [
			...(clause
				? [
						...whoOrWhich(clause, drafting),
						...whenOf(clause, drafting),
						...whereOf(clause, drafting)
					]
				: []),
			...sentence.quantities.flatMap((quantity) => howMany(sentence, quantity, clause, drafting))
		];
		return asked.flatMap((one) => toDrafts(one, sentence, drafting));
	});
}

function textOf(span: Span, { analysis }: Drafting): string {
	return analysis.article.text.slice(span.start, span.end);
}

/** Whether the article says it in its own voice, in a clause that is nobody's words. */
function isPlain({ sentence, verb, auxiliary }: Clause): boolean {
	const words = `${verb?.text ?? ''} ${auxiliary?.text ?? ''}`.trim().split(' ');
	return (
		!sentence.hedged &&
		sentence.attribution === undefined &&
		!sentence.quotes &&
		!words.some((word) => SAYING.test(word))
	);
}

/** A clause put into words for a stem: no "also", no run of blanks. */
function tidy(words: string): string {
	return words
		.replaceAll(/\b(?:also|however|meanwhile|therefore|too)\b,? ?/giu, '')
		.replaceAll(/\s+([,.?])/gu, '$1')
		.replaceAll(/\s{2,}/gu, ' ')
		.replace(/[\s,;:]+$/u, '')
		.trim();
}

function hasFront({ front }: Clause, drafting: Drafting): boolean {
	return textOf(front, drafting).trim() !== '';
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
	if (!named || !named.entity.strong || hasFront(clause, drafting) || !isPlain(clause)) return [];
	const { entity, mention } = named;
	const words = tidy(textOf(predicate, drafting));
	const count = words.split(' ').length;
	if (LOOSE.test(words) || OWN.test(words) || count < 4 || count > 24) {
		drop('who', 'unresolved-pronoun', sentence.text);
		return [];
	}
	const wh = questionWord(entity);
	if (!wh || /^(?:is|are|was|were|has|have|had)$/u.test(words)) return [];
	const present = entitiesOf(sentence);
	const rivals = namesLike(entity, analysis, random, (other) => present.has(other))
		.filter(
			(other) =>
				entity.class !== 'organisation' ||
				other.subclass === entity.subclass ||
				entity.subclass === 'company'
		)
		.slice(0, 3)
		.map((other) => wrongName(other, analysis));
	const more = neighbours(entity, mention.text, sentence, analysis, random);
	return [
		{
			family: entity.class === 'person' ? 'who' : 'which',
			skill: 'who',
			stem: `${wh} ${words}?`,
			key: entity.name,
			place: mention,
			wrong: [...rivals, ...more].slice(0, 3)
		}
	];
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

function lowerSubject(clause: Clause, drafting: Drafting): string {
	const words = textOf(clause.subject, drafting);
	if (hasFront(clause, drafting)) return words;
	const isName = clause.sentence.names.some(
		({ mention }) => (mention.title?.start ?? mention.start) === clause.subject.start
	);
	return isName || /^(?:\p{Lu}{2}|\p{Lu}\.)/u.test(words)
		? words
		: words.slice(0, 1).toLowerCase() + words.slice(1);
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
	const isLast = textOf({ start: gone.end, end: predicate.end }, drafting).trim() === '';
	return isLast ? { ...clause, predicate: { start: predicate.start, end: gone.start } } : undefined;
}

function ask(wh: string, clause: Clause, drafting: Drafting): string | undefined {
	const text = drafting.analysis.article.text;
	const inverted = invert(clause, text);
	const subject = lowerSubject(clause, drafting);
	if (!inverted || LOOSE.test(subject) || OWN.test(subject)) return undefined;
	const rest = tidy(inverted.rest);
	if (LOOSE.test(rest)) return undefined;
	const words = tidy(`${wh} ${inverted.auxiliary} ${subject} ${rest}`);
	const count = words.split(' ').length;
	return count >= 6 && count <= 30 && rest !== '' ? `${words}?` : undefined;
}

function whenOf(clause: Clause, drafting: Drafting): readonly Asked[] {
	const { analysis, random } = drafting;
	const { sentence } = clause;
	const dates = sentence.quantities.filter(({ kind }) =>
		/^(?:date|year|weekday|month)$/u.test(kind)
	);
	const date = dates[0];
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
		)
			.slice(0, 3)
			.map((other) => wrongName(other, analysis));
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
				wrong: [...rivals, ...more].slice(0, 3)
			}
		];
	});
}

const VAGUE =
	/^(?:first|last|next|past|other|another|additional|an additional|over|more than|at least|up to|as many as|nearly|almost|under|less than|fewer than|close to|closer to|only|just|some|an estimated|estimated)$/u;

function howMany(
	sentence: AnalysedSentence,
	quantity: Quantity,
	clause: Clause | undefined,
	drafting: Drafting
): readonly Asked[] {
	const { analysis, random } = drafting;
	const counted = findCounted(sentence, quantity);
	if (
		!counted ||
		VAGUE.test(quantity.qualifier ?? '') ||
		(quantity.value ?? 0) < 2 ||
		sentence.quotes ||
		sentence.attribution ||
		sentence.hedged
	)
		return [];
	const rough = /^(?:about|around|roughly|approximately)$/u.test(quantity.qualifier ?? '')
		? 'About how many'
		: 'How many';
	const { text } = analysis.article;
	const start = quantity.qualifier
		? text.lastIndexOf(quantity.qualifier, quantity.start)
		: quantity.start;
	const stem =
		existential(sentence, quantity, rough, drafting) ??
		(clause &&
			(subjectCount(clause, start, quantity, rough, drafting) ??
				objectCount(clause, start, counted, rough, drafting)));
	if (!stem) return [];
	return [
		{
			family: 'how-many',
			skill: 'how-many',
			stem,
			key: quantity.text,
			place: quantity,
			wrong: wrongNumbers(quantity, sentence, analysis, random)
		}
	];
}

/** "There are 45 New Zealanders located at …": how many are located at …? */
function existential(
	sentence: AnalysedSentence,
	quantity: Quantity,
	wh: string,
	{ analysis }: Drafting
): string | undefined {
	const before = analysis.article.text.slice(sentence.start, quantity.start);
	const verb = /^There (?<verb>are|were) (?:about |around |roughly |approximately )?$/u.exec(before)
		?.groups?.verb;
	if (!verb) return undefined;
	const rest = analysis.article.text.slice(quantity.end, sentence.end).replace(/\.$/u, '').trim();
	const participle = sentence.tokens.find(
		({ start, tag }) => start > quantity.end && tag === 'VBN'
	);
	const clause = participle
		? `${analysis.article.text.slice(quantity.end, participle.start).trim()} ${verb} ${analysis.article.text.slice(participle.start, sentence.end).replace(/\.$/u, '')}`
		: `${rest.replace(/^(\S+) /u, `$1 ${verb} there `)}`;
	return participle && !/[,;:–(]/u.test(rest) ? `${wh} ${tidy(clause)}?` : undefined;
}

function subjectCount(
	clause: Clause,
	start: number,
	quantity: Quantity,
	wh: string,
	drafting: Drafting
): string | undefined {
	if (clause.subject.start !== start || hasFront(clause, drafting) || !isPlain(clause))
		return undefined;
	const rest = tidy(
		`${textOf({ start: quantity.end, end: clause.subject.end }, drafting)} ${textOf(clause.predicate, drafting)}`
	);
	const count = rest.split(' ').length;
	return LOOSE.test(rest) || OWN.test(rest) || count < 3 || count > 26
		? undefined
		: `${wh} ${rest}?`;
}

function objectCount(
	clause: Clause,
	start: number,
	counted: Span,
	wh: string,
	drafting: Drafting
): string | undefined {
	const { analysis } = drafting;
	const { predicate, verb, auxiliary, sentence } = clause;
	if (hasFront(clause, drafting) || !isPlain(clause) || start <= predicate.start) return undefined;
	const between = textOf({ start: (verb ?? auxiliary)?.end ?? start, end: start }, drafting).trim();
	const isObject = sentence.tokens.some(
		(token) =>
			token.start >= counted.start &&
			token.end <= counted.end &&
			token.relation === 'obj' &&
			token.agreed
	);
	if (!isObject || counted.end > predicate.end || between.split(' ').length > 3) return undefined;
	const kept = { ...clause, predicate: { start: predicate.start, end: start } };
	const inverted = invert(kept, analysis.article.text);
	const subject = lowerSubject(clause, drafting);
	const behind = tidy(textOf({ start: counted.end, end: predicate.end }, drafting));
	if (!inverted || LOOSE.test(subject) || OWN.test(subject) || LOOSE.test(behind)) return undefined;
	return `${wh} ${tidy(`${textOf(counted, drafting)} ${inverted.auxiliary} ${subject} ${inverted.rest} ${behind}`)}?`.replace(
		' ,',
		','
	);
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
		family: 'evidence',
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
		score: score - 0.15
	};
	if (asked.wrong.length < 2) {
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
