import type { AnalysedSentence } from '../analysis/analysis.ts';
import { Citations, quote, type Draft, type Drafting } from './draft.ts';
import { inSentence } from './speaker-names.ts';

/** "Select the sentence that …": who somebody is, what happened when, who says what. */
export function draftEvidence(drafting: Drafting): readonly Draft[] {
	return [
		...roleSentences(drafting),
		...datedSentences(drafting),
		...reportedSentences(drafting),
		...namedOnce(drafting)
	];
}

function select(
	sentence: AnalysedSentence,
	what: string,
	score: number,
	{ analysis }: Drafting,
	family: 'role-reverse' | 'when' | 'where' | 'who' | 'attribution',
	target: string
): Draft {
	const citations = new Citations(analysis.article);
	const id = citations.cite(sentence, 'key', 'explanation');
	return {
		family,
		question: {
			kind: 'evidence',
			skill: family === 'role-reverse' ? 'who' : family,
			stem: `Select the sentence ${what}`,
			pick: 1,
			key: [id],
			explanation: `The article says it here: ${quote(sentence.text)}`,
			citations: citations.all()
		},
		sentences: [sentence.index],
		target,
		score
	};
}

function roleSentences(drafting: Drafting): readonly Draft[] {
	const { roles, sentences, askable } = drafting.analysis;
	return roles.flatMap((role) => {
		const sentence = sentences[role.sentence];
		const isOnly = roles.filter(({ person }) => person === role.person).length === 1;
		const isFirst = role.person.mentions[0]?.sentence === role.sentence;
		const last = role.person.name.split(' ').at(-1) ?? '';
		const isToldAgain = sentences.some(
			({ index, text }) =>
				index !== role.sentence && text.includes(last) && text.toLowerCase().includes(role.head)
		);
		if (!sentence || !askable.includes(sentence) || !isOnly || !isFirst || isToldAgain) return [];
		if (role.person.mentions.length < 2 || !role.person.strong || !role.person.name.includes(' '))
			return [];
		return [
			select(
				sentence,
				`that says who ${role.person.name} is.`,
				1.1 + sentence.salience / 3,
				drafting,
				'role-reverse',
				`role ${role.person.name}`
			)
		];
	});
}

/** Whether the sentence can be understood only with the one before it. */
function leans({ dependence }: AnalysedSentence): boolean {
	return dependence === 'pronoun' || dependence === 'pointing-word';
}

const PAST =
	/\b(?:was|were|had|became|began|started|took|made|won|lost|died|fell|rose|came|went|led|held|\p{Ll}+ed)\b/u;

function datedSentences(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.askable.flatMap((sentence) =>
		sentence.quantities.flatMap((quantity) => {
			if (!/^(?:date|year|weekday|month)$/u.test(quantity.kind)) return [];
			const preposition = /\b(?<word>in|on) $/iu.exec(
				analysis.article.text.slice(sentence.start, quantity.start)
			)?.groups?.word;
			const everywhere = analysis.article.text.split(quantity.text).length - 1;
			const dates = sentence.quantities.filter(({ kind }) =>
				/^(?:date|year|weekday|month)$/u.test(kind)
			);
			const before = analysis.article.text.slice(sentence.start, quantity.start);
			if (dates.length > 1 || leans(sentence) || sentence.twin) return [];
			if (/\bfrom\b[^,]{0,40}$/u.test(before)) return [];
			if (!preposition || everywhere !== 1 || !PAST.test(sentence.text) || sentence.quotes)
				return [];
			if (/\b(?:will|expected|due|plans?|planned|scheduled|would|hopes?|by)\b/u.test(sentence.text))
				return [];
			return [
				select(
					sentence,
					`that says what happened ${preposition.toLowerCase()} ${quantity.text}.`,
					0.7 + sentence.salience / 3,
					drafting,
					'when',
					String(quantity.start)
				)
			];
		})
	);
}

function reportedSentences(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.askable.flatMap((sentence) => {
		const { attribution } = sentence;
		if (!attribution || sentence.quotes) return [];
		const name = attribution.entity?.name ?? attribution.sourceName;
		const aliases = attribution.entity ? [...attribution.entity.aliases] : [attribution.sourceName];
		const others = analysis.sentences.filter(
			(other) =>
				other !== sentence &&
				(other.reports || other.quotes || other.attribution) &&
				aliases.some((alias) =>
					other.text.toLowerCase().includes(alias.toLowerCase().replace(/^the /u, ''))
				)
		);
		const speaks = analysis.quoted.some(({ speaker }) => speaker.name === name);
		const next = analysis.sentences[sentence.index + 1];
		const goesOn = next && (next.quotes || /^(?:He|She|They|It)\b/u.test(next.text));
		if (
			goesOn ||
			others.length > 0 ||
			speaks ||
			/^(?:Some|Many|Others|Estimates|Reports|Critics)\b/u.test(name)
		)
			return [];
		return [
			select(
				sentence,
				`in which the article passes on a statement by ${inSentence(attribution.sourceName)}.`,
				1.4 + sentence.salience / 3,
				drafting,
				'attribution',
				`claim ${sentence.index}`
			)
		];
	});
}

const FUTURE =
	/\b(?:will|expected|due|plans?|planned|scheduled|would|hopes?|could|may|might|if)\b/u;

/** A person or a place that the article names a single time: what has it to do with the story? */
function namedOnce(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	const { text } = analysis.article;
	return analysis.askable.flatMap((sentence) => {
		if (leans(sentence) || sentence.twin || sentence.words.length < 8) return [];
		const once = sentence.names.filter(
			({ mention, entity }) =>
				entity.strong &&
				entity.mentions.length === 1 &&
				text.split(entity.name.split(' ').at(-1) ?? entity.name).length === 2 &&
				!text.slice(mention.start - 1, mention.start).match(/[-–/&]/u) &&
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
