import { fail, succeed, type Outcome } from '../outcome.ts';
import { fieldsOf } from '../question/form-fields.ts';
import type { FormFields } from '../question/question-fields.ts';
import type { UnreadableAnswer } from '../question/question-type.ts';
import { readResponse } from '../question/registry.ts';
import type { FactCommand } from './facts.ts';
import type { LearnerQuestion } from './learner-view.ts';
import { LONGEST_COMMENT } from './longest-comment.ts';

function certaintyIn(fields: FormFields): { readonly certainty?: 1 | 2 | 3 } {
	const stated = Number(fields.one('certainty'));
	return stated === 1 || stated === 2 || stated === 3 ? { certainty: stated } : {};
}

/** Browsers send line breaks as two characters, and count them as one. */
function commentIn(fields: FormFields): Outcome<string, 'comment-empty' | 'comment-too-long'> {
	const comment = fields.one('comment').replaceAll('\r\n', '\n').trim();
	if (comment === '') return fail('comment-empty');
	return comment.length > LONGEST_COMMENT ? fail('comment-too-long') : succeed(comment);
}

/** Why a form of the attempt's page was not understood. */
export type UnreadableCommand =
	UnreadableAnswer | 'command-unreadable' | 'comment-empty' | 'comment-too-long';

/**
 * Reads a form of the attempt's page: its `type` says what happened. The same reader serves the
 * page without script and the script.
 */
export function commandFromForm(
	form: FormData,
	questions: readonly LearnerQuestion[]
): Outcome<FactCommand, UnreadableCommand> {
	const fields = fieldsOf(form);
	const type = fields.one('type');
	const questionId = fields.one('questionId');
	switch (type) {
		case 'answer.submitted': {
			const asked = questions.find(({ asked: { id } }) => id === questionId)?.asked;
			if (!asked) return fail('command-unreadable');
			const response = readResponse(asked, fields);
			return response.ok
				? succeed({ type, questionId, response: response.value, ...certaintyIn(fields) })
				: response;
		}
		case 'question.opened':
		case 'miss.opened':
		case 'hint.taken':
			return succeed({ type, questionId });
		case 'question.flagged':
			return succeed({ type, questionId, flagged: fields.one('flagged') === 'true' });
		case 'question.reported': {
			const comment = commentIn(fields);
			return comment.ok ? succeed({ type, questionId, comment: comment.value }) : comment;
		}
		case 'attempt.paused':
		case 'attempt.resumed':
		case 'finish.requested':
		case 'attempt.finished':
		case 'misses.opened':
		case 'misses.closed':
			return succeed({ type });
		default:
			return fail('command-unreadable');
	}
}

/** The key of a form without script: the same form sent twice from one page counts once. */
export function formKey(form: FormData): string {
	const parts = ['pageKey', 'type', 'questionId', 'flagged'].map((name) => form.get(name) ?? '');
	return parts.filter((part) => part !== '').join(':');
}
