import { describe, expect, it } from 'vitest';
import { draftFromReading, metadataOfFields, putBack, type ArticleDraft } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';

const reading: Extract<ArticleReading, { readonly ok: true }> = {
	ok: true,
	title: 'The ferry',
	text: 'The ferry\n\nIt is back.',
	metadata: { publisher: 'The Avon Post', language: 'en' },
	blocks: [],
	leftOut: [
		{ text: 'Photo: A. Rangi', reason: 'credit' },
		{ text: 'She waved.', reason: 'caption' },
		{ text: 'Share this', reason: 'share' }
	],
	words: 5,
	notes: ['lines-joined']
};

describe('a draft', () => {
	it('holds what was read, and nothing where nothing was', () => {
		expect(draftFromReading(reading)).toEqual({
			fields: {
				title: 'The ferry',
				publisher: 'The Avon Post',
				byline: '',
				published: '',
				country: '',
				url: '',
				licence: ''
			},
			text: 'The ferry\n\nIt is back.',
			leftOut: reading.leftOut,
			notes: ['lines-joined']
		});
	});

	it('has the address it was fetched from, unless the page names another', () => {
		const source = 'https://example.org/a?b';
		const url = 'https://example.org/a';
		expect(draftFromReading(reading, source).fields.url).toBe(source);
		const named = { ...reading, metadata: { ...reading.metadata, url } };
		expect(draftFromReading(named, source).fields.url).toBe(url);
	});

	it('says of the article what its fields say, without blanks', () => {
		const { fields } = draftFromReading(reading);
		expect(metadataOfFields({ ...fields, title: ' The ferry ', byline: '  ' })).toEqual({
			title: 'The ferry',
			publisher: 'The Avon Post'
		});
		expect(metadataOfFields({ ...fields, title: ' ' })).toEqual({
			title: '',
			publisher: 'The Avon Post'
		});
	});

	it('takes back what was left out, at the end of the text', () => {
		const draft: ArticleDraft = draftFromReading(reading);
		const mended = putBack({ ...draft, text: 'It is back.\n' }, [1]);
		expect(mended.text).toBe('It is back.\n\nShe waved.');
		expect(mended.leftOut.map(({ reason }) => reason)).toEqual(['credit', 'share']);
		expect(putBack(draft, [])).toEqual(draft);
	});
});
