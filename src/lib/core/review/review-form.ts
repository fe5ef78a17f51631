import type { Article } from '../article/article.ts';
import { fail, succeed, type Outcome } from '../outcome.ts';
import { verdictOf } from '../question/grade.ts';
import type { FormFields } from '../question/question-fields.ts';
import type { Question, Response } from '../question/question.ts';
import type { UnreadableAnswer } from '../question/question-type.ts';
import { askQuestion, gradeResponse, readResponse } from '../question/registry.ts';
import { LONGEST_COMMENT } from '../quiz/longest-comment.ts';
import { selectsSentences } from '../quiz/learner-view.ts';
import type { Presentation } from '../quiz/presentation.ts';
import type { NotebookDeed } from './notebook-event.ts';

type ReviewDeed = Extract<NotebookDeed, { readonly type: 'question.reviewed' }>;
/** What a form says of a review; the rest is known beside it. */
export type GivenAnswer = Pick<ReviewDeed, 'response' | 'verdict' | 'certainty' | 'questionId'> & {
	/** In the names of the screen. */
	readonly shown: Response;
};

function certaintyIn(fields: FormFields): Pick<GivenAnswer, 'certainty'> {
	const stated = Number(fields.one('certainty'));
	return stated === 1 || stated === 2 || stated === 3 ? { certainty: stated } : {};
}

/** Reads and grades an answer. The same reader serves the page without script and the script. */
export function readAnswer(
	fields: FormFields,
	{ question, toLog }: Pick<Presentation, 'toLog'> & { readonly question: Question },
	article: Article
): Outcome<GivenAnswer, UnreadableAnswer | 'answer-does-not-fit'> {
	const read = readResponse(askQuestion(question), fields);
	if (!read.ok) return read;
	if (!selectsSentences(read.value, article)) return fail('answer-does-not-fit');
	const response = toLog(read.value);
	if (!response.ok) return response;
	return succeed({
		questionId: question.id,
		shown: read.value,
		response: response.value,
		verdict: verdictOf(gradeResponse(question, read.value)),
		...certaintyIn(fields)
	});
}

/** Reads a remark about a question. `addition` is put below it where it fits. */
export function readRemark(
	fields: FormFields,
	addition = ''
): Outcome<string, 'comment-empty' | 'comment-too-long'> {
	// Browsers send line breaks as two characters, and count them as one.
	const comment = fields.one('comment').replaceAll('\r\n', '\n').trim();
	if (comment === '') return fail('comment-empty');
	if (comment.length > LONGEST_COMMENT) return fail('comment-too-long');
	const whole = addition ? `${comment}\n${addition}` : comment;
	return succeed(whole.length > LONGEST_COMMENT ? comment : whole);
}
