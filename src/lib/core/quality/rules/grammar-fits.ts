import type { Remark, Rule } from '../finding.ts';
import { GAP, viewOf, type OptionList, type QuestionView } from '../question-view.ts';

/** A vowel in writing but not in sound, and the other way round. */
const SOUNDS_CONSONANT = /^(?:uni|use|usu|euro|one\b|once\b|ut[ei])/iu;
const SOUNDS_VOWEL = /^(?:hour|honest|honou?r|heir|8|11\b|18\b|(?:[FHLMNRSX])(?:[A-Z]|\b))/u;

/**
 * G17 (SAQUET: grammatical cues). Every option fits the words around the gap, or none fits better than
 * another: "a" or "an", "the" before a "the", one or many.
 */
export const grammarFits: Rule = {
	id: 'grammar-fits',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'options',
	check: (question, article) => {
		const view = viewOf(question, article);
		return [
			...view.gaps.flatMap(({ at, gap }) => {
				const list = view.lists.find((candidate) => candidate.gap === gap);
				return list ? problems(view, at, list) : [];
			}),
			...(view.form === 'statement' ? wrongArticles(view.body) : []).map((message): Remark => ({
				message,
				part: 'stem'
			})),
			...(view.family === 'supported' ? view.lists : []).flatMap(({ options }) =>
				options.flatMap(({ text, option }) =>
					wrongArticles(text).map((message): Remark => ({ message, option }))
				)
			)
		];
	}
};

/** "an 14-year lull": the article before a number that was changed. */
function wrongArticles(text: string): readonly string[] {
	return [
		...text.matchAll(
			/(?:^|\s)(?<word>an?) (?<next>\p{Number}[^\s]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/giu
		)
	]
		.filter(
			({ groups }) =>
				startsWithVowelSound(groups?.['next'] ?? '') !== (groups?.['word']?.toLowerCase() === 'an')
		)
		.map(
			({ groups }) => `“${groups?.['word'] ?? ''}” does not fit before “${groups?.['next'] ?? ''}”.`
		);
}

function problems(
	{ body }: QuestionView,
	at: number,
	{ options, gap }: OptionList
): readonly Remark[] {
	const place = gap === undefined ? {} : { gap };
	const before = body.slice(Math.max(0, at - 12), at);
	const after = body.slice(at + GAP.length, at + GAP.length + 12);
	const remarks: Remark[] = [];
	const article = /(?:^|\s)(?<word>an?|the) $/iu.exec(before)?.groups?.['word']?.toLowerCase();
	if (article === 'a' || article === 'an') {
		const misfits = options.filter(({ text }) => startsWithVowelSound(text) !== (article === 'an'));
		if (misfits.length > 0) {
			const [first] = misfits;
			remarks.push({
				...place,
				...(first && { option: first.option }),
				message: `“${article}” before the gap does not fit “${first?.text ?? ''}”.`
			});
		}
	}
	if (article === 'the') {
		const doubled = options.find(({ text }) => /^the\s/iu.test(text));
		if (doubled) {
			remarks.push({
				...place,
				option: doubled.option,
				message: `“the” before the gap doubles that of “${doubled.text}”.`
			});
		}
	}
	if (/^%|^ per ?cent/u.test(after)) {
		const doubled = options.find(({ text }) => /%|per ?cent/u.test(text));
		if (doubled) {
			remarks.push({
				...place,
				option: doubled.option,
				message: `The unit after the gap doubles that of “${doubled.text}”.`
			});
		}
	}
	const withThe = options.filter(({ text }) => /^the\s/iu.test(text));
	if (withThe.length > 0 && withThe.length < options.length && article !== 'the') {
		const alone = withThe.length === 1 ? withThe[0] : undefined;
		if (alone?.isKey) {
			remarks.push({
				...place,
				option: alone.option,
				message: `Only “${alone.text}” comes with “the”.`
			});
		}
	}
	return remarks;
}

function startsWithVowelSound(text: string): boolean {
	if (SOUNDS_VOWEL.test(text)) return true;
	return /^[aeiou]/iu.test(text) && !SOUNDS_CONSONANT.test(text);
}
