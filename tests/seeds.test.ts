import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { paragraphOf } from '#lib/core/article/citation.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { canonicalJson } from '#lib/core/bank/canonical.ts';
import { assembleSet } from '#lib/core/bank/quiz-set.ts';
import { checkBank } from '#lib/core/quality/gate.ts';
import { SKILLS } from '#lib/core/question/question-fields.ts';
import { readBankFile, writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { readSeeds, type Seed } from '#lib/server/seed-files.ts';
import { ONE_OF_EACH_KIND } from './support/builders.ts';

const seeds = readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));

function bankOf({ bank, name }: Seed): Bank {
	if (!bank) throw new Error(`The seed ${name} has no bank`);
	return bank;
}

describe.each(seeds)('the seed $name', (seed) => {
	test('is read without a problem', () => {
		expect(seed.problems).toEqual([]);
		expect(seed.bank).toBeDefined();
		expect(seed.sets).not.toEqual([]);
	});

	test('passes the whole gate', () => {
		expect(checkBank(bankOf(seed))).toEqual([]);
		expect(seed.findings).toEqual([]);
	});

	test('puts its sets together from approved questions, each asked once', () => {
		for (const document of seed.sets) {
			const assembly = assembleSet(document, [bankOf(seed)]);
			if (!assembly.ok) throw new Error(`${document.set.id} misses ${assembly.missing.join()}`);
			const questions = assembly.set.questions.map(({ question }) => question);
			expect(questions.map(({ status }) => status)).toEqual(questions.map(() => 'approved'));
			expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
		}
	});

	test('is the same bank, byte for byte, after it was written and read again', () => {
		const bank = bankOf(seed);
		const bytes = canonicalJson(writeBank(bank));
		const alone = () => undefined;
		for (const text of [writeBankYaml(bank), bytes]) {
			const { value, problems } = readBankFile(text, 'again', alone);
			expect(problems).toEqual([]);
			expect(value && canonicalJson(writeBank(value))).toBe(bytes);
		}
	});
});

describe('the Camp Taji seed', () => {
	const seed = seeds.find(({ name }) => name === 'camp-taji');
	if (!seed) throw new Error('There is no seed camp-taji');
	const { article, questions } = bankOf(seed);

	test('has the article’s words as they were published, normalised', () => {
		expect(article.id).toBe('5b32e8a35ac48289d3b3049a0abe51c6a49a1c0079e27578c524c5162c77285c');
	});

	test('has at least 36 questions of every kind and skill', () => {
		expect(questions.length).toBeGreaterThanOrEqual(36);
		expect(new Set(questions.map(({ kind }) => kind))).toEqual(
			new Set(ONE_OF_EACH_KIND.map(({ kind }) => kind))
		);
		expect(new Set(questions.map(({ skill }) => skill))).toEqual(new Set(SKILLS));
	});

	test('asks at least 8 times who says something, or how sure it is', () => {
		const claims = questions.filter(({ skill }) => ['attribution', 'claim-status'].includes(skill));
		expect(claims.length).toBeGreaterThanOrEqual(8);
	});

	test('rests on every paragraph but the headings', () => {
		const cited = new Set(
			questions.flatMap(({ citations }) =>
				citations.map((citation) => paragraphOf(article, citation).index)
			)
		);
		const uncited = article.paragraphs.filter(({ index }) => !cited.has(index));
		expect(uncited.map(({ start, end }) => article.text.slice(start, end))).toEqual([
			'Rocket attack on Camp Taji',
			'Defence Minister downplays attack'
		]);
	});

	test('says of every wrong option why it is wrong, by the words of the article', () => {
		const silent = questions.flatMap((question) => {
			if (question.kind !== 'choice' && question.kind !== 'multiple') return [];
			const { id, key, options } = question;
			return options
				.filter((option) => ![key].flat().includes(option.id) && !option.feedback)
				.map((option) => `${id}: ${option.text}`);
		});
		expect(silent).toEqual([]);
	});

	test('offers a set of ten questions and one of twenty', () => {
		expect(seed.sets.map(({ set }) => [set.id, set.questions.length])).toEqual([
			['camp-taji-full', 20],
			['camp-taji-quick', 10]
		]);
	});
});
