import * as v from 'valibot';
import { withKeyPassage } from '#lib/core/bank/key-passage.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { readKeyForm } from '#lib/core/question/key-form.ts';
import type { Question } from '#lib/core/question/question.ts';
import { changeSchema, type Change } from '#lib/core/quiz/corrections.ts';
import type { CorrectableVersion } from '#lib/server/sets/correct-own-set.ts';

export type FormRefusal = 'unreadable' | 'question-unknown' | 'quote-missing' | 'quote-ambiguous';

/** A person answers for what a person corrects; and the right answer needs no word on why it is wrong. */
function signed(question: Question): Question {
	const corrected = { ...question, provenance: [...question.provenance, { by: 'hand' }] };
	if (corrected.kind !== 'choice') return corrected;
	return {
		...corrected,
		options: corrected.options.map((option) => {
			const { feedback: _feedback, ...rest } = option;
			return option.id === corrected.key ? rest : option;
		})
	};
}

/** The change that a form of the page asks for: by its `doing`. */
export function changeIn(
	form: FormData,
	{ set, onDesk }: CorrectableVersion
): Outcome<Change, FormRefusal> {
	const fields = fieldsOf(form);
	const questionId = fields.one('questionId');
	const entry = set.questions.find(({ question }) => question.id === questionId);
	const article = set.articles.find(({ id }) => id === entry?.articleId);
	const corrected = (question: Question): Outcome<Change, FormRefusal> =>
		succeed({ type: 'question.corrected', question: writeQuestion(question, article?.text ?? '') });
	switch (fields.one('doing')) {
		case 'scoring': {
			const change = v.safeParse(changeSchema, {
				type: 'scoring.changed',
				scoring: fields.one('scoring')
			});
			return change.success ? succeed(change.output) : fail('unreadable');
		}
		case 'drop':
			return entry ? succeed({ type: 'question.dropped', questionId }) : fail('question-unknown');
		case 'desk': {
			const question = onDesk.find(({ id }) => id === questionId);
			return question ? corrected(question) : fail('question-unknown');
		}
		case 'key': {
			if (!entry || !article) return fail('question-unknown');
			const question = signed(readKeyForm(fields, entry.question));
			const cited = withKeyPassage(question, fields.one('passage'), article);
			return cited.ok ? corrected(cited.value) : cited;
		}
		default:
			return fail('unreadable');
	}
}

/** The change that was previewed, carried through the page. */
export function carriedChange(form: FormData): Change | undefined {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), changeSchema), form.get('change'));
	return parsed.success ? parsed.output : undefined;
}
