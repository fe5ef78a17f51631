import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { QuestionKind } from '#lib/core/question/question.ts';

const CAPTAIN = 'The captain, Mere Aroha, said the storm broke both masts.';
const OWNER = 'The owner, Piet Janssen, said repairs would take 11 weeks.';
const SAILED = 'The barque sailed from Lyttelton on Tuesday with 26 people on board.';
const TOWED = 'A tug towed it back to the harbour on Thursday.';

/** An article like any other: nothing in it is marked. */
const ARTICLE = `---
newsproof: 1
title: Barque limps home
language: en
---

Barque limps home

${SAILED} ${CAPTAIN}

${OWNER} ${TOWED} Nobody was hurt.`;

/** Words of the bank that no learner may receive before their time, by the question they are in. */
export type Canary = { readonly questionId: string; readonly words: readonly string[] };

/** How the sets of the seed reveal, and so their ids: `canary-each` and so on. */
export const CANARY_REVEALS = ['each', 'verdict', 'end', 'due'] as const;

/** The choice question, whose options say which is the key. */
export const CANARY_CHOICE = { id: 'n1', keyText: 'Mere Aroha' };

// The gate looks for a key's digits in the article.
function inLetters(text: string): string {
	return text.replaceAll(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

function canaryBank() {
	const canaries: Canary[] = [];

	/** A question all of whose secrets are marked; `secret` makes a marked word of it. */
	function question(
		id: string,
		kind: QuestionKind,
		stem: string,
		quote: string,
		own: (secret: (name: string) => string) => Readonly<Record<string, unknown>>,
		explanation = ''
	) {
		const words: string[] = [];
		canaries.push({ questionId: id, words });
		const secret = (name: string) => {
			const word = `kryptos${inLetters(id)}${name}${inLetters(String(words.length))}`;
			words.push(word);
			return word;
		};
		const cited = secret('citation');
		const given = own((name) => (name === 'cited' ? cited : secret(name)));
		return {
			id,
			kind,
			skill: 'what',
			tier: 'auto',
			status: 'approved',
			stem,
			...('explanation' in given
				? {}
				: { explanation: `${explanation} ${secret('explanation')}.` }),
			citations: [
				{ id: cited, supports: ['key', 'explanation'], quote },
				{ id: secret('citation'), supports: ['stem'], quote: 'Nobody was hurt.' }
			],
			provenance: [{ by: 'hand', note: secret('provenance') }],
			...given
		};
	}

	const questions = [
		question(
			CANARY_CHOICE.id,
			'choice',
			'Who commands the barque?',
			CAPTAIN,
			(secret) => {
				const key = secret('option');
				return {
					options: [
						{ id: key, text: CANARY_CHOICE.keyText },
						...['Piet Janssen', 'The tug', 'The harbour'].map((text) => ({
							id: secret('option'),
							text,
							feedback: `No: ${secret('feedback')}.`
						}))
					],
					key
				};
			},
			'The article says that Mere Aroha does'
		),
		question(
			'n2',
			'multiple',
			'Who speaks?',
			CAPTAIN,
			(secret) => {
				const key = [secret('option')];
				return {
					options: [
						{ id: key[0], text: 'Mere Aroha' },
						{ id: secret('option'), text: 'The tug', feedback: `No: ${secret('feedback')}.` },
						{ id: secret('option'), text: 'The masts', feedback: `No: ${secret('feedback')}.` }
					],
					key
				};
			},
			'The article quotes Mere Aroha'
		),
		question('n3', 'true-false', 'The storm broke one mast.', CAPTAIN, (secret) => ({
			key: false,
			feedback: `No: ${secret('feedback')}.`
		})),
		question(
			'n4',
			'numeric',
			'How many people were on board?',
			SAILED,
			(secret) => {
				const tolerance = secret('number');
				// A number is its own marker: this one stands nowhere else.
				canaries.push({ questionId: 'n4', words: ['918273645'] });
				return {
					key: { value: 26, tolerance: 0.000918273645 },
					anticipated: [{ answer: '11', feedback: `No: ${tolerance}.` }]
				};
			},
			'The article says 26'
		),
		question('n5', 'short-text', 'What towed it back?', TOWED, (secret) => {
			const accepted = secret('accepted');
			return {
				key: { accepted: [accepted, secret('accepted')] },
				anticipated: [{ answer: secret('anticipated'), feedback: `No: ${secret('feedback')}.` }],
				explanation: `The article says ${accepted}: ${secret('explanation')}.`
			};
		}),
		question('n6', 'cloze', 'Fill the gaps.', OWNER, (secret) => {
			const key = secret('option');
			const accepted = secret('accepted');
			return {
				text: 'The {{who}} said repairs would take {{long}} weeks.',
				gaps: [
					{ id: 'who', accepted: [accepted] },
					{
						id: 'long',
						options: [
							{ id: secret('option'), text: '26', feedback: `No: ${secret('feedback')}.` },
							{ id: key, text: '11' }
						],
						key
					}
				],
				explanation: `The article says ${accepted}: 11 weeks. ${secret('explanation')}.`
			};
		}),
		question('n7', 'order', 'In which order did it happen?', TOWED, (secret) => {
			const ids = ['Sailing', 'Storm', 'Towing'].map((text) => ({ id: secret('item'), text }));
			return { items: ids, key: ids.map(({ id }) => id) };
		}),
		question('n8', 'match', 'Who is who?', CAPTAIN, (secret) => {
			const options = ['Mere Aroha', 'A tug'].map((text) => ({ id: secret('option'), text }));
			return {
				prompts: [
					{ id: 'p1', text: 'The captain' },
					{ id: 'p2', text: 'The helper' }
				],
				options,
				key: { p1: options[0]?.id, p2: options[1]?.id }
			};
		}),
		question('n9', 'evidence', 'Which sentence says how long it takes?', OWNER, (secret) => ({
			key: [secret('cited')]
		}))
	];
	// In the bank, and in no set: nobody ever sees anything of it.
	const draft = question('n10', 'true-false', 'Two were hurt.', TOWED, (secret) => ({
		key: false,
		feedback: `No: ${secret('feedback')}.`
	}));
	return { questions: [...questions, { ...draft, status: 'draft' }], canaries };
}

/** Writes a folder of seeds with one question of each kind and a set for each way to reveal. */
export function writeCanarySeeds(seedsDir: string): readonly Canary[] {
	const { questions, canaries } = canaryBank();
	const folder = path.join(seedsDir, 'barque');
	mkdirSync(folder, { recursive: true });
	// YAML reads JSON.
	const write = (file: string, document: object) =>
		writeFileSync(path.join(folder, file), JSON.stringify({ newsproof: 1, ...document }));
	writeFileSync(path.join(folder, 'article.md'), ARTICLE);
	write('bank.yaml', { bank: { id: 'barque' }, article: { file: 'article.md' }, questions });
	for (const reveal of CANARY_REVEALS) {
		write(`${reveal}.set.yaml`, {
			set: {
				id: `canary-${reveal}`,
				title: 'The barque',
				banks: ['barque'],
				questions: questions.slice(0, 9).map(({ id }) => id),
				settings: { reveal, hints: { allowed: true } }
			}
		});
	}
	return canaries;
}
