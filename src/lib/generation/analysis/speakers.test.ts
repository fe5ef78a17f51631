import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';

const speakers = (...paragraphs: readonly string[]) => {
	const { quoted, article } = analysed(...paragraphs);
	return quoted.map(
		({ quotation, speaker, rule }) =>
			`${speaker.name} (${rule}): ${article.text.slice(quotation.start, quotation.end)}`
	);
};

describe('a quotation', () => {
	it('belongs to whoever is said to say it behind it', () => {
		expect(speakers('“We are very proud of this,” said Maha el-Kadiri, a spokeswoman.')).toEqual([
			'Maha el-Kadiri (after): We are very proud of this,'
		]);
		expect(
			speakers('“We are very proud of this,” Foreign Minister Winston Peters said at the time.')
		).toEqual(['Winston Peters (after): We are very proud of this,']);
	});

	it('belongs to whoever is said to say it before it', () => {
		expect(
			speakers(
				'Maria Fanucchi from the east of Paris said, "It was a winter wonderland for a day."'
			)
		).toEqual(['Maria Fanucchi (before): It was a winter wonderland for a day.']);
	});

	it('goes on when nobody else has come between', () => {
		expect(speakers('“It was early,” said Barbara Nusbaum. “We were all tired by then.”')).toEqual([
			'Barbara Nusbaum (after): It was early,',
			'Barbara Nusbaum (goes-on): We were all tired by then.'
		]);
	});

	it('is not given to the speaker of the next sentence when a full stop closes it', () => {
		expect(
			speakers(
				'“It is hard,” said Barbara Nusbaum. “It is still one of our last taboos.” Clay Cockrell said that many of his clients agree.'
			)
		).toEqual([
			'Barbara Nusbaum (after): It is hard,',
			'Barbara Nusbaum (goes-on): It is still one of our last taboos.'
		]);
	});

	it('is nobody’s when "he" could be two people', () => {
		expect(
			speakers('Ron Mark met Winston Peters on Monday. “That was all we could do,” he said.')
		).toEqual([]);
	});

	it('is his when only one person has been spoken of', () => {
		expect(speakers('Ron Mark looked at the plans. “That was all we could do,” he said.')).toEqual([
			'Ron Mark (pronoun): That was all we could do,'
		]);
	});

	it('of "the spokesperson" is that of the spokesperson introduced before', () => {
		expect(
			speakers(
				'A New Zealand Defence Force spokesperson said the camp was safe.',
				'"These events are a regular occurrence," the spokesperson said.'
			)
		).toEqual([
			'A New Zealand Defence Force spokesperson (after): These events are a regular occurrence,'
		]);
	});
});
