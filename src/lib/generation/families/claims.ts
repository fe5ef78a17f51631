import type { Attribution } from '../analysis/attributions.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import { balanceByMentions } from '../distractors/balance.ts';
import { areConfusable, firstProse } from '../distractors/names.ts';
import {
	Citations,
	makeOptions,
	quote,
	type Draft,
	type Drafting,
	type WrongAnswer
} from './draft.ts';
import { inSentence } from './speaker-names.ts';

/** A sentence whose statement is somebody's. */
export type Claimed = AnalysedSentence & { readonly attribution: Attribution };

/** Who says so, and is it the article's own word? */
export function draftClaims(drafting: Drafting): readonly Draft[] {
	const claimed = drafting.analysis.askable.filter(
		(sentence): sentence is Claimed => sentence.attribution !== undefined
	);
	return [
		...claimed.flatMap((sentence) => whoSays(sentence, drafting)),
		...claimed.flatMap((sentence) => howPresented(sentence, drafting)),
		...claimed.flatMap((sentence) => otherwiseAttributed(sentence, claimed, drafting))
	];
}

const PRONOUN =
	/\b(?:he|she|him|his|her|these|those|I|my)\b|^(?:\S+ ){0,3}(?:they|their|them|it|its|this|that)\b/iu;

/** The claim as words that stand alone, or why they do not. */
function claimOf(sentence: Claimed, { analysis, drop }: Drafting): string | undefined {
	const { claim, entity, sourceName } = sentence.attribution;
	const words = analysis.article.text.slice(claim.start, claim.end);
	if (
		PRONOUN.test(words) ||
		/^(?:(?:to|and|but|on|in|at|also|instead) |(?:for (?:example|instance)|however|instead), )/iu.test(
			words
		)
	) {
		drop('attribution', 'unresolved-pronoun', sentence.text);
		return undefined;
	}
	const names = [
		...(entity?.aliases ?? []),
		...sourceName.split(' ').filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
	];
	if (names.some((name) => words.includes(name))) {
		drop('attribution', 'leak', sentence.text);
		return undefined;
	}
	return words;
}

function whoSays(sentence: Claimed, drafting: Drafting): readonly Draft[] {
	const { analysis, random, drop } = drafting;
	const claim = claimOf(sentence, drafting);
	if (claim === undefined) return [];
	const { sourceName } = sentence.attribution;
	const wrong = balanceByMentions(
		sourceName,
		otherSources(sentence, drafting),
		analysis.article,
		random
	);
	if (wrong.length < 2) {
		drop('attribution', 'no-distractors', sentence.text);
		return [];
	}
	const citations = new Citations(analysis.article);
	citations.cite(sentence, 'stem', 'key', 'explanation');
	const { options, key } = makeOptions(sourceName, wrong, citations, random);
	return [
		{
			family: 'attribution',
			question: {
				kind: 'choice',
				skill: 'attribution',
				stem: `To whom or what does the article attribute the statement that ${lowerFirst(claim, sentence)}?`,
				options,
				key,
				explanation: `The article attributes it to ${inSentence(sourceName)}: ${quote(sentence.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: [sentence.index],
			target: `claim ${sentence.index}`,
			score: 2 + sentence.salience / 2
		}
	];
}

/** A claim inside a sentence: its first word is a capital only when it is a name. */
export function lowerFirst(claim: string, sentence: AnalysedSentence): string {
	const first = claim.split(' ')[0] ?? '';
	const isName =
		sentence.names.some(({ mention }) => claim.startsWith(mention.text)) ||
		/^\p{Lu}{2}/u.test(first) ||
		/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}+\b/u.test(
			first
		);
	return isName ? claim : claim.slice(0, 1).toLowerCase() + claim.slice(1);
}

function otherSources(sentence: Claimed, { analysis, random }: Drafting): readonly WrongAnswer[] {
	const own = sentence.attribution;
	const found = new Map<string, WrongAnswer>();
	for (const other of analysis.askable) {
		const { attribution } = other;
		if (
			!attribution ||
			attribution.sourceName === own.sourceName ||
			found.has(attribution.sourceName)
		)
			continue;
		if (attribution.entity && own.entity && areConfusable(attribution.entity, own.entity)) continue;
		found.set(attribution.sourceName, {
			text: attribution.sourceName,
			feedback: `The article attributes something else to ${inSentence(attribution.sourceName)}: ${quote(other.text)}`,
			passages: [other]
		});
	}
	for (const { speaker, quotation } of analysis.quoted) {
		if (!speaker.entity?.name.includes(' ') || found.has(speaker.name)) continue;
		if (speaker.name === own.sourceName || speaker.entity.class !== 'person') continue;
		if (own.entity && areConfusable(speaker.entity, own.entity)) continue;
		const passage = analysis.sentences.find(
			({ start, end }) => start < quotation.end && end > quotation.start
		);
		if (!passage) continue;
		found.set(speaker.name, {
			text: speaker.name,
			feedback: `The article quotes ${inSentence(speaker.name)}, but with other words: ${quote(passage.text)}`,
			passages: [passage]
		});
	}
	const named = analysis.entities.filter(
		(entity) =>
			entity.strong &&
			(entity.class === 'person' ||
				(entity.class === 'organisation' && own.entity?.class !== 'person')) &&
			entity.name.includes(' ') &&
			!found.has(entity.name) &&
			!entity.mentions.some((mention) => mention.sentence === sentence.index) &&
			!(own.entity && areConfusable(entity, own.entity)) &&
			!own.sourceName.includes(entity.name)
	);
	const more = random.shuffle(named).flatMap((entity): readonly WrongAnswer[] => {
		const passage = firstProse(entity, analysis);
		if (!passage) return [];
		const definite = entity.mentions.some((mention) => mention.definite);
		return [
			{
				text: `${definite ? 'The ' : ''}${entity.name}`,
				feedback: `The article names ${definite ? 'the ' : ''}${entity.name} in another connection: ${quote(passage.text)}`,
				passages: [passage]
			}
		];
	});
	return [...random.shuffle([...found.values()]), ...more].filter(
		({ text }) => isPersonal(text, analysis) === (own.entity?.class === 'person')
	);
}

/** True or false: was it this source that said so? The false one is given to another source of the article. */
function otherwiseAttributed(
	sentence: Claimed,
	claimed: readonly Claimed[],
	drafting: Drafting
): readonly Draft[] {
	const { analysis, random } = drafting;
	const claim = claimOf(sentence, drafting);
	const { sourceName } = sentence.attribution;
	const other = random.pick(
		claimed.filter(
			({ attribution }) =>
				attribution.sourceName !== sourceName &&
				attribution.entity?.class === sentence.attribution.entity?.class &&
				!claim?.includes(attribution.sourceName)
		)
	);
	if (claim === undefined || !other || claim.split(' ').length > 26) return [];
	const citations = new Citations(analysis.article);
	const id = citations.cite(sentence, 'stem', 'key', 'explanation');
	const isTrue = random.next() < 0.5;
	const named = isTrue ? sourceName : other.attribution.sourceName;
	const correction = `The article attributes this to ${inSentence(sourceName)}: ${quote(sentence.text)}`;
	return [
		{
			family: 'attribution',
			question: {
				kind: 'true-false',
				skill: 'attribution',
				stem: `The article attributes to ${inSentence(named)} the statement that ${lowerFirst(claim, sentence)}.`,
				key: isTrue,
				feedback: correction,
				feedbackCitations: [id],
				explanation: correction,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: [sentence.index],
			target: `claim ${sentence.index}`,
			score: 1.5 + sentence.salience / 2
		}
	];
}

/** A person's name beside persons' names, a body beside bodies. */
function isPersonal(name: string, { entities }: Drafting['analysis']): boolean {
	return entities.some((entity) => entity.name === name && entity.class === 'person');
}

/** A source that is nobody: "estimates". */
export const DATA =
	/\b(?:data|figures|estimates|statistics|reports?|stud(?:y|ies)|surveys?|accounts)$/iu;

/** "As something that Ron Mark said", "as something taken from official data". */
export function presentedBy(name: string): string {
	return DATA.test(name)
		? `As something taken from ${inSentence(name)}`
		: `As something that ${inSentence(name)} said`;
}

function suggestedBy(name: string): string {
	return DATA.test(name) ? presentedBy(name) : `As something that ${inSentence(name)} suggested`;
}

function howPresented(sentence: Claimed, drafting: Drafting): readonly Draft[] {
	const { analysis, random } = drafting;
	const claim = claimOf(sentence, drafting);
	if (claim === undefined || claim.split(' ').length > 24) return [];
	const { sourceName, verb } = sentence.attribution;
	const others = otherSources(sentence, drafting).slice(0, 2);
	const citations = new Citations(analysis.article);
	citations.cite(sentence, 'stem', 'key', 'explanation');
	const presented = presentedBy;
	const isSuggested = /^(?:suggest|suggests|suggested)$/u.test(verb);
	const keyText = isSuggested ? suggestedBy(sourceName) : presented(sourceName);
	const unsettled: WrongAnswer = {
		text: 'As a rumour, without saying where it comes from',
		feedback: `The article names who says it, ${inSentence(sourceName)}: ${quote(sentence.text)}`,
		passages: [sentence]
	};
	const wrong: readonly WrongAnswer[] = [
		...(others.length === 0 ? [unsettled] : []),
		{
			text: 'As a fact in the article’s own words',
			feedback: `The article does not say it in its own voice; it attributes it to ${inSentence(sourceName)}: ${quote(sentence.text)}`,
			passages: [sentence]
		},
		...others.map((other) => ({
			...other,
			text: isSuggested ? suggestedBy(other.text) : presented(other.text)
		}))
	];
	const { options, key } = makeOptions(keyText, wrong, citations, random);
	return [
		{
			family: 'claim-status',
			question: {
				kind: 'choice',
				skill: 'claim-status',
				stem: `How does the article present the statement that ${lowerFirst(claim, sentence)}?`,
				options,
				key,
				explanation: `The article does not say it in its own voice. It presents it as a statement by ${inSentence(sourceName)}: ${quote(sentence.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: [sentence.index],
			target: `claim ${sentence.index}`,
			score: 2 + sentence.salience / 2
		}
	];
}
