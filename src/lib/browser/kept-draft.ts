import { DRAFT_PREFIX } from './kept-draft-mark.ts';

/** What is selected or typed and not submitted: the fields of a form by name, in their order. */
export type Draft = {
	readonly questionId: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
	readonly savedAtMs: number;
};

const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;
/** What the form says about itself. */
const NOT_TYPED = new Set(['type', 'pageKey', 'questionId']);

/** Keeps what the form of a question holds, so that a reload or a closed tab does not lose it. */
export function keepDraft(attemptId: string, questionId: string, form: HTMLFormElement): void {
	const fields = [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' && !NOT_TYPED.has(name) ? [[name, value] as const] : []
	);
	const draft: Draft = { questionId, fields, savedAtMs: Date.now() };
	try {
		localStorage.setItem(DRAFT_PREFIX + attemptId, JSON.stringify(draft));
	} catch {
		// Storage is switched off or full: the page still holds what was typed.
	}
}

function isField(value: unknown): value is readonly [string, string] {
	return (
		Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
	);
}

function parseDraft(text: string | null): Draft | undefined {
	const value: unknown = JSON.parse(text ?? 'null');
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('questionId' in value && 'fields' in value && 'savedAtMs' in value)) return undefined;
	const { questionId, fields, savedAtMs } = value;
	return typeof questionId === 'string' && Array.isArray(fields) && typeof savedAtMs === 'number'
		? { questionId, fields: fields.filter(isField), savedAtMs }
		: undefined;
}

/** What was left unsubmitted at a question, if anything was. */
export function readDraft(attemptId: string, questionId: string): Draft | undefined {
	try {
		const draft = parseDraft(localStorage.getItem(DRAFT_PREFIX + attemptId));
		return draft?.questionId === questionId ? draft : undefined;
	} catch {
		return undefined;
	}
}

/** Forgets what nobody came back to for 30 days. */
export function sweepDrafts(nowMs: number): void {
	for (const name of Object.keys(localStorage).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
		const draft = parseDraft(localStorage.getItem(name));
		if (!draft || nowMs - draft.savedAtMs > KEPT_FOR_MS) localStorage.removeItem(name);
	}
}

/** The order that a draft gives to items, if it is about an order. */
export function orderIn({ fields }: Draft): readonly string[] {
	return fields
		.filter(([name]) => name.startsWith('position-'))
		.toSorted(([, a], [, b]) => Number(a) - Number(b))
		.map(([name]) => name.slice('position-'.length));
}

/** Fills the form with what was left unsubmitted in it. Positions are left to those who move items. */
export function restoreDraft(form: HTMLFormElement, { fields }: Draft): void {
	for (const element of form.elements) {
		const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
		if (!isField || element.type === 'hidden') continue;
		const values = fields.filter(([name]) => name === element.name).map(([, value]) => value);
		const isTicked =
			element instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(element.type);
		if (isTicked) element.checked = values.includes(element.value);
		else if (values[0] !== undefined) element.value = values[0];
	}
}
