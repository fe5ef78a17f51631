import type { Role } from '../analysis/roles.ts';
import type { Entity } from '../analysis/names.ts';
import { balanceByMentions } from '../distractors/balance.ts';
import { areConfusable, namesLike, wrongName } from '../distractors/names.ts';
import { acceptedNames, lastName } from './speaker-names.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

/** Who is what, by the article: both ways round, as pairs, and typed. */
export function draftRoles(drafting: Drafting): readonly Draft[] {
	const roles = distinctRoles(drafting);
	return [
		...roles.flatMap((role) => whoIs(role, drafting)),
		...roles.flatMap((role) => whatIs(role, roles, drafting)),
		...roles.flatMap((role) => typedName(role, drafting)),
		...matchRoles(roles, drafting)
	];
}

/** One role a person, and none that another person could also be said to hold. */
function distinctRoles({ analysis, drop }: Drafting): readonly Role[] {
	const { roles } = analysis;
	return roles.filter((role, index) => {
		if (!role.person.strong || !role.person.name.includes(' ')) return false;
		if (roles.findIndex(({ person }) => person === role.person) !== index) return false;
		if (WELL_KNOWN.test(role.text)) return false;
		// "Company’s co-founder": whose, only the sentences before say.
		if (/^\p{Ll}+(?: \p{Ll}+)?['’]s? /u.test(role.text)) return false;
		if (SHARED.has(role.head) || role.text.split(' ').length < 2 || role.text.length > 90)
			return false;
		const rivals = roles.filter(
			(other) => other.person !== role.person && isSameHead(other.head, role.head)
		);
		const isOwn =
			/\p{Lu}/u.test(role.text) && rivals.every((other) => !sharesProper(other.text, role.text));
		const holders = countHead(role, analysis.article.text);
		if (rivals.length > 0 ? !isOwn : holders > 2 && !/\p{Lu}/u.test(role.text)) {
			drop('role', 'not-unique', role.text);
			return false;
		}
		const last = lastName(role.person.name);
		const isSomebodys = analysis.entities.some(({ name, class: kind }) => {
			const surname = lastName(name);
			return (
				kind === 'person' &&
				(role.text.includes(`${surname}'`) || role.text.includes(`${surname}’`))
			);
		});
		return !isSomebodys && !role.text.includes(last);
	});
}

function isSameHead(a: string, b: string): boolean {
	const plain = (head: string) => head.replace(/(?:man|woman|person)$/u, '');
	return plain(a) === plain(b);
}

function sharesProper(a: string, b: string): boolean {
	const proper = (text: string) => new Set(text.match(/\p{Lu}[\p{L}.]+/gu) ?? []);
	const own = proper(a);
	return own.size === 0 || [...proper(b)].some((word) => own.has(word));
}

function countHead({ head }: Role, text: string): number {
	return text.toLowerCase().split(new RegExp(`\\b${head}s?\\b`, 'u')).length - 1;
}

/** The narrowest clear passage: the sentence when it is short, else the name with its role. */
function citeRole(role: Role, { analysis }: Drafting, citations: Citations): string {
	const sentence = analysis.sentences[role.sentence];
	const span = sentence ? { start: sentence.start, end: sentence.end } : role;
	citations.cite(span, 'stem', 'key', 'explanation');
	return sentence?.text ?? role.text;
}

function personScore(person: Entity): number {
	return 1 + Math.min(1, person.mentions.length / 4);
}

function whoIs(role: Role, drafts: Drafting): readonly Draft[] {
	if (GENDERED.test(role.text)) return [];
	const { analysis, random, drop } = drafts;
	const citations = new Citations(analysis.article);
	const words = citeRole(role, drafts, citations);
	const rivals = namesLike(
		role.person,
		analysis,
		random,
		(entity) => !entity.name.includes(' ') || couldBe(entity, role, drafts)
	).map((entity) => wrongRole(entity, drafts));
	const wrong = balanceByMentions(role.person.name, rivals, analysis.article, random);
	// Where the article says of nobody else what they are, only one can be it.
	const known = wrong.filter(({ text }) =>
		analysis.roles.some(({ person }) => person.name === text)
	);
	if (wrong.length < 2 || known.length < 2) {
		drop('role', 'no-distractors', role.text);
		return [];
	}
	const { options, key } = makeOptions(role.person.name, wrong, citations, random);
	return [
		{
			family: 'role',
			question: {
				kind: 'choice',
				skill: 'who',
				stem: `Who does the article identify as ${quote(role.text)}?`,
				options,
				key,
				explanation: `The article says it of ${role.person.name}: ${quote(words)}`,
				citations: citations.all()
			},
			sentences: [role.sentence],
			shows: [role.sentence],
			target: `role ${role.person.name}`,
			score: personScore(role.person)
		}
	];
}

/** Whether the article gives this person a role with the same noun, or nothing else is known of them. */
function couldBe(entity: Entity, role: Role, { analysis }: Drafting): boolean {
	return analysis.roles.some(
		(other) =>
			other.person === entity && isSameHead(other.head, role.head) && !/\p{Lu}/u.test(role.text)
	);
}

function wrongRole(entity: Entity, { analysis }: Drafting) {
	const own = analysis.roles.find(({ person }) => person === entity);
	const sentence = own && analysis.sentences[own.sentence];
	if (!own || !sentence) return wrongName(entity, analysis);
	return {
		text: entity.name,
		feedback: `The article calls ${entity.name} something else: ${quote(own.text)}.`,
		passages: [{ start: sentence.start, end: sentence.end }]
	};
}

function whatIs(role: Role, roles: readonly Role[], drafts: Drafting): readonly Draft[] {
	const { analysis, random } = drafts;
	const others = random
		.shuffle(
			roles.filter((other) => other.person !== role.person && !isSameHead(other.head, role.head))
		)
		.filter(
			(other, index, all) => all.findIndex(({ head }) => isSameHead(head, other.head)) === index
		)
		.slice(0, 3);
	if (others.length < 2) return [];
	const citations = new Citations(analysis.article);
	const words = citeRole(role, drafts, citations);
	const wrong = others.map((other) => {
		const sentence = analysis.sentences[other.sentence];
		return {
			text: capitalised(other.text),
			feedback: `The article says this of ${other.person.name}.`,
			passages: sentence ? [{ start: sentence.start, end: sentence.end }] : []
		};
	});
	const { options, key } = makeOptions(capitalised(role.text), wrong, citations, random);
	return [
		{
			family: 'role-reverse',
			question: {
				kind: 'choice',
				skill: 'who',
				stem: `How does the article describe ${role.person.name}?`,
				options,
				key,
				explanation: `The article describes ${role.person.name} as ${quote(role.text)}: ${quote(words)}`,
				citations: citations.all()
			},
			sentences: [role.sentence],
			shows: [role.sentence],
			target: `role ${role.person.name}`,
			score: personScore(role.person) - 0.1
		}
	];
}

function capitalised(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function typedName(role: Role, drafts: Drafting): readonly Draft[] {
	const { analysis } = drafts;
	const { name } = role.person;
	// "Kristin" and "Kristen Wilkins": which spelling is typed must not matter, nor whether two are meant.
	if (analysis.entities.some((other) => other !== role.person && sharesSurname(other, role.person)))
		return [];
	const citations = new Citations(analysis.article);
	const words = citeRole(role, drafts, citations);
	const accepted = acceptedNames(role.person, analysis);
	return [
		{
			family: 'short-answer',
			question: {
				kind: 'short-text',
				skill: 'who',
				stem: `Who does the article identify as ${quote(role.text)}?`,
				key: { accepted },
				normalisation: 'loose',
				anticipated: [],
				explanation: `The article says it of ${name}: ${quote(words)}`,
				citations: citations.all()
			},
			sentences: [role.sentence],
			shows: [role.sentence],
			target: `role ${name}`,
			score: personScore(role.person) - 0.2
		}
	];
}

function sharesSurname(a: Entity, b: Entity): boolean {
	return a.class === 'person' && lastName(a.name) === lastName(b.name);
}

/** Nouns that tell a man from a woman: beside names of both the answer would be given away. */
const GENDERED =
	/\b(?:actress|actor|wife|husband|mother|father|son|daughter|sister|brother|king|queen|prince|princess|woman|man|boy|girl|\p{L}+(?:woman|man)|lady|lord)\b/iu;
/** Offices whose holders are known without the article. */
const WELL_KNOWN =
	/^(?:(?:the )?(?:US|U\.S\.|United States|American|British|UK|Russian|French|German) )?(?:President|Prime Minister|Chancellor)$/iu;
/** Roles that many may share. */
const SHARED = new Set([
	'member',
	'player',
	'resident',
	'worker',
	'student',
	'expert',
	'victim',
	'official'
]);

function matchRoles(roles: readonly Role[], drafts: Drafting): readonly Draft[] {
	const { analysis, random } = drafts;
	const chosen = roles
		.filter(
			(role, index) =>
				roles.findIndex(
					({ head, person }) => isSameHead(head, role.head) || areConfusable(person, role.person)
				) === index
		)
		.slice(0, 4);
	if (chosen.length < 3) return [];
	const citations = new Citations(analysis.article);
	for (const role of chosen) {
		const sentence = analysis.sentences[role.sentence];
		citations.cite(
			sentence ? { start: sentence.start, end: sentence.end } : role,
			'key',
			'explanation'
		);
	}
	const options = random
		.shuffle(chosen)
		.map(({ text }, index) => ({ id: `r${index + 1}`, text: capitalised(text) }));
	return [
		{
			family: 'role-match',
			question: {
				kind: 'match',
				skill: 'who',
				stem: 'Match each person with the article’s description.',
				prompts: chosen.map(({ person }, index) => ({ id: `p${index + 1}`, text: person.name })),
				options,
				key: Object.fromEntries(
					chosen.map(({ text }, index) => [
						`p${index + 1}`,
						options.find((option) => option.text === capitalised(text))?.id ?? 'r1'
					])
				),
				explanation: `The article describes ${chosen.map(({ person, text }) => `${person.name} as ${quote(text)}`).join(', ')}.`,
				citations: citations.all()
			},
			sentences: chosen.map(({ sentence }) => sentence),
			target: 'role-match',
			score: 2.3
		}
	];
}
