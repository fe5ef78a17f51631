import { describe, expect, it } from 'vitest';
import { aCitation, anArticle, aQuestion, AWAY } from '../../../../tests/support/builders.ts';
import {
	articleOf,
	questionOf,
	rulesBrokenByDraft,
	type Draft,
	type RuleCase
} from '../../../../tests/support/drafts.ts';
import { checkQuestion } from './gate.ts';

const FLEET: Draft = {
	text: `Fleet leaves the harbour

The fleet of Captain Mark Rathbun left the harbour of Avon on Friday. Rathbun asked his friends for money for the ships.

The flagship Kea in the harbour of Avon on Friday. Image: Navy.

The minister thanked the captain and the harbour of Avon. The sailors sang a song.`,
	stem: 'Who asked his friends for money for the ships?',
	key: 'Mark Rathbun',
	wrong: ['Tom Hale', 'Sarah Moss', 'Peter Brown'],
	cite: 'Rathbun asked his friends for money for the ships.'
};

const CASES: readonly RuleCase[] = [
	{
		rule: 'key-in-citation',
		stops: 'a person whom the passage does not name',
		draft: { ...FLEET, cite: 'The minister thanked the captain and the harbour of Avon.' },
		sound: { cite: FLEET.cite }
	},
	{
		rule: 'key-in-citation',
		stops: 'a surname with a particle that the passage does not have',
		draft: {
			...FLEET,
			text: 'Maha el-Kadiri built the plant. Later el-Kadiri said it was new. It works.',
			key: 'Maha el-Kadiri',
			cite: 'It works.'
		},
		sound: { cite: 'Later el-Kadiri said it was new.' }
	},
	{
		rule: 'key-in-citation',
		stops: 'a true statement with a number that the passage lacks',
		draft: { ...FLEET, stem: 'Seven friends gave money for the ships.', key: true },
		sound: { stem: 'Friends were asked for money for the ships.' }
	},
	{
		rule: 'citation-in-prose',
		stops: 'a question about a picture’s caption',
		draft: {
			...FLEET,
			stem: 'The flagship {{g1}} lay in the harbour of Avon.',
			key: 'Kea',
			wrong: ['Tui', 'Moa'],
			cite: 'The flagship Kea in the harbour of Avon on Friday.'
		},
		sound: { cite: 'The fleet of Captain Mark Rathbun left the harbour of Avon on Friday.' }
	},
	{
		rule: 'citation-in-prose',
		stops: 'a question about a heading',
		draft: { ...FLEET, cite: 'Fleet leaves the harbour' },
		sound: { cite: FLEET.cite }
	},
	{
		rule: 'citation-whole-words',
		stops: 'a passage that begins inside a word',
		draft: { ...FLEET, cite: 'thbun asked his friends for money for the ships.' },
		sound: { cite: FLEET.cite }
	},
	{
		rule: 'found-again',
		stops: 'a model’s citation that others fit better',
		draft: {
			...FLEET,
			by: 'model',
			stem: 'Who left the harbour of Avon on Friday with the fleet?',
			cite: 'The sailors sang a song.'
		},
		sound: { cite: 'The fleet of Captain Mark Rathbun left the harbour of Avon on Friday.' }
	}
];

it.each(CASES)(
	'stops $stops ($rule) and lets its sound neighbour through',
	({ rule, draft, sound }) => {
		expect(rulesBrokenByDraft(draft)).toContain(rule);
		expect(rulesBrokenByDraft({ ...draft, ...sound })).not.toContain(rule);
	}
);

it('stops a sentence to be found that another fits better', () => {
	const text =
		'The ferry Kea carried many people. The old ferry Kea carried many people to the island.';
	const stem = 'Select the sentence that says the old ferry Kea carried people to the island.';
	const article = articleOf({ text });
	const evidence = (cite: string) => {
		const { citations, provenance } = questionOf({ text, stem, key: 'x', cite }, article);
		return aQuestion('evidence', { stem, key: ['c1'], citations, provenance });
	};
	const rulesOn = (cite: string) => checkQuestion(evidence(cite), article).map(({ rule }) => rule);
	expect(rulesOn('The ferry Kea carried many people.')).toContain('evidence-unique');
	expect(rulesOn('The old ferry Kea carried many people to the island.')).not.toContain(
		'evidence-unique'
	);
});

it('stops a question that two sentences answer alike', () => {
	const text =
		'Harry Kane won the Man of the Match award. Marcus Berg won the Man of the Match award.';
	const cite = 'Harry Kane won the Man of the Match award.';
	const rulesOn = (stem: string) => {
		const article = articleOf({ text });
		const { citations, provenance } = questionOf({ text, stem, key: 'x', cite }, article);
		const question = aQuestion('evidence', { stem, key: ['c1'], citations, provenance });
		return checkQuestion(question, article).map(({ rule }) => rule);
	};
	const ask = 'Select the sentence that answers this: Who won the Man of the Match award?';
	expect(rulesOn(ask)).toContain('evidence-unique');
	expect(rulesOn(ask.replace('Who', 'How Harry Kane'))).not.toContain('evidence-unique');
});

describe('how a question came about', () => {
	const rulesFor = (provenance: ReturnType<typeof aQuestion<'true-false'>>['provenance']) =>
		checkQuestion(aQuestion('true-false', { provenance }), anArticle()).map(({ rule }) => rule);

	it('is known of a generated question down to its seed', () => {
		expect(rulesFor([{ by: 'newsproof', family: 'true-false', version: 1 }])).toContain(
			'provenance-complete'
		);
		expect(
			rulesFor([{ by: 'newsproof', family: 'true-false', version: 1, seed: '1' }])
		).not.toContain('provenance-complete');
	});

	it('is signed with the model’s name by a language model, and by a person with nothing more', () => {
		expect(rulesFor([{ by: 'model' }])).toContain('provenance-complete');
		expect(rulesFor([{ by: 'model', model: 'small' }])).not.toContain('provenance-complete');
		expect(rulesFor([{ by: 'hand' }])).toEqual([]);
	});

	it('is a person’s once a person has edited it', () => {
		const edited = rulesFor([{ by: 'newsproof' }, { by: 'hand' }]);
		expect(edited).toEqual([]);
	});
});

describe('the feedback on a wrong answer', () => {
	const rulesFor = (feedback: string) => {
		const { options } = aQuestion('choice');
		const told = options.map((option) => (option.id === 'c' ? { ...option, feedback } : option));
		return checkQuestion(aQuestion('choice', { options: told }), anArticle()).map(
			({ rule, option }) => [rule, option]
		);
	};

	it('quotes the article word for word', () => {
		expect(rulesFor('The article says “the service would end”.')).toEqual([
			['quote-verbatim', 'c']
		]);
		expect(rulesFor('The article says “the service would stay”.')).toEqual([]);
	});

	it('brings no name or number of its own', () => {
		expect(rulesFor('The article names Ana Rangi and Peter Brown.')).toEqual([
			['no-outside-facts', 'c'],
			['no-outside-facts', 'c']
		]);
		expect(rulesFor('The article names Ana Rangi and Tom Hale.')).toEqual([]);
	});
});

it('points at the citation, the option or the gap that a finding is about', () => {
	const cut = checkQuestion(
		aQuestion('true-false', { citations: [{ ...aCitation(AWAY.slice(2)), supports: ['key'] }] }),
		anArticle()
	);
	expect(cut).toMatchObject([{ rule: 'citation-whole-words', citation: 'c1', part: 'citations' }]);
	const text = 'He ate an apple in the garden.';
	const article = articleOf({ text });
	const stem = 'He ate an {{g1}} in the garden.';
	const gap = questionOf({ text, stem, key: 'apple', wrong: ['pear', 'olive'] }, article);
	expect(checkQuestion(gap, article)).toContainEqual(
		expect.objectContaining({ rule: 'grammar-fits', option: 'b', gap: 'g1', severity: 'hard' })
	);
});
