import { isAcronymOf } from '../analysis/names.ts';
import { wordsOf } from '../analysis/words.ts';
import { Citations, quote, type Draft, type Drafting } from './draft.ts';

const IN_BRACKETS =
	/(?<name>\p{Lu}[\p{L}’'-]+(?:,? (?:(?:of|for|and|the|on|in|de|&) ){0,2}\p{Lu}[\p{L}’'-]+){1,7}) \((?<short>\p{Lu}{2,6})\)/gu;

/** Known without the article. */
const WELL_KNOWN = new Set(
	'UN EU US USA UK WHO NATO NASA BBC FBI CIA AIDS DNA UNESCO UNICEF'.split(' ')
);

/** "What does NZDF stand for?", where the article writes it out. */
export function draftAbbreviations({ analysis }: Drafting): readonly Draft[] {
	return analysis.askable.flatMap((sentence) =>
		[...sentence.text.matchAll(IN_BRACKETS)].flatMap((match): readonly Draft[] => {
			const { name = '', short = '' } = match.groups ?? {};
			const start = sentence.start + match.index;
			const long = longForm(name, short);
			if (long === undefined || WELL_KNOWN.has(short)) return [];
			const citations = new Citations(analysis.article);
			citations.cite(sentence, 'stem', 'key', 'explanation');
			return [
				{
					family: 'abbreviation',
					question: {
						kind: 'short-text',
						skill: 'vocabulary',
						stem: `What does ${quote(short)} stand for, as the article writes it out?`,
						key: { accepted: [long] },
						normalisation: 'loose',
						anticipated: [],
						explanation: `The article writes ${quote(long)} out and sets ${quote(short)} behind it in brackets: ${quote(sentence.text)}`,
						citations: citations.all()
					},
					sentences: [sentence.index],
					target: `short ${start}`,
					score: 0.9
				}
			];
		})
	);
}

/** The last words of a name whose capitals spell the abbreviation. */
function longForm(name: string, short: string): string | undefined {
	const words = wordsOf(name, { start: 0, end: name.length });
	for (let from = words.length - 2; from >= 0; from -= 1) {
		const first = words[from];
		if (first && isAcronymOf(short, words.slice(from))) return name.slice(first.start);
	}
	return undefined;
}
