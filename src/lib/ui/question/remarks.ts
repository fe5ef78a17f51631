import type { Note } from '../../core/question/question-fields.ts';
import type { AskedQuestion, Question, Response } from '../../core/question/question.ts';
import { notesOn } from '../../core/question/registry.ts';
import { responseWordsOf } from './answer-words.ts';

/** What the article says about a wrong answer, under the words of that answer. */
export type Remark = { readonly answer: string; readonly note: Note };

/** Every remark a question holds, whatever was answered. */
function allRemarks(question: Question): readonly Remark[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.flatMap(remarkOn);
		case 'cloze':
			return question.gaps.flatMap((gap) =>
				'options' in gap ? gap.options.flatMap(remarkOn) : []
			);
		case 'numeric':
		case 'short-text':
			return question.anticipated.map(({ answer, feedback, citations }) => ({
				answer,
				note: { about: answer, text: feedback, citations }
			}));
		default:
			return [];
	}
}

function remarkOn(option: {
	readonly id: string;
	readonly text: string;
	readonly feedback?: string;
	readonly citations: readonly string[];
}): readonly Remark[] {
	const { id, text, feedback, citations } = option;
	return feedback ? [{ answer: text, note: { about: id, text: feedback, citations } }] : [];
}

/** Why what was answered is wrong. */
export function remarksOn(
	question: Question,
	asked: AskedQuestion,
	response: Response | undefined
): readonly Remark[] {
	if (!response) return [];
	const known = allRemarks(question);
	return notesOn(question, response).map((note) => ({
		note,
		answer:
			known.find((remark) => remark.note.text === note.text && remark.note.about === note.about)
				?.answer ??
			(question.kind === 'true-false' ? responseWordsOf(asked, response).join() : note.about)
	}));
}

/** Why the answers that were not given are wrong: not the key, and not said already. */
export function otherRemarks(question: Question, said: readonly Remark[]): readonly Remark[] {
	const keys: readonly string[] =
		question.kind === 'choice' ? [question.key] : question.kind === 'multiple' ? question.key : [];
	return allRemarks(question).filter(
		({ answer, note }) =>
			!keys.includes(note.about) &&
			!said.some((remark) => remark.answer === answer && remark.note.text === note.text)
	);
}
