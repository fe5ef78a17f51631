import * as v from 'valibot';
import type { Immutable } from '../immutable.ts';
import { idSchema, STATUSES } from '../question/question-fields.ts';
import { questionDocumentSchema } from '../question/schema.ts';
import type { QuestionDocument } from './question-reading.ts';

const at = v.pipe(v.number(), v.integer());
const seq = v.pipe(v.number(), v.integer(), v.minValue(1));
const questionIds = v.pipe(v.array(idSchema), v.minLength(1, 'names no question'));

/**
 * Everything that happens to a bank on a desk. This union is the storage format: the log of a bank is
 * its history, and what stands on the desk is the fold of it.
 */
export const bankChangeSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('bank.opened'),
		at,
		questions: v.array(questionDocumentSchema)
	}),
	/** A question as it is from now on; a new one stands behind `after`, or at the end. */
	v.strictObject({
		type: v.literal('question.written'),
		at,
		question: questionDocumentSchema,
		after: v.optional(idSchema)
	}),
	v.strictObject({
		type: v.literal('questions.judged'),
		at,
		questionIds,
		status: v.picklist(STATUSES)
	}),
	v.strictObject({ type: v.literal('questions.ordered'), at, questionIds }),
	/** Takes back the change at the place `of`, or does it again. */
	v.strictObject({ type: v.literal('change.undone'), at, of: seq }),
	v.strictObject({ type: v.literal('change.redone'), at, of: seq })
]);
export type BankChange = Immutable<v.InferOutput<typeof bankChangeSchema>>;
export type QuestionStatus = QuestionDocument['status'];

/** A change at its place in the log; the first has `seq` 1. */
export type LoggedChange = { readonly seq: number; readonly change: BankChange };

/** A question on the desk. `revision` is the place of the last change to its words; judging and moving it leave it alone. */
export type DeskQuestion = { readonly question: QuestionDocument; readonly revision: number };

/** A bank as of its last change. */
export type BankState = {
	readonly seq: number;
	/** In the order of the desk. */
	readonly questions: readonly DeskQuestion[];
	/** The change that undo would take back, and the one that redo would do again. */
	readonly undoable?: LoggedChange;
	readonly redoable?: LoggedChange;
};

type Entry = { question: QuestionDocument; revision: number };

function isEdit({ change: { type } }: LoggedChange): boolean {
	return type === 'question.written' || type === 'questions.judged' || type === 'questions.ordered';
}

/** The edits that count, with what undo and redo look back on. */
function sortOut(log: readonly LoggedChange[]) {
	const live: LoggedChange[] = [];
	let undone: LoggedChange[] = [];
	for (const logged of log) {
		const { change } = logged;
		if (change.type === 'change.undone') {
			const place = live.findIndex((edit) => edit.seq === change.of);
			if (place >= 0) undone.push(...live.splice(place, 1));
		} else if (change.type === 'change.redone') {
			const place = undone.findIndex((edit) => edit.seq === change.of);
			if (place >= 0) live.push(...undone.splice(place, 1));
		} else {
			live.push(logged);
			// A new edit after an undo leaves nothing to do again.
			undone = [];
		}
	}
	return { live: live.toSorted((a, b) => a.seq - b.seq), undone };
}

function place(entries: Entry[], entry: Entry, after: string | undefined): Entry[] {
	const behind = entries.findIndex(({ question }) => question.id === after);
	return behind < 0 ? [...entries, entry] : entries.toSpliced(behind + 1, 0, entry);
}

function apply(entries: Entry[], { seq: revision, change }: LoggedChange): Entry[] {
	switch (change.type) {
		case 'bank.opened':
			return change.questions.map((question) => ({ question, revision }));
		case 'question.written': {
			const known = entries.find(({ question }) => question.id === change.question.id);
			if (!known) return place(entries, { question: change.question, revision }, change.after);
			const { status } = known.question;
			return entries.map((entry) =>
				entry === known ? { question: { ...change.question, status }, revision } : entry
			);
		}
		case 'questions.judged':
			return entries.map((entry) =>
				change.questionIds.includes(entry.question.id)
					? { ...entry, question: { ...entry.question, status: change.status } }
					: entry
			);
		case 'questions.ordered': {
			// One that another hand added meanwhile keeps its place at the end.
			const rank = new Map(change.questionIds.map((id, index) => [id, index]));
			const rankOf = ({ question }: Entry) => rank.get(question.id) ?? rank.size;
			return entries.toSorted((a, b) => rankOf(a) - rankOf(b));
		}
		default:
			return entries;
	}
}

/** What an undo or redo touches is newer than what a page showed before it. */
function withRevisions(questions: Entry[], log: readonly LoggedChange[]): readonly DeskQuestion[] {
	const written = new Map<number, string>();
	const touched = new Map<string, number>();
	for (const { seq: number, change } of log) {
		if (change.type === 'question.written') written.set(number, change.question.id);
		const id =
			change.type === 'change.undone' || change.type === 'change.redone'
				? written.get(change.of)
				: written.get(number);
		if (id !== undefined) touched.set(id, number);
	}
	return questions.map(({ question, revision }) => ({
		question,
		revision: Math.max(revision, touched.get(question.id) ?? 0)
	}));
}

/** The bank after its log. A later edit of the same question stands, whatever was undone before it. */
export function foldBankLog(log: readonly LoggedChange[]): BankState {
	const { live, undone } = sortOut(log);
	const questions = live.reduce<Entry[]>(apply, []);
	const undoable = live.findLast(isEdit);
	const redoable = undone.at(-1);
	return {
		seq: log.at(-1)?.seq ?? 0,
		questions: withRevisions(questions, log),
		...(undoable && { undoable }),
		...(redoable && { redoable })
	};
}
