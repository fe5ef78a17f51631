import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { citeSpan, findQuote, type Citation, type Support } from '../article/citation.ts';
import type { FormFields } from '../question/question-fields.ts';
import type { Question } from '../question/question.ts';
import { keyProblemsOf } from '../question/registry.ts';
import { questionDocumentSchema } from '../question/schema.ts';
import { readOwnFields } from './question-form-kinds.ts';
import { readQuestion, writeQuestion } from './question-reading.ts';

/** A field of a question's form that cannot be saved as it is, with a sentence that says why. `field` is the first part of its name. */
export type FormProblem = { readonly field: string; readonly message: string };

export type QuestionForm =
	| { readonly ok: true; readonly question: Question }
	| { readonly ok: false; readonly problems: readonly FormProblem[] };

const MISSING = 'These words are not in the article. Copy them from it, or select them in it.';
const AMBIGUOUS =
	'These words stand in the article more than once. Select the ones you mean, or add the words around them.';

function isSupport(text: string): text is Support {
	return /^(?:stem|key|explanation|option:.+)$/u.test(text);
}

/** A citation as the form has it: by its words, and by their place where the words were selected. */
function citationIn(
	fields: FormFields,
	id: string,
	{ text }: Article
): Citation | FormProblem | undefined {
	const exact = fields.one(`citation-${id}-quote`).replaceAll('\r\n', '\n').trim();
	if (exact === '') return undefined;
	const supports = fields.many(`citation-${id}-supports`).filter(isSupport);
	const start = Number(fields.one(`citation-${id}-start`) || Number.NaN);
	if (text.startsWith(exact, start)) {
		return citeSpan({ text }, { start, end: start + exact.length }, id, supports);
	}
	const match = findQuote(text, { exact });
	if (match.ok) return citeSpan({ text }, match.span, id, supports);
	const message = match.reason === 'quote-missing' ? MISSING : AMBIGUOUS;
	return { field: `citation-${id}`, message };
}

function tagsIn(text: string): readonly string[] {
	const tags = text.split(',').map((tag) => tag.trim());
	return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The field of the form that a path into the document stands for. */
function fieldOf(path: readonly unknown[], document: { readonly citations: readonly Citation[] }) {
	const [first, second] = path;
	if (first === 'citations' && typeof second === 'number') {
		const citation = document.citations[second];
		return citation ? `citation-${citation.id}` : 'citations';
	}
	return String(first ?? 'stem');
}

/**
 * Reads a question from the form that edits it. What the form does not have stays as it was in
 * `before`; the last hand to sign it is a person's. The same reader serves the page without script
 * and the script, so that both mean the same.
 */
export function readQuestionForm(
	fields: FormFields,
	before: Question,
	article: Article
): QuestionForm {
	const read = fields.many('citation').map((id) => citationIn(fields, id, article));
	const problems = read.filter((entry): entry is FormProblem => !!entry && 'message' in entry);
	const citations = read.filter((entry): entry is Citation => !!entry && 'exact' in entry);
	const keyCitations = citations
		.filter(({ supports }) => supports.includes('key'))
		.map(({ id }) => id);
	const tags = tagsIn(fields.one('tags'));
	const { tags: _tags, ...rest } = before;
	const document = {
		...writeQuestion({ ...rest, citations }, article.text),
		stem: fields.one('stem').trim(),
		skill: fields.one('skill') || before.skill,
		points: Number(fields.one('points') || before.points),
		explanation: fields.one('explanation').trim(),
		...(tags.length > 0 && { tags }),
		...readOwnFields(fields, before, keyCitations),
		provenance: signed(before.provenance)
	};
	const checked = v.safeParse(questionDocumentSchema, document);
	if (!checked.success) {
		const faults = checked.issues.map((issue) => ({
			field: fieldOf(issue.path?.map(({ key }) => key) ?? [], { citations }),
			message: sentence(issue.message)
		}));
		return { ok: false, problems: [...problems, ...faults] };
	}
	const reading = readQuestion(checked.output, article.text);
	if (!reading.ok) {
		const faults = reading.problems.map(({ path, message }) => ({
			field: fieldOf(path, { citations }),
			message
		}));
		return { ok: false, problems: [...problems, ...faults] };
	}
	const wrongKey = keyProblemsOf(reading.question).map((message) => ({ field: 'key', message }));
	if (problems.length > 0 || wrongKey.length > 0) {
		return { ok: false, problems: [...problems, ...wrongKey] };
	}
	return { ok: true, question: reading.question };
}

/** A person answers for what a person has changed. */
function signed(provenance: Question['provenance']): Question['provenance'] {
	return provenance.at(-1)?.by === 'hand' ? provenance : [...provenance, { by: 'hand' }];
}

function sentence(message: string): string {
	return message.startsWith('is ') || message.startsWith('has ') || message.startsWith('needs ')
		? `This ${message}.`
		: message;
}
