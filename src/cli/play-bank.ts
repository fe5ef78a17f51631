import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { formatPublished } from '#lib/core/article/publication-date.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import { verdictOf, type Verdict } from '#lib/core/question/grade.ts';
import type { Response } from '#lib/core/question/question.ts';
import {
	askQuestion,
	describeQuestion,
	gradeResponse,
	keyTextsOf,
	notesOn
} from '#lib/core/question/registry.ts';
import { describeFileProblem } from '#lib/interop/newsproof/yaml-document.ts';
import { quizOfBank } from '#lib/server/quiz-of-bank.ts';
import { isSeedFolder, readBankInFolder, readSeed } from '#lib/server/seed-files.ts';
import { WANTED_TIERS, type WantedTier } from '#lib/server/wanted-tier.ts';
import { oneOf, readArguments, UsageError } from './command-line.ts';
import { linesOf, typingHint } from './terminal-question.ts';
import { TerminalQuiz, type ShownQuestion } from './terminal-quiz.ts';
import { styled, wrapped } from './terminal-text.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not quite'
};

const KEYS = `:skip    leave this one for later
:finish  end the quiz
:help    say this`;

const say = (text = '') => void process.stdout.write(`${text}\n`);

function readBankAt(at: string) {
	if (isSeedFolder(at)) return readSeed(at);
	if (!existsSync(at) || !statSync(at).isFile()) return undefined;
	const { dir, base } = path.parse(path.resolve(at));
	return readBankInFolder(dir, base);
}

function setFrom(bank: Bank, wanted: WantedTier): QuizSet | undefined {
	const questions = bank.questions.filter(
		({ tier, status }) =>
			status !== 'withdrawn' &&
			tier !== 'rejected' &&
			(wanted === 'all' || tier === wanted || (wanted === 'auto' && status === 'approved'))
	);
	return quizOfBank(bank, questions);
}

function ask(shown: ShownQuestion): void {
	const { question, article, position, total } = shown;
	const asked = askQuestion(question);
	say();
	say(styled('dim', `Question ${position} of ${total}`));
	say(styled('bold', wrapped(question.stem)));
	say(describeQuestion(asked).instruction);
	for (const line of linesOf(asked, article)) say(wrapped(line, '     ', '  '));
	prompt(shown);
}

function prompt({ question }: ShownQuestion): void {
	process.stdout.write(`(${typingHint(askQuestion(question))}) > `);
}

function explain({ question, article }: ShownQuestion, response: Response): void {
	const verdict = verdictOf(gradeResponse(question, response));
	say(styled(verdict === 'right' ? ['bold', 'green'] : ['bold', 'red'], VERDICTS[verdict]));
	if (verdict !== 'right') {
		say(wrapped(`The answer: ${keyTextsOf(question).join('; ')}`));
		for (const { text } of notesOn(question, response)) say(wrapped(text));
	}
	say(wrapped(question.explanation));
	const source = [article.publisher, article.published && formatPublished(article.published)];
	for (const { exact, supports } of question.citations) {
		if (!supports.includes('key')) continue;
		say(wrapped(`“${exact.replaceAll('\n', ' ')}”`, '  | '));
	}
	say(styled('dim', `  | ${source.filter(Boolean).join(', ') || article.title}`));
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function summarise(quiz: TerminalQuiz): void {
	const { earned, maximum, open, missed } = quiz.standing();
	say();
	say(styled('bold', `Your score: ${number.format(earned)} of ${number.format(maximum)}`));
	if (open > 0) say(`${open} ${open === 1 ? 'question was' : 'questions were'} left open.`);
	if (missed.length === 0) return;
	say('To look at again:');
	for (const id of missed) {
		const shown = quiz.shown(id);
		if (shown) say(wrapped(`${shown.question.stem}`, '      ', `  ${shown.position}.  `));
	}
}

/** Asks until everything is answered or the input ends. Gives the exit code. */
async function take(quiz: TerminalQuiz): Promise<number> {
	const input = createInterface({ input: process.stdin, terminal: false });
	process.once('SIGINT', () => {
		say();
		summarise(quiz);
		process.exit(130);
	});
	let shown = quiz.shown();
	if (shown) ask(shown);
	for await (const line of input) {
		const typed = line.trim();
		// What is piped in is not seen on the terminal, nor the end of its line.
		if (!process.stdin.isTTY) say(typed);
		if (!shown || typed === ':finish') break;
		const response = typed.startsWith(':') ? undefined : quiz.answer(typed);
		if (response) explain(shown, response);
		else if (typed !== ':skip') {
			say(typed === ':help' ? KEYS : `Type ${typingHint(askQuestion(shown.question))}, or :help.`);
			prompt(shown);
			continue;
		}
		quiz.goOn();
		if (quiz.isOver) break;
		shown = quiz.shown();
		if (shown) ask(shown);
	}
	input.close();
	summarise(quiz);
	return 0;
}

/** Takes a bank as a quiz in the terminal. Gives the exit code: 1 when there is nothing to ask. */
export async function runPlay(parameters: readonly string[]): Promise<number> {
	const { values, operands } = readArguments(
		parameters,
		{ tier: { type: 'string' }, seed: { type: 'string' } },
		1
	);
	const [at] = operands;
	if (at === undefined)
		throw new UsageError('Say which bank to play: its file or a seed’s folder.');
	if (at === '-') throw new UsageError('Standard input is for your answers: give the bank’s file.');
	const tier = oneOf('tier', values['tier'], WANTED_TIERS, 'auto');
	const read = readBankAt(at);
	if (!read) {
		console.error(`There is no bank at ${at}.`);
		return 1;
	}
	for (const problem of read.problems) console.error(describeFileProblem(problem));
	const set = read.bank && setFrom(read.bank, tier);
	if (!set) {
		console.error(`The bank has no question of the tier ${tier} to ask.`);
		return 1;
	}
	const { seed } = values;
	say(styled('bold', set.title));
	return take(new TerminalQuiz(set, typeof seed === 'string' ? seed : '1'));
}
