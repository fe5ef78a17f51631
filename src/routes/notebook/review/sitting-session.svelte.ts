import type { NotebookStore } from '#lib/browser/notebook-store.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import type { Response } from '#lib/core/question/question.ts';
import type { Presentation } from '#lib/core/quiz/presentation.ts';
import { askEntry } from '#lib/core/review/asking.ts';
import {
	continueSitting,
	emptySitting,
	type SittingSnapshot
} from '#lib/core/review/fold-sitting.ts';
import type { NotebookDeed } from '#lib/core/review/notebook-event.ts';
import { readAnswer, readRemark } from '#lib/core/review/review-form.ts';
import {
	askingScreen,
	explainingScreen,
	type FiledScreen,
	type OnScreenEntry,
	type ReviewScreen
} from '#lib/core/review/review-screen.ts';
import { currentEntry, type SittingFact } from '#lib/core/review/sitting.ts';
import {
	offerSitting,
	type SittingOffer,
	type SittingWish
} from '#lib/core/review/sitting-wish.ts';
import type { NotebookClock } from '#lib/ui/notebook/clock.ts';
import type { SittingSaid } from '#lib/ui/notebook/sitting-deeds.ts';
import type { ReviewProblem } from '#lib/ui/messages/notebook-messages.ts';
import { filedToday, startOfToday } from '#lib/core/review/filed-today.ts';
import { findReportWay, sendReport } from './send-report.ts';
import { Stopwatch } from './stopwatch.ts';

/** An entry on the screen, with all that asking it needs. */
type Shown = OnScreenEntry & { readonly presentation: Presentation };

/** A sitting with the notebook of this device: every deed is on its disk before the screen goes on. */
export class SittingSession {
	readonly stopwatch = new Stopwatch();
	readonly #store: NotebookStore;
	readonly #wish: SittingWish;
	readonly #clock: () => NotebookClock;
	#snapshot = $state.raw(emptySitting());
	#shown = $state.raw<Shown | undefined>();
	#response = $state.raw<Response | undefined>();
	#end = $state.raw<FiledScreen | undefined>();
	#isBusy = false;
	isHinted = $state(false);
	/** The entry that was retired last: it can be brought back. */
	retired = $state.raw<SittingSaid['retired']>();
	/** Whether the last answer was taken back. */
	isUndone = $state(false);
	/** What became of a remark on the question, and whether one can be sent. */
	reported = $state<SittingSaid['reported']>();
	reportWay = $state<SittingSaid['reportWay']>();
	#since = 0;

	readonly screen: ReviewScreen | undefined = $derived.by(() => {
		const { sitting } = this.#snapshot.context;
		if (this.#snapshot.value === 'done') return this.#end;
		if (!this.#shown) return undefined;
		const progress = {
			position: sitting.place + 1,
			total: sitting.queue.length,
			answered: sitting.answers.length
		};
		return this.#response
			? explainingScreen(this.#shown, this.#response, progress)
			: askingScreen(this.#shown, this.isHinted, progress);
	});
	/** Whether there was nothing to ask. */
	readonly isIdle = $derived(
		this.screen?.stage === 'done' && this.#snapshot.context.sitting.queue.length === 0
	);
	readonly mayUndo = $derived(this.#snapshot.can({ type: 'answer.undone' }));

	constructor(store: NotebookStore, wish: SittingWish, clock: () => NotebookClock) {
		this.#store = store;
		this.#wish = wish;
		this.#clock = clock;
	}

	/** When the sitting began: what was answered since then is done. */
	get since(): number {
		return this.#since;
	}

	/** Begins a sitting with what is to be asked now, or goes on with one that began earlier today. */
	async begin(earlier = 0): Promise<ReviewProblem | undefined> {
		return this.#alone(async () => {
			this.#since = earlier >= startOfToday(this.#clock()) ? earlier : this.#store.now();
			const { entries } = await this.#offer();
			await this.#go({ type: 'sitting.begun', entries });
		});
	}

	/** Takes the answer in a form. The value is the code of what is wrong with it, if anything is. */
	async answer(form: FormData): Promise<ReviewProblem | undefined> {
		const shown = this.#shown;
		if (!shown || this.#response) return undefined;
		const { entry, presentation, article } = shown;
		const read = readAnswer(fieldsOf(form), presentation, article);
		if (!read.ok) return read.reason;
		const { shown: response, ...given } = read.value;
		const tookMs = this.stopwatch.read();
		return this.#alone(async () => {
			const usualMs = await this.#store.usualMs(presentation.question.kind);
			const review = await this.#record({
				type: 'question.reviewed',
				entry: entry.id,
				...given,
				hinted: this.isHinted,
				tookMs,
				...(usualMs !== undefined && { usualMs })
			});
			const opened = await this.#store.open(entry.id);
			if (opened) this.#shown = { ...shown, entry: opened.entry };
			this.#response = response;
			this.#note({ type: 'entry.answered', entry: entry.id, review, verdict: given.verdict });
			this.retired = undefined;
			this.isUndone = false;
		});
	}

	/** Goes to the next entry, or to the end. */
	async next(): Promise<ReviewProblem | undefined> {
		return this.#alone(() => this.#go({ type: 'next.requested' }));
	}

	/** Takes the last answer back, and asks again. */
	async undo(): Promise<ReviewProblem | undefined> {
		const last = this.#snapshot.context.sitting.answers.at(-1);
		if (!last) return undefined;
		return this.#alone(async () => {
			await this.#record({ type: 'review.undone', entry: last.entry, review: last.review });
			await this.#go({ type: 'answer.undone' });
			this.isUndone = true;
		});
	}

	/** Asks the entry on the screen no more. */
	async retire(): Promise<ReviewProblem | undefined> {
		const entry = currentEntry(this.#snapshot.context.sitting);
		const stem = this.#shown?.presentation.question.stem;
		if (entry === undefined || stem === undefined) return undefined;
		return this.#alone(async () => {
			await this.#record({ type: 'entry.retired', entry });
			await this.#go({ type: 'entry.retired' });
			this.retired = { id: entry, stem };
		});
	}

	/** Brings back what was retired last; it is asked again on its day. */
	async restore(): Promise<ReviewProblem | undefined> {
		const { retired } = this;
		if (!retired) return undefined;
		return this.#alone(async () => {
			await this.#record({ type: 'entry.restored', entry: retired.id });
			this.retired = undefined;
		});
	}

	/** Finds out whether a remark about the question can be sent. */
	async openReport(): Promise<void> {
		const entry = this.#shown?.entry;
		if (!entry || this.reportWay) return;
		const way = await findReportWay(entry.attemptId);
		if (this.#shown?.entry.id === entry.id) this.reportWay = way;
	}

	/** Sends a remark about the question to whoever made it, now or when there is a connection. */
	async report(form: FormData): Promise<ReviewProblem | undefined> {
		const fields = fieldsOf(form);
		const remark = readRemark(fields, fields.one('addition'));
		if (!remark.ok) return remark.reason;
		const entry = this.#shown?.entry;
		if (!entry) return undefined;
		const outcome = await sendReport(entry, remark.value);
		if (outcome === 'refused') this.reportWay = outcome;
		else this.reported = outcome;
		return undefined;
	}

	/** One thing at a time: a double press is one. The value says that it could not be written. */
	async #alone(work: () => Promise<void>): Promise<ReviewProblem | undefined> {
		if (this.#isBusy) return undefined;
		this.#isBusy = true;
		try {
			await work();
			return undefined;
		} catch {
			return 'not-kept';
		} finally {
			this.#isBusy = false;
		}
	}

	async #record(deed: NotebookDeed): Promise<string> {
		return (await this.#store.record(deed, this.#store.now())).id;
	}

	#note(fact: SittingFact): void {
		this.#snapshot = continueSitting(this.#snapshot, fact);
	}

	/** Follows a fact to the screen after it. */
	async #go(fact: SittingFact): Promise<void> {
		let snapshot = continueSitting(this.#snapshot, fact);
		let shown = await this.#openCurrent(snapshot);
		// What another device took out of the notebook meanwhile is passed over.
		while (snapshot.value === 'asking' && !shown) {
			snapshot = continueSitting(snapshot, { type: 'entry.retired' });
			shown = await this.#openCurrent(snapshot);
		}
		if (snapshot.value === 'done') this.#end = await this.#endScreen();
		this.#shown = shown;
		this.#response = undefined;
		this.isHinted = false;
		this.reported = undefined;
		this.reportWay = undefined;
		this.retired = undefined;
		this.isUndone = false;
		this.#snapshot = snapshot;
		this.stopwatch.start();
	}

	async #openCurrent({ context }: SittingSnapshot): Promise<Shown | undefined> {
		const opened = await this.#store.open(currentEntry(context.sitting) ?? '');
		if (!opened) return undefined;
		const { entry, article, content } = opened;
		return { entry, article, presentation: askEntry(entry, content).presentation };
	}

	async #offer(): Promise<SittingOffer> {
		const clock = this.#clock();
		const { settings } = await this.#store.today(clock.now, clock.calendar);
		return offerSitting(await this.#store.entries(), this.#wish, settings, clock, this.#since);
	}

	async #endScreen(): Promise<FiledScreen> {
		const filed = filedToday(await this.#store.entries(), this.#wish, this.#clock());
		const { entries, more } = await this.#offer();
		return { stage: 'done', filed, more: entries.length + more };
	}
}
