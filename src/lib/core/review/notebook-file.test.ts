import { describe, expect, it } from 'vitest';
import {
	aPage,
	aPageAnswer,
	aReview,
	ARTICLES,
	onDay
} from '../../../../tests/support/notebook.ts';
import { ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { readNotebookFile, writeNotebookFile, type WholeNotebook } from './notebook-file.ts';

const notebook: WholeNotebook = {
	record: {
		pages: [
			aPage(
				ONE_OF_EACH_KIND.map(({ id, kind }) => aPageAnswer({ questionId: id, kind, tookMs: 5 }))
			)
		],
		events: [aReview(1), aReview(3)]
	},
	articles: ARTICLES
};

function written(change: (file: Record<string, unknown[]>) => void): string {
	const file: Record<string, unknown[]> = JSON.parse(writeNotebookFile(notebook, onDay(4)));
	change(file);
	return JSON.stringify(file);
}

function read(text: string) {
	const reading = readNotebookFile(text);
	if (!reading.ok) throw new Error(reading.reason);
	return reading.value;
}

describe('a notebook’s file', () => {
	it('gives the same notebook on another device', () => {
		const { record, articles, problems } = read(writeNotebookFile(notebook, onDay(4)));
		expect(problems).toEqual([]);
		expect(articles).toEqual(ARTICLES);
		expect(record.events).toEqual(notebook.record.events);
		expect(record.pages.map(({ answers }) => answers)).toEqual([notebook.record.pages[0]?.answers]);
		expect(record.pages[0]?.questions.map(({ question }) => question.id)).toEqual(
			ONE_OF_EACH_KIND.map(({ id }) => id)
		);
	});

	it('keeps what it can read and names the rest', () => {
		const text = written((file) => file['events']?.push({ type: 'question.reviewed', id: 'x' }));
		const { record, problems } = read(text);
		expect(record.events).toHaveLength(2);
		expect(problems).toEqual([{ where: 'events 3', message: expect.any(String) }]);
	});

	it('takes no question whose quote is not in its article', () => {
		const text = writeNotebookFile(notebook, onDay(4)).replace(
			'"exact":"The ferry Kea carried 45 people',
			'"exact":"The ferry Kea carried 46 people'
		);
		const { record, problems } = read(text);
		expect(record.pages[0]?.questions.length).toBe(ONE_OF_EACH_KIND.length - 1);
		expect(problems[0]?.message).toContain('its quote is not in the article');
	});

	it('takes no article whose text is not the one its id stands for', () => {
		const text = writeNotebookFile(notebook, onDay(4)).replace('on Monday 🛳', 'on Tuesday 🛳');
		expect(read(text).articles).toEqual([]);
	});

	it.each([
		['no JSON', '{', 'not-json'],
		['something else', '{"newsproof":1}', 'not-a-notebook'],
		['a list', '[]', 'not-a-notebook']
	])('is refused when it is %s', (_, text, reason) => {
		expect(readNotebookFile(text)).toEqual({ ok: false, reason });
	});
});
