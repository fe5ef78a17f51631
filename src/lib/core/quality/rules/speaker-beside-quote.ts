import type { Article } from '../../article/article.ts';
import { factsOf, straightenQuotes } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { REPORTING_VERBS } from '../lexicon/verbs.ts';
import { viewOf, type ViewedOption } from '../question-view.ts';
import { wordsOf } from '../words.ts';

/** How far an attribution reaches, in UTF-16 code units. */
const REACH = 220;

/**
 * G25. The speaker who is the key stands beside the quote: joined to it by a comma or colon with a verb
 * of saying, or carrying on from the paragraph before. A sentence that follows a closed quote says who
 * speaks next, not who spoke.
 */
export const speakerBesideQuote: Rule = {
	id: 'speaker-beside-quote',
	severity: { newsproof: 'hard', model: 'hard', hand: 'off' },
	weight: 2,
	part: 'key',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (view.family !== 'quote-speaker' || view.body === '') return [];
		const { straightText } = factsOf(article);
		const at = straightText.indexOf(straightenQuotes(view.body).trim());
		const options = view.lists[0]?.options ?? [];
		const key = options.find(({ isKey }) => isKey);
		if (at < 0 || !key) return [];
		return judge(article, straightText, at, key, options);
	}
};

function judge(
	article: Article,
	text: string,
	at: number,
	key: ViewedOption,
	options: readonly ViewedOption[]
): readonly Remark[] {
	const paragraph = article.paragraphs.find(({ start, end }) => start <= at && at < end);
	if (!paragraph) return [];
	const opening = text.lastIndexOf('"', at);
	const closing = text.indexOf('"', at);
	const end = closing < 0 || closing > paragraph.end ? paragraph.end : closing;
	const before = text.slice(
		Math.max(paragraph.start, opening - REACH),
		Math.max(paragraph.start, opening)
	);
	const after = text.slice(
		Math.min(end + 1, paragraph.end),
		Math.min(end + 1 + REACH, paragraph.end)
	);
	const joinedAfter = /[,?!\u2014\u2013-]$/u.test(text.slice(at, end)) ? clauseOf(after) : '';
	const joinedBefore = /[:,]\s*$/u.test(before) ? lastSentence(before) : '';
	const beside = [joinedAfter, joinedBefore].filter(speaks).join(' ');
	if (beside === '') {
		const follows = clauseOf(after);
		// `“… taboos.” Cockrell said that …`: the verb of saying there opens a statement of its own.
		return follows !== '' &&
			names(key, follows) &&
			opensStatement(follows) &&
			!namedBefore(key, text, paragraph.start, at)
			? [
					{
						message: `The quote is closed before “${key.text}” is named: the article gives it to someone else, or to no one.`
					}
				]
			: [];
	}
	if (names(key, beside)) return [];
	const other = options.find((option) => !option.isKey && names(option, beside));
	return other
		? [{ message: `Beside the quote the article names “${other.text}”, not “${key.text}”.` }]
		: [];
}

/** The words up to the end of the sentence or the next quote. */
function clauseOf(after: string): string {
	return /^[^".?!]*/u.exec(after)?.[0] ?? '';
}

function lastSentence(before: string): string {
	return before.slice(Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('" ') + 1, 0));
}

function speaks(text: string): boolean {
	return wordsOf(text).some(({ lower }) => REPORTING_VERBS.has(lower) || lower === 'according');
}

/** "Cockrell said that the rich …": a verb of saying with its own statement behind it. */
function opensStatement(clause: string): boolean {
	const words = wordsOf(clause);
	const verb = words.findIndex(({ lower }) => REPORTING_VERBS.has(lower));
	return verb >= 0 && words.length - verb > 3;
}

/** Whether the words name the option: by its last word, which for a person is the surname. */
function names({ words }: ViewedOption, text: string): boolean {
	const last = words.at(-1)?.lower;
	return (
		last !== undefined && wordsOf(text).some(({ lower, isCapital }) => isCapital && lower === last)
	);
}

function namedBefore(key: ViewedOption, text: string, from: number, at: number): boolean {
	return names(key, text.slice(Math.max(from, at - REACH), at));
}
