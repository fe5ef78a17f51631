import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	aBank,
	anArticle,
	aQuestion,
	ARTICLE_TEXT,
	AWAY,
	CROSSING
} from '../../../../tests/support/builders.ts';
import { readBank, writeBank } from './bank-reading.ts';
import { contentHash } from './canonical.ts';
import { bankDocumentSchema, type BankDocument } from './document.ts';

const question = {
	id: 'q1',
	kind: 'true-false',
	skill: 'what',
	stem: 'It was away for weeks.',
	key: true,
	explanation: 'The article says 6 weeks.'
};

/** A bank of true-false questions with these citations, as a person writes it. */
function written(...citations: readonly object[]): BankDocument {
	return v.parse(bankDocumentSchema, {
		newsproof: 1,
		bank: { id: 'ferry' },
		article: { text: ARTICLE_TEXT },
		questions: citations.map((citation, index) => ({
			...question,
			id: `q${index + 1}`,
			citations: [{ id: 'c1', supports: ['key'], ...citation }]
		}))
	});
}

describe('a bank read from a document', () => {
	it('has the defaults of what was left out', () => {
		const { bank, problems } = readBank(written({ quote: AWAY }));
		expect(problems).toEqual([]);
		expect(bank).toMatchObject({ id: 'ferry', title: 'ferry' });
		expect(bank?.article.language).toBe('en');
		expect(bank?.questions[0]).toMatchObject({ tier: 'review', status: 'draft', points: 1 });
	});

	it('finds a quote in the short form and writes its place in code points', () => {
		const { bank } = readBank(written({ quote: AWAY }));
		const start = ARTICLE_TEXT.indexOf(AWAY);
		expect(bank?.questions[0]?.citations[0]).toMatchObject({ exact: AWAY, start });
		const document = bank && writeBank(bank).questions[0]?.citations[0];
		expect(document).toMatchObject({
			selectors: [
				{ type: 'TextQuoteSelector', exact: AWAY },
				// The ship before it is one character of two UTF-16 code units.
				{ type: 'TextPositionSelector', start: start - 1, end: start - 1 + AWAY.length }
			]
		});
	});

	it('is the same whether an option names its citation or the citation names its option', () => {
		const options = (citations: readonly string[]) => [
			{ id: 'a', text: '45' },
			{ id: 'b', text: '6', feedback: 'It was away for 6 weeks.', citations }
		];
		const read = (citations: readonly string[], supports: readonly string[]) => {
			const document = v.parse(bankDocumentSchema, {
				newsproof: 1,
				bank: { id: 'ferry' },
				article: { text: ARTICLE_TEXT },
				questions: [
					{
						...question,
						kind: 'choice',
						options: options(citations),
						key: 'a',
						citations: [
							{ id: 'c1', supports: ['key'], quote: CROSSING },
							{ id: 'c2', supports, quote: AWAY }
						]
					}
				]
			});
			const { bank } = readBank(document);
			return bank && contentHash(writeBank(bank));
		};
		expect(read(['c2'], [])).toBe(read([], ['option:b']));
		expect(read(['c2'], [])).not.toBe(read([], []));
	});

	it('tells apart words that occur twice by what stands next to them', () => {
		const { bank } = readBank(
			written({ quote: 'The ferry', before: 'stay. ' }, { quote: 'The ferry', after: ' Kea' })
		);
		expect(bank?.questions.map(({ citations }) => citations[0]?.start)).toEqual([
			ARTICLE_TEXT.lastIndexOf('The ferry'),
			ARTICLE_TEXT.indexOf('The ferry')
		]);
	});

	it.each([
		['that is not in the article', { quote: 'The ferry sank.' }, 'word for word'],
		['that differs by one letter', { quote: CROSSING.replace('three', 'Three') }, 'word for word'],
		['that occurs twice', { quote: 'The ferry' }, 'more than once'],
		[
			'that stands elsewhere than it says',
			{
				selectors: [
					{ type: 'TextQuoteSelector', exact: AWAY },
					{ type: 'TextPositionSelector', start: 0, end: AWAY.length }
				]
			},
			'at this position'
		],
		[
			'whose context is another',
			{
				selectors: [
					{ type: 'TextQuoteSelector', exact: 'Ferry', prefix: 'The ' },
					{ type: 'TextPositionSelector', start: 0, end: 5 }
				]
			},
			'prefix or suffix'
		]
	])('names the path of a quote %s, and reads the rest', (_name, wrong, words) => {
		const { bank, problems } = readBank(written({ quote: AWAY }, wrong));
		expect(problems.map(({ path }) => path)).toEqual([['questions', 1, 'citations', 0]]);
		expect(problems[0]?.message).toContain(words);
		expect(bank?.questions.map(({ id }) => id)).toEqual(['q1']);
	});

	it('is refused for another article than it was written for', () => {
		const document = written({ quote: AWAY });
		const { bank, problems } = readBank({
			...document,
			article: { ...document.article, id: '0'.repeat(64) }
		});
		expect(bank).toBeUndefined();
		expect(problems).toMatchObject([{ path: ['article', 'id'] }]);
		expect(problems[0]?.message).toContain(anArticle().id);
	});

	it('is refused without an article', () => {
		const { bank, problems } = readBank({ ...written({ quote: AWAY }), article: {} });
		expect(bank).toBeUndefined();
		expect(problems).toMatchObject([{ path: ['article'] }]);
	});

	it('takes the article from a file of its own', () => {
		const document = { ...written({ quote: AWAY }), article: { file: 'article.md' } };
		const metadata = { title: 'Ferry', language: 'en-NZ', publisher: 'The Paper' };
		const { bank } = readBank(document, { text: ARTICLE_TEXT, metadata });
		expect(bank?.article).toMatchObject({ ...metadata, id: anArticle().id });
	});

	it('names an id used twice', () => {
		const document = written({ quote: AWAY }, { quote: AWAY });
		const questions = document.questions.map((one) => ({ ...one, id: 'q1' }));
		expect(readBank({ ...document, questions }).problems).toEqual([
			{ path: ['questions', 1, 'id'], message: 'The id “q1” is used twice.' }
		]);
	});

	it('is read as it was written, question by question', () => {
		const bank = aBank({ questions: [aQuestion('choice'), aQuestion('evidence')] });
		expect(readBank(v.parse(bankDocumentSchema, writeBank(bank)))).toEqual({ bank, problems: [] });
	});
});
