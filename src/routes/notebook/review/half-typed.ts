import { keepDraft, readDraft, restoreDraft } from '#lib/browser/kept-draft.ts';
import { dropDraft, hasDraft } from '#lib/browser/kept-draft-mark.ts';
import type { ReviewScreen } from '#lib/core/review/review-screen.ts';

/** Stands for an attempt's id: a notebook asks one question at a time. */
const NOTEBOOK = 'notebook';

/** Forgets what was selected or typed in a sitting and not submitted. */
export function dropHalfTyped(): void {
	dropDraft(NOTEBOOK);
}

/**
 * Keeps what is selected or typed in the question on the screen and not submitted, and brings back
 * what an earlier page left of the same question. The value ends it.
 */
export function keepHalfTyped(stage: HTMLElement, screen: ReviewScreen): () => void {
	const form = stage.querySelector<HTMLFormElement>('form:has([data-primary])');
	if (screen.stage !== 'asking' || !form) {
		dropHalfTyped();
		return () => undefined;
	}
	const name = `${screen.entry.id} ${screen.entry.reviews} ${screen.asked.id}`;
	const draft = hasDraft(NOTEBOOK) ? readDraft(NOTEBOOK, name) : undefined;
	if (draft) restoreDraft(form, draft);
	else dropHalfTyped();
	const keep = () => keepDraft(NOTEBOOK, name, form);
	form.addEventListener('input', keep);
	return () => form.removeEventListener('input', keep);
}
