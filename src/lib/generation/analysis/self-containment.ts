import type { Span } from '#lib/core/article/article.ts';
import type { Entity } from './names.ts';
import { fold, wordsOf } from './words.ts';

const PERSONAL = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself']);
/** Somebody whom a pronoun behind it can mean, though no name is given. */
const PERSON_NOUN =
	/\b(?:man|woman|boy|girl|child|mother|father|husband|wife|son|daughter|doctor|teacher|judge|officer|driver|student|farmer|fisherman|spokes(?:man|woman|person)|minister|president|scientist|researcher|professor|player|coach|director|owner|manager|worker|mayor)\b/iu;
const IMPERSONAL = new Set([
	'it',
	'its',
	'they',
	'them',
	'their',
	'theirs',
	'itself',
	'themselves'
]);
const DEMONSTRATIVE = /\b(?:this|that|these|those|such)\s(?!\w+ly\b)/giu;
/** "that" that opens a clause rather than points back. */
const CLAUSE_THAT =
	/\b(?:say|says|said|saying|told|tell|tells|claim|claims|claimed|believe|believes|believed|announced|announce|confirmed|confirm|suggest|suggests|suggested|argue|argues|argued|argue|warn|warned|warns|so|state|stated|states|show|shows|showed|shown|found|find|finds|know|knew|known|think|thought|hope|hopes|hoped|fear|feared|fears|sure|clear|unclear|likely|fact|idea|belief|evidence|news|report|reported|reports|the|a|an|all|note|noted|notes|add|added|adds|explained|explain|explains|insist|insisted|insists|agree|agreed|agrees|rule|ruled|mean|means|meant|learn|learned|understand|understands|understood|ensure|demand|demanded|estimate|estimates|estimated|revealed|reveal|reveals|concluded|conclude|admitted|denied|deny|acknowledged|predict|predicted|calculated|discovered|emphasized|stressed|indicate|indicated|indicates|prove|proved|aware|concerned|worried|determined|decided|decide|requires|require|considered|concern|concerns|claiming|showing|suggesting|meaning|saying|believing|allegations|allegation|suspicion|suspicions|theory|view|feeling|sign|signs|chance|possibility|risk|fear)\s$/iu;
const LEANING =
	/^(?:However|Meanwhile|But|And|Also|Then|So|Yet|Instead|Therefore|Thus|Moreover|Furthermore|In addition|Besides|Still|Nevertheless|Nonetheless|Otherwise|Similarly|Likewise|As a result|For example|For instance|In response|In contrast|By contrast|On the other hand|After that|Later|Afterwards|Or|Nor|Because of this|At the time|At the same time|In fact|Indeed|There)\b/u;
const BACKWARD =
	/\b(?:the (?:former|latter|aforementioned|above)|respectively|likewise|as well\.|too\.)|^(?:The (?:other|others|two|three|four|pair|same)|Another|Others|Both)\b(?! of the \p{Lu})/u;
/** From here on a pointing word finds what it points at in its own sentence. */
const OPENING = 45;

/** Whether a statement can be understood without the sentences around it, or the reason why not. */
export function findDependence(
	text: string,
	span: Span,
	entities: readonly Entity[]
): 'pronoun' | 'pointing-word' | 'connective' | undefined {
	const statement = text.slice(span.start, span.end);
	if (hasLoosePronoun(text, span, entities)) return 'pronoun';
	if (
		/^The (?:number|figures?|total|amount|rate|result|results|move|same|first|second|two|pair|idea|reason|question|problem|answer|rest|latter|former|others?|match|game|half|first half|second half|race|round|vote)\b/u.test(
			statement
		)
	) {
		return 'pointing-word';
	}
	if (
		/^(?:In|On|At|By|Since|For|After|Before|During) [^,]{2,40}, (?:that|this|these|those|it|he|she|they)\b/u.test(
			statement
		)
	) {
		return 'pointing-word';
	}
	if (/\bin the (?:match|game|half|race)\b/u.test(statement) && wordsOf(text, span).length < 14) {
		return 'pointing-word';
	}
	const pointsBack =
		BACKWARD.test(statement) ||
		hasPointingWord(statement) ||
		/\b(?:that|this) (?:number|figure|amount|total|rate)\b/iu.test(statement);
	if (pointsBack) return 'pointing-word';
	if (LEANING.test(statement) && !/^There (?:is|are|was|were|has|have)\b/u.test(statement)) {
		return 'connective';
	}
	return undefined;
}

function hasLoosePronoun(text: string, span: Span, entities: readonly Entity[]): boolean {
	const words = wordsOf(text, span);
	return words.some((word, index) => {
		const folded = fold(word.text);
		if (PERSONAL.has(folded)) {
			return !(
				PERSON_NOUN.test(text.slice(span.start, word.start)) ||
				entities.some(({ class: kind, mentions }) =>
					mentions.some(
						(mention) =>
							mention.start >= span.start &&
							mention.end <= word.start &&
							(kind === 'person' ||
								(kind === 'other' && (mention.text.includes(' ') || mentions.length > 1)))
					)
				)
			);
		}
		if (!IMPERSONAL.has(folded)) return false;
		// "it is hoped", "it was announced": no noun is meant.
		if (
			folded === 'it' &&
			/^(?:is|was|'s|would|will|has|seems|appears)$/u.test(words[index + 1]?.text ?? '')
		) {
			return index < 3 && !/\bthat\b|\bto\b/u.test(text.slice(word.end, span.end));
		}
		if (index >= 3)
			return /^the(?:y|m|irs?)$/u.test(folded) && !hasSeveral(text, span.start, word.start);
		return !isOfSubject(text, span, word, entities);
	});
}

/** Whether something stands there that "they" could mean. */
function hasSeveral(text: string, start: number, end: number): boolean {
	return /\b(?!(?:this|is|was|has|does|says|its|his|as|us|thus|across|unless|always|perhaps|yes|news|towards?)\b)\p{L}{2,}s\b|\b(?:and|people|men|women|children|police|staff|team|group|crew|government|company|family|public|anyone|everyone|someone|somebody|nobody|person|couple|pair|band|club|council|committee|party|firm|both|few|many|some|all|\p{N}+|two|three|four|five|six|seven|eight|nine|ten|NASA|[A-Z]{2,})\b/iu.test(
		text.slice(start, end)
	);
}

/** "Israel claims it …": the name that opens the sentence is meant. */
function isOfSubject(
	text: string,
	{ start }: Span,
	word: Span,
	entities: readonly Entity[]
): boolean {
	const opener = entities
		.flatMap(({ mentions }) => mentions)
		.find((mention) => mention.start === start && mention.end < word.start);
	return (
		opener !== undefined && /^ \p{Ll}+ (?:\p{Ll}+ )?$/u.test(text.slice(opener.end, word.start))
	);
}

function hasPointingWord(statement: string): boolean {
	return [...statement.matchAll(DEMONSTRATIVE)].some((match) => {
		if (match.index > OPENING) return false;
		const before = statement.slice(0, match.index);
		const word = match[0].trim().toLowerCase();
		if (word === 'such') return !/^\s?as\b/u.test(statement.slice(match.index + 4));
		if (word !== 'that') {
			if (
				/^those (?:who|of|in|with|on|at|from|behind|affected|\p{L}+ing)\b/iu.test(
					statement.slice(match.index)
				)
			) {
				return false;
			}
			return !/^(?:this|these) (?:year|month|week|morning|afternoon|evening|season|summer|winter|spring|autumn|fall|decade|century)\b/iu.test(
				statement.slice(match.index)
			);
		}
		// A relative or reported "that" follows a noun or a verb of saying; a pointing one stands at the start or after a preposition.
		return before === '' ||
			/\b(?:of|in|at|by|for|with|to|from|on|and|but|after|before|since|than|about)\s$/iu.test(
				before
			)
			? !CLAUSE_THAT.test(before)
			: false;
	});
}
