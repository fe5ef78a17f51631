import type { Article, Span } from '../../core/article/article.ts';
import { passageAround, sentencesTouching } from '../../core/article/citation.ts';
import { assertNever } from '../../core/assert-never.ts';
import type { Grade, PartVerdict } from '../../core/question/grade.ts';
import type { ClozeQuestion } from '../../core/question/kinds/cloze.ts';
import type { EvidenceQuestion } from '../../core/question/kinds/evidence.ts';
import type { MatchQuestion } from '../../core/question/kinds/match.ts';
import type { OrderQuestion } from '../../core/question/kinds/order.ts';
import type { AskedQuestion, Question, Response } from '../../core/question/question.ts';
import { gradeResponse } from '../../core/question/registry.ts';
import { questionMessages } from '../messages/question-messages.ts';
import { messages } from '../messages/quiz-messages.ts';
import { keyWordsOf, responseWordsOf } from './answer-words.ts';
import { letterOf } from './letters.ts';

/** One line of "what you answered beside what the article says". */
export type AnswerRow = {
	readonly id: string;
	/** A letter, a place, a gap. */
	readonly mark?: string;
	readonly text: string;
	/** Undefined for what was neither chosen nor the key. */
	readonly verdict?: PartVerdict;
	/** What the verdict means for this line, in words. */
	readonly word?: string;
	/** The right answer for this line, where the line shows a wrong one. */
	readonly key?: string;
	/** Whether the text is the article's. */
	readonly quoted?: boolean;
	/** Whether the text is the interface's, in the language of the page. */
	readonly isOurs?: boolean;
	/** Whether the mark is a part of the question. */
	readonly isAsked?: boolean;
};

function wordFor(verdict: PartVerdict): string {
	const { yourRightAnswer, yourAnswer, missedAnswer } = messages.explanation;
	return { right: yourRightAnswer, wrong: yourAnswer, missed: missedAnswer }[verdict];
}

function leftOpen(): Pick<AnswerRow, 'text' | 'isOurs'> {
	return { text: messages.explanation.leftOpen, isOurs: true };
}

function wrong(text: string): Pick<AnswerRow, 'text' | 'verdict' | 'word'> {
	return { text, verdict: 'wrong', word: wordFor('wrong') };
}

type Listed = { readonly id: string; readonly text: string };

function optionRows(
	options: readonly Listed[],
	key: readonly string[],
	chosen: readonly string[]
): readonly AnswerRow[] {
	return options.map(({ id, text }, index) => {
		const verdict = verdictOn(key.includes(id), chosen.includes(id));
		return { id, mark: letterOf(index), text, verdict, word: verdict && wordFor(verdict) };
	});
}

function verdictOn(isKey: boolean, isChosen: boolean): PartVerdict | undefined {
	if (isChosen) return isKey ? 'right' : 'wrong';
	return isKey ? 'missed' : undefined;
}

function typedRows(question: Question, asked: AskedQuestion, response?: Response, grade?: Grade) {
	const [key = '', ...others] = keyWordsOf(question);
	const isRight = grade !== undefined && grade.fraction.numerator > 0;
	const also =
		others.length > 0 ? `${messages.explanation.alsoAccepted} ${others.join(', ')}` : undefined;
	const given: AnswerRow[] = response
		? [
				{
					id: 'given',
					text: responseWordsOf(asked, response).join(', '),
					verdict: isRight ? 'right' : 'wrong',
					word: isRight ? wordFor('right') : wordFor('wrong')
				}
			]
		: [];
	const missed: AnswerRow = {
		id: 'key',
		text: also ? `${key}. ${also}` : key,
		verdict: 'missed',
		word: wordFor('missed')
	};
	return isRight ? given : [...given, missed];
}

function gapRows(
	question: ClozeQuestion,
	asked: AskedQuestion,
	response?: Response,
	grade?: Grade
) {
	const keys = keyWordsOf(question);
	const given = response ? responseWordsOf(asked, response) : [];
	return question.gaps.map(({ id }, index): AnswerRow => {
		const mark = messages.explanation.gap(index + 1);
		const key = keys[index] ?? '';
		if (!response) return { id, mark, text: key, verdict: 'missed', word: wordFor('missed') };
		if (grade?.parts?.[id] === 'right') {
			return { id, mark, text: given[index] ?? key, verdict: 'right', word: wordFor('right') };
		}
		const isOpen = response.kind !== 'cloze' || response.gaps[id] === undefined;
		return { id, mark, key, ...(isOpen ? leftOpen() : wrong(given[index] ?? '')) };
	});
}

function orderRows(question: OrderQuestion, response?: Response): readonly AnswerRow[] {
	const given = response?.kind === 'order' ? response.items : undefined;
	return keyWordsOf(question).map((text, index): AnswerRow => {
		const id = question.key[index] ?? text;
		const row = { id, mark: String(index + 1), text };
		const place = given?.indexOf(id) ?? -1;
		if (place === -1) return { ...row, verdict: 'missed' };
		return place === index
			? { ...row, verdict: 'right', word: messages.explanation.rightPlace }
			: { ...row, verdict: 'wrong', word: messages.explanation.yourPlace(place + 1) };
	});
}

function pairRows(question: MatchQuestion, response?: Response): readonly AnswerRow[] {
	const pairs = response?.kind === 'match' ? response.pairs : undefined;
	const textOf = (id: string | undefined) =>
		question.options.find((option) => option.id === id)?.text ?? '';
	return question.prompts.map(({ id, text: mark }): AnswerRow => {
		const key = textOf(question.key[id]);
		const row = { id, mark, isAsked: true };
		if (!pairs) return { ...row, text: key, verdict: 'missed', word: wordFor('missed') };
		const given = pairs[id];
		return given !== undefined && given === question.key[id]
			? { ...row, text: key, verdict: 'right', word: wordFor('right') }
			: { ...row, key, ...(given === undefined ? leftOpen() : wrong(textOf(given))) };
	});
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function sentenceRows(
	question: EvidenceQuestion,
	article: Article,
	response?: Response
): readonly AnswerRow[] {
	const chosen = response?.kind === 'evidence' ? response.spans : [];
	const key = question.citations.filter(({ id }) => question.key.includes(id));
	const whole = (span: Span) =>
		sentencesTouching(article, span).length > 0 ? passageAround(article, span) : span;
	const missed = key.filter((citation) => !chosen.some((span) => overlaps(span, citation)));
	const rows = [
		...chosen.map((span) => ({
			span,
			verdict: verdictOn(
				key.some((citation) => overlaps(span, citation)),
				true
			)
		})),
		...missed.map((citation) => ({ span: whole(citation), verdict: verdictOn(true, false) }))
	];
	return rows
		.toSorted((a, b) => a.span.start - b.span.start)
		.map(({ span, verdict }) => ({
			id: `${span.start}-${span.end}`,
			text: article.text.slice(span.start, span.end),
			verdict,
			word: verdict && wordFor(verdict),
			quoted: true
		}));
}

/** What was answered beside the key, a line each, in the order in which the question shows them. */
export function answerRows(
	question: Question,
	asked: AskedQuestion,
	article: Article,
	response?: Response
): readonly AnswerRow[] {
	const grade = response && gradeResponse(question, response);
	switch (question.kind) {
		case 'choice': {
			const chosen = response?.kind === 'choice' ? [response.option] : [];
			return optionRows(question.options, [question.key], chosen);
		}
		case 'multiple': {
			const chosen = response?.kind === 'multiple' ? response.options : [];
			return optionRows(question.options, question.key, chosen);
		}
		case 'true-false': {
			const chosen = response?.kind === 'true-false' ? [String(response.value)] : [];
			const options = (['true', 'false'] as const).map((id) => ({
				id,
				text: questionMessages.trueFalse[id]
			}));
			return optionRows(options, [String(question.key)], chosen).map((row) => ({
				...row,
				isOurs: true
			}));
		}
		case 'numeric':
		case 'short-text':
			return typedRows(question, asked, response, grade);
		case 'cloze':
			return gapRows(question, asked, response, grade);
		case 'order':
			return orderRows(question, response);
		case 'match':
			return pairRows(question, response);
		case 'evidence':
			return sentenceRows(question, article, response);
		default:
			return assertNever(question, 'a kind of question');
	}
}
