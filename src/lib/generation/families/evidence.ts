import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import type { Draft, Drafting } from './draft.ts';
import { leans, PAST, select } from './select-sentence.ts';
import { inSentence, lastName } from './speaker-names.ts';

/** "Select the sentence that …": who somebody is, what happened when, who says what. */
export function draftEvidence(drafting: Drafting): readonly Draft[] {
	return [
		...roleSentences(drafting),
		...datedSentences(drafting),
		...reportedSentences(drafting),
		...quotedOnce(drafting)
	];
}

function roleSentences(drafting: Drafting): readonly Draft[] {
	const { roles, sentences, askable } = drafting.analysis;
	return roles.flatMap((role) => {
		const sentence = sentences[role.sentence];
		const isOnly = roles.filter(({ person }) => person === role.person).length === 1;
		const isFirst = role.person.mentions[0]?.sentence === role.sentence;
		const last = lastName(role.person.name);
		const isToldAgain = sentences.some(
			({ index, text }) =>
				index !== role.sentence &&
				text.includes(last) &&
				(text.toLowerCase().includes(role.head) ||
					text.includes(`${last}, `) ||
					text.includes(`${last} as `))
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
			if (!isEvent(sentence, quantity)) return [];
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

/** Whether something happened then, rather than was so. */
function isEvent({ tokens }: AnalysedSentence, date: Span): boolean {
	const first = tokens.find(({ start }) => start >= date.start);
	const seen = new Set<unknown>();
	let token = first;
	while (token && !/^VB/u.test(token.tag) && !seen.has(token)) {
		seen.add(token);
		token = tokens[token.head];
	}
	return (
		token === undefined ||
		!/^(?:is|are|was|were|had|has|have|accounted|stood|remained|totall?ed|amounted|ranked|numbered|cost|included|consisted|knew|lived|contained|owned|belonged)$/iu.test(
			token.text
		)
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

/** Somebody whom the article lets speak a single time. */
function quotedOnce(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.quoted.flatMap(({ speaker, quotation }) => {
		const { entity, name } = speaker;
		const isOnly = analysis.quoted.filter((other) => other.speaker.entity === entity).length === 1;
		if (!isOnly || entity?.class !== 'person' || !name.includes(' ')) return [];
		const last = lastName(name);
		const inside = analysis.sentences.filter(
			({ start, end }) => start < quotation.end && end > quotation.start
		);
		const sentence = inside[0];
		const isTold = analysis.sentences.some(
			(other) => other !== sentence && other.text.includes(last) && (other.quotes || other.reports)
		);
		if (!sentence || inside.length > 1 || isTold || !sentence.text.includes(last)) return [];
		if (sentence.kind !== 'prose') return [];
		return [
			select(
				sentence,
				`that quotes ${name}.`,
				0.8 + sentence.salience / 3,
				drafting,
				'attribution',
				`quotes ${name}`
			)
		];
	});
}
