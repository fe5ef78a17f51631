import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import { aBank, ARTICLE_TEXT } from '../../../../tests/support/builders.ts';
import { readBankFile, writeBankYaml } from './bank-file.ts';
import { describeFileProblem } from './yaml-document.ts';

const BANK = `newsproof: 1
bank:
  id: ferry
article:
  file: article.md
questions:
  - id: q1
    kind: choice
    skill: how-many
    stem: How many people did the ferry carry?
    options:
      - id: a
        text: '45'
      - id: b
        text: '6'
        feedback: The ferry had been away for 6 weeks.
        citations: [c2]
    key: a
    explanation: The article says it carried 45 people.
    citations:
      - id: c1
        supports: [key, explanation]
        quote: The ferry Kea carried 45 people
      - id: c2
        quote: away for 6 weeks
  - id: q2
    kind: true-false
    skill: what
    stem: The mayor said the service would stay.
    key: true
    explanation: The mayor said so.
    citations:
      - id: c1
        supports: [key]
        quote: Mayor Tom Hale said the service would stay.
`;

const source = {
	text: ARTICLE_TEXT,
	metadata: { title: 'Ferry returns to Port Avon', language: 'en' }
};
const read = (text: string) => readBankFile(text, 'ferry/bank.yaml', () => source);

/** What is said of the bank after these words in it are replaced. */
function saidOf(...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
	const changed = changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`The bank does not hold “${from}”`);
		return text.replace(from, to);
	}, BANK);
	const { problems, findings } = read(changed);
	return [...problems, ...findings].map(describeFileProblem);
}

const hashOf = (text: string) => {
	const { value, problems } = read(text);
	expect(problems).toEqual([]);
	return value && contentHash(writeBank(value));
};

describe('a bank that says the same thing', () => {
	test('has the same hash in YAML and in JSON', () => {
		expect(hashOf(JSON.stringify(parse(BANK)))).toBe(hashOf(BANK));
	});

	test('has the same hash whatever the order of its fields', () => {
		const { newsproof, bank, article, questions } = parse(BANK) as Record<string, unknown>;
		expect(hashOf(stringify({ questions, article, bank, newsproof }))).toBe(hashOf(BANK));
	});

	test('has the same hash with citations in the short and in the long form', () => {
		const { value } = read(BANK);
		const long = value && writeBankYaml(value);
		expect(long).toContain('TextPositionSelector');
		expect(hashOf(long ?? '')).toBe(hashOf(BANK));
	});

	test('has the same hash with defaults left out or written down', () => {
		expect(hashOf(BANK.replace('skill: what\n', 'skill: what\n    points: 1\n'))).toBe(
			hashOf(BANK)
		);
	});

	test('has the same hash whether an option names its citation or the citation its option', () => {
		const named = BANK.replace('        citations: [c2]\n', '').replace(
			'      - id: c2\n',
			"      - id: c2\n        supports: ['option:b']\n"
		);
		expect(hashOf(named)).toBe(hashOf(BANK));
	});

	test('is the same bank after it was written and read again', () => {
		const alone = (text: string) => readBankFile(text, 'again', () => undefined);
		const { value: bank, problems, findings } = alone(canonicalJson(writeBank(aBank())));
		expect([problems, findings]).toEqual([[], []]);
		if (!bank) throw new Error('The bank was not read');
		expect(alone(writeBankYaml(bank)).value).toEqual(bank);
		expect(alone(canonicalJson(writeBank(bank))).value).toEqual(bank);
	});
});

describe('a mistake in a bank is named by file, line, path and a sentence:', () => {
	test.each([
		[
			'a kind that is none',
			[['kind: true-false', 'kind: true-flase']],
			'ferry/bank.yaml:27 (questions[1].kind): “true-flase” is not a kind of question: choice, multiple, true-false, numeric, short-text, cloze, order, match, evidence.'
		],
		[
			'no kind at all',
			[['    kind: true-false\n', '']],
			'ferry/bank.yaml:26 (questions[1].kind): “kind” is missing.'
		],
		[
			'no stem',
			[['    stem: The mayor said the service would stay.\n', '']],
			'ferry/bank.yaml:26 (questions[1].stem): “stem” is missing.'
		],
		[
			'an empty stem',
			[['stem: The mayor said the service would stay.', 'stem: " "']],
			'ferry/bank.yaml:29 (questions[1].stem): “stem” is empty.'
		],
		[
			'a field that is none',
			[['    key: true\n', '    key: true\n    colour: red\n']],
			'ferry/bank.yaml:31 (questions[1].colour): “colour” is not a field here.'
		],
		[
			'a skill that is misspelt',
			[['skill: what', 'skill: whta']],
			'ferry/bank.yaml:28 (questions[1].skill): “skill” must be one of who, what, when, where, how-many, sequence, attribution, claim-status, vocabulary, cause; it is “whta”. Did you mean “what”?'
		],
		[
			'a number where a text belongs',
			[["text: '45'", 'text: 45']],
			'ferry/bank.yaml:13 (questions[0].options[0].text): “text” must be text: put 45 in quotes.'
		],
		[
			'a text where a number belongs',
			[['skill: what', "skill: what\n    points: '2'"]],
			'ferry/bank.yaml:29 (questions[1].points): “points” must be a number, not “2”.'
		],
		[
			'half a point',
			[['skill: what', 'skill: what\n    points: 1.5']],
			'ferry/bank.yaml:29 (questions[1].points): “points” must be a whole number, not 1.5.'
		],
		[
			'no points',
			[['skill: what', 'skill: what\n    points: 0']],
			'ferry/bank.yaml:29 (questions[1].points): “points” must be 1 or more, not 0.'
		],
		[
			'a word where true or false belongs',
			[['key: true', 'key: yes']],
			'ferry/bank.yaml:30 (questions[1].key): “key” must be true or false, not “yes”.'
		],
		[
			'a word where a list belongs',
			[['citations: [c2]', 'citations: c2']],
			'ferry/bank.yaml:17 (questions[0].options[1].citations): “citations” must be a list.'
		],
		[
			'a word where fields belong',
			[['      - id: c2\n        quote: away for 6 weeks\n', '      - away\n']],
			'ferry/bank.yaml:24 (questions[0].citations[1]): Entry 2 of “citations” must be a group of fields, not “away”.'
		],
		[
			'a citation that cites nothing',
			[['        quote: away for 6 weeks\n', '']],
			'ferry/bank.yaml:24 (questions[0].citations[1]): Entry 2 of “citations” needs “selectors” or “quote”.'
		],
		[
			'a field of a citation that is misspelt',
			[['quote: away', 'befor: been\n        quote: away']],
			'ferry/bank.yaml:25 (questions[0].citations[1].befor): “befor” is not a field here.'
		],
		[
			'a support of nothing',
			[['supports: [key]', 'supports: [kea]']],
			'ferry/bank.yaml:34 (questions[1].citations[0].supports[0]): “kea” is not a part of the question: stem, key, explanation or option:<id>.'
		],
		[
			'a quote that the article does not say',
			[['quote: away for 6 weeks', 'quote: away for 7 weeks']],
			'ferry/bank.yaml:24 (questions[0].citations[1]): The quote is not in the article word for word. (“away for 7 weeks”)'
		],
		[
			'a quote that the article says twice',
			[['quote: away for 6 weeks', 'quote: ferry']],
			'ferry/bank.yaml:24 (questions[0].citations[1]): The quote stands in the article more than once: add the words before or after it. (“ferry”)'
		],
		[
			'a key that is no option',
			[['key: a', 'key: z']],
			'ferry/bank.yaml:18 (questions[0].key): The key “z” is not one of the options.'
		],
		[
			'an id that is used twice',
			[['id: q2', 'id: q1']],
			'ferry/bank.yaml:26 (questions[1].id): The id “q1” is used twice.'
		],
		[
			'an article that is another one',
			[['file: article.md', `file: article.md\n  id: ${'f'.repeat(64)}`]],
			/^ferry\/bank\.yaml:6 \(article\.id\): The article's text is not the one this bank was written for: its SHA-256 is [0-9a-f]{64}\.$/u
		],
		[
			'another version of the format',
			[['newsproof: 1', 'newsproof: 2']],
			'ferry/bank.yaml:1 (newsproof): “newsproof” must be 1: the version of the format.'
		]
	] as const)('%s', (_, changes, sentence) => {
		expect(saidOf(...changes)[0]).toEqual(
			typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
		);
	});

	test('a field that is misspelt, with the field that is missing for it', () => {
		expect(saidOf(['stem: The mayor', 'stemm: The mayor'])).toEqual([
			'ferry/bank.yaml:26 (questions[1].stem): “stem” is missing.',
			'ferry/bank.yaml:29 (questions[1].stemm): “stemm” is not a field here. Did you mean “stem”?'
		]);
	});

	test('an article’s file that is not there', () => {
		const { value, problems } = readBankFile(BANK, 'ferry/bank.yaml', () => undefined);
		expect(value).toBeUndefined();
		expect(problems.map(describeFileProblem)).toEqual([
			'ferry/bank.yaml:5 (article.file): The article’s file “article.md” is missing or cannot be read.'
		]);
	});

	test('the line of a field in JSON', () => {
		const json = JSON.stringify({ ...(parse(BANK) as object), newsproof: '1' }, null, 2);
		expect(read(json).problems.map(describeFileProblem)).toEqual([
			expect.stringMatching(/^ferry\/bank\.yaml:\d+ \(newsproof\): “newsproof” must be 1/u)
		]);
	});
});

describe('a broken question', () => {
	test('leaves the others in, and its neighbours keep their places', () => {
		const text = BANK.replace('stem: How many people', 'stemm: How many people').replace(
			'Mayor Tom Hale said the service would stay.\n',
			'Mayor Tom Hale said nothing.\n'
		);
		const { value, problems } = read(text);
		expect(value?.questions).toEqual([]);
		expect(problems.map(({ path }) => path)).toEqual([
			'questions[0].stem',
			'questions[0].stemm',
			'questions[1].citations[0]'
		]);
		const fixed = read(BANK.replace('stem: How many people', 'stemm: How many people'));
		expect(fixed.value?.questions.map(({ id }) => id)).toEqual(['q2']);
	});

	test('is not the bank when it is the only one', () => {
		const { value, problems } = read(
			BANK.slice(0, BANK.indexOf('  - id: q2')).replace('kind: choice', 'kind: voice')
		);
		expect(value).toBeUndefined();
		expect(problems.map(describeFileProblem)).toEqual([
			expect.stringContaining('“voice” is not a kind of question')
		]);
	});
});
