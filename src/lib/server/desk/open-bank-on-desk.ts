import * as v from 'valibot';
import type { Article } from '#lib/core/article/article.ts';
import type { LoggedChange } from '#lib/core/bank/bank-log.ts';
import type { Trace } from '#lib/core/bank/trace.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import { checkQuestion } from '#lib/core/quality/gate.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { App } from '../app.ts';
import { readDrawingDocument } from '../stored-bank.ts';
import { findBankOnDesk, type BankOnDesk } from './bank-on-desk.ts';

/** A question on the desk with what the gate says of it now. */
export type DeskEntry = {
	readonly question: Question;
	readonly revision: number;
	readonly findings: readonly Finding[];
	/** What learners say is wrong with it. */
	readonly reports: readonly string[];
};

/** A change in words' place: what it was and which questions it touched. */
export type DeskStep = {
	readonly of: number;
	readonly kind: 'written' | 'approved' | 'withdrawn' | 'draft' | 'ordered';
	readonly count: number;
};

/** A bank as its teacher sees it. */
export type OpenedDesk = {
	readonly id: string;
	readonly title: string;
	readonly article: Article;
	readonly entries: readonly DeskEntry[];
	readonly updatedAtMs: number;
	readonly undo?: DeskStep;
	readonly redo?: DeskStep;
	/** How the bank came about, if it was drawn. */
	readonly trace?: Trace;
};

function stepOf(logged: LoggedChange | undefined): DeskStep | undefined {
	if (!logged) return undefined;
	const { seq: of, change } = logged;
	switch (change.type) {
		case 'question.written':
			return { of, kind: 'written', count: 1 };
		case 'questions.judged':
			return { of, kind: change.status, count: change.questionIds.length };
		case 'questions.ordered':
			return { of, kind: 'ordered', count: change.questionIds.length };
		default:
			return undefined;
	}
}

/** What undo and redo would do on a bank. */
export function stepsOf({ state }: Pick<BankOnDesk, 'state'>): Pick<OpenedDesk, 'undo' | 'redo'> {
	const [undo, redo] = [stepOf(state.undoable), stepOf(state.redoable)];
	return { ...(undo && { undo }), ...(redo && { redo }) };
}

const reportSchema = v.object({ questionId: v.string(), comment: v.string() });

/** The comments of learners in this workspace's classes, by question. */
async function reportsIn(
	{ storage }: App,
	workspaceId: string
): Promise<ReadonlyMap<string, readonly string[]>> {
	const comments = new Map<string, string[]>();
	for (const { body } of await storage.listReports(workspaceId)) {
		const { questionId, comment } = v.parse(reportSchema, body);
		comments.set(questionId, [...(comments.get(questionId) ?? []), comment]);
	}
	return comments;
}

/** Opens a bank of this workspace with what the gate says of each question. */
export async function openBankOnDesk(
	app: App,
	workspaceId: string,
	bankId: string
): Promise<OpenedDesk | undefined> {
	const desk = await findBankOnDesk(app.storage, workspaceId, bankId);
	if (!desk) return undefined;
	const { bank, record, revisions } = desk;
	const reports = await reportsIn(app, workspaceId);
	const drawing =
		record.drawnFrom === undefined ? undefined : await app.storage.findDrawing(record.drawnFrom);
	return {
		id: bank.id,
		title: record.title,
		article: bank.article,
		entries: bank.questions.map((question) => ({
			question,
			revision: revisions.get(question.id) ?? 0,
			findings: checkQuestion(question, bank.article),
			reports: reports.get(question.id) ?? []
		})),
		updatedAtMs: record.updatedAtMs,
		...stepsOf(desk),
		...(drawing && { trace: readDrawingDocument(drawing, bank).trace })
	};
}
