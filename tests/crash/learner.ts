import { isDeepStrictEqual } from 'node:util';
import type { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import { nextOpenQuestion, recordOf } from '#lib/core/quiz/attempt.ts';
import type { FactCommand } from '#lib/core/quiz/facts.ts';
import type { LearnerAttempt } from '#lib/server/learner-attempt.ts';
import {
	createLearnerClient,
	UnexpectedReplyError,
	type CommandReply
} from '../support/learner-client.ts';
import { guessAnswer, pick, type Random } from '../support/learner-client-answers.ts';
import type { History, Invocation, Surprise } from './history.ts';

const DOUBLE_CLICKS = 0.03;
const CLOSED_TABS = 0.1;

/** Where a learner works, and until when. */
export type Surroundings = {
	readonly origin: string;
	readonly agent: Agent;
	readonly setIds: readonly string[];
	readonly history: History;
	readonly isOver: () => boolean;
	readonly random: Random;
};

/** What the learner's browser holds: the attempt as loaded, and the facts acknowledged since. */
type Held = { readonly loaded: LearnerAttempt; facts: readonly GradedFact[] };

/**
 * Takes attempt after attempt until it is over, like a browser: folds what is acknowledged, sends
 * what got no answer again under the same key, and looks after a failure whether all is as it was.
 */
export async function takeQuizzes(surroundings: Surroundings): Promise<void> {
	const { origin, agent, setIds, history, isOver, random } = surroundings;
	const client = createLearnerClient(origin, agent);
	let keys = 0;
	const retryDelay = () => 100 + random() * 400;

	/** What `ask` gives once the server answers; an answer that says no is the caller's to judge. */
	async function persist<T>(ask: () => Promise<T>): Promise<T | undefined> {
		for (;;) {
			try {
				return await ask();
			} catch (error) {
				if (error instanceof UnexpectedReplyError && error.status < 500) return undefined;
				await wait(retryDelay());
			}
		}
	}

	function note(kind: Surprise['kind'], attemptId: string, detail: string): void {
		history.surprises.push({ kind, attemptId, detail });
	}

	/** Sends until there is an answer; `undefined` when the learner gave up at a failure. */
	async function deliver(invocation: Invocation): Promise<CommandReply | undefined> {
		const { attemptId, command } = invocation;
		const send = () => {
			invocation.sends++;
			return client.send(attemptId, command);
		};
		const givesUp = random() < CLOSED_TABS;
		for (;;) {
			try {
				if (random() >= DOUBLE_CLICKS) return await send();
				const [reply, second] = await Promise.all([send(), send()]);
				if (!isDeepStrictEqual(reply, second)) {
					note('acknowledged-otherwise', attemptId, JSON.stringify({ reply, second }));
				}
				return reply;
			} catch {
				if (givesUp) return undefined;
				await wait(retryDelay());
			}
		}
	}

	/** Records and holds the command's acknowledgement; says whether the attempt can go on. */
	async function perform(held: Held, given: FactCommand): Promise<boolean> {
		const attemptId = held.loaded.id;
		const command = { ...given, key: `k${++keys}` };
		const invocation: Invocation = { attemptId, command, sends: 0, outcome: 'unknown' };
		history.invocations.push(invocation);
		const reply = await deliver(invocation);
		if (!reply) return false;
		if (!reply.ok) {
			invocation.outcome = 'refused';
			note('refused', attemptId, `${command.type} ${reply.reason}`);
			return false;
		}
		invocation.outcome = 'acknowledged';
		invocation.acknowledgement = reply.value;
		held.facts = [...held.facts.slice(0, reply.value.from), ...reply.value.facts];
		return invocation.sends === 1 || looksTheSame(held);
	}

	/** Loads the attempt anew: it must stand where it stood, and look as it looked. */
	async function looksTheSame(held: Held): Promise<boolean> {
		const { id, questions } = held.loaded;
		const again = await persist(() => client.openAttempt(id));
		if (!again) {
			note('attempt-gone', id, 'after a failure');
			return false;
		}
		const asked = (attempt: LearnerAttempt['questions']) => attempt.map((entry) => entry.asked);
		if (!isDeepStrictEqual(asked(again.questions), asked(questions))) {
			note('shown-otherwise', id, 'other questions, order or options');
		}
		const isWhereItWas = isDeepStrictEqual(again.facts, held.facts);
		if (!isWhereItWas) {
			note('resumed-elsewhere', id, `${held.facts.length} facts, now ${again.facts.length}`);
		}
		return isWhereItWas;
	}

	async function takeAttempt(): Promise<void> {
		const id = await persist(() => client.startAttempt(pick(setIds, random), 'graded'));
		if (!id) return;
		history.attempts.push(id);
		const loaded = await persist(() => client.openAttempt(id));
		if (!loaded) return note('attempt-gone', id, 'after its start');
		const held: Held = { loaded, facts: loaded.facts };
		while (!isOver()) {
			const command = nextCommand(held, random);
			if (!command || !(await perform(held, command))) return;
		}
	}

	while (!isOver()) await takeAttempt();
}

/** What this learner does next; nothing once the attempt is finished. */
function nextCommand({ loaded, facts }: Held, random: Random): FactCommand | undefined {
	const snapshot = foldFacts(facts);
	const attempt = attemptIn(snapshot);
	const { current, plan } = attempt;
	const held = loaded.questions.find(({ asked }) => asked.id === current);
	const article = loaded.articles.find(({ id }) => id === held?.articleId);
	if (!held || !article) throw new Error(`The attempt ${loaded.id} asks what it does not hold`);
	switch (snapshot.value) {
		case 'asking': {
			const { hints, flagged, response } = recordOf(attempt, current);
			if (random() < 0.05) {
				return { type: 'question.flagged', questionId: current, flagged: !flagged };
			}
			if (plan.hints.allowed && hints === 0 && !response && random() < 0.05) {
				return { type: 'hint.taken', questionId: current };
			}
			const answer = guessAnswer(held.asked, article, random);
			return { type: 'answer.submitted', questionId: current, response: answer };
		}
		case 'explaining': {
			const next = nextOpenQuestion(attempt);
			return next ? { type: 'question.opened', questionId: next } : { type: 'finish.requested' };
		}
		case 'confirming':
			return random() < 0.3
				? { type: 'question.opened', questionId: pick(plan.questions, random).id }
				: { type: 'attempt.finished' };
		default:
			return undefined;
	}
}
