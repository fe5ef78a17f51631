import { expect, it } from 'vitest';
import { rulesBrokenByDraft, type Draft, type RuleCase } from '../../../../tests/support/drafts.ts';

const BRIDGE: Draft = {
	text: `In 1999, when the mayor resigned, Port Avon built a bridge over the river. Tom Hale, the engineer, said the bridge had cost 4 million euros. He left the town six years before the bridge was closed.`,
	stem: 'Which town built a bridge over the river in 1999?',
	key: 'Port Avon',
	wrong: ['Kingsbury', 'Westport', 'Fairhaven'],
	family: 'which'
};

const GAP: Draft = {
	text: 'Tom Hale opened the new library of Port Avon on Friday. Its roof had cost nine thousand euros.',
	stem: '{{g1}} opened the new library of Port Avon on Friday.',
	key: 'Tom Hale',
	wrong: ['Ana Rangi', 'Sarah Moss', 'Peter Brown'],
	family: 'cloze-person'
};

const CASES: readonly RuleCase[] = [
	{
		rule: 'well-formed',
		stops: 'a stem without its question mark',
		draft: { ...BRIDGE, stem: 'Which town built a bridge over the river in 1999? Say so.' },
		sound: { stem: 'Which town built a bridge over the river in 1999?' }
	},
	{
		rule: 'well-formed',
		stops: 'a word that stands there twice',
		draft: { ...BRIDGE, stem: 'Which town built a a bridge over over the river?' },
		sound: { stem: 'Which town built a bridge over the river?' }
	},
	{
		rule: 'well-formed',
		stops: 'a statement that breaks off at an adjective',
		draft: {
			...BRIDGE,
			text: 'The paper was found in a rain-stained, brown envelope on Friday.',
			stem: 'The paper was found in a rain-stained.',
			key: true
		},
		sound: { stem: 'The paper was found in a rain-stained envelope.' }
	},
	{
		rule: 'well-formed',
		stops: 'a quotation mark that is never closed',
		draft: { ...GAP, stem: '{{g1}} opened the "new library of Port Avon on Friday.' },
		sound: { stem: '{{g1}} opened the new library of Port Avon on Friday.' }
	},
	{
		rule: 'well-formed',
		stops: 'a verb in the plural before “a”',
		draft: { ...BRIDGE, stem: 'When were a bundle of plans found?' },
		sound: { stem: 'When was a bundle of plans found?' }
	},
	{
		rule: 'negative-stem',
		stops: 'a “not” that is easily overlooked',
		draft: { ...BRIDGE, stem: 'Which town did not build a bridge?' },
		sound: { stem: 'Which town did NOT build a bridge?' }
	},
	{
		rule: 'one-thing-asked',
		stops: 'a second statement behind the question',
		draft: { ...BRIDGE, stem: 'Which town built a bridge, but the mayor of the place resigned?' },
		sound: { stem: 'Which town built a bridge, also in stone?' }
	},
	{
		rule: 'one-thing-asked',
		stops: 'a question for a date that gives a date',
		draft: {
			...BRIDGE,
			stem: 'When was the bridge opened in 1995 and closed?',
			key: '1999',
			wrong: ['1998', '2001']
		},
		sound: { stem: 'When was the bridge opened and closed?' }
	},
	{
		rule: 'self-contained',
		stops: 'a “he” without anybody before it',
		draft: {
			...GAP,
			stem: 'In {{g1}}, he opened the new library.',
			key: '1999',
			wrong: ['1998', '2001', '2004']
		},
		sound: { stem: 'In {{g1}}, Tom Hale said that he would go.' }
	},
	{
		rule: 'self-contained',
		stops: 'a number that is only pointed at',
		draft: {
			...GAP,
			stem: 'The church estimates that number is closer to {{g1}}.',
			key: '1999',
			wrong: ['1998', '2001', '2004']
		},
		sound: { stem: 'The church estimates the number of members at {{g1}}.' }
	},
	{
		rule: 'self-contained',
		stops: 'a name in brackets in place of a pronoun',
		draft: {
			...GAP,
			stem: '[Ana Rangi] opened the library in {{g1}}.',
			key: '1999',
			wrong: ['1998', '2001', '2004']
		},
		sound: { stem: 'Ana Rangi opened the library in {{g1}}.' }
	},
	{
		rule: 'pronoun-not-guessed',
		stops: 'a name for a “He” that the passage does not explain',
		draft: {
			...BRIDGE,
			stem: 'When did Ana Rangi leave the town?',
			cite: 'He left the town six years before the bridge was closed.',
			key: 'six years',
			wrong: ['two years', 'ten years']
		},
		sound: { cite: 'Tom Hale, the engineer, said the bridge had cost 4 million euros.' }
	},
	{
		rule: 'no-loose-connective',
		stops: 'a “minutes later” without what was before',
		draft: { ...GAP, stem: 'Four minutes later, {{g1}} opened the library.' },
		sound: { stem: 'In four minutes, {{g1}} opened the library.' }
	},
	{
		rule: 'time-words',
		stops: 'a “yesterday” of an article without a date',
		draft: { ...BRIDGE, stem: 'Which town built a bridge yesterday?' },
		sound: { published: '2010-05-01' }
	},
	{
		rule: 'readable-stem',
		stops: 'a stem much harder to read than the article',
		draft: {
			...BRIDGE,
			stem: 'Which municipality authorised the extraordinarily controversial infrastructural reconstruction notwithstanding considerable environmental reservations concerning irreversible hydrological deterioration throughout neighbouring agricultural communities?'
		},
		sound: {
			stem: 'Which town did build a new bridge over the wide river that flows through it to the sea?'
		}
	},
	{
		rule: 'stem-in-citation',
		stops: 'a stem of which the passage cited says nothing',
		draft: { ...BRIDGE, stem: 'Which town won the regional football championship twice?' },
		sound: { stem: 'Which town built a bridge over the river?' }
	},
	{
		rule: 'no-outside-facts',
		stops: 'a name that is not in the article',
		draft: { ...BRIDGE, stem: 'Which town built a bridge over the Danube?' },
		sound: { stem: 'Which town built a bridge over the river?' }
	},
	{
		rule: 'no-outside-facts',
		stops: 'a number that is not in the article',
		draft: { ...BRIDGE, stem: 'Which town built a bridge for 17 million euros?' },
		sound: { stem: 'Which town built a bridge for 4 million euros?' }
	},
	{
		rule: 'whole-name',
		stops: 'a gap inside a word with a hyphen',
		draft: {
			...GAP,
			stem: 'The pro-{{g1}} camp opened the new library.',
			key: 'Avon',
			wrong: ['Ghana', 'Kenya']
		},
		sound: { stem: 'The camp of {{g1}} opened the new library.' }
	},
	{
		rule: 'whole-name',
		stops: 'a gap that cuts a body’s name short',
		draft: {
			...GAP,
			text: 'She works for the International Center on Human Rights in Geneva.',
			stem: 'She works for the {{g1}} on Human Rights in Geneva.',
			key: 'International Center',
			wrong: ['Red Cross', 'United Nations']
		},
		sound: {
			stem: 'She works for the {{g1}} in Geneva.',
			key: 'International Center on Human Rights'
		}
	},
	{
		rule: 'whole-name',
		stops: 'a name that was run into a picture’s credit',
		draft: {
			...GAP,
			text: 'Tom Hale Image: Twitter. Ana Rangi opened the library.',
			cite: 'Ana Rangi opened the library.',
			key: 'Ana Rangi',
			wrong: ['Tom Hale Image', 'Sarah Moss', 'Peter Brown']
		},
		sound: { wrong: ['Tom Moss', 'Sarah Moss', 'Peter Brown'] }
	},
	{
		rule: 'worth-asking',
		stops: 'a gap for somebody’s age',
		draft: {
			...GAP,
			text: 'Tom Hale, 42, opened the new library.',
			stem: 'Tom Hale, {{g1}}, opened the new library.',
			key: '42',
			wrong: ['41', '52', '33']
		},
		sound: { stem: 'Tom Hale sold {{g1}} books.' }
	},
	{
		rule: 'worth-asking',
		stops: 'a distance that is given again in brackets',
		draft: {
			...GAP,
			text: 'They drove about 500 miles (800 km) to the fair.',
			stem: 'They drove about {{g1}} miles (800 km) to the fair.',
			key: '500',
			wrong: ['400', '600', '900']
		},
		sound: { stem: 'They drove about {{g1}} miles to the fair.' }
	},
	{
		rule: 'whole-name',
		stops: 'a gap for a name that shares its end with another',
		draft: {
			...GAP,
			text: 'Fire was exchanged by North and South Korea on Friday.',
			stem: 'Fire was exchanged by North and {{g1}} on Friday.',
			key: 'South Korea',
			wrong: ['China', 'Japan', 'Taiwan']
		},
		sound: { stem: 'Fire was exchanged by {{g1}} on Friday.' }
	},
	{
		rule: 'whole-name',
		stops: 'a common word that begins a sentence',
		draft: {
			...GAP,
			text: 'Iodine deficiency is common. Salt with iodine helps.',
			stem: '{{g1}} deficiency is common.',
			key: 'Iodine'
		},
		sound: { text: 'Iodine deficiency is common. Salt helps.' }
	},
	{
		rule: 'worth-asking',
		stops: 'a state behind its city',
		draft: {
			...GAP,
			text: 'He grew up in Irving, Texas, and left.',
			stem: 'A boy from Irving, {{g1}}, left the town.',
			key: 'Texas',
			wrong: ['Ohio', 'Utah', 'Iowa']
		},
		sound: { stem: 'A boy from {{g1}} left the town.' }
	},
	{
		rule: 'worth-asking',
		stops: 'the wife whose surname stands there',
		draft: {
			...GAP,
			text: 'Tom Hale and his wife Mary Hale opened the library.',
			stem: 'Tom Hale and his wife {{g1}} opened the library.',
			key: 'Mary Hale'
		},
		sound: { stem: 'Tom Hale and the builder {{g1}} opened the library.' }
	},
	{
		rule: 'worth-asking',
		stops: 'one name out of a list',
		draft: {
			...GAP,
			stem: 'The library was opened by guests like {{g1}}, Mark Hall, and Jane Wood.'
		},
		sound: { stem: 'The library was opened by {{g1}} of the town council.' }
	},
	{
		rule: 'worth-asking',
		stops: 'the holder of an office everyone knows',
		draft: {
			...BRIDGE,
			stem: 'Who does the article identify as “US President”?',
			family: 'role',
			key: 'Tom Hale',
			wrong: ['Ana Rangi', 'Sarah Moss']
		},
		sound: { stem: 'Who does the article identify as “the engineer”?' }
	},
	{
		rule: 'dated-event',
		stops: 'a question when something was owned',
		draft: {
			...BRIDGE,
			stem: 'When did Port Avon have only one bridge?',
			key: '1999',
			wrong: ['1998', '2001'],
			family: 'when'
		},
		sound: { stem: 'When did Port Avon build a bridge over the river?' }
	},
	{
		rule: 'role-held-once',
		stops: 'a role that two people have',
		draft: {
			text: 'Harbour Trust spokesperson Julie Hahn said the quay was safe. Later Harbour Trust spokeswoman Sarah Moss closed it.',
			stem: 'Who does the article identify as “Harbour Trust spokesperson”?',
			key: 'Julie Hahn',
			wrong: ['Tom Hale', 'Ana Rangi', 'Paul Brown'],
			family: 'role'
		},
		sound: {
			text: 'Harbour Trust spokesperson Julie Hahn said the quay was safe. Later City Council spokeswoman Sarah Moss closed it.'
		}
	},
	{
		rule: 'apposition-not-list',
		stops: 'the next item of a list as a description',
		draft: {
			text: 'Parts go to the fair in Huntsville, Alabama, the National Air Museum, and the town of Avon.',
			stem: 'Which place does the article describe as “the National Air Museum”?',
			key: 'Alabama',
			wrong: ['Ohio', 'Oregon', 'Florida'],
			family: 'which'
		},
		sound: {
			text: 'Parts go to the fair in Huntsville, Alabama, the National Air Museum said on Friday.'
		}
	}
];

it.each(CASES)(
	'stops $stops ($rule) and lets its sound neighbour through',
	({ rule, draft, sound }) => {
		expect(rulesBrokenByDraft(draft)).toContain(rule);
		expect(rulesBrokenByDraft({ ...draft, ...sound })).not.toContain(rule);
	}
);
