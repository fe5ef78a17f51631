import type { Span } from '#lib/core/article/article.ts';
import { COUNTRIES, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../lexicon/countries.ts';
import type { AnalysedSentence, Analysis, NamedMention } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/names.ts';
import type { Random } from '../random.ts';
import { quote, type WrongAnswer } from '../families/draft.ts';

/** Classes of place that may stand beside one another among the options. */
const PLACE_GROUPS: Readonly<Record<string, string>> = {
	country: 'country',
	continent: 'continent',
	city: 'town',
	area: 'town',
	region: 'region',
	facility: 'facility',
	road: 'facility',
	water: 'nature',
	land: 'nature',
	named: 'named'
};

function groupOf({ class: kind, subclass }: Entity): string {
	return kind === 'place' ? `place-${PLACE_GROUPS[subclass] ?? subclass}` : kind;
}

/** Whether two names cannot both be told apart by a reader: one holds the other, or they share a word of weight. */
export function areConfusable(a: Entity, b: Entity): boolean {
	if (a === b) return true;
	const words = (entity: Entity) =>
		new Set(
			[...entity.aliases, entity.name]
				.flatMap((name) => name.split(/[\s-]+/u))
				.filter((word) => word.length > 3 && !GENERIC.has(word))
				.map((word) => word.toLowerCase().slice(0, 5))
		);
	const own = words(a);
	if ([...words(b)].some((word) => own.has(word))) return true;
	return isPartOf(a, b) || isPartOf(b, a);
}

const GENERIC = new Set(
	'North South East West New Central United National International Republic City County State Airport Park Stadium Party University Department Force Group Saint Church Street'.split(
		' '
	)
);

/** A capital in its country, a part in the United Kingdom. */
function isPartOf(part: Entity, whole: Entity): boolean {
	const country = COUNTRY_BY_NAME.get(whole.name);
	if (!country) return false;
	if (country.capital === part.name) return true;
	return (
		country.name === 'United Kingdom' &&
		/^(?:England|Scotland|Wales|Northern Ireland)$/u.test(part.name)
	);
}

type Pairs = ReadonlyMap<Entity, ReadonlySet<Entity>>;
const pairsOf = new WeakMap<Analysis, Pairs>();
/** What stands between "Kennedy Space Center (KSC)" and "Cape Canaveral" when one is in the other. */
const WITHIN = /^(?: \([^)]*\))?(?:,| in| of| at)(?: the)? $/u;

function findPairs({ sentences, article: { text } }: Analysis): Pairs {
	const pairs = new Map<Entity, Set<Entity>>();
	for (const { names } of sentences) {
		names.slice(1).forEach((name, index) => {
			const before = names[index];
			if (!before || !WITHIN.test(text.slice(before.mention.end, name.mention.start))) return;
			pairs.set(before.entity, (pairs.get(before.entity) ?? new Set()).add(name.entity));
			pairs.set(name.entity, (pairs.get(name.entity) ?? new Set()).add(before.entity));
		});
	}
	return pairs;
}

/** "Kennedy Space Center in Cape Canaveral": one is in the other, or both are told in one breath. */
function standTogether(a: Entity, b: Entity, analysis: Analysis): boolean {
	const pairs = pairsOf.get(analysis) ?? findPairs(analysis);
	pairsOf.set(analysis, pairs);
	return pairs.get(a)?.has(b) ?? false;
}

/** Entities of the key's own class that the article names elsewhere, the ones alike in kind first. */
export function namesLike(
	key: Entity,
	analysis: Analysis,
	random: Random,
	isExcluded: (entity: Entity) => boolean = () => false
): readonly Entity[] {
	const group = groupOf(key);
	const alike = analysis.entities.filter(
		(entity) =>
			entity.strong &&
			groupOf(entity) === group &&
			!areConfusable(key, entity) &&
			!standTogether(key, entity, analysis) &&
			!isExcluded(entity) &&
			firstProse(entity, analysis) !== undefined &&
			!isCutShort(entity, analysis) &&
			!(entity.class === 'organisation' && / and \p{Lu}.* (?:University|of)\b/u.test(entity.name))
	);
	return random
		.shuffle(alike)
		.toSorted((a, b) => Number(b.subclass === key.subclass) - Number(a.subclass === key.subclass));
}

/** "Society of Canada" of "Doctor Who Society of Canada". */
function isCutShort({ class: kind, mentions }: Entity, { article: { text } }: Analysis): boolean {
	return (
		kind === 'organisation' &&
		mentions.some(
			({ start, title }) =>
				title !== undefined || /\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, start - 20), start))
		)
	);
}

/** The first prose sentence that names an entity. */
export function firstProse(entity: Entity, analysis: Analysis): AnalysedSentence | undefined {
	const sentences = entity.mentions.map(({ sentence }) => analysis.sentences[sentence]);
	return sentences.find((sentence) => sentence?.kind === 'prose');
}

/** A wrong name with the place where the article does speak of it. */
export function wrongName(entity: Entity, analysis: Analysis, text = entity.name): WrongAnswer {
	const sentence = firstProse(entity, analysis);
	const passages: readonly Span[] = sentence ? [{ start: sentence.start, end: sentence.end }] : [];
	return {
		text,
		feedback: sentence
			? `The article names ${entity.name} in another connection: ${quote(sentence.text)}`
			: `The article does not say this of ${entity.name}.`,
		passages
	};
}

/** Neighbouring countries that the article does not name, for a country that has too few rivals in it. */
export function neighbours(
	key: Entity,
	keyText: string,
	sentence: Span,
	analysis: Analysis,
	random: Random
): readonly WrongAnswer[] {
	const country = COUNTRY_BY_NAME.get(key.name);
	if (!country) return [];
	const named = new Set(
		analysis.entities.flatMap((entity) => [
			COUNTRY_BY_NAME.get(entity.name)?.name,
			COUNTRY_BY_DEMONYM.get(entity.name)?.name
		])
	);
	const near = COUNTRIES.filter(
		({ name, region }) =>
			region === country.region &&
			!named.has(name) &&
			name !== country.name &&
			!/^(?:United|Hong|Czech|Netherlands|Dominican|Philippines)/u.test(name)
	);
	return random.shuffle(near).map(({ name }) => ({
		text: name,
		feedback: `The article does not name ${name}. It says ${quote(keyText)}.`,
		passages: [sentence]
	}));
}

/** The entities a sentence names. */
export function entitiesOf({
	names
}: {
	readonly names: readonly NamedMention[];
}): ReadonlySet<Entity> {
	return new Set(names.map(({ entity }) => entity));
}
