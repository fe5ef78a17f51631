import { afterPaint } from '#lib/browser/after-paint.ts';
import {
	AttemptWithheldError,
	fetchAttempt,
	postFact,
	takeIn,
	type Acknowledgement,
	type AttemptCopy
} from '#lib/browser/attempt-api.ts';
import type { KnownAttempt } from '#lib/browser/notebook-from-attempt.ts';
import { inTurn, nextWait } from '#lib/browser/outbox-sender.ts';
import {
	dropFromOutbox,
	keepInOutbox,
	newCommandKey,
	readOutbox,
	setAsideRefused,
	type QueuedCommand
} from '#lib/browser/outbox.ts';
import type { Article } from '#lib/core/article/article.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import { attemptIn, foldFacts, applyFact, type QuizSnapshot } from '#lib/core/quiz/fold.ts';
import type { FactCommand, GradedFact } from '#lib/core/quiz/facts.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import { standingOf, type Standing } from '#lib/ui/shared/answer-standing.ts';
import { foreseeFact, isFactCommand, isRepeatable, withHints } from './foresee.ts';
import { noteShown } from './note-shown.svelte.ts';

/** What the session needs from around it. */
export type Surroundings = {
	/** Starts over with what the server has, and says what was wrong. */
	readonly reload: (problem?: string) => Promise<unknown>;
	/** Puts the server's latest word where it outlives the page. */
	readonly keep: (copy: AttemptCopy) => Promise<void>;
};

/** The learner's copy of an attempt, and how fresh it is. */
export type Taken = {
	readonly copy: AttemptCopy;
	/** This browser's clock when it was taken. */
	readonly takenAtMs: number;
	/** It was taken from the device, and the server may know more. */
	readonly isStale: boolean;
};

type Foreseen = { readonly key: string; readonly fact: GradedFact };
/** Where the attempt stands by what is foreseen, and the facts that lead there. */
type Ahead = { readonly snapshot: QuizSnapshot; readonly facts: readonly GradedFact[] };

/** So many tries in vain, some seconds, and the learner may want the answers in a file. */
const LASTING = 3;

/**
 * An attempt in the learner's browser: the same machine as on the server, folded over the facts the
 * learner may see. What can be foreseen is shown at once; everything is sent, in order, until it is
 * acknowledged.
 */
export class AttemptSession {
	readonly id: string;
	/** What the server has said so far. */
	#copy: AttemptCopy;
	#queue = $state.raw<readonly QueuedCommand[]>([]);
	#foreseen = $state.raw<readonly Foreseen[]>([]);
	/** How often the server could not be reached, in a row. */
	#failures = $state(0);
	#isStale: boolean;
	#clockErrorMs: number;
	readonly #around: Surroundings;
	#sending = false;
	#stopped = false;
	#endNoting: (() => void) | undefined;
	#retry: { readonly timer: ReturnType<typeof setTimeout>; readonly waitMs: number } | undefined;

	readonly #confirmed = $derived.by(() => foldFacts(this.#copy.facts));
	readonly #confirmedAttempt = $derived(attemptIn(this.#confirmed));
	readonly #ahead = $derived(
		this.#foreseen.reduce<Ahead>(
			({ snapshot, facts }, { fact }) =>
				snapshot.can(fact)
					? { snapshot: applyFact(snapshot, fact), facts: [...facts, fact] }
					: { snapshot, facts },
			{ snapshot: this.#confirmed, facts: [] }
		)
	);
	readonly snapshot: QuizSnapshot = $derived(this.#ahead.snapshot);
	readonly attempt = $derived(attemptIn(this.snapshot));
	readonly questions: readonly LearnerQuestion[] = $derived.by(() =>
		withHints(this.#copy.questions, this.#copy.articles, this.attempt)
	);

	constructor({ copy, takenAtMs, isStale }: Taken, around: Surroundings) {
		this.id = copy.id;
		this.#copy = $state.raw(copy);
		this.#isStale = isStale;
		this.#clockErrorMs = copy.nowMs - takenAtMs;
		this.#around = around;
	}

	readonly #online = () => this.#sendSoon(0);

	/** Sends what an earlier page could not, and goes on sending until `disconnect`. */
	connect(): void {
		addEventListener('online', this.#online);
		this.#queue = readOutbox(this.id);
		for (const { key, ...command } of this.#queue) {
			const fact = isFactCommand(command) && this.#foresee(command);
			if (fact) this.#show(key, fact);
		}
		if (this.#isStale || this.#queue.length > 0) this.#sendSoon(0);
		this.#endNoting = noteShown(() => this.#known);
	}

	/** Ends the sending. What is not acknowledged stays in the outbox. */
	disconnect(): void {
		this.#stopped = true;
		clearTimeout(this.#retry?.timer);
		removeEventListener('online', this.#online);
		this.#endNoting?.();
	}

	/** All that the notebook is made of. */
	get #known(): KnownAttempt {
		const { facts: ahead } = this.#ahead;
		return {
			id: this.id,
			set: this.#copy.set,
			attempt: this.attempt,
			facts: [...this.#copy.facts, ...ahead],
			foreseen: ahead.length,
			questions: this.questions,
			articles: this.#copy.articles,
			corrections: this.#copy.corrections
		};
	}

	get articles(): readonly Article[] {
		return this.#copy.articles;
	}

	get window(): AttemptCopy['window'] {
		return this.#copy.window;
	}

	/** What was corrected since the attempt was started. */
	get corrections(): readonly LearnerCorrection[] {
		return this.#copy.corrections;
	}

	/** How many things the learner did wait to be sent. */
	get waiting(): number {
		return this.#queue.length;
	}

	get isConnected(): boolean {
		return this.#failures === 0;
	}

	/** Whether there has been no connection for a while. */
	get isCutOff(): boolean {
		return this.#failures >= LASTING;
	}

	/** Where the answer to a question is by now. */
	standingOf(questionId: string): Standing | undefined {
		const isWaiting = this.#queue.some(
			({ type, questionId: id }) => type === 'answer.submitted' && id === questionId
		);
		return isWaiting ? 'on-this-device' : standingOf(recordOf(this.#confirmedAttempt, questionId));
	}

	/** The server's time, in milliseconds since 1970. */
	now(): number {
		return Date.now() + this.#clockErrorMs;
	}

	/**
	 * Records what the learner did: kept at once, that it is being saved is painted, and then it is
	 * sent and what it leads to is shown, where that can be foreseen.
	 */
	record(command: FactCommand): void {
		if (!isRepeatable(command) && this.#isWaiting(command)) return;
		const fact = this.#foresee(command);
		if (fact && !this.snapshot.can(fact)) return;
		const queued = { ...command, key: newCommandKey() };
		this.#queue = [...this.#queue, queued];
		keepInOutbox(this.id, queued, Date.now());
		void afterPaint().then(() => {
			// Something else may have happened meanwhile.
			if (fact && this.#queue.includes(queued)) this.#show(queued.key, fact);
			this.#sendSoon(0);
		});
	}

	/** Whether the same is on its way already: a double click is one click. Another question's answer is not the same. */
	#isWaiting(command: FactCommand): boolean {
		const questionId = 'questionId' in command ? command.questionId : undefined;
		return this.#queue.some(
			(queued) => queued.type === command.type && queued['questionId'] === questionId
		);
	}

	/** What a command leads to, where that can be told. */
	#foresee(command: FactCommand): GradedFact | undefined {
		return foreseeFact(command, this.attempt, this.questions, this.now());
	}

	#show(key: string, fact: GradedFact): void {
		if (this.snapshot.can(fact)) this.#foreseen = [...this.#foreseen, { key, fact }];
	}

	#sendSoon(waitMs: number): void {
		clearTimeout(this.#retry?.timer);
		this.#retry = { waitMs, timer: setTimeout(() => void this.#send(), waitMs) };
	}

	#sendLater(): void {
		this.#failures += 1;
		this.#sendSoon(nextWait(this.#retry?.waitMs ?? 0));
	}

	async #send(): Promise<void> {
		if (this.#sending || this.#stopped) return;
		this.#sending = true;
		const isReached = (await this.#renew()) && (await this.#sendFirst());
		this.#sending = false;
		if (!isReached) this.#sendLater();
		else if (this.#queue.length > 0) this.#sendSoon(0);
	}

	/** Takes the server's copy in place of the device's. The value says whether the server was there. */
	async #renew(): Promise<boolean> {
		if (!this.#isStale) return true;
		try {
			const copy = await fetchAttempt(this.id);
			this.#copy = copy;
			this.#clockErrorMs = copy.nowMs - Date.now();
			await this.#around.keep(copy);
		} catch (error) {
			// What the server does not give is refused when it is sent, and then it is said.
			if (!(error instanceof AttemptWithheldError)) return false;
		}
		this.#isStale = false;
		this.#failures = 0;
		return true;
	}

	async #sendFirst(): Promise<boolean> {
		const [command] = this.#queue;
		if (!command) return true;
		const answer = await inTurn(this.id, () => postFact(this.id, command));
		if (answer.kind === 'unreachable') return false;
		this.#failures = 0;
		if (answer.kind === 'refused') {
			setAsideRefused(this.id, command, answer.reason);
			this.#forget(command);
			await this.#startOver(answer.reason);
			return true;
		}
		const isWhole = await this.#apply(command, answer.value);
		dropFromOutbox(this.id, command);
		if (!isWhole) await this.#startOver();
		return true;
	}

	/** The command is in the server's facts, or never will be. */
	#forget({ key }: QueuedCommand): void {
		this.#queue = this.#queue.filter((queued) => queued.key !== key);
		this.#foreseen = this.#foreseen.filter((foreseen) => foreseen.key !== key);
	}

	/** Takes over what the server says happened. The value is false when there is more that this page does not know. */
	async #apply(command: QueuedCommand, acknowledgement: Acknowledgement): Promise<boolean> {
		const copy = takeIn(this.#copy, acknowledgement);
		this.#forget(command);
		if (!copy) return false;
		this.#copy = copy;
		await this.#around.keep({ ...copy, nowMs: this.now() });
		return true;
	}

	/** Another tab or the clock was quicker: the server's facts are the truth. */
	async #startOver(problem?: string): Promise<void> {
		this.#foreseen = [];
		await this.#around.reload(problem === 'not-now' ? undefined : problem);
	}
}
