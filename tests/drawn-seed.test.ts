import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { Question } from '#lib/core/question/question.ts';
import { drawBank } from '#lib/generation/draw-bank.ts';
import { loadParser } from '#lib/server/load-parser.ts';
import { readSeeds } from '#lib/server/seed-files.ts';

const seed = readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)))[0];
const handmade = seed?.bank;
if (!handmade) throw new Error('The seed has no bank');
const loaded = await loadParser(fileURLToPath(new URL('../weights/english.npw', import.meta.url)));
if (!loaded.ok) throw new Error(loaded.reason);
const drawn = drawBank(handmade.article, { parser: loaded.value }).bank;
const auto = drawn.questions.filter(({ tier }) => tier === 'auto');

test('gives two dozen questions, two of them on the accounts that disagree', () => {
	expect(auto.length).toBeGreaterThanOrEqual(24);
	expect(auto.filter((question) => familyOf(question) === 'conflict')).toHaveLength(2);
});

/** What a bank says: who speaks certain words, which figure a sentence gives, what somebody is. */
type Facts = {
	readonly speakers: readonly (readonly [words: string, speaker: string])[];
	readonly figures: readonly (readonly [sentence: string, figure: number])[];
	readonly roles: readonly (readonly [person: string, role: string])[];
};

function familyOf({ provenance }: Question): unknown {
	return provenance[0]?.['family'];
}

/** The pairs of a matching question, by their texts. */
function pairsOf(question: Question): readonly (readonly [string, string])[] {
	if (question.kind !== 'match') return [];
	return question.prompts.map(({ id, text }) => [
		text,
		question.options.find((option) => option.id === question.key[id])?.text ?? ''
	]);
}

function keyTextOf(question: Question): string | undefined {
	if (question.kind === 'choice')
		return question.options.find(({ id }) => id === question.key)?.text;
	return question.kind === 'short-text' ? question.key.accepted[0] : undefined;
}

const bare = (words: string) => words.replaceAll(/[“”"']/gu, '').trim();
const quotedIn = (stem: string) =>
	bare(/[“"](?<words>[^”"]+)/u.exec(stem)?.groups?.['words'] ?? '');

function factsOf(bank: Bank): Facts {
	const { questions } = bank;
	const figures = questions.flatMap((question): [string, number][] => {
		const [citation] = question.citations.filter(({ supports }) => supports.includes('key'));
		if (question.kind === 'numeric' && 'value' in question.key && citation)
			return [[citation.exact, question.key.value]];
		return [];
	});
	const speakers = questions.flatMap((question): (readonly [string, string])[] => {
		if (/quotation/u.test(question.stem)) return [...pairsOf(question)];
		const key = keyTextOf(question);
		return /who said/u.test(question.stem) && key !== undefined
			? [[quotedIn(question.stem), key]]
			: [];
	});
	const roles = questions.flatMap((question): (readonly [string, string])[] => {
		if (
			question.kind === 'match' &&
			/person/u.test(question.stem) &&
			!/quotation/u.test(question.stem)
		)
			return [...pairsOf(question)];
		const key = keyTextOf(question);
		return /identify as/u.test(question.stem) && key !== undefined
			? [[key, quotedIn(question.stem)]]
			: [];
	});
	return {
		figures,
		speakers: speakers.map(([words, speaker]) => [bare(words), speaker] as const),
		roles
	};
}

const lastWord = (name: string) => name.split(' ').at(-1)?.toLowerCase() ?? '';
/** The nouns of a role that two wordings of it share. */
const wordsOf = (role: string) => new Set(role.toLowerCase().match(/\p{L}{5,}/gu));

/** Where two banks speak of the same thing and say different things of it. */
function contradictions(a: Facts, b: Facts): readonly string[] {
	const speakers = a.speakers.flatMap(([words, speaker]) =>
		b.speakers
			.filter(([others]) => words.includes(others) || others.includes(words))
			.filter(([, other]) => lastWord(other) !== lastWord(speaker))
			.map(([others, other]) => `“${others}”: ${speaker} or ${other}`)
	);
	const figures = a.figures.flatMap(([sentence, figure]) =>
		b.figures
			.filter(([other]) => other === sentence)
			.filter(([, value]) => value !== figure)
			.map(([, value]) => `${sentence}: ${figure} or ${value}`)
	);
	const roles = a.roles.flatMap(([person, role]) =>
		b.roles
			.filter(([, other]) => [...wordsOf(role)].some((word) => wordsOf(other).has(word)))
			.filter(([, other]) => isOneOffice(role, other))
			.filter(([other]) => lastWord(other) !== lastWord(person))
			.map(([other]) => `${role}: ${person} or ${other}`)
	);
	return [...speakers, ...figures, ...roles];
}

function isOneOffice(a: string, b: string): boolean {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	return [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word));
}

/** How many things both banks speak of. */
function shared(a: Facts, b: Facts): number {
	const same = a.speakers.filter(([words]) =>
		b.speakers.some(([others]) => words.includes(others) || others.includes(words))
	);
	const roles = a.roles.filter(([person]) =>
		b.roles.some(([other]) => lastWord(other) === lastWord(person))
	);
	const figures = a.figures.filter(([sentence]) => b.figures.some(([other]) => other === sentence));
	return same.length + roles.length + figures.length;
}

test('contradicts the hand-made bank in no speaker, figure or role', () => {
	const [ours, theirs] = [factsOf({ ...drawn, questions: auto }), factsOf(handmade)];
	expect(shared(ours, theirs)).toBeGreaterThanOrEqual(5);
	expect(contradictions(ours, theirs)).toEqual([]);
});

test('would be told of a contradiction', () => {
	const ours = factsOf({ ...drawn, questions: auto });
	const wrong: Facts = {
		...ours,
		speakers: ours.speakers.map(([words], index) => [words, `Somebody Else${index}`]),
		roles: ours.roles.map(([, role], index) => [`Somebody Else${index}`, role])
	};
	expect(contradictions(ours, wrong).length).toBeGreaterThanOrEqual(
		ours.speakers.length + ours.roles.length
	);
});
