import {
	dropFromOutbox,
	keepInOutbox,
	newCommandKey,
	readOutbox,
	type QueuedCommand
} from '#lib/browser/outbox.ts';
import { postFact, type Acknowledgement, type AttemptCopy } from '#lib/browser/attempt-api.ts';
import type { Article } from '#lib/core/article/article.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import { attemptIn, foldFacts, applyFact, type QuizSnapshot } from '#lib/core/quiz/fold.ts';
import type { FactCommand, GradedFact } from '#lib/core/quiz/facts.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';

/** Where an answer is: on this device only, on its way, or on the server's disk. */
export type Saving = 'saved' | 'saving' | 'on-this-device';

const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** What a browser may do before the server says so: nothing in it depends on what the browser does not hold. */
const FORESEEABLE = new Set([
	'question.opened',
	'question.flagged',
	'question.reported',
	'attempt.paused',
	'attempt.resumed',
	'misses.opened',
	'miss.opened',
	'misses.closed'
]);

/**
 * An attempt in the learner's browser: the same machine as on the server, folded over the facts the
 * learner may see. What can be foreseen is shown at once; everything is sent, in order, until it is
 * acknowledged.
 */
export class AttemptSession {
	readonly id: string;
	readonly articles: readonly Article[];
	readonly window: AttemptCopy['window'];
	#facts = $state.raw<readonly GradedFact[]>([]);
	#questions = $state.raw<readonly LearnerQuestion[]>([]);
	#corrections = $state.raw<readonly LearnerCorrection[]>([]);
	#queue = $state.raw<readonly QueuedCommand[]>([]);
	#foreseen = $state.raw<readonly GradedFact[]>([]);
	saving = $state<Saving>('saved');
	readonly #clockErrorMs: number;
	readonly #reload: (problem?: string) => Promise<unknown>;
	#sending = false;
	#stopped = false;
	#retry: { readonly timer: ReturnType<typeof setTimeout>; readonly waitMs: number } | undefined;

	readonly #confirmed = $derived(foldFacts(this.#facts));
	readonly snapshot: QuizSnapshot = $derived(
		this.#foreseen.reduce(
			(snapshot, fact) => (snapshot.can(fact) ? applyFact(snapshot, fact) : snapshot),
			this.#confirmed
		)
	);
	readonly attempt = $derived(attemptIn(this.snapshot));

	constructor(
		data: AttemptCopy,
		clientNowMs: number,
		reload: (problem?: string) => Promise<unknown>
	) {
		this.id = data.id;
		this.articles = data.articles;
		this.window = data.window;
		this.#facts = data.facts;
		this.#questions = data.questions;
		this.#corrections = data.corrections;
		this.#clockErrorMs = data.nowMs - clientNowMs;
		this.#reload = reload;
	}

	readonly #online = () => this.#sendSoon(0);

	/** Sends what an earlier page could not, and goes on sending until `disconnect`. */
	connect(): void {
		addEventListener('online', this.#online);
		this.#queue = readOutbox(this.id);
		if (this.#queue.length > 0) this.#sendSoon(0);
	}

	/** Ends the sending. What is not acknowledged stays in the outbox. */
	disconnect(): void {
		this.#stopped = true;
		clearTimeout(this.#retry?.timer);
		removeEventListener('online', this.#online);
	}

	get questions(): readonly LearnerQuestion[] {
		return this.#questions;
	}

	/** What was corrected since the attempt was started. */
	get corrections(): readonly LearnerCorrection[] {
		return this.#corrections;
	}

	/** The server's time, in milliseconds since 1970. */
	now(): number {
		return Date.now() + this.#clockErrorMs;
	}

	/** Records what the learner did: shown at once where it can be foreseen, and sent. */
	record(command: FactCommand): void {
		if (!FORESEEABLE.has(command.type) && this.#isWaiting(command)) return;
		const fact = this.#foresee(command);
		if (fact && !this.snapshot.can(fact)) return;
		if (fact) this.#foreseen = [...this.#foreseen, fact];
		const queued = { ...command, key: newCommandKey() };
		this.#queue = [...this.#queue, queued];
		keepInOutbox(this.id, queued, Date.now());
		this.#sendSoon(0);
	}

	/** Whether the same is on its way already: a double click is one click. Another question's answer is not the same. */
	#isWaiting(command: FactCommand): boolean {
		const questionId = 'questionId' in command ? command.questionId : undefined;
		return this.#queue.some(
			(queued) => queued.type === command.type && queued['questionId'] === questionId
		);
	}

	#foresee(command: FactCommand): GradedFact | undefined {
		const fact = { ...command, at: this.now() };
		if (fact.type === 'answer.submitted') {
			const whole = this.#questions.find(({ asked }) => asked.id === fact.questionId)?.whole;
			return whole && this.attempt.plan.mode === 'practice'
				? { ...fact, grade: gradeResponse(whole, fact.response) }
				: undefined;
		}
		return FORESEEABLE.has(fact.type) ? fact : undefined;
	}

	#dequeue(command: QueuedCommand): void {
		this.#queue = this.#queue.filter(({ key }) => key !== command.key);
		dropFromOutbox(this.id, command);
		if (this.#queue.length === 0) this.saving = 'saved';
	}

	#sendSoon(waitMs: number): void {
		clearTimeout(this.#retry?.timer);
		this.#retry = { waitMs, timer: setTimeout(() => void this.#send(), waitMs) };
	}

	async #send(): Promise<void> {
		const [command] = this.#queue;
		if (!command || this.#sending || this.#stopped) return;
		this.#sending = true;
		if (this.saving === 'saved') this.saving = 'saving';
		const answer = await postFact(this.id, command);
		this.#sending = false;
		if (answer.kind === 'unreachable') {
			this.saving = 'on-this-device';
			const wait = Math.min(LONGEST_RETRY_MS, Math.max(RETRY_MS, (this.#retry?.waitMs ?? 0) * 2));
			this.#sendSoon(wait * (0.75 + Math.random() / 2));
			return;
		}
		this.#dequeue(command);
		if (answer.kind === 'acknowledged' && answer.value.from <= this.#facts.length) {
			this.#apply(command, answer.value);
		} else {
			await this.#startOver(answer.kind === 'refused' ? answer.reason : undefined);
		}
		if (this.#queue.length > 0) this.#sendSoon(0);
	}

	/** Takes over what the server says happened, in place of what was foreseen. */
	#apply(command: QueuedCommand, { from, facts, questions, corrections }: Acknowledgement): void {
		this.#facts = [...this.#facts.slice(0, from), ...facts];
		this.#questions = this.#questions.map(
			(held) => questions.find(({ asked }) => asked.id === held.asked.id) ?? held
		);
		if (corrections) this.#corrections = corrections;
		const place = this.#foreseen.findIndex(({ type }) => type === command.type);
		this.#foreseen = this.#foreseen.filter((_, index) => index !== place);
	}

	/** Another tab or the clock was quicker: the server's facts are the truth. */
	async #startOver(problem: string | undefined): Promise<void> {
		this.#foreseen = [];
		await this.#reload(problem === 'not-now' ? undefined : problem);
	}
}
