import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import { invert, type Clause } from '../analysis/clauses.ts';
import { findCounted } from '../analysis/counted.ts';
import type { Quantity } from '../analysis/quantities.ts';
import { wrongNumbers } from '../distractors/numbers.ts';
import {
	hasFront,
	isPlain,
	LOOSE,
	lowerSubject,
	OWN,
	textOf,
	tidy,
	type Asked
} from './clause-words.ts';
import type { Drafting } from './draft.ts';

const VAGUE =
	/^(?:first|last|next|past|other|another|additional|an additional|over|more than|at least|up to|as many as|nearly|almost|under|less than|fewer than|close to|closer to|only|just|some|an estimated|estimated)$/u;

/** "How many …?" for a figure whose noun is certain: as the subject, the object or behind "there are". */
export function howMany(
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
		(quantity.value ?? 0) < 3 ||
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
