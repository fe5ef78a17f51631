import type { Article } from '#lib/core/article/article.ts';
import type { Random } from '../random.ts';
import type { WrongAnswer } from '../families/draft.ts';

/** How many rivals are looked at, the best suited first. */
const POOL = 7;
/** How often a key that the article names most may stay: no more often than chance would have it. */
const STAYS = 0.2;

/**
 * Three of the rivals, so chosen that "the one that is named most" is no better a guess than any
 * other: how many of them the article names more often than the key is drawn by chance. Where it
 * names none more often, the question is dropped but for the odd one.
 */
export function balanceByMentions(
	key: string,
	rivals: readonly WrongAnswer[],
	article: Article,
	random: Random
): readonly WrongAnswer[] {
	const count = (name: string) => article.text.split(name).length - 1;
	const own = count(key);
	const pool = rivals.slice(0, POOL);
	const more = pool.filter(({ text }) => count(text) >= own);
	const fewer = pool.filter(({ text }) => count(text) < own);
	if (more.length === 0 && (random.next() > STAYS || pool.every(({ text }) => count(text) === 0)))
		return [];
	const wanted = Math.max(1, random.below(4));
	const first = more.slice(0, wanted);
	return [...first, ...fewer, ...more.slice(wanted)].slice(0, 3);
}
