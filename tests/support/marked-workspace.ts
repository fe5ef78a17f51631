import { makeArticle } from '#lib/core/article/article.ts';
import { DEFAULT_TERMS } from '#lib/core/bank/assignment.ts';
import type { Outcome } from '#lib/core/outcome.ts';
import type { App } from '#lib/server/app.ts';
import { giveAssignment } from '#lib/server/assignments/give-assignment.ts';
import { joinAssignment } from '#lib/server/assignments/join-assignment.ts';
import { startAssignedAttempt } from '#lib/server/assignments/start-assigned-attempt.ts';
import { findBankOnDesk } from '#lib/server/desk/bank-on-desk.ts';
import { changeBank } from '#lib/server/desk/change-bank.ts';
import { addBankToDesk } from '#lib/server/desk/take-bank-to-desk.ts';
import { applyOwnCorrection } from '#lib/server/sets/correct-own-set.ts';
import { makeSetOfBank } from '#lib/server/sets/make-set.ts';
import { previewQuestions } from '#lib/server/sets/preview-questions.ts';
import { publishOwnSet } from '#lib/server/sets/publish-own-set.ts';
import type { AssignmentRecord } from '#lib/server/storage/workspace-records.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { recordFact, type Command } from '#lib/server/use-cases/record-fact.ts';
import { openWorkspace } from '#lib/server/workspace/open-session.ts';
import { ARTICLE_TEXT, aBank, aQuestion } from './builders.ts';
import { RETENTION } from './workspace-world.ts';

/** A learner of the marked workspace. */
export type MarkedPupil = {
	readonly learnerId: string;
	readonly participantId: string;
	readonly attemptId: string;
};

/** A workspace in which everything that somebody typed holds a mark. */
export type MarkedWorkspace = {
	readonly workspaceId: string;
	readonly teacherId: string;
	readonly bankId: string;
	readonly setId: string;
	readonly assignment: AssignmentRecord;
	readonly pupils: readonly MarkedPupil[];
};

/** The value of what must go well. */
export async function unwrap<T>(outcome: Promise<Outcome<T> | { readonly ok: false }>): Promise<T> {
	const settled = await outcome;
	if (!settled.ok) throw new Error(`Refused: ${JSON.stringify(settled)}`);
	return settled.value;
}

/** A learner who joins as “Miss …”, answers in words and reports a question; all of it has the mark. */
async function takePart(
	app: App,
	assignmentId: string,
	mark: string,
	learner?: string
): Promise<MarkedPupil> {
	const learnerId = learner ?? (await enrolLearner(app)).learnerId;
	const { id } = await unwrap(
		joinAssignment(app, assignmentId, learnerId, { name: `Miss ${mark}` })
	);
	const attemptId = await unwrap(startAssignedAttempt(app, assignmentId, learnerId));
	const record = (command: Command) => unwrap(recordFact(app, learnerId, attemptId, command));
	const questionId = 'q-short-text';
	await record({ type: 'question.opened', key: 'open', questionId });
	const response = { kind: 'short-text', text: `${mark} the ferry` } as const;
	await record({ type: 'answer.submitted', key: 'answer', questionId, response });
	const comment = `I am ${mark}, and this is unclear`;
	await record({ type: 'question.reported', key: 'report', questionId, comment });
	return { learnerId, participantId: id, attemptId };
}

/**
 * A workspace with a bank, a corrected set, a preview and an assignment that `names` have answered;
 * `mark` is in each text of the teacher's. `shared` is a learner who takes part as well.
 */
export async function openMarkedWorkspace(
	app: App,
	mark: string,
	names: readonly string[],
	shared?: string
): Promise<MarkedWorkspace> {
	const { workspaceId } = await openWorkspace(app, `Firefox of ${mark}`);
	await app.storage.transaction((repository) =>
		repository.saveWorkspace({
			id: workspaceId,
			createdAtMs: app.now(),
			retention: RETENTION,
			loginName: mark.toLowerCase()
		})
	);
	const article = makeArticle(`${ARTICLE_TEXT}\n\nNobody but ${mark} was left ashore.`, {
		title: `The ferry of ${mark}`,
		language: 'en'
	});
	const questions = [aQuestion('choice'), aQuestion('short-text')];
	const bank = aBank({ title: `Bank of ${mark}`, article, questions });
	const bankId = await addBankToDesk(app, workspaceId, bank);
	const question = { ...aQuestion('choice'), tags: [mark] };
	const known = await findBankOnDesk(app.storage, workspaceId, bankId);
	const base = known?.revisions.get(question.id) ?? 0;
	const written = await unwrap(
		changeBank(app, workspaceId, bankId, { type: 'write', question, base })
	);
	await unwrap(changeBank(app, workspaceId, bankId, { type: 'undo', of: written.state.seq }));
	const setId = await unwrap(makeSetOfBank(app, workspaceId, bankId));
	const version = await unwrap(publishOwnSet(app, workspaceId, setId, `because of ${mark}`));
	const terms = { ...DEFAULT_TERMS, names: 'real' } as const;
	const gift = { setId, title: `Class of ${mark}`, terms };
	const assignment = await unwrap(giveAssignment(app, workspaceId, gift));
	const pupils: MarkedPupil[] = [];
	for (const name of names) pupils.push(await takePart(app, assignment.id, name));
	if (shared) pupils.push(await takePart(app, assignment.id, `Shared ${mark}`, shared));
	await unwrap(
		applyOwnCorrection(app, workspaceId, {
			setId,
			version,
			change: { type: 'question.dropped', questionId: 'q-choice' },
			reason: `${mark} asked`,
			expectedSeq: 0
		})
	);
	const { learnerId: teacherId } = await enrolLearner(app);
	await unwrap(previewQuestions(app, teacherId, { ...bank, id: bankId }));
	return { workspaceId, teacherId, bankId, setId, assignment, pupils };
}
