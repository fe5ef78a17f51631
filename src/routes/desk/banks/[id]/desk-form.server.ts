import * as v from 'valibot';
import type { Article } from '#lib/core/article/article.ts';
import { readQuestionForm, type QuestionForm } from '#lib/core/bank/question-form.ts';
import { blankQuestion } from '#lib/core/bank/question-form-kinds.ts';
import { readQuestion } from '#lib/core/bank/question-reading.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { idSchema, STATUSES } from '#lib/core/question/question-fields.ts';
import type { Question } from '#lib/core/question/question.ts';
import { isQuestionKind } from '#lib/core/question/registry.ts';
import { questionDocumentSchema } from '#lib/core/question/schema.ts';
import type { BankCommand } from '#lib/server/desk/change-bank.ts';

const count = v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number));
const place = v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number));

/** The question that a form edits: one of the bank's, or a new one of the kind and under the id that the form names. */
export function readWrite(
	form: FormData,
	questions: readonly Question[],
	article: Article
): { readonly read: QuestionForm; readonly base: number; readonly after?: string } | undefined {
	const fields = fieldsOf(form);
	const id = v.safeParse(idSchema, fields.one('questionId'));
	const base = v.safeParse(count, fields.one('base'));
	const kind = fields.one('kind');
	if (!id.success || !base.success || !isQuestionKind(kind)) return undefined;
	const before = questions.find((question) => question.id === id.output);
	if (before && before.kind !== kind) return undefined;
	const after = v.safeParse(idSchema, fields.one('after'));
	return {
		read: readQuestionForm(fields, before ?? blankQuestion(kind, id.output), article),
		base: base.output,
		...(after.success && { after: after.output })
	};
}

/** A proposed question as its form carries it: whole, to be checked like any document. */
export function readProposal(form: FormData, article: Article): Question | undefined {
	const parsed = v.safeParse(
		v.pipe(v.string(), v.parseJson(), questionDocumentSchema),
		form.get('question')
	);
	const reading = parsed.success ? readQuestion(parsed.output, article.text) : undefined;
	return reading?.ok ? reading.question : undefined;
}

/** A judgement, an order, an undo or a redo. */
export function readCommand(form: FormData): BankCommand | undefined {
	const type = form.get('type');
	const ids = v.safeParse(v.pipe(v.array(idSchema), v.minLength(1)), form.getAll('questionId'));
	if (type === 'judge') {
		const status = v.safeParse(v.picklist(STATUSES), form.get('status'));
		return ids.success && status.success
			? { type, questionIds: ids.output, status: status.output }
			: undefined;
	}
	if (type === 'order') return ids.success ? { type, questionIds: ids.output } : undefined;
	const of = v.safeParse(place, form.get('of'));
	if (type !== 'undo' && type !== 'redo') return undefined;
	return of.success ? { type, of: of.output } : undefined;
}

/** The passage in a form: `start` and `end` in UTF-16 code units of the article. */
export function readPassage(form: FormData) {
	const [start, end] = ['start', 'end'].map((name) => v.safeParse(place, form.get(name)));
	return start?.success && end?.success ? { start: start.output, end: end.output } : undefined;
}
