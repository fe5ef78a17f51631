import { describe, expect, it } from 'vitest';
import { articleOf, questionOf, type Draft } from '../../../../tests/support/drafts.ts';
import type { Question } from '../question/question.ts';
import { checkTogether } from './gate.ts';

const TEXT = Array.from(
	{ length: 24 },
	(_, index) =>
		`In village ${String.fromCodePoint(65 + index)}ville the farmers sold ${String(100 + 10 * index)} sheep.`
).join(' ');
const article = articleOf({ text: TEXT });

/** A question on each village, with the key among its numbers at the rank that is wanted. */
function aNumberQuestion(index: number, rank: number): Question {
	const key = 100 + 10 * index;
	const wrong = [0, 1, 2, 3]
		.filter((other) => other !== rank)
		.map((other) => String(key + 20 * (other - rank)));
	const place = `${String.fromCodePoint(65 + index)}ville`;
	const cite = `In village ${place} the farmers sold ${String(key)} sheep.`;
	const draft: Draft = {
		text: TEXT,
		stem: `How many sheep did the farmers sell in ${place}?`,
		key: String(key),
		wrong,
		cite,
		family: 'how-many'
	};
	return { ...questionOf(draft, article), id: `q${String(index)}` };
}

function rulesOn(questions: readonly Question[]): readonly string[] {
	const bank = { id: 'sheep', title: 'Sheep', article, questions };
	return [...new Set(checkTogether(bank).map(({ rule }) => rule))];
}

const villages = Array.from({ length: 24 }, (_, index) => index);

describe('the questions of a bank together', () => {
	it('do not always have the second smallest number as the key', () => {
		const biased = villages.map((index) => aNumberQuestion(index, 1));
		const fair = villages.map((index) => aNumberQuestion(index, index % 4));
		expect(rulesOn(biased)).toContain('rank-balance');
		expect(rulesOn(fair)).not.toContain('rank-balance');
	});

	it('are not won by taking the number in the middle', () => {
		const biased = villages.map((index) => aNumberQuestion(index, 2));
		const fair = villages.map((index) => aNumberQuestion(index, index % 4));
		expect(rulesOn(biased)).toContain('guess-rate');
		expect(rulesOn(fair)).not.toContain('guess-rate');
	});

	it('seldom ask for what is NOT so', () => {
		const ask = (index: number, stem: string): Question => ({
			...aNumberQuestion(index, index % 4),
			stem
		});
		const many = villages.map((index) =>
			ask(
				index,
				index % 2 === 0
					? `Which is NOT true of village number ${String(index)}?`
					: `What is true of village number ${String(index)}?`
			)
		);
		expect(rulesOn(many)).toContain('negative-share');
		expect(rulesOn(many.filter((_, index) => index % 2 === 1))).not.toContain('negative-share');
	});

	it('do not ask the same twice', () => {
		const twice = [aNumberQuestion(1, 1), { ...aNumberQuestion(1, 2), id: 'again' }];
		const bank = { id: 'sheep', title: 'Sheep', article, questions: twice };
		expect(checkTogether(bank)).toMatchObject([{ rule: 'questions-apart', questionId: 'again' }]);
		expect(
			rulesOn([
				aNumberQuestion(1, 1),
				{ ...aNumberQuestion(9, 2), stem: 'Which village kept its flock?', id: 'other' }
			])
		).toEqual([]);
	});

	it('do not tell each other’s answers', () => {
		const asked = aNumberQuestion(1, 1);
		const teller: Question = {
			...questionOf(
				{
					text: TEXT,
					stem: 'The farmers of Bville did sell 110 sheep in the village.',
					key: true,
					cite: 'In village Bville the farmers sold 110 sheep.'
				},
				article
			),
			id: 'teller'
		};
		expect(rulesOn([asked, teller])).toContain('questions-apart');
		expect(rulesOn([asked, { ...teller, stem: 'The farmers of Bville are rich.' }])).toEqual([]);
	});
});
