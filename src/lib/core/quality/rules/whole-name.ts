import type { Article } from '../../article/article.ts';
import { factsOf, sentencesIn, type ArticleFacts } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { BODY_WORDS, NOT_NAMES } from '../lexicon/bodies.ts';
import { ROLE_NOUNS, TITLES } from '../lexicon/roles.ts';
import { classOf } from '../option-class.ts';
import { GAP, viewOf, type QuestionView } from '../question-view.ts';
import type { SentenceShape } from '../sentence-shape.ts';
import { FUNCTION_WORDS, wordsOf } from '../words.ts';

/** Bodies that are mostly named by what they are for: "Center on Human Rights". */
const GOES_ON_AFTER = /^\s(?:of|for|on|and|against)\s(?:the\s)?\p{Lu}/u;

/**
 * G22. A name that is asked for or offered is whole: no part of a longer name or of a hyphenated word,
 * no body with a person's name run into it, and a gap does not cut such a word open.
 */
export const wholeName: Rule = {
	id: 'whole-name',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'key',
	check: (question, article) => {
		const view = viewOf(question, article);
		const facts = factsOf(article);
		return [
			...view.gaps.flatMap(({ at, gap }) => gapProblems(view, at, gap)),
			...view.gaps.flatMap(({ at, key, gap }) => truncations(view, at, key, gap)),
			...optionProblems(view, article, facts)
		];
	}
};

function gapProblems(
	{ body }: QuestionView,
	at: number,
	gap: string | undefined
): readonly Remark[] {
	const place = { part: 'text', ...(gap !== undefined && { gap }) } as const;
	const before = body.charAt(at - 1);
	const after = body.charAt(at + GAP.length);
	const remarks: Remark[] = [];
	if (/[-‐‑&/]/u.test(before) || /[-‐‑&/]/u.test(after)) {
		remarks.push({
			...place,
			message: 'The gap cuts a word with a hyphen, an ampersand or a slash open.'
		});
	}
	if (
		/\b(?:North|South|East|West|Northern|Southern|Eastern|Western) (?:and|or) $/u.test(
			body.slice(0, at)
		)
	) {
		remarks.push({ ...place, message: 'The gap takes the end of two names that share it.' });
	}
	return remarks;
}

function truncations(
	{ body }: QuestionView,
	at: number,
	key: string,
	gap: string | undefined
): readonly Remark[] {
	const head = wordsOf(key).at(-1)?.lower ?? '';
	return BODY_WORDS.has(head) && GOES_ON_AFTER.test(body.slice(at + GAP.length))
		? [
				{
					message: `“${key}” is only the beginning of a longer name.`,
					part: 'text',
					...(gap !== undefined && { gap })
				}
			]
		: [];
}

function optionProblems(
	view: QuestionView,
	article: Article,
	facts: ArticleFacts
): readonly Remark[] {
	return view.lists.flatMap(({ options }) =>
		options.flatMap((option): readonly Remark[] => {
			const { text, words, isKey } = option;
			const place = {
				part: isKey ? 'key' : 'options',
				option: option.option,
				// A wrong option that is a fragment gives itself away; a key that is one is wrong.
				...(!isKey && ({ severity: 'soft', weight: 2 } as const)),
				...(option.gap !== undefined && { gap: option.gap })
			} as const;
			if (words.length === 1 && NOT_NAMES.has(words[0]?.lower ?? '') && isAllCapitals(text)) {
				return [{ ...place, message: `“${text}” names no person, place or body.` }];
			}
			const { kind } = classOf(text, facts);
			if (kind !== 'name' || words.length > 6) return [];
			if (view.gaps.length > 0 && isCommonWord(option.words, facts)) {
				return [
					{ ...place, message: `“${text}” is no name: the article writes it small as well.` }
				];
			}
			if (isBodyWithPerson(option.words, facts)) {
				return [{ ...place, message: `“${text}” runs a body and a person’s name together.` }];
			}
			const message = wrongEverywhere(text, article, facts);
			return message === undefined ? [] : [{ ...place, message }];
		})
	);
}

function isAllCapitals(text: string): boolean {
	return text === text.toUpperCase();
}

/** Whether a single word has its capital only from standing at a sentence's beginning. */
function isCommonWord(
	words: readonly { readonly lower: string }[],
	{ lowerCase }: ArticleFacts
): boolean {
	return words.length === 1 && lowerCase.has(words[0]?.lower ?? '');
}

/** "Refugee Council Enver Solomon": a body's telling word, then two more capitals that are no body's. */
function isBodyWithPerson(
	words: readonly { readonly lower: string; readonly isCapital: boolean }[],
	facts: ArticleFacts
): boolean {
	const body = words.findLastIndex(({ lower }) => BODY_WORDS.has(lower));
	const tail = words.slice(body + 1);
	return (
		body > 0 &&
		tail.length >= 2 &&
		tail.every(({ isCapital, lower }) => isCapital && !FUNCTION_WORDS.has(lower)) &&
		!tail.some(({ lower }) => facts.lowerCase.has(lower))
	);
}

const MOST_PLACES = 40;

/** What is wrong with every mention of a name; `undefined` when one stands free in a sentence. */
function wrongEverywhere(name: string, { text }: Article, facts: ArticleFacts): string | undefined {
	let wrong: string | undefined;
	let at = text.indexOf(name);
	for (let count = 0; at !== -1 && count < MOST_PLACES; count++) {
		const longer = surroundings(text, at, at + name.length);
		const shape = shapeAt(at, facts);
		if (longer === undefined && shape !== 'caption' && shape !== 'markup') return undefined;
		wrong =
			longer === undefined
				? `In the article “${name}” stands only in a picture’s caption or markup.`
				: `In the article “${name}” stands only inside “${longer}”.`;
		at = text.indexOf(name, at + 1);
	}
	return wrong;
}

function shapeAt(at: number, facts: ArticleFacts): SentenceShape | undefined {
	return sentencesIn(facts, { start: at, end: at + 1 })[0]?.shape;
}

const REACH = 30;

function surroundings(text: string, start: number, end: number): string | undefined {
	const before = text.slice(Math.max(0, start - REACH), start);
	const after = text.slice(end, end + REACH);
	const [inside] = /^[\p{Letter}\p{Number}]+/u.exec(after) ?? [];
	if (inside !== undefined && !/^['’]?s?$/u.test(inside)) return text.slice(start, end) + inside;
	const hyphen = /^(?:[-‐‑&](?=\p{Letter})| & )[\p{Letter}\p{Number}]+/u.exec(after)?.[0];
	if (hyphen !== undefined) return text.slice(start, end) + hyphen;
	const prefix = /[\p{Letter}\p{Number}]+(?:[-‐‑&]| & )$/u.exec(before)?.[0];
	if (prefix !== undefined) return prefix + text.slice(start, end);
	// "Ahmed Mohamed Image: Twitter": the name was run into a picture's credit.
	const next = /^ (?<word>\p{Lu}[\p{Letter}]+)(?<colon>:)?/u.exec(after);
	const word = next?.groups?.['word'];
	if (
		word !== undefined &&
		!ROLE_NOUNS.has(word.toLowerCase()) &&
		!TITLES.has(word.toLowerCase())
	) {
		return next?.groups?.['colon'] === undefined ? text.slice(start, end) + next?.[0] : undefined;
	}
	return undefined;
}
