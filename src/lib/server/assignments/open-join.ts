import {
	readTerms,
	settingsFor,
	windowStateAt,
	type AssignmentTerms,
	type AssignmentWindow,
	type WindowState
} from '#lib/core/bank/assignment.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { cardOfAttempt, isUnfinished, type AttemptCard } from '../use-cases/list-sets.ts';
import { drawNicknames } from './nicknames.ts';
import { attemptsOf, participantOf } from './participant-of.ts';
import { readMultiplier } from './set-time-multiplier.ts';
import { catchUpAttempts } from './catch-up-attempts.ts';

/** An assignment as a learner with its code sees it. */
export type JoinPage = AssignmentWindow & {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly setTitle: string;
	readonly state: WindowState;
	readonly questionCount: number;
	readonly settings: Settings;
	readonly names: AssignmentTerms['names'];
	readonly attempts: AssignmentTerms['attempts'];
	/** Who the learner is in it, once they have joined. */
	readonly participant?: {
		readonly name?: string;
		readonly number: number;
		readonly time: AttemptWishes['time'];
	};
	/** The attempt to go on with. */
	readonly unfinished?: AttemptCard;
	/** The learner's finished attempts, the newest first. */
	readonly past: readonly AttemptCard[];
	/** How many attempts may still be started. */
	readonly attemptsLeft: number | 'unlimited';
	/** To choose from, for who has not joined where nicknames are given. */
	readonly nicknames: readonly string[];
};

const NICKNAMES_OFFERED = 4;

type Own = Pick<JoinPage, 'participant' | 'unfinished' | 'past' | 'attemptsLeft'>;

async function findOwn(
	app: App,
	assignmentId: string,
	learnerId: string,
	{ allowed }: AssignmentTerms['attempts']
): Promise<Own | undefined> {
	await catchUpAttempts(app, assignmentId, learnerId);
	const participant = await participantOf(app.storage, assignmentId, learnerId);
	if (!participant) return undefined;
	const attempts = await attemptsOf(app.storage, participant);
	// Another device's attempt counts, and is opened there.
	const here = attempts.filter((attempt) => attempt.learnerId === learnerId).toReversed();
	const unfinished = here.find(isUnfinished);
	const { name, number, timeMultiplier } = participant;
	return {
		participant: {
			...(name !== undefined && { name }),
			number,
			time: readMultiplier(timeMultiplier) ?? 1
		},
		...(unfinished && { unfinished: cardOfAttempt(unfinished) }),
		past: here.filter((attempt) => !isUnfinished(attempt)).map(cardOfAttempt),
		attemptsLeft: allowed === 'unlimited' ? allowed : Math.max(0, allowed - attempts.length)
	};
}

/** Opens an assignment for who has its code. Undefined when its set is gone. */
export async function openJoin(
	app: App,
	record: AssignmentRecord,
	learnerId: string | undefined
): Promise<JoinPage | undefined> {
	const { id, code, title, opensAtMs, closesAtMs } = record;
	const set = await findQuizSet(app, app.storage, record.setId, record.version);
	if (!set) return undefined;
	const terms = readTerms(record.document);
	const own =
		learnerId === undefined ? undefined : await findOwn(app, id, learnerId, terms.attempts);
	const offersNicknames = terms.names === 'nickname' && !own;
	const taken = offersNicknames ? await app.storage.listParticipants(id) : [];
	return {
		id,
		code,
		title,
		setTitle: set.title,
		state: windowStateAt(record, app.now()),
		...(opensAtMs !== undefined && { opensAtMs }),
		...(closesAtMs !== undefined && { closesAtMs }),
		questionCount: set.questions.length,
		settings: settingsFor(set.settings, terms),
		names: terms.names,
		attempts: terms.attempts,
		past: [],
		attemptsLeft: terms.attempts.allowed,
		...own,
		nicknames: offersNicknames
			? drawNicknames(
					NICKNAMES_OFFERED,
					taken.map(({ name = '' }) => name)
				)
			: []
	};
}
