import { dropDraft } from '#lib/browser/kept-draft-mark.ts';
import type { Article } from '#lib/core/article/article.ts';
import { recordOf, type Attempt } from '#lib/core/quiz/attempt.ts';
import type { FactCommand } from '#lib/core/quiz/facts.ts';
import type { QuizState } from '#lib/core/quiz/fold.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import { standingOf, type Standing } from '#lib/ui/shared/answer-standing.ts';
import type { AttemptSession } from './attempt-session.svelte.ts';
import type { PageData } from './$types';

type Screen = PageData['screen'];
type Live = NonNullable<PageData['live']>;

const NOTHING_TO_SEND = { waiting: 0, isConnected: true, isCutOff: false } as const;

/**
 * What the page shows of an attempt: first what the server rendered, then, from the learner's first
 * touch on, the session that runs in the browser. The machine, the graders and the other screens are
 * fetched at that touch: the question is on the screen, and can be answered, before and without them.
 */
export class AttemptView {
	readonly id: string;
	readonly set: Screen['set'];
	/** The server's time zone. */
	readonly zone: string;
	readonly #screen: Screen;
	readonly #seenAtMs = Date.now();
	readonly #reload: (problem?: string) => Promise<unknown>;
	#waking: Promise<AttemptSession> | undefined;
	#session = $state.raw<AttemptSession | undefined>();
	#live = $state.raw<Live | undefined>();

	constructor(
		screen: Screen,
		zone: string,
		live: Live | undefined,
		reload: (problem?: string) => Promise<unknown>
	) {
		this.id = screen.id;
		this.set = screen.set;
		this.zone = zone;
		this.#screen = screen;
		this.#live = live;
		this.#reload = reload;
	}

	get stage(): QuizState {
		return this.#session?.snapshot.value ?? this.#screen.stage;
	}

	get attempt(): Attempt {
		return this.#session?.attempt ?? this.#screen.attempt;
	}

	get questions(): readonly LearnerQuestion[] {
		return this.#session?.questions ?? this.#screen.questions;
	}

	get corrections(): readonly LearnerCorrection[] {
		return this.#session?.corrections ?? this.#screen.corrections;
	}

	/** When the attempt ends whatever the learner does, and when results that wait may be seen. */
	get window(): Screen['window'] {
		return this.#session?.window ?? this.#screen.window;
	}

	/** Where the answer to a question is by now. */
	standingOf(questionId: string): Standing | undefined {
		const session = this.#session;
		return session
			? session.standingOf(questionId)
			: standingOf(recordOf(this.attempt, questionId));
	}

	/** What waits on this device to be sent, and whether the server is there. */
	get sending(): Pick<AttemptSession, 'waiting' | 'isConnected' | 'isCutOff'> {
		return this.#session ?? NOTHING_TO_SEND;
	}

	/** The screens beyond asking, once they are here. */
	get screens(): Live['screens'] | undefined {
		return this.#live?.screens;
	}

	questionOf(id: string): LearnerQuestion | undefined {
		return this.questions.find(({ asked }) => asked.id === id);
	}

	articleOf(question: LearnerQuestion): Article | undefined {
		const articles = this.#session?.articles ?? this.#screen.articles;
		return articles.find(({ id }) => id === question.articleId);
	}

	/** The server's time as well as this browser knows it, in milliseconds since 1970. */
	now(): number {
		return this.#session?.now() ?? this.#screen.nowMs + Date.now() - this.#seenAtMs;
	}

	/** Fetches what the browser needs to go on by itself. Does nothing when it is here or on its way. */
	wake(): Promise<AttemptSession> {
		this.#waking ??= this.#start().catch((error: unknown) => {
			this.#waking = undefined;
			throw error;
		});
		return this.#waking;
	}

	async #start(): Promise<AttemptSession> {
		const live = this.#live ?? (await import('./live.ts'));
		const session = await live.startSession(this.id, this.#reload);
		this.#live = live;
		this.#session = session;
		return session;
	}

	/** Records what a form says. The value is the code of what is wrong with it, if anything is. */
	async submit(form: FormData): Promise<string | undefined> {
		const session = await this.wake();
		const command = this.#live?.commandFromForm(form, session.questions);
		if (!command?.ok) return command?.reason;
		session.record(command.value);
		// It is in the outbox from here on.
		if (command.value.type === 'answer.submitted') dropDraft(this.id);
		return undefined;
	}

	async record(command: FactCommand): Promise<void> {
		(await this.wake()).record(command);
	}

	/** Ends the sending; what is not acknowledged is kept on the device. */
	rest(): void {
		void this.#waking?.then((session) => session.disconnect()).catch(() => undefined);
	}
}
