import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';

export type Entry = {
	readonly question: Question;
	readonly revision: number;
	readonly findings: readonly Finding[];
	/** What learners say is wrong with it. */
	readonly reports: readonly string[];
};
export type Step = {
	readonly of: number;
	readonly kind: keyof typeof deskMessages.bank.steps;
	readonly count: number;
};
type Steps = { readonly undo?: Step; readonly redo?: Step };

/** What came back from an action of the page. */
export type Answer = Steps & {
	readonly ok: boolean;
	readonly problem?: keyof typeof deskMessages.bank.problems;
	readonly entry?: Entry;
	readonly theirs?: Question;
	readonly revision?: number;
	readonly proposals?: readonly {
		readonly question: Question;
		readonly findings: readonly Finding[];
	}[];
	readonly onDesk?: number;
	readonly problems?: readonly { readonly field: string; readonly message: string }[];
};

/** Sends one of the page's forms without leaving the page. Undefined when the server did not answer. */
export async function send(action: string, form: FormData): Promise<Answer | undefined> {
	try {
		const response = await fetch(`?/${action}`, {
			method: 'POST',
			body: form,
			headers: { 'x-sveltekit-action': 'true' }
		});
		const result = deserialize<Answer, Answer>(await response.text());
		if (result.type === 'success') return { ...result.data, ok: true };
		if (result.type === 'failure') return { ...result.data, ok: false };
		return undefined;
	} catch {
		return undefined;
	}
}

/** The form of a judgement, an order, an undo or a redo. */
export function commandForm(
	fields: Readonly<Record<string, string | readonly string[]>>
): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	return form;
}

/** A bank on the screen: it changes at once, and is saved as it changes. */
export class Desk {
	entries = $state.raw<readonly Entry[]>([]);
	steps = $state.raw<Steps>({});
	state = $state<'saved' | 'saving' | 'failed'>('saved');
	problem = $state<string>();
	/** What the last change was, if it was a judgement: people who cannot see the card are told. */
	judged = $state.raw<{ readonly status: Question['status']; readonly count: number }>();

	/** Takes over what the server says. */
	show(entries: readonly Entry[], steps: Steps) {
		this.entries = entries;
		this.steps = steps;
	}

	/** Approves, rejects or reopens questions. */
	judge(ids: readonly string[], status: Question['status']) {
		this.judged = { status, count: ids.length };
		this.entries = this.entries.map((entry) =>
			ids.includes(entry.question.id)
				? { ...entry, question: { ...entry.question, status } }
				: entry
		);
		return this.#change({ type: 'judge', status, questionId: ids });
	}

	/** Puts a question where another one is. */
	move(id: string, to: number) {
		const moved = this.entries.find(({ question }) => question.id === id);
		if (!moved || to < 0 || to >= this.entries.length) return;
		this.judged = undefined;
		const rest = this.entries.filter((entry) => entry !== moved);
		this.entries = rest.toSpliced(to, 0, moved);
		return this.#change({
			type: 'order',
			questionId: this.entries.map((entry) => entry.question.id)
		});
	}

	/** Takes the last change back, or does it again. */
	async travel(type: 'undo' | 'redo') {
		const step = this.steps[type];
		if (!step) return;
		this.judged = undefined;
		await this.#change({ type, of: String(step.of) });
		await invalidateAll();
	}

	/** Saves a question's form. The answer says what became of it. */
	async write(form: FormData): Promise<Answer | undefined> {
		this.state = 'saving';
		this.judged = undefined;
		const answer = await send('write', form);
		this.#settle(answer);
		// The form shows both versions and says so itself.
		if (answer?.problem === 'edited-meanwhile') this.problem = undefined;
		const entry = answer?.entry;
		if (!entry) return answer;
		const isKnown = this.entries.some(({ question }) => question.id === entry.question.id);
		this.entries = isKnown
			? this.entries.map((old) =>
					old.question.id === entry.question.id ? { ...entry, reports: old.reports } : old
				)
			: [...this.entries, entry];
		return answer;
	}

	async #change(fields: Readonly<Record<string, string | readonly string[]>>) {
		this.state = 'saving';
		const answer = await send('change', commandForm(fields));
		this.#settle(answer);
		if (!answer?.ok) await invalidateAll();
	}

	#settle(answer: Answer | undefined) {
		this.state = answer ? 'saved' : 'failed';
		this.problem = answer?.problem && deskMessages.bank.problems[answer.problem];
		if (answer?.ok) this.steps = { undo: answer.undo, redo: answer.redo };
	}
}
