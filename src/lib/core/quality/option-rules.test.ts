import { expect, it } from 'vitest';
import { rulesBrokenByDraft, type Draft, type RuleCase } from '../../../../tests/support/drafts.ts';

const PARTY: Draft = {
	text: `Mayor Ana Rangi opened the new library on Friday. Tom Hale, the architect, thanked the town. Sarah Moss of the town council paid for the roof. Peter Moss held the ribbon.`,
	stem: 'Who opened the new library on Friday?',
	key: 'Ana Rangi',
	wrong: ['Tom Hale', 'Sarah Moss', 'Peter Moss']
};

const PLACE: Draft = {
	text: 'The fleet left for Kenya on Friday. It had come from Ghana and from Nigeria.',
	stem: 'The fleet left for {{g1}} on Friday.',
	key: 'Kenya',
	wrong: ['Ghana', 'Nigeria', 'Rwanda'],
	family: 'cloze-place'
};

const NUMBER: Draft = {
	text: 'The council gave $200 to every school in the valley. Last spring it gave 55 per cent of its income away.',
	stem: 'The council gave {{g1}} to every school in the valley.',
	key: '$200',
	wrong: ['$100', '$300', '$400'],
	family: 'cloze-money'
};

const CASES: readonly RuleCase[] = [
	{
		rule: 'option-count',
		stops: 'a choice between two options',
		draft: { ...PLACE, wrong: ['Ghana'] },
		sound: { wrong: ['Ghana', 'Nigeria'] }
	},
	{
		rule: 'key-unique',
		stops: 'a wrong option that holds the right place',
		draft: { ...PLACE, wrong: ['Africa', 'Ghana', 'Nigeria'] },
		sound: { wrong: ['Rwanda', 'Ghana', 'Nigeria'] }
	},
	{
		rule: 'key-unique',
		stops: 'a wrong option with the surname of the right person',
		draft: {
			...PARTY,
			stem: 'Who paid for the roof?',
			key: 'Sarah Moss',
			wrong: ['Peter Moss', 'Tom Hale', 'Ana Rangi']
		},
		sound: { wrong: ['Tom Hale', 'Ana Rangi', 'Peter Hale'] }
	},
	{
		rule: 'key-unique',
		stops: 'an abbreviation of the right answer as a wrong one',
		draft: {
			text: 'The New Zealand Defence Force sent two ships on Friday. The Royal Navy and the United Nations did not.',
			stem: 'The {{g1}} sent two ships on Friday.',
			key: 'New Zealand Defence Force',
			wrong: ['NZDF', 'Royal Navy', 'United Nations']
		},
		sound: { wrong: ['RAF', 'Royal Navy', 'United Nations'] }
	},
	{
		rule: 'key-unique',
		stops: 'the right number in another spelling',
		draft: {
			...NUMBER,
			text: 'The school has 1,000 books on its shelves.',
			stem: 'The school has {{g1}} books on its shelves.',
			key: '1,000',
			wrong: ['1000', '2,000', '3,000']
		},
		sound: { wrong: ['4,000', '2,000', '3,000'] }
	},
	{
		rule: 'options-apart',
		stops: 'two options that differ by a slip of the fingers',
		draft: { ...PLACE, wrong: ['United Nations', 'Untied Nations', 'Ghana'] },
		sound: { wrong: ['Rwanda', 'Nigeria', 'Ghana'] }
	},
	{
		rule: 'options-apart',
		stops: 'one role in two genders',
		draft: {
			...PARTY,
			key: 'Mayor',
			wrong: ['Council spokesman', 'Council spokeswoman', 'Architect']
		},
		sound: { wrong: ['Council spokesman', 'Council leader', 'Architect'] }
	},
	{
		rule: 'options-apart',
		stops: 'an option inside another',
		draft: { ...PARTY, key: 'Mayor', wrong: ['President', 'US President', 'Architect'] },
		sound: { wrong: ['President', 'Prime Minister', 'Architect'] }
	},
	{
		rule: 'options-same-class',
		stops: 'a person among countries',
		draft: { ...PLACE, wrong: ['Sarah Moss', 'Ghana', 'Nigeria'] },
		sound: { wrong: ['Rwanda', 'Ghana', 'Nigeria'] }
	},
	{
		rule: 'options-same-class',
		stops: 'a description among names',
		draft: { ...PARTY, wrong: ['The companies that make the new roofs', 'Tom Hale', 'Sarah Moss'] },
		sound: { wrong: ['Peter Moss', 'Tom Hale', 'Sarah Moss'] }
	},
	{
		rule: 'options-same-format',
		stops: 'a key whose currency sign stands apart',
		draft: { ...NUMBER, key: '$ 200', text: NUMBER.text.replace('$200', '$ 200') },
		sound: { key: '$200', text: NUMBER.text }
	},
	{
		rule: 'options-same-format',
		stops: 'one option with decimals',
		draft: { ...NUMBER, wrong: ['$100.50', '$300', '$400'] },
		sound: { wrong: ['$100', '$300', '$400'] }
	},
	{
		rule: 'plausible-numbers',
		stops: 'more than a hundred per cent',
		draft: {
			...NUMBER,
			stem: 'Last spring it gave {{g1}} of its income away.',
			key: '55%',
			wrong: ['45%', '65%', '120%']
		},
		sound: { wrong: ['45%', '65%', '75%'] }
	},
	{
		rule: 'plausible-numbers',
		stops: 'a year long after the article',
		draft: {
			...NUMBER,
			text: 'The bridge was built in 1999 by the army.',
			stem: 'The bridge was built in {{g1}} by the army.',
			key: '1999',
			wrong: ['1997', '2001', '2049'],
			published: '2010-05-01'
		},
		sound: { wrong: ['1997', '2001', '1995'] }
	},
	{
		rule: 'key-length',
		stops: 'a key much longer than the rest',
		draft: {
			...PARTY,
			key: 'Mayor Ana Rangi of the harbour town',
			wrong: ['Tom Hale', 'Sarah Moss', 'Peter Moss']
		},
		sound: { key: 'Ana Rangi' }
	},
	{
		rule: 'forbidden-options',
		stops: '“all of the above”',
		draft: { ...PARTY, wrong: ['Tom Hale', 'Sarah Moss', 'All of the above'] },
		sound: { wrong: ['Tom Hale', 'Sarah Moss', 'Peter Moss'] }
	},
	{
		rule: 'forbidden-options',
		stops: 'an option made of other options',
		draft: { ...PARTY, wrong: ['Tom Hale', 'Sarah Moss', 'Both A and B'] },
		sound: { wrong: ['Tom Hale', 'Sarah Moss', 'Peter Moss'] }
	},
	{
		rule: 'forbidden-options',
		stops: 'a wrong option that alone says “always”',
		draft: {
			...PARTY,
			key: 'She opened a library',
			wrong: ['She always opened doors', 'She closed a school', 'She built a bridge']
		},
		sound: { wrong: ['She opened some doors', 'She closed a school', 'She built a bridge'] }
	},
	{
		rule: 'option-not-in-stem',
		stops: 'a wrong option that the sentence has already',
		draft: {
			...NUMBER,
			text: 'Their seats rose from 9 to 10 on Friday.',
			stem: 'Their seats rose from {{g1}} to 10 on Friday.',
			key: '9',
			wrong: ['10', '12', '6']
		},
		sound: { wrong: ['11', '12', '6'] }
	},
	{
		rule: 'key-not-in-stem',
		stops: 'a stem that names the people of the country asked for',
		draft: {
			...PLACE,
			text: 'The Kenyan fleet returned to Kenya on Friday.',
			stem: 'The Kenyan fleet returned to {{g1}} on Friday.'
		},
		sound: {
			text: 'The grey fleet returned to Kenya on Friday.',
			stem: 'The grey fleet returned to {{g1}} on Friday.'
		}
	},
	{
		rule: 'grammar-fits',
		stops: '“an” before an option that begins with a consonant',
		draft: {
			...PARTY,
			text: 'He ate an apple in the garden.',
			stem: 'He ate an {{g1}} in the garden.',
			key: 'apple',
			wrong: ['orange', 'pear', 'olive']
		},
		sound: { wrong: ['orange', 'egg', 'olive'] }
	},
	{
		rule: 'distractor-untrue',
		stops: 'a wrong option of which another sentence says the same',
		draft: {
			...PLACE,
			text: 'Kenya is covered by the travel ban of the ministry. Ghana is also covered by the travel ban of the ministry.',
			stem: '{{g1}} is covered by the travel ban of the ministry.'
		},
		sound: {
			text: 'Kenya is covered by the travel ban of the ministry. Ghana sent its regrets on Monday.'
		}
	},
	{
		rule: 'guessable',
		stops: 'a key that is the longest, the odd one and the one most mentioned',
		draft: {
			...PARTY,
			text: 'Ana Rangi opened the library. Rangi smiled. Rangi left. Hale, Moss and Brown stayed.',
			key: 'Ana Rangi',
			wrong: ['Hale', 'Moss', 'Brown'],
			stem: 'Who opened the library?'
		},
		sound: { wrong: ['Sarah Moss', 'Peter Brown', 'Thomas Hale'] }
	},
	{
		rule: 'no-minor-as-key',
		stops: 'a child’s name as the answer',
		draft: {
			...PARTY,
			text: 'Tom Hale, a 14-year-old boy, built a clock for the school.',
			stem: 'Who built a clock for the school?',
			key: 'Tom Hale',
			wrong: ['Ana Rangi', 'Sarah Moss', 'Peter Moss']
		},
		sound: { text: 'Tom Hale, a 41-year-old baker, built a clock for the school.' }
	},
	{
		rule: 'whole-name',
		stops: 'an option that is no name at all',
		draft: { ...PARTY, wrong: ['VIP', 'Tom Hale', 'Sarah Moss'] },
		sound: { wrong: ['NASA', 'Tom Hale', 'Sarah Moss'] }
	},
	{
		rule: 'whole-name',
		stops: 'a body and a person run together',
		draft: {
			...PARTY,
			text: 'The head of the Refugee Council Enver Solomon opened the new library on Friday.',
			key: 'Refugee Council Enver Solomon'
		},
		sound: { key: 'Enver Solomon' }
	}
];

it.each(CASES)(
	'stops $stops ($rule) and lets its sound neighbour through',
	({ rule, draft, sound }) => {
		expect(rulesBrokenByDraft(draft)).toContain(rule);
		expect(rulesBrokenByDraft({ ...draft, ...sound })).not.toContain(rule);
	}
);
