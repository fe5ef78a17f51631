import type { Article, Sentence, Span } from '#lib/core/article/article.ts';
import type { Entity, Mention } from './names.ts';
import { TITLES } from '../lexicon/word-lists.ts';
import { fold, isCapitalised, wordsOf, type Word } from './words.ts';

/** What an article says somebody is; the span holds the words it says it with. */
export type Role = Span & {
	readonly text: string;
	readonly person: Entity;
	readonly sentence: number;
	/** The noun that says it, lower case: "minister". */
	readonly head: string;
};

const ROLE_NOUN =
	/^(?:(?:co-)?(?:founder|leader|director|chief|head|author|actor|actress|singer|songwriter|writer|player|professor|minister|president|judge|lawyer|attorney|captain|coach|manager|officer|general|colonel|sergeant|commander|farmer|teacher|student|driver|designer|engineer|researcher|historian|artist|dancer|banker|lawmaker|senator|mayor|governor|candidate|goalkeeper|striker|midfielder|defender|forward|pitcher|catcher|guitarist|presenter|host|partner|wife|husband|son|daughter|brother|sister|mother|father|astronaut|cosmonaut|pilot|analyst|expert|entrepreneur|baker|chef|curator|producer|filmmaker|reporter|editor|correspondent|resident|worker|secretary|member|chairman|chairwoman|chair|chairperson|executive|ceo|mp|ambassador|commissioner|consultant|adviser|advisor|surgeon|doctor|nurse|principal|organizer|organiser|activist|campaigner|victim|owner|creator|inventor|curator|lecturer|economist|sheriff|counsellor|counselor|therapist|developer|spokes(?:man|woman|person)|vice-president|premier|chancellor|king|queen|prince|princess|composer|sculptor|pastor|bishop|rabbi|keeper)|[a-z]+(?:ist|ician|ologist|grapher))s?$/u;
const STOP = /^(?:and|or|but|that|who|which|when|where|while|as|said|says|is|was|were|has|had)$/u;

/** The roles that the article gives people, each as it is worded. */
export function findRoles(
	article: Article,
	sentences: readonly Sentence[],
	entities: readonly Entity[]
): readonly Role[] {
	const people = entities.filter((entity) => entity.class === 'person');
	const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]));
	return people.flatMap((person) =>
		person.mentions.flatMap((mention) => {
			const sentence = bySentence.get(mention.sentence);
			if (!sentence) return [];
			const span =
				roleAfter(article.text, sentence, mention) ?? roleBefore(article.text, sentence, mention);
			if (!span) return [];
			const head = roleHead(article.text, span);
			if (head === undefined) return [];
			const text = article.text.slice(span.start, span.end);
			return [{ ...span, text, person, sentence: mention.sentence, head }];
		})
	);
}

/** The last role noun before an "of" or the end: "manager" in "manager of the company". */
function roleHead(text: string, span: Span): string | undefined {
	const words = wordsOf(text, span);
	const link = words.findIndex((word) => /^(?:of|for|at|in|from|with|on|to)$/u.test(word.text));
	const core = link > 0 ? words.slice(0, link) : words;
	const noun = core.findLast((word) => isRoleNoun(word));
	return noun && fold(noun.text).replace(/s$/u, '');
}

function isRoleNoun({ text }: Word): boolean {
	const folded = fold(text);
	return (
		ROLE_NOUN.test(folded) ||
		(TITLES.has(folded) &&
			!/^(?:mr|mrs|ms|dr|former|foreign|supreme|deputy|defen[cs]e|health|education|finance|interior|environment|justice|opposition|shadow|party|treasurer)$/u.test(
				folded
			))
	);
}

/** "…, a Masen spokeswoman." behind a name, up to the next comma or stop. */
function roleAfter(text: string, sentence: Sentence, mention: Mention): Span | undefined {
	const rest = text.slice(mention.end, sentence.end);
	const match =
		/^, (?<role>(?:(?:an?|the|its|his|her) )?[^,;:()“”"–—]{4,90}?)(?=[,.;]| (?:who|which|said|says|told|tells|and)\b|$)/u.exec(
			rest
		);
	const role = match?.groups?.role;
	if (!match || !role) return undefined;
	// "Curator for ocean and science": cut where it goes on.
	if (/^ and \p{Ll}/u.test(rest.slice(match[0].length))) return undefined;
	// The comma of "10,500" ends nothing.
	if (/^,\d/u.test(rest.slice(match[0].length))) return undefined;
	const start = mention.end + 2;
	const span = withoutArticle(text, { start, end: start + role.trimEnd().length });
	const words = wordsOf(text, span);
	const first = words.findIndex((word) => isRoleNoun(word));
	if (first < 0 || first > 6 || words.length < 2 || words.length > 13) return undefined;
	if (
		words.some(({ text: word }) =>
			/^(?:is|was|were|has|had|said|says|he|she|they|it|who)$/u.test(word)
		)
	)
		return undefined;
	if (words.slice(0, first).some(({ text: word }) => STOP.test(word))) return undefined;
	return span;
}

function withoutArticle(text: string, span: Span): Span {
	const article = /^(?:an?|the|its|his|her) /iu.exec(text.slice(span.start, span.end))?.[0] ?? '';
	return { start: span.start + article.length, end: span.end };
}

/** "NZ Foreign Minister" or "Morocco’s environment minister," before a name. */
function roleBefore(text: string, sentence: Sentence, mention: Mention): Span | undefined {
	const end = mention.title?.end ?? mention.start;
	const before = withoutHonorific(wordsOf(text, { start: sentence.start, end }));
	const words: Word[] = [];
	let comma = false;
	for (const word of before.toReversed()) {
		const gapAfter = text.slice(word.end + (word.possessive ? 2 : 0), words[0]?.start ?? end);
		const isFirst = words.length === 0;
		if (isFirst && gapAfter === ', ') comma = true;
		else if (gapAfter !== ' ' && !(isFirst && mention.title)) break;
		if (/^(?:an?|the|his|her|their|its)$/iu.test(word.text) || STOP.test(word.text)) break;
		if (!isRoleWord(word, words.length === 0)) break;
		words.unshift(word);
	}
	while (words[0] && /^(?:of|and|general)$/u.test(words[0].text)) words.shift();
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last || words.length < 2 || words.length > 8) return undefined;
	if (!isRoleNoun(last)) return undefined;
	if (comma && !words.some(({ possessive }) => possessive)) return undefined;
	return { start: first.start, end: last.end };
}

function isRoleWord(word: Word, isLast: boolean): boolean {
	if (isLast) return isRoleNoun(word);
	return (
		isCapitalised(word) ||
		isRoleNoun(word) ||
		/^(?:former|deputy|foreign|prime|vice|chief|executive|senior|assistant|acting|environment|defen[cs]e|health|finance|interior|education|justice|opposition|party|particle|wealth|state|police|team|company|college|federal|national|regional|local|world|first|head|of|general|secretary|political|human|rights|film|football|baseball|basketball|marine|military)$/u.test(
			word.text
		)
	);
}

/** "Supreme Leader Ayatollah": the last word is a form of address, not the role. */
function withoutHonorific(words: readonly Word[]): readonly Word[] {
	const isHonorific =
		/^(?:Ayatollah|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sheikh|Rev|Prof)\.?$/u.test(
			words.at(-1)?.text ?? ''
		);
	return isHonorific ? words.slice(0, -1) : words;
}
