import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from './passage.ts';
import { splitParagraphs, splitSentences } from './segmentation.ts';

const cut = (text: string, spans: readonly Span[]) =>
	spans.map((span) => text.slice(span.start, span.end));

function sentencesOf(text: string): readonly string[] {
	return cut(text, splitSentences(text, splitParagraphs(text)));
}

describe('splitParagraphs', () => {
	it('splits at blank lines and keeps a single line feed inside', () => {
		const text = 'One line,\nand its next.\n\nAnother paragraph.';
		expect(cut(text, splitParagraphs(text))).toEqual([
			'One line,\nand its next.',
			'Another paragraph.'
		]);
	});

	it.each([
		['Defence Minister downplays attack', 'heading'],
		['‘Quite calm’: what the minister told “Newshub”', 'heading'],
		['Friday, July 21, 2017', 'heading'],
		['He said so.', 'prose'],
		['"He said so."', 'prose'],
		['“Why did they do it?”', 'prose'],
		['He died in 2014. [4]', 'prose'],
		['The minister said:', 'prose'],
		['A short line\nand another', 'prose'],
		['one two three four five six seven eight nine ten eleven twelve', 'heading'],
		['one two three four five six seven eight nine ten eleven twelve thirteen', 'prose']
	])('takes “%s” for %s', (text, kind) => {
		expect(splitParagraphs(text).map((paragraph) => paragraph.kind)).toEqual([kind]);
	});
});

describe('splitSentences', () => {
	it.each([
		['Mr. Mark met Lt. Gen. Paul LaCamera. They talked.', 1],
		['The U.S. President spoke. No one left.', 1],
		['He left the U.S. The minister stayed.', 1],
		['It happened on Jan. 4 in Taji. Six died.', 1],
		['The founder was L. Ron Hubbard. He died in 1986.', 1],
		['J.R.R. Tolkien and George R. R. Martin wrote. Others read.', 1],
		['He said so, and so do I. Mark agreed.', 1],
		['Order No. 3 was sent. The answer was no. Mark was calm.', 2],
		['He felt ill. Mark went home.', 1],
		['Apple Inc. Chief Tim Cook came at 5 p.m. Tuesday. He left.', 1],
		['“Why did they do it?” she asked. No one knew.', 1],
		['“We are monitoring it,” he said. “I am calm.”', 1],
		['"I just ... Trump is here. Well." He left.', 2],
		['He said "it is safe." " Then he left.', 1],
		['See www. flag.govt.nz for more. It is open.', 1],
		['He died in 2014. [3] [4] They mourned. [5]', 1],
		['Moreau acted in Viva Maria! (1965) and others. She won.', 1],
		['1. The first element is money. 2. The second is time.', 1],
		['Sure! eHow was the largest.', 1]
	])('finds in “%s” %i boundary or boundaries', (text, boundaries) => {
		expect(sentencesOf(text)).toHaveLength(boundaries + 1);
	});

	it('gives a note mark to the sentence it stands behind', () => {
		expect(sentencesOf('He died in 2014. [3] [4] They mourned. [5]')).toEqual([
			'He died in 2014. [3] [4]',
			'They mourned. [5]'
		]);
	});

	it('keeps a heading whole, whatever stands in it', () => {
		expect(sentencesOf('Rockets! What the minister knew')).toEqual([
			'Rockets! What the minister knew'
		]);
	});

	it('reads on over the line ends of a text that was broken for width', () => {
		expect(
			sentencesOf(
				'The attack comes after Iran launched rockets at two\nIraqi military complexes last week. No one was hurt\nin those.'
			)
		).toEqual([
			'The attack comes after Iran launched rockets at two\nIraqi military complexes last week.',
			'No one was hurt\nin those.'
		]);
	});

	it('takes each line of a list for a sentence', () => {
		expect(sentencesOf('What we know\ntwo to five rockets\nNo casualties so far')).toEqual([
			'What we know',
			'two to five rockets',
			'No casualties so far'
		]);
	});

	const newsText = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'. ',
					'? ',
					'! ',
					'... ',
					'\n',
					'\n\n',
					'\n \n',
					' ',
					'" ',
					'”',
					' [3] ',
					' (1965) '
				),
				fc.constantFrom(
					'Mr. ',
					'U.S. ',
					'L. ',
					'Jan. ',
					'4',
					'1. ',
					'The ',
					'Mark ',
					'said ',
					'😀',
					'\u3000'
				),
				fc.string({ unit: 'grapheme', maxLength: 6 })
			),
			{ maxLength: 60 }
		)
		.map((parts) => parts.join(''));

	it('covers every character of every paragraph but white space, in order, without overlap', () => {
		fc.assert(
			fc.property(newsText, (text) => {
				const paragraphs = splitParagraphs(text);
				const sentences = splitSentences(text, paragraphs);
				const bare = (value: string) => value.replace(/\s/gu, '');
				for (const { index, start, end } of paragraphs) {
					const own = sentences.filter((sentence) => sentence.paragraph === index);
					expect(bare(cut(text, own).join(''))).toBe(bare(text.slice(start, end)));
					expect(own.every((sentence) => sentence.start >= start && sentence.end <= end)).toBe(
						true
					);
				}
				expect(bare(cut(text, paragraphs).join(''))).toBe(bare(text));
				expect(sentences.map((sentence) => sentence.index)).toEqual([...sentences.keys()]);
			}),
			{ numRuns: 1000 }
		);
	});

	it('gives no span white space at its ends, and none is empty', () => {
		fc.assert(
			fc.property(newsText, (text) => {
				const paragraphs = splitParagraphs(text);
				for (const words of cut(text, [...paragraphs, ...splitSentences(text, paragraphs)])) {
					expect(words).toBe(words.trim());
					expect(words).not.toBe('');
				}
			}),
			{ numRuns: 1000 }
		);
	});
});
