import type { AnalysedSentence } from './analysis.ts';
import { fold } from './words.ts';

/** Two sentences of which one says what the other says is not so. */
export type Conflict = {
	readonly denies: AnalysedSentence;
	readonly affirms: AnalysedSentence;
	/** What they disagree about: "whether the base was hit". */
	readonly about: string;
	/** Every sentence that touches the matter: none of them is a wrong answer. */
	readonly related: ReadonlySet<number>;
};

/** Ways to say one thing; `general` is its denial for everybody. */
type Matter = {
	readonly name: string;
	readonly says: RegExp;
	readonly denies: RegExp;
	/** Whether the two must speak of the same thing, named next to the words. */
	readonly anchored: boolean;
	readonly about: (anchor: string) => string;
};

const MATTERS: readonly Matter[] = [
	{
		name: 'casualties',
		says: /\b(?:injured|injuring|wounded|wounding|killed|killing|died|casualties|(?:was|were|been) (?:hurt|harmed))\b/iu,
		denies:
			/\b(?:no (?:casualties|injuries|deaths|fatalities|victims)|(?:nobody|no one|no-one|none) (?:was|were|had been|has been) (?:hurt|injured|killed|harmed|wounded))\b/iu,
		anchored: false,
		about: () => 'whether anybody was hurt'
	},
	{
		name: 'hit',
		says: /\b(?:hit|struck|landed (?:on|in|inside)|targeted|bombed|attacked|damaged|destroyed|reached)\b/iu,
		denies:
			/\b(?:(?:was|were|is|has been|had been) (?:not|never) (?:hit|struck|targeted|bombed|attacked|damaged|reached)|(?:wasn['’]t|weren['’]t) (?:hit|struck|targeted|damaged)|missed)\b/iu,
		anchored: true,
		about: (anchor) => `whether the ${anchor} was hit`
	},
	{
		name: 'arrest',
		says: /\b(?:arrested|detained|charged)\b/iu,
		denies:
			/\b(?:no (?:arrests|charges)|(?:nobody|no one) (?:was|has been) (?:arrested|detained|charged))\b/iu,
		anchored: false,
		about: () => 'whether anybody was arrested'
	},
	{
		name: 'knowledge',
		says: /\b(?:was|were|had been) (?:told|informed|warned|consulted)\b/iu,
		denies: /\b(?:was|were|had) (?:not|never) (?:been )?(?:told|informed|warned|consulted)\b/iu,
		anchored: true,
		about: (anchor) => `whether the ${anchor} was informed`
	}
];

const MOST_APART = 4;
const NEAR = 6;

/** The pairs of accounts in an article that cannot both be right, one of them at least somebody's word. */
export function findConflicts(sentences: readonly AnalysedSentence[]): readonly Conflict[] {
	const prose = sentences.filter(({ kind }) => kind === 'prose' || kind === 'fragment');
	return MATTERS.flatMap((matter) => {
		const related = new Set(
			sentences
				.filter(({ text }) => matter.says.test(text) || matter.denies.test(text))
				.map(({ index }) => index)
		);
		return prose.flatMap((denies) => {
			if (!matter.denies.test(denies.text) || denies.kind !== 'prose') return [];
			const affirms = prose.find((other) => affirmsWhat(other, denies, matter));
			if (!affirms) return [];
			const anchor = matter.anchored ? anchorOf(denies, matter.denies) : '';
			return anchor === undefined
				? []
				: [{ denies, affirms, about: matter.about(anchor), related }];
		});
	});
}

function affirmsWhat(other: AnalysedSentence, denies: AnalysedSentence, matter: Matter): boolean {
	if (
		other === denies ||
		other.kind !== 'prose' ||
		Math.abs(other.index - denies.index) > MOST_APART
	)
		return false;
	const said = matter.says.exec(other.text);
	if (
		!said ||
		HYPOTHETICAL.test(other.text) ||
		isNegated(other.text, said.index) ||
		matter.denies.test(other.text)
	)
		return false;
	const isSomebodys = (sentence: AnalysedSentence) =>
		sentence.attribution !== undefined || sentence.hedged || sentence.reports;
	if (!isSomebodys(other) && !isSomebodys(denies)) return false;
	if (
		other.attribution &&
		denies.attribution &&
		other.attribution.sourceName === denies.attribution.sourceName
	)
		return false;
	if (!matter.anchored) return true;
	const anchor = anchorOf(denies, matter.denies);
	return anchor !== undefined && wordsAround(other.text, said.index).includes(anchor);
}

const HYPOTHETICAL =
	/\b(?:could|would|may|might|expected|risk|danger|fear(?:s|ed)?|if|threat\p{L}*)\b/iu;

function isNegated(text: string, at: number): boolean {
	return /\b(?:no|not|never|without|nobody|none|denied|denies|rejected)\b[^,;]{0,40}$/iu.test(
		text.slice(0, at)
	);
}

/** The noun that is said not to be so, right before the words that say it. */
function anchorOf({ text }: AnalysedSentence, denies: RegExp): string | undefined {
	const match = denies.exec(text);
	if (!match) return undefined;
	const noun = /\bthe (?<noun>\p{Ll}{3,})\s$/u.exec(text.slice(0, match.index))?.groups?.noun;
	return noun;
}

function wordsAround(text: string, at: number): readonly string[] {
	const words = text
		.slice(at)
		.split(/[^\p{L}’'-]+/u)
		.slice(0, NEAR + 1);
	const before = text
		.slice(0, at)
		.split(/[^\p{L}’'-]+/u)
		.slice(-NEAR);
	return [...before, ...words].map(fold);
}
