type Actions = {
	readonly next: () => void;
	readonly previous: () => void;
	readonly approve: () => void;
	readonly reject: () => void;
	readonly edit: () => void;
	readonly undo: () => void;
	readonly close: () => void;
	readonly keys: () => void;
	/** Whether single keys act at all (WCAG 2.1.4). */
	readonly isOn: () => boolean;
};

const KEYS: Readonly<Record<string, Exclude<keyof Actions, 'isOn'>>> = {
	j: 'next',
	k: 'previous',
	a: 'approve',
	x: 'reject',
	e: 'edit',
	u: 'undo',
	'?': 'keys'
};

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement
		? !/^(?:checkbox|radio)$/u.test(target.type)
		: target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** What a key pressed among the questions does. */
export function deskKeys(actions: Actions): (event: KeyboardEvent) => void {
	return (event) => {
		if (event.key === 'Escape') return actions.close();
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
		const name = KEYS[event.key.toLowerCase()];
		if (!name || !isPlain || isTyping(event.target) || !actions.isOn()) return;
		event.preventDefault();
		actions[name]();
	};
}
