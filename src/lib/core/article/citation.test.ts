import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from './article.ts';
import type { Span } from './article.ts';
import {
	CitationError,
	citeSpan,
	findQuote,
	paragraphOf,
	passageAround,
	resolveCitation,
	sentencesTouching
} from './citation.ts';
import { splitsSurrogatePair } from './code-points.ts';

const TAJI =
	'Rocket attack on Camp Taji\n\n' +
	'Katyusha rockets hit roughly 3km away. Initial reports suggested the rockets landed on the base.\n\n' +
	'"So, 3km is either bad shooting or not intended for Taji," he said.';

const taji = makeArticle(TAJI, { title: 'Rocket attack on Camp Taji', language: 'en' });

/** The span of the first occurrence of some words in a text. */
function spanOf(text: string, words: string): Span {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
}

const cite = (text: string, words: string) =>
	citeSpan({ text }, spanOf(text, words), 'c1', ['key']);

/** A text and a span of it that may be cited. */
const citable = fc
	.tuple(
		fc
			.array(fc.constantFrom('a', 'b', ' ', 'rockets ', '3km ', '😀', '\n\n', 'é', '. '), {
				minLength: 1
			})
			.map((parts) => parts.join('')),
		fc.nat(),
		fc.nat()
	)
	.map(([text, a, b]) => {
		const [first, second] = [a % (text.length + 1), b % (text.length + 1)];
		return { text, span: { start: Math.min(first, second), end: Math.max(first, second) } };
	})
	.filter(
		({ text, span }) =>
			text.slice(span.start, span.end).trim() !== '' &&
			!splitsSurrogatePair(text, span.start) &&
			!splitsSurrogatePair(text, span.end)
	);

describe('citeSpan', () => {
	it('keeps the words, their place and 32 code units on each side', () => {
		expect(cite(TAJI, 'roughly 3km')).toEqual({
			id: 'c1',
			supports: ['key'],
			exact: 'roughly 3km',
			prefix: 'on Camp Taji\n\nKatyusha rockets hit '.slice(-32),
			suffix: ' away. Initial reports suggested'.slice(0, 32),
			start: 49,
			end: 60
		});
	});

	it('leaves out a character that the context would cut in half', () => {
		const text = `😀${'a'.repeat(31)}Taji${'b'.repeat(31)}😀`;
		expect(cite(text, 'Taji')).toMatchObject({ prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) });
	});

	it.each([
		['is empty', { start: 3, end: 3 }],
		['runs backwards', { start: 5, end: 3 }],
		['starts before the text', { start: -1, end: 3 }],
		['ends after the text', { start: 0, end: 9 }],
		['is not made of whole offsets', { start: 0.5, end: 3 }],
		['holds only white space', { start: 1, end: 2 }],
		['starts inside a character', { start: 4, end: 6 }],
		['ends inside a character', { start: 0, end: 4 }]
	])('refuses a span that %s', (_problem, span) => {
		expect(() => citeSpan({ text: 'a b😀c' }, span, 'c1', ['key'])).toThrow(CitationError);
	});
});

describe('resolveCitation', () => {
	it('is exact for every span that may be cited', () => {
		fc.assert(
			fc.property(citable, ({ text, span }) => {
				const citation = citeSpan({ text }, span, 'c1', ['stem']);
				expect(resolveCitation(citation, { text })).toEqual({ status: 'exact', span });
			})
		);
	});

	it('is never exact once a character inside the quote has changed', () => {
		fc.assert(
			fc.property(citable, fc.nat(), ({ text, span }, at) => {
				const citation = citeSpan({ text }, span, 'c1', ['stem']);
				const changed = span.start + (at % (span.end - span.start));
				const mutated = `${text.slice(0, changed)}\u0001${text.slice(changed + 1)}`;
				expect(resolveCitation(citation, { text: mutated }).status).not.toBe('exact');
			})
		);
	});

	it('follows its words to wherever they are, and they are the same words', () => {
		fc.assert(
			fc.property(citable, fc.string(), ({ text, span }, inserted) => {
				const citation = citeSpan({ text }, span, 'c1', ['stem']);
				const later = inserted + text;
				const resolution = resolveCitation(citation, { text: later });
				if (resolution.status === 'lost') return;
				expect(later.slice(resolution.span.start, resolution.span.end)).toBe(citation.exact);
			})
		);
	});

	it('has moved when words were added before it', () => {
		const later = `Updated.\n\n${TAJI}`;
		expect(resolveCitation(cite(TAJI, 'roughly 3km'), { text: later })).toEqual({
			status: 'moved',
			span: spanOf(later, 'roughly 3km')
		});
	});

	it('has moved, without moving, when only the words around it changed', () => {
		const later = TAJI.replace('Katyusha', 'Scud-typ');
		expect(resolveCitation(cite(TAJI, 'roughly 3km'), { text: later })).toEqual({
			status: 'moved',
			span: spanOf(TAJI, 'roughly 3km')
		});
	});

	it('is not exact when its end does not fit its words', () => {
		const citation = cite(TAJI, 'roughly 3km');
		expect(resolveCitation({ ...citation, end: citation.end + 1 }, { text: TAJI })).toEqual({
			status: 'moved',
			span: spanOf(TAJI, 'roughly 3km')
		});
	});

	it('is not exact when its context would stand before the text begins', () => {
		const citation = { ...cite(TAJI, 'Rocket attack'), prefix: 'Rocket' };
		expect(resolveCitation(citation, { text: TAJI }).status).toBe('moved');
	});

	it('tells two occurrences apart by their context when both moved', () => {
		const later = `Updated.\n\n${TAJI}`;
		const second = { start: TAJI.lastIndexOf('3km'), end: TAJI.lastIndexOf('3km') + 3 };
		const citation = citeSpan({ text: TAJI }, second, 'c1', ['key']);
		expect(resolveCitation(citation, { text: later })).toEqual({
			status: 'moved',
			span: { start: second.start + 10, end: second.end + 10 }
		});
	});

	it('is lost when its words are gone', () => {
		const later = TAJI.replace('roughly 3km', 'about 5km');
		expect(resolveCitation(cite(TAJI, 'roughly 3km'), { text: later })).toEqual({
			status: 'lost',
			reason: 'quote-missing'
		});
	});

	it('is lost when its context changed and its words stand in two places', () => {
		const later = TAJI.replace('Katyusha rockets hit', 'Rockets landed');
		expect(resolveCitation(cite(TAJI, '3km'), { text: later })).toEqual({
			status: 'lost',
			reason: 'quote-ambiguous'
		});
	});
});

describe('findQuote', () => {
	it.each([
		['words that occur once', { exact: 'Initial reports' }, 'Initial reports'],
		['words that occur once, whatever their context', { exact: 'Initial', prefix: 'x' }, 'Initial']
	])('finds %s', (_case, quote, words) => {
		expect(findQuote(TAJI, quote)).toEqual({ ok: true, span: spanOf(TAJI, words) });
	});

	it('finds words that occur twice by what stands before them', () => {
		const start = TAJI.lastIndexOf('3km');
		expect(findQuote(TAJI, { exact: '3km', prefix: 'So, ' })).toEqual({
			ok: true,
			span: { start, end: start + 3 }
		});
	});

	it.each([
		['absent words', { exact: 'Hezbollah' }, 'quote-missing', 0],
		['no words', { exact: '' }, 'quote-missing', 0],
		['words that occur twice', { exact: '3km' }, 'quote-ambiguous', 2],
		['a context that fits nowhere', { exact: '3km', prefix: 'x' }, 'quote-ambiguous', 2]
	])('does not find %s', (_case, quote, reason, count) => {
		expect(findQuote(TAJI, quote)).toEqual({ ok: false, reason, count });
	});

	it('counts occurrences that overlap', () => {
		expect(findQuote('aaa', { exact: 'aa' })).toMatchObject({ ok: false, count: 2 });
	});
});

describe('what is around a quote', () => {
	const twoSentences = {
		start: TAJI.indexOf('3km away'),
		end: TAJI.indexOf('Initial') + 'Initial'.length
	};

	it('is the whole sentence it stands in', () => {
		const passage = passageAround(taji, spanOf(TAJI, 'roughly 3km'));
		expect(TAJI.slice(passage.start, passage.end)).toBe('Katyusha rockets hit roughly 3km away.');
	});

	it('is both sentences when it reaches into a second', () => {
		const passage = passageAround(taji, twoSentences);
		expect(TAJI.slice(passage.start, passage.end)).toBe(
			'Katyusha rockets hit roughly 3km away. Initial reports suggested the rockets landed on the base.'
		);
		expect(sentencesTouching(taji, twoSentences).map((sentence) => sentence.index)).toEqual([1, 2]);
	});

	it('does not reach into the sentence that begins where it ends', () => {
		const { start } = spanOf(TAJI, 'Katyusha');
		const span = { start, end: spanOf(TAJI, 'Initial').start };
		expect(sentencesTouching(taji, span).map((sentence) => sentence.index)).toEqual([1]);
	});

	it('belongs to the first paragraph it touches', () => {
		expect(paragraphOf(taji, spanOf(TAJI, 'bad shooting')).index).toBe(2);
		expect(paragraphOf(taji, { start: 0, end: TAJI.length }).kind).toBe('heading');
	});

	it('is refused for a span between paragraphs', () => {
		const gap = { start: 26, end: 28 };
		expect(() => passageAround(taji, gap)).toThrow(CitationError);
		expect(() => paragraphOf(taji, gap)).toThrow(CitationError);
	});
});
