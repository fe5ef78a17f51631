import { randomInt } from 'node:crypto';
import { nameKey } from '#lib/core/bank/learner-name.ts';
import { ANIMALS, KIND_WORDS } from './nickname-words.ts';

const kindWords: ReadonlySet<string> = new Set(KIND_WORDS);
const animals: ReadonlySet<string> = new Set(ANIMALS);

/** Whether this is a nickname that could have been drawn: nothing that a learner wrote. */
export function isNickname(text: string): boolean {
	const [kindWord = '', animal = '', ...rest] = text.split(' ');
	return kindWords.has(kindWord) && animals.has(animal) && rest.length === 0;
}

const pick = (words: readonly string[]) => words[randomInt(words.length)] ?? '';

// Of some 5,000 there is always one more for a group; a full list ends the search.
const MOST_DRAWS = 200;

/** Different nicknames, as many as asked for, that nobody among `taken` has. */
export function drawNicknames(count: number, taken: readonly string[]): readonly string[] {
	const used = new Set(taken.map(nameKey));
	const drawn: string[] = [];
	for (let draws = 0; draws < MOST_DRAWS && drawn.length < count; draws++) {
		const nickname = `${pick(KIND_WORDS)} ${pick(ANIMALS)}`;
		if (used.has(nameKey(nickname))) continue;
		used.add(nameKey(nickname));
		drawn.push(nickname);
	}
	return drawn;
}
