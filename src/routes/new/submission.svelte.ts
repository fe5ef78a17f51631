import type { SubmitFunction } from './$types';
import { articleReadingMessages } from '#lib/ui/messages/article-reading-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';

/** What the server is busy with for this page. */
export type Work = 'fetching' | 'reading' | 'drawing';

/** Sends a form without leaving the page: progress, a way to cancel, and nothing lost when it fails. */
export class Submission {
	work = $state<Work>();
	seconds = $state(0);
	/** What went wrong between the page and the server. */
	problem = $state<string>();
	/** That something was cancelled. */
	notice = $state<string>();
	#controller: AbortController | undefined;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** For `use:enhance`. `begin` says what the work is, or refuses with a sentence. */
	enhance =
		(begin: (data: FormData) => Work | { readonly problem: string }): SubmitFunction =>
		({ formData, controller, cancel }) => {
			const work = begin(formData);
			if (typeof work === 'object') {
				this.problem = work.problem;
				return cancel();
			}
			this.#start(work, controller);
			return async ({ result, update }) => {
				this.#stop();
				// The error page would take the place of what was typed.
				if (result.type === 'error') this.problem = problemOf(result.status);
				else await update({ reset: false, invalidateAll: false });
			};
		};

	/** Gives up waiting. */
	cancel = () => {
		this.#controller?.abort();
		this.#stop();
		this.notice = drawingPageMessages.working.cancelled;
	};

	#start(work: Work, controller: AbortController) {
		this.#controller = controller;
		this.problem = undefined;
		this.notice = undefined;
		this.seconds = 0;
		this.work = work;
		this.#timer = setInterval(() => (this.seconds += 1), 1000);
	}

	#stop() {
		clearInterval(this.#timer);
		this.work = undefined;
	}
}

function problemOf(status: number | undefined): string {
	const { refusals } = articleReadingMessages;
	if (status === 413) return refusals['file-too-large'];
	return status === 429 ? refusals['too-many-requests'] : drawingPageMessages.working.lost;
}
