import { invalidateAll } from '$app/navigation';
import { tick } from 'svelte';
import type { Span } from '#lib/core/article/article.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { commandForm, send, type Answer, type Desk } from './desk.svelte.ts';

/** Questions proposed on a passage, from asking for them to taking one. */
export class Asking {
	isUnderWay = $state(false);
	proposals = $state.raw<NonNullable<Answer['proposals']>>();
	/** How many that fit the passage are on the desk already. */
	onDesk = $state(0);

	/** Has questions drawn on a passage, and shows them. */
	async about({ start, end }: Span, desk: Desk) {
		this.isUnderWay = true;
		const reply = await send('ask', commandForm({ start: String(start), end: String(end) }));
		this.isUnderWay = false;
		desk.problem = reply?.problem && deskMessages.bank.problems[reply.problem];
		this.proposals = reply?.proposals;
		this.onDesk = reply?.onDesk ?? 0;
		await tick();
		const list = document.getElementById('proposals-list');
		list?.focus({ preventScroll: true });
		list?.scrollIntoView({ block: 'start' });
	}

	/** Puts a proposed question on the desk. */
	async take(proposed: FormData, id: string) {
		await send('add', proposed);
		this.proposals = this.proposals?.filter(({ question }) => question.id !== id);
		await invalidateAll();
	}

	close() {
		this.proposals = undefined;
	}
}
