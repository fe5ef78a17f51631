import { expect, it } from 'vitest';
import { rulesBrokenByDraft, type Draft, type RuleCase } from '../../../../tests/support/drafts.ts';

const CAMP: Draft = {
	text: `Unless the rain stops, the council will close the camp. The minister said that 45 people live in the camp near the river. According to the police, nobody was hurt in the fire. The fire did not, as was feared, reach the river. Myslajek, the son of a shepherd, loves wolves. In 1999, when the war ended, the town had one road. Mark Hale paid 500 euros for the tent, and the minister thanked him.`,
	stem: 'Mark Hale paid 500 euros for the tent.',
	key: true,
	cite: 'Mark Hale paid 500 euros for the tent, and the minister thanked him.',
	family: 'true-false'
};

const QUOTE: Draft = {
	text: `“If you get rid of the driver, they are all unemployed,” said Tom Hale, the union leader.

“There is not a lot of sympathy there,” Sarah Moss said. “Money is still one of our last taboos.” Ana Rangi said that a common mistake was to count it twice.

Peter Brown wrote a letter.`,
	stem: 'Who said: “If you get rid of the driver, they are all unemployed”?',
	key: 'Tom Hale',
	wrong: ['Sarah Moss', 'Ana Rangi', 'Peter Brown'],
	family: 'quote-speaker'
};

const CASES: readonly RuleCase[] = [
	{
		rule: 'whole-clause',
		stops: 'a statement without the condition it stands under',
		draft: {
			...CAMP,
			stem: 'The council will close the camp.',
			cite: 'Unless the rain stops, the council will close the camp.'
		},
		sound: { stem: 'Unless the rain stops, the council will close the camp.' }
	},
	{
		rule: 'whole-clause',
		stops: 'a question without the time at which it holds',
		draft: {
			...CAMP,
			stem: 'Which town had one road?',
			key: 'Avon',
			wrong: ['Kingsbury', 'Westport'],
			cite: 'In 1999, when the war ended, the town had one road.',
			family: 'which'
		},
		sound: { stem: 'In 1999, when the war ended, which town had one road?' }
	},
	{
		rule: 'whole-clause',
		stops: 'a lost comma that changes the sense',
		draft: {
			...CAMP,
			stem: 'Myslajek the son of a shepherd, loves wolves.',
			cite: 'Myslajek, the son of a shepherd, loves wolves.'
		},
		sound: { stem: 'Myslajek, the son of a shepherd, loves wolves.' }
	},
	{
		rule: 'voice-kept',
		stops: 'somebody’s claim told as a fact',
		draft: {
			...CAMP,
			stem: 'According to the article, 45 people live in the camp near the river.',
			cite: 'The minister said that 45 people live in the camp near the river.'
		},
		sound: { stem: 'The minister said that 45 people live in the camp near the river.' }
	},
	{
		rule: 'voice-kept',
		stops: 'what the police say told as a fact',
		draft: {
			...CAMP,
			stem: 'Nobody was hurt in the fire.',
			cite: 'According to the police, nobody was hurt in the fire.'
		},
		sound: { stem: 'According to the police, nobody was hurt in the fire.' }
	},
	{
		rule: 'denial-kept',
		stops: 'a denial told as a statement',
		draft: {
			text: 'The lawyer, Peter Duncan, denied that the light sentence was related to wealth.',
			stem: 'To whom does the article attribute the statement that the light sentence was related to wealth?',
			key: 'Peter Duncan',
			wrong: ['Martin Lee', 'Anthony Yuen'],
			family: 'attribution'
		},
		sound: {
			text: 'The lawyer, Peter Duncan, complained that the light sentence was related to wealth.'
		}
	},
	{
		rule: 'grammar-fits',
		stops: 'a changed number that its article does not fit',
		draft: { ...CAMP, key: false, stem: 'Mark Hale paid for an 14-year lease of the tent.' },
		sound: { stem: 'Mark Hale paid for an 11-year lease of the tent.' }
	},
	{
		rule: 'distractor-untrue',
		stops: 'a true statement called false',
		draft: { ...CAMP, key: false },
		sound: { stem: 'Mark Hale paid 900 euros for the tent.' }
	},
	{
		rule: 'plausible-numbers',
		stops: 'an untrue number that hardly differs',
		draft: { ...CAMP, key: false, stem: 'Mark Hale paid 510 euros for the tent.' },
		sound: { stem: 'Mark Hale paid 900 euros for the tent.' }
	},
	{
		rule: 'no-false-accusation',
		stops: 'an untrue statement that accuses a person',
		draft: { ...CAMP, key: false, stem: 'Mark Hale was arrested after the fire.' },
		sound: { stem: 'Mark Hale was thanked after the fire.' }
	},
	{
		rule: 'no-false-accusation',
		stops: 'an untrue accusation, though not that somebody was not accused',
		draft: { ...CAMP, key: false, stem: 'Mark Hale was charged after the fire.' },
		sound: { stem: 'Mark Hale was not charged after the fire.' }
	},
	{
		rule: 'no-false-accusation',
		stops: 'an untrue option that lets a person die',
		draft: {
			...CAMP,
			stem: 'Which of these statements does the article support?',
			key: 'The minister thanked a man for the tent.',
			wrong: ['Mark Hale was killed in the fire.', 'The town had nine roads in 1999.'],
			family: 'supported'
		},
		sound: { wrong: ['Mark Hale paid for the road.', 'The town had nine roads in 1999.'] }
	},
	{
		rule: 'figure-undisputed',
		stops: 'a figure for which another sentence has another',
		draft: {
			text: 'The crane killed 107 people in the mosque of Mecca. Later reports said the crane killed 111 people in the mosque of Mecca.',
			stem: 'The crane killed {{g1}} people in the mosque of Mecca.',
			key: '107',
			wrong: ['97', '127', '147'],
			family: 'cloze-number'
		},
		sound: {
			text: 'The crane killed 107 people in the mosque of Mecca. Later 111 pilgrims flew home.'
		}
	},
	{
		rule: 'quote-verbatim',
		stops: 'a quotation that the article does not have',
		draft: {
			...QUOTE,
			stem: 'Who said: “If you get rid of the driver, they are all out of work”?'
		},
		sound: { stem: QUOTE.stem }
	},
	{
		rule: 'quote-verbatim',
		stops: 'an explanation that quotes wrongly',
		draft: { ...QUOTE, explanation: 'Tom Hale said “they are all fired”.' },
		sound: { explanation: 'Tom Hale said “they are all unemployed”.' }
	},
	{
		rule: 'explanation-quotes',
		stops: 'an explanation that shows no proof',
		draft: { ...QUOTE, explanation: 'It was Tom Hale.' },
		sound: { explanation: 'Tom Hale said “they are all unemployed”.' }
	},
	{
		rule: 'whole-quote',
		stops: 'a quote of a few words',
		draft: {
			...QUOTE,
			text: '“They are unemployed,” said Tom Hale, the union leader.',
			stem: 'Who said: “They are unemployed”?'
		},
		sound: { text: QUOTE.text, stem: QUOTE.stem }
	},
	{
		rule: 'whole-quote',
		stops: 'a quote that begins in the middle of a sentence',
		draft: { ...QUOTE, stem: 'Who said: “you get rid of the driver, they are all unemployed”?' },
		sound: { stem: QUOTE.stem }
	},
	{
		rule: 'speaker-beside-quote',
		stops: 'a quote given to whoever speaks in the next sentence',
		draft: {
			...QUOTE,
			stem: 'Who said: “Money is still one of our last taboos”?',
			key: 'Ana Rangi',
			wrong: ['Tom Hale', 'Peter Brown'],
			cite: '“Money is still one of our last taboos.” Ana Rangi said that a common mistake was to count it twice.'
		},
		sound: { key: 'Sarah Moss' }
	},
	{
		rule: 'speaker-beside-quote',
		stops: 'a quote beside which somebody else is named',
		draft: { ...QUOTE, key: 'Peter Brown', wrong: ['Tom Hale', 'Sarah Moss'] },
		sound: { key: 'Tom Hale', wrong: ['Peter Brown', 'Sarah Moss'] }
	}
];

it.each(CASES)(
	'stops $stops ($rule) and lets its sound neighbour through',
	({ rule, draft, sound }) => {
		expect(rulesBrokenByDraft(draft)).toContain(rule);
		expect(rulesBrokenByDraft({ ...draft, ...sound })).not.toContain(rule);
	}
);
