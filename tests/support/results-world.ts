import type { Question, Response } from '#lib/core/question/question.ts';
import { rightResponse as keyResponse } from '#lib/core/question/right-response.ts';
import type { FactCommand } from '#lib/core/quiz/facts.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '#lib/server/app.ts';
import { startAssignedAttempt } from '#lib/server/assignments/start-assigned-attempt.ts';
import { foldAttempt } from '#lib/server/attempt-log.ts';
import { randomId } from '#lib/server/identity.ts';
import type { AssignmentRecord } from '#lib/server/storage/workspace-records.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { recordFact } from '#lib/server/use-cases/record-fact.ts';
import { wrongResponse } from './answers.ts';

/** A learner of an assignment. */
export type Pupil = { readonly learnerId: string; readonly participantId: string };

/** A pupil in the middle of an attempt. Whatever is refused throws. */
export type PupilAttempt = {
	readonly attemptId: string;
	/** Records what happens, as the learner's page would send it. */
	readonly record: (command: FactCommand) => Promise<void>;
	/** Goes to a question and answers it, in the document's names: with the key, with something wrong, or with this. */
	readonly answer: (questionId: string, answer: 'right' | 'wrong' | Response) => Promise<void>;
	readonly finish: () => Promise<void>;
};

/** Puts a learner on an assignment's roster. */
export async function addPupil(
	app: App,
	assignment: AssignmentRecord,
	number: number,
	name?: string
): Promise<Pupil> {
	const { learnerId } = await enrolLearner(app);
	const participantId = randomId();
	await app.storage.transaction((repository) =>
		repository.saveParticipant({
			id: participantId,
			assignmentId: assignment.id,
			learnerId,
			...(name !== undefined && { name }),
			timeMultiplier: '1',
			number,
			listed: false,
			createdAtMs: app.now(),
			updatedAtMs: app.now()
		})
	);
	return { learnerId, participantId };
}

function responseTo(question: Question, answer: 'right' | 'wrong' | Response): Response {
	if (answer === 'right') return keyResponse(question);
	return answer === 'wrong' ? wrongResponse(question) : answer;
}

/** Starts an attempt of the pupil at an assignment. */
export async function beginAt(
	app: App,
	assignment: AssignmentRecord,
	pupil: Pupil,
	mode: AttemptWishes['mode'] = 'graded'
): Promise<PupilAttempt> {
	const started = await startAssignedAttempt(app, assignment.id, pupil.learnerId, mode);
	if (!started.ok) throw new Error(started.reason);
	const attemptId = started.value;
	const { questions } = await foldAttempt(app, app.storage, attemptId);
	const tell = (command: FactCommand) =>
		recordFact(app, pupil.learnerId, attemptId, { ...command, key: randomId() });
	const record = async (command: FactCommand) => {
		const recorded = await tell(command);
		if (!recorded.ok) throw new Error(`${command.type} was refused: ${recorded.reason}`);
	};
	return {
		attemptId,
		record,
		answer: async (questionId, answer) => {
			const entry = questions.get(questionId);
			if (!entry) throw new Error(`There is no question ${questionId}`);
			const response = entry.presentation.toScreen(responseTo(entry.question, answer));
			await record({ type: 'question.opened', questionId });
			await record({ type: 'answer.submitted', questionId, response });
		},
		finish: async () => {
			// The last answer asks by itself, and who has answered everything is not asked again.
			await tell({ type: 'finish.requested' });
			await tell({ type: 'attempt.finished' });
			const { state } = (await app.storage.findAttempt(attemptId)) ?? {};
			if (state !== 'summary' && state !== 'withheld') throw new Error('The attempt goes on');
		}
	};
}
