import { factsOf, type ArticleFacts } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { DEMONYMS } from '../lexicon/demonyms.ts';
import { neutralRole, ROLE_NOUNS } from '../lexicon/roles.ts';
import { viewOf } from '../question-view.ts';
import { FUNCTION_WORDS, wordsOf, type Word } from '../words.ts';

/**
 * G25. The role that is asked about is one person's in the article: nobody else is called by the same
 * noun with the same proper names, "spokesman" and "spokeswoman" taken for one.
 */
export const roleHeldOnce: Rule = {
	id: 'role-held-once',
	severity: { newsproof: 'hard', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { family, body, keys } = viewOf(question, article);
		if (family !== 'role') return [];
		const holder = otherHolder(wordsOf(body), wordsOf(keys[0] ?? ''), factsOf(article));
		return holder === undefined
			? []
			: [`The article calls ${holder} the same: “${body}” could be either.`];
	}
};

/** The name of another person whom the article calls by the role. */
function otherHolder(
	role: readonly Word[],
	key: readonly Word[],
	{ words, roleNouns, straightText }: ArticleFacts
): string | undefined {
	const head = headOf(role);
	if (head === undefined) return undefined;
	const surname = key.at(-1)?.lower;
	const names = role.filter(
		({ isCapital, lower }) => isCapital && lower !== head && !FUNCTION_WORDS.has(lower)
	);
	for (const index of roleNouns) {
		const word = words[index];
		if (!word || neutralRole(singular(word.lower)) !== neutralRole(head)) continue;
		const next = words.slice(index + 1, index + 4);
		const run = capitalRun(next, word.end, straightText);
		if (run.length < 2 || run.some(({ lower }) => lower === surname)) continue;
		const before = words.slice(Math.max(0, index - 4), index);
		if (contradicts(before.at(-1), names)) continue;
		if (names.every((name) => before.some(({ lower }) => lower === name.lower))) {
			return run.map(({ text }) => text).join(' ');
		}
	}
	return undefined;
}

/** The noun of a role: before "of", "for", "at" or "to", else the last word. */
function headOf(role: readonly Word[]): string | undefined {
	const of = role.findIndex(({ lower }) => /^(?:of|for|at|to)$/u.test(lower));
	const head = of > 0 ? role[of - 1] : role.at(-1);
	return head && ROLE_NOUNS.has(head.lower) ? head.lower : undefined;
}

function singular(lower: string): string {
	return ROLE_NOUNS.has(lower) ? lower : lower.replace(/s$/u, '');
}

function capitalRun(words: readonly Word[], from: number, text: string): readonly Word[] {
	const run: Word[] = [];
	let end = from;
	for (const word of words) {
		if (!word.isCapital || text.slice(end, word.start) !== ' ') break;
		run.push(word);
		end = word.end;
	}
	return run;
}

/** "Swedish captain" is no holder of "English captain". */
function contradicts(before: Word | undefined, names: readonly Word[]): boolean {
	return (
		before !== undefined &&
		before.isCapital &&
		DEMONYMS.has(before.lower) &&
		names.some(({ lower }) => DEMONYMS.has(lower) && lower !== before.lower)
	);
}
