import type { AnalysedSentence, Analysis } from '../analysis/analysis.ts';
import type { Quantity } from '../analysis/quantities.ts';
import type { Draft, Drafting } from './draft.ts';
import { leans, PAST, select } from './select-sentence.ts';
import { lastName } from './speaker-names.ts';

/** What the article tells in one sentence and nowhere else: to be found there. */
export function draftToldOnce(drafting: Drafting): readonly Draft[] {
	return [...namedOnce(drafting), ...figuresOnce(drafting)];
}

const FUTURE =
	/\b(?:will|expected|due|plans?|planned|scheduled|would|hopes?|could|may|might|if)\b/u;

/** A person, a body or a place that the article names a single time: what has it to do with the story? */
function namedOnce(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	const { text } = analysis.article;
	return analysis.askable.flatMap((sentence) => {
		if (leans(sentence) || sentence.twin || sentence.words.length < 8) return [];
		const once = sentence.names.filter(
			({ mention, entity }) =>
				entity.strong &&
				entity.mentions.length === 1 &&
				text.split(lastName(entity.name)).length === 2 &&
				!text.slice(mention.start - 1, mention.start).match(/[-–/&]/u) &&
				// Somebody in a film is nobody in the story.
				!/\b(?:role|character|part|voice) of $/u.test(text.slice(sentence.start, mention.start)) &&
				!/^['’]s\b/u.test(text.slice(mention.end, mention.end + 3))
		);
		const person = once.find(
			({ entity }) => entity.class === 'person' && entity.name.includes(' ')
		);
		const speaks =
			sentence.quotes ||
			sentence.attribution !== undefined ||
			analysis.quoted.some(({ speaker }) => speaker.entity === person?.entity);
		if (person && speaks) return [];
		if (person) {
			const what = `that says what part ${person.entity.name} plays in the story.`;
			return [
				select(
					sentence,
					what,
					0.6 + sentence.salience / 3,
					drafting,
					'who',
					String(person.mention.start)
				)
			];
		}
		const body = once.find(
			({ mention, entity }) =>
				entity.class === 'organisation' &&
				entity.subclass !== 'acronym' &&
				!/^(?:school|company)$/u.test(entity.subclass) &&
				!/['’]s $/u.test(text.slice(sentence.start, mention.start)) &&
				!isNamedLoosely(entity.name, sentence, analysis) &&
				entity.name.includes(' ') &&
				!/^['’]s\b|^ \p{Lu}/u.test(text.slice(mention.end, mention.end + 3)) &&
				!isAttribute(sentence, mention.end) &&
				!/\b(?:of|for)(?: the)? $/u.test(text.slice(sentence.start, mention.start)) &&
				// "… Geophysical and Astronomical Services Administration": its name began before.
				!/\p{Lu}[\p{L}]+,? (?:and|&) (?:the )?$/u.test(text.slice(sentence.start, mention.start))
		);
		if (body && !sentence.quotes && sentence.attribution === undefined) {
			const the = body.mention.definite || TAKES_ARTICLE.test(body.entity.name) ? 'the ' : '';
			return [
				{
					...select(
						sentence,
						`that says what part ${the}${body.entity.name} plays in the story.`,
						0.6 + sentence.salience / 3,
						drafting,
						'part-played',
						String(body.mention.start)
					),
					inNeed: true
				}
			];
		}
		const place = once.find(({ mention, entity }) => {
			const before = text.slice(sentence.start, mention.start);
			const isSpecific = /^(?:facility|road|land|water)$/u.test(entity.subclass);
			return entity.class === 'place' && isSpecific && /\b(?:in|at|near)(?: the)? $/u.test(before);
		});
		const isPast = PAST.test(sentence.text) && !FUTURE.test(sentence.text) && !sentence.quotes;
		if (!place || !isPast) return [];
		const preposition =
			/(?<words>(?:in|at|near)(?: the)?) $/u.exec(text.slice(sentence.start, place.mention.start))
				?.groups?.words ?? 'in';
		const what = `that says what happened ${preposition} ${place.entity.name}.`;
		// A whole report may be about what happened there: a teacher sees that at once.
		return [
			{
				...select(
					sentence,
					what,
					0.5 + sentence.salience / 3,
					drafting,
					'where',
					String(place.mention.start)
				),
				forReview: true
			}
		];
	});
}

/** "Indonesian navy" is the Indonesian Navy too. */
function isNamedLoosely(name: string, own: AnalysedSentence, { sentences }: Analysis): boolean {
	const last = name.split(' ').slice(-2).join(' ').toLowerCase();
	return sentences.some(
		({ index, text }) => index !== own.index && text.toLowerCase().includes(last)
	);
}

const TAKES_ARTICLE =
	/\b(?:Department|Project|Service|Party|Foundation|Administration|Bureau|Council|Ministry|Academy|Commission|Institute|Association|Union|Group|Federation|Agency|Board|Committee|Army|Navy)$/u;

/** "BBC Television programme": the name only says which one. */
function isAttribute({ tokens }: AnalysedSentence, end: number): boolean {
	const next = tokens.find(({ start }) => start >= end);
	return next !== undefined && /^NN/u.test(next.tag);
}

/** A share, a sum, a distance, an age or a time that one sentence alone gives. */
function figuresOnce(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.askable.flatMap((sentence) => {
		if (leans(sentence) || sentence.twin) return [];
		const found = sentence.quantities
			.map((quantity) => ({ quantity, what: whatItGives(sentence, quantity, analysis) }))
			.find(({ what }) => what !== undefined);
		if (found?.what === undefined) return [];
		return [
			select(
				sentence,
				`that ${found.what}.`,
				0.7 + sentence.salience / 3,
				drafting,
				'gives-figure',
				`figure ${sentence.index}`
			)
		];
	});
}

const LENGTH = /^(?:kilomet|km|mile|met(?:re|er)|centimet|cm|mm|feet|foot|ft|inch|yard)/u;
/** "gives a percentage": undefined where another sentence could be meant. */
function whatItGives(
	sentence: AnalysedSentence,
	quantity: Quantity,
	analysis: Analysis
): string | undefined {
	switch (quantity.kind) {
		case 'percent':
			return isOnly(sentence, analysis, /%|\bper ?cent\b|\bpercentage\b|\bone in \w+\b/iu)
				? 'gives a percentage'
				: undefined;
		case 'money':
			return isOnly(sentence, analysis, /[£$€¥]\s?\d|\b(?:dollars?|pounds|euros|yen)\b/iu)
				? 'gives a sum of money'
				: undefined;
		case 'measure':
			return LENGTH.test(quantity.unit ?? '') &&
				isOnly(
					sentence,
					analysis,
					/\d[-\s]?(?:kilomet|km|mile|met(?:re|er)|centimet|cm|mm|feet|foot|ft|inch|yard)\p{L}*|\b(?:miles|metres|meters|kilometres|kilometers|feet|yards|inches)\b/iu
				)
				? 'gives a distance or a length'
				: undefined;
		case 'age':
			return isOnly(sentence, analysis, /\d[-\s]year[-\s]old|\bage[ds]? (?:of )?\w+|, \d\d,/iu)
				? 'says how old somebody is'
				: undefined;
		case 'time':
			return isOnly(
				sentence,
				analysis,
				/\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m|GMT|EST|UTC|o['’]clock)\b|\b\d{1,2}:\d\d\b|\b(?:noon|midnight)\b/iu
			)
				? 'gives a time by the clock'
				: undefined;
		case 'year':
			return isOnly(sentence, analysis, /\b(?:1[5-9]|20)\d\d\b/u) ? 'names a year' : undefined;
		default:
			return undefined;
	}
}

/** Whether nothing of the sort stands in any other sentence, heading or caption. */
function isOnly(sentence: AnalysedSentence, { sentences }: Analysis, sort: RegExp): boolean {
	return sentences.every(({ index, text }) => index === sentence.index || !sort.test(text));
}
