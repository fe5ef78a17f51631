import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	AWAY,
	aBank,
	aCitation,
	anArticle,
	aQuestion,
	ARTICLE_TEXT,
	CARRIED,
	ONE_OF_EACH_KIND
} from '../../../../tests/support/builders.ts';
import type { Question } from '../question/question.ts';
import { checkBank, checkQuestion, mayPublish } from './gate.ts';
import { BANK_RULES, RULES } from './registry.ts';

const article = anArticle();
const choice = aQuestion('choice');
const rulesBrokenBy = (question: Question) => [
	...new Set(checkQuestion(question, article).map(({ rule }) => rule))
];

it.each(ONE_OF_EACH_KIND)('lets a sound question through: $kind', (question) => {
	expect(checkQuestion(question, article)).toEqual([]);
});

describe('the gate stops', () => {
	const [first, ...others] = choice.citations;
	const options = choice.options;

	it.each<readonly [string, string, Question]>([
		['a question with an empty stem', 'schema', { ...choice, stem: ' ' }],
		['a question of no points', 'schema', { ...choice, points: 0 }],
		[
			'a quote that differs by one letter',
			'citation-verbatim',
			aQuestion('true-false', {
				citations: [{ ...aCitation(AWAY), exact: AWAY.replace('6', '7') }]
			})
		],
		[
			'a quote one letter off its place',
			'citation-verbatim',
			aQuestion('true-false', {
				citations: aQuestion('true-false').citations.map((citation) => ({
					...citation,
					start: citation.start - 1,
					end: citation.end - 1
				}))
			})
		],
		[
			'a quote whose context is another',
			'citation-verbatim',
			aQuestion('true-false', { citations: [{ ...aCitation(AWAY), prefix: 'elsewhere ' }] })
		],
		[
			'a citation that is named but not given',
			'citation-references',
			{ ...choice, citations: first ? [first] : [] }
		],
		[
			'two citations of one id',
			'citation-references',
			{ ...choice, citations: [...choice.citations, ...others] }
		],
		[
			'a key that nothing supports',
			'citation-references',
			aQuestion('order', { citations: [aCitation(AWAY, 'c1', ['stem'])] })
		],
		['a key that is no option', 'one-key', aQuestion('order', { key: ['a', 'b'] })],
		[
			'two options that say the same',
			'options-distinct',
			{ ...choice, options: [...options, { id: 'd', text: 'The  no one!', citations: [] }] }
		],
		[
			'a name in the key that the cited passage does not have',
			'key-in-citation',
			aQuestion('short-text', { citations: [aCitation(AWAY)] })
		],
		[
			'a number in the key that the cited passage does not have',
			'key-in-citation',
			aQuestion('numeric', {
				key: { value: 46, tolerance: 0 },
				explanation: 'The article says 46.'
			})
		],
		[
			'an explanation that names another number',
			'explanation-names-key',
			aQuestion('numeric', { explanation: 'The article says it carried 6 people.' })
		],
		[
			'an explanation that does not name the key',
			'explanation-names-key',
			{ ...choice, explanation: 'The article says so.' }
		]
	])('%s, for that reason only', (_name, rule, question) => {
		expect(rulesBrokenBy(question)).toEqual([rule]);
		expect(mayPublish(checkQuestion(question, article))).toBe(false);
	});

	it('a question that cites nothing', () => {
		expect(rulesBrokenBy(aQuestion('evidence', { key: [], citations: [] }))).toContain(
			'citation-verbatim'
		);
	});

	it('a citation that ends inside a character', () => {
		const ship = ARTICLE_TEXT.indexOf('🛳');
		const span = { start: ARTICLE_TEXT.indexOf(CARRIED), end: ship + 1 };
		const exact = ARTICLE_TEXT.slice(span.start, span.end);
		const citation = { ...aCitation(CARRIED), ...span, exact, suffix: '' };
		expect(rulesBrokenBy(aQuestion('evidence', { citations: [citation] }))).toEqual([
			'citation-verbatim'
		]);
	});

	it('an article whose text is not what its identity names', () => {
		const texts = [
			ARTICLE_TEXT.replace('45', '46'),
			`${ARTICLE_TEXT} `,
			ARTICLE_TEXT.replace(' stay', '\u00a0stay')
		];
		for (const text of texts) {
			const findings = checkBank(aBank({ article: { ...article, text }, questions: [] }));
			expect(findings.map(({ rule }) => rule)).toEqual(['article-identity']);
			expect(mayPublish(findings)).toBe(false);
		}
	});
});

it('says which question of a bank a finding is about', () => {
	const questions = [choice, aQuestion('order', { key: ['a', 'b'] })];
	expect(checkBank(aBank({ questions }))).toMatchObject([
		{ rule: 'one-key', questionId: 'q-order' }
	]);
});

/** Texts that the rules' patterns look for, alone and unfinished. */
const ODD_TEXTS = [
	'',
	'____',
	'{{g1}}',
	'“',
	'"He said: "',
	'Who said: “”?',
	'True or false?',
	'[Ana] ____',
	'When did in 1999 ?',
	'Image: A',
	'the ____ of The',
	'\ud83d'
];

describe('no rule throws', () => {
	const offset = fc.oneof(
		fc.integer({ min: -5, max: ARTICLE_TEXT.length + 5 }),
		fc.double({ min: 0, max: 300 }),
		fc.constant(ARTICLE_TEXT.indexOf('🛳') + 1)
	);
	const mangled = fc
		.record({
			question: fc.constantFrom(...ONE_OF_EACH_KIND),
			start: offset,
			end: offset,
			words: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ODD_TEXTS)),
			by: fc.constantFrom('hand', 'newsproof', 'model'),
			family: fc.constantFrom('quote-speaker', 'role', 'supported', 'cloze-person', 'when'),
			supports: fc.constantFrom<'key' | 'option:b' | 'stem'>('key', 'option:b', 'stem')
		})
		.map(({ question, start, end, words, by, family, supports }): Question => {
			const citation = { ...aCitation(AWAY), start, end, exact: words, supports: [supports] };
			const provenance = [{ by, family, version: 1, seed: '1' }];
			const set = { stem: words, explanation: words, citations: [citation], provenance };
			const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: words + id, citations: [] }));
			if (question.kind === 'cloze') {
				return { ...question, ...set, text: `${words}{{count}}${words}`, gaps: question.gaps };
			}
			return 'options' in question ? { ...question, ...set, options } : { ...question, ...set };
		});

	it.each(RULES.map((rule) => [rule.id, rule] as const))('on any question: %s', (_id, rule) => {
		fc.assert(
			fc.property(mangled, (question) => {
				expect(rule.check(question, article)).toBeInstanceOf(Array);
			})
		);
	});

	it.each(BANK_RULES.map((rule) => [rule.id, rule] as const))('on any bank: %s', (_id, rule) => {
		fc.assert(
			fc.property(fc.array(mangled, { maxLength: 12 }), (questions) => {
				expect(rule.check(aBank({ questions }))).toBeInstanceOf(Array);
			})
		);
	});
});
