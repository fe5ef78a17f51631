import type { Question } from '../../question/question.ts';
import { factsOf, type ArticleFacts, type SentenceFacts } from '../article-facts.ts';
import { numbersIn, numbersOf } from '../claims.ts';
import type { Remark, Rule } from '../finding.ts';
import { TEMPLATE_STEMS } from '../lexicon/template-words.ts';
import { nearestSentences } from '../nearest-sentences.ts';
import { listedForm } from '../option-class.ts';
import { distractorsOf, viewOf, type QuestionView, type ViewedOption } from '../question-view.ts';
import { FUNCTION_WORDS, stemsOf, wordsOf } from '../words.ts';

/** A sentence with so much of the stem speaks of what is asked. */
const SPEAKS_OF_IT = 0.6;
/** Of a few words more are needed. */
const FEW = 5;
const SPEAKS_OF_IT_IN_FEW = 0.75;
const FEWEST = 3;
/** An option of so many words makes a statement of its own. */
const STATEMENT = 6;
const NEGATION =
	/(?:^|[^\p{Letter}])(?:not|no|never|nor|none|neither|without)(?![\p{Letter}])|n['’]t(?!\p{Letter})/giu;

/**
 * G07. No wrong option is right: no other sentence of the article has it together with most of the stem,
 * and no statement offered as untrue stands there.
 */
export const distractorUntrue: Rule = {
	id: 'distractor-untrue',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'options',
	check: (question, article) => {
		const facts = factsOf(article);
		const view = viewOf(question, article);
		return [...statementsFound(question, view, facts), ...namesFound(view, facts)];
	}
};

function statementsFound(
	question: Question,
	view: QuestionView,
	facts: ArticleFacts
): readonly Remark[] {
	if (question.kind === 'true-false') {
		return question.key || !isStated(question.stem, facts)
			? []
			: [{ message: 'The statement is called false, but the article says it.', part: 'stem' }];
	}
	if (view.family !== 'supported') return [];
	return view.lists
		.flatMap(({ options }) => options)
		.filter(({ isKey, words }) => isKey === view.asksForUntrue && words.length >= STATEMENT)
		.filter(({ text }) => isStated(text, facts))
		.map(({ text, option }) => ({
			message: `“${text}” is offered as untrue, but the article says it.`,
			option
		}));
}

/** Whether one sentence has every content word, name and number of a statement, and as many negations. */
function isStated(statement: string, facts: ArticleFacts): boolean {
	const words = wordsOf(statement);
	const stems = stemsOf(words);
	const [near] = nearestSentences(stems, facts);
	if (!near || near.share < 1) return false;
	const { sentence } = near;
	const said = numbersOf(sentence.words);
	const lower = new Set(sentence.words.map((word) => word.lower));
	return (
		[...numbersIn(statement)].every((number) => said.has(number)) &&
		words.every((word) => !word.isCapital || lower.has(word.lower)) &&
		countNegations(statement) === countNegations(sentence.text) &&
		isInOrder(
			words.map((word) => word.lower),
			sentence
		)
	);
}

function countNegations(text: string): number {
	return text.match(NEGATION)?.length ?? 0;
}

/** Whether the words come in the sentence's order: a swap of two names is not what it says. */
function isInOrder(words: readonly string[], sentence: SentenceFacts): boolean {
	let at = 0;
	for (const word of words) {
		const found = sentence.words.findIndex(({ lower }, index) => index >= at && lower === word);
		if (found >= 0) at = found + 1;
		else if (sentence.words.some(({ lower }) => lower === word)) return false;
	}
	return true;
}

function namesFound(view: QuestionView, facts: ArticleFacts): readonly Remark[] {
	if (view.form !== 'gaps' && view.form !== 'question') return [];
	const stems = new Set([...view.bodyStems].filter((stem) => !TEMPLATE_STEMS.has(stem)));
	if (stems.size < FEWEST) return [];
	const names = view.bodyWords
		.filter(
			({ isCapital, lower }) =>
				isCapital && !facts.lowerCase.has(lower) && !FUNCTION_WORDS.has(lower)
		)
		.map(({ lower }) => lower);
	const quoted = [...view.body.matchAll(/[“"](?<words>[^“”"]+)[”"]/gu)].map(({ groups }) =>
		(groups?.['words'] ?? '').toLowerCase()
	);
	const numbers = numbersIn(view.body);
	const others = nearestSentences(stems, facts).filter(
		({ share, sentence }) =>
			share >= (stems.size < FEW ? SPEAKS_OF_IT_IN_FEW : SPEAKS_OF_IT) &&
			sentence.shape === 'prose' &&
			!view.keySentences.includes(sentence) &&
			[...numbers].every((number) => numbersOf(sentence.words).has(number)) &&
			quoted.every((words) => sentence.text.toLowerCase().includes(words)) &&
			names.every((name) => sentence.words.some(({ lower }) => lower === name))
	);
	return distractorsOf(view)
		.filter(({ words }) => words.length < STATEMENT)
		.filter(({ words }) => !words.every(({ isNumber }) => isNumber) || view.form === 'gaps')
		.filter((option) => others.some(({ sentence }) => holds(sentence, option, view)))
		.map(({ text, option, gap }) => ({
			message: `Another sentence of the article speaks of the same and has “${text}”: it could be right.`,
			option,
			...(gap !== undefined && { gap })
		}));
}

/** Whether the sentence has the option's words, and not the key's beside them. */
function holds(
	{ text }: SentenceFacts,
	{ text: wrong }: ViewedOption,
	{ keys }: QuestionView
): boolean {
	const lower = ` ${text.toLowerCase()} `;
	const has = (name: string) =>
		new RegExp(
			`[^\\p{Letter}\\p{Number}]${escape(listedForm(name))}[^\\p{Letter}\\p{Number}]`,
			'u'
		).test(lower);
	return has(wrong) && !keys.some(has);
}

function escape(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
