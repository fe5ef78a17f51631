import { describe, expect, it } from 'vitest';
import {
	aCitation,
	AWAY,
	aQuestion,
	aSet,
	CARRIED,
	CROSSING,
	STAYS
} from '../../../../tests/support/builders.ts';
import type { Question } from '../question/question.ts';
import { layOutWorksheet } from './worksheet.ts';

const SET_IDS = Array.from({ length: 60 }, (_, index) => `set-${index}`);

function printed(question: Question, article: 'on' | 'off' = 'on', id = 'ferry-set') {
	const [first] = layOutWorksheet({ ...aSet({}, [question]), id }, article).questions;
	if (!first) throw new Error('The sheet has no question');
	return first;
}

describe('a set on paper', () => {
	it('has its questions numbered from 1 and their points added up', () => {
		const questions = [aQuestion('choice', { points: 2 }), aQuestion('order', { points: 3 })];
		const sheet = layOutWorksheet(aSet({}, questions), 'on');
		expect(sheet.questions.map(({ number, question }) => [number, question.id])).toEqual([
			[1, 'q-choice'],
			[2, 'q-order']
		]);
		expect(sheet.total).toBe(5);
	});

	it('is the same at every printing', () => {
		expect(layOutWorksheet(aSet(), 'off')).toEqual(layOutWorksheet(aSet(), 'off'));
	});

	it('leaves out a question whose article is not in the set', () => {
		const set = aSet({}, [aQuestion('choice')]);
		expect(layOutWorksheet({ ...set, articles: [] }, 'on').questions).toEqual([]);
	});

	it('never lists items in the order of the key, nor pairs side by side', () => {
		for (const id of SET_IDS) {
			const order = printed(aQuestion('order'), 'on', id).space;
			expect(order.form === 'numbers' && order.items.map(({ place }) => place)).not.toEqual([
				1, 2, 3
			]);
			const match = printed(aQuestion('match'), 'on', id).space;
			expect(match.form === 'pairs' && match.prompts.map(({ letter }) => letter)).not.toEqual([
				'A',
				'B'
			]);
		}
	});

	it('lists items in the order of the key where there is no other', () => {
		const items = [{ id: 'a', text: 'The ferry was away' }];
		const { space } = printed(aQuestion('order', { items, key: ['a'] }));
		expect(space).toEqual({
			form: 'numbers',
			items: [{ text: 'The ferry was away', place: 1 }]
		});
	});

	it('numbers the prose of an article, not its headings', () => {
		const [article] = layOutWorksheet(aSet(), 'on').articles;
		expect(article?.paragraphs.map(({ kind, number }) => [kind, number])).toEqual([
			['heading', undefined],
			['prose', 1],
			['prose', 2]
		]);
	});

	it('has for every question the words that its key rests on, and their paragraph', () => {
		const citations = [
			aCitation(CROSSING, 'c1', ['key']),
			aCitation('Ferry returns', 'c2', ['explanation']),
			aCitation(STAYS, 'c3', ['option:b']),
			aCitation(AWAY, 'c4', ['stem'])
		];
		expect(printed(aQuestion('choice', { citations })).proof).toEqual([
			{ quote: CROSSING, paragraph: 1, isAnswer: false },
			{ quote: 'Ferry returns', isAnswer: false }
		]);
	});

	it('tells the words that are the answer from those that explain it', () => {
		const citations = [aCitation(STAYS, 'c1', []), aCitation(AWAY, 'c2', ['explanation'])];
		expect(printed(aQuestion('evidence', { citations })).proof).toEqual([
			{ quote: STAYS, paragraph: 2, isAnswer: true },
			{ quote: AWAY, paragraph: 2, isAnswer: false }
		]);
	});

	it('knows what is to be underlined in the article, and for which question', () => {
		const questions = [aQuestion('choice'), aQuestion('evidence')];
		const { articles } = layOutWorksheet(aSet({}, questions), 'on');
		expect(articles.map(({ marks }) => marks)).toEqual([[{ ...aCitation(STAYS), id: '2' }]]);
		expect(layOutWorksheet(aSet({}, questions), 'off').articles[0]?.marks).toEqual([]);
	});
});

describe('a question on paper', () => {
	it('has a box and a letter for each option, in an order of the sheet’s own', () => {
		const { space } = printed(aQuestion('multiple'));
		const boxes = space.form === 'ticks' ? space.boxes : [];
		expect(boxes.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
		expect(new Map(boxes.map(({ text, isRight }) => [text, isRight]))).toEqual(
			new Map([
				['Ana Rangi', true],
				['Tom Hale', true],
				['Kea', false],
				['Avon', false]
			])
		);
		const firsts = SET_IDS.map((id) => {
			const other = printed(aQuestion('multiple'), 'on', id).space;
			return other.form === 'ticks' ? other.boxes[0]?.text : undefined;
		});
		expect(new Set(firsts).size).toBe(4);
	});

	it('has a box for true and one for false', () => {
		expect(printed(aQuestion('true-false')).space).toEqual({
			form: 'ticks',
			boxes: [
				{ text: 'True: the article says so', isRight: false },
				{ text: 'False: the article says otherwise', isRight: true }
			]
		});
	});

	it('has a line to write on, short for a number', () => {
		expect(printed(aQuestion('numeric')).space).toEqual({
			form: 'line',
			isShort: true,
			unit: 'people',
			answer: '45 people',
			others: []
		});
		expect(printed(aQuestion('short-text')).space).toEqual({
			form: 'line',
			isShort: false,
			answer: 'Kea',
			others: ['the ferry Kea']
		});
	});

	it('has numbered gaps in its text, with what there is to choose from', () => {
		const { space } = printed(aQuestion('cloze'));
		const choices = space.form === 'gaps' ? (space.gaps[1]?.choices ?? []) : [];
		expect(choices.toSorted()).toEqual(['45', '6']);
		expect(space).toEqual({
			form: 'gaps',
			pieces: [
				{ text: 'The ferry ' },
				{ gap: 1 },
				{ text: ' carried ' },
				{ gap: 2 },
				{ text: ' people.' }
			],
			gaps: [
				{ number: 1, answer: 'Kea', others: [], choices: [] },
				{ number: 2, answer: '45', others: [], choices }
			]
		});
	});

	it('wants evidence underlined where the article is printed', () => {
		expect(printed(aQuestion('evidence')).space).toEqual({
			form: 'underline',
			marks: [aCitation(STAYS)]
		});
	});

	it('has sentences to tick where it is not, in the order of the article', () => {
		expect(printed(aQuestion('evidence'), 'off').space).toEqual({
			form: 'ticks',
			boxes: [
				{ letter: 'A', text: `${CARRIED} 🛳.`, isRight: false },
				{ letter: 'B', text: CROSSING, isRight: false },
				{ letter: 'C', text: STAYS, isRight: true },
				{ letter: 'D', text: AWAY, isRight: false }
			]
		});
	});

	it('has a passage to tick once, and no sentence that its explanation rests on', () => {
		const citations = [
			aCitation('The ferry Kea', 'c1', ['key']),
			aCitation('carried 45 people', 'c2', ['key']),
			aCitation(AWAY, 'c3', ['explanation'])
		];
		const { space } = printed(
			aQuestion('evidence', { citations, key: ['c1', 'c2'], pick: 2 }),
			'off'
		);
		expect(space.form === 'ticks' && space.boxes.map(({ text }) => text)).toEqual([
			`${CARRIED} 🛳.`,
			CROSSING,
			STAYS
		]);
	});
});
