function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		(target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
	);
}

/** The place of an option by the key that selects it: 1–9 and A–I, from 0. */
function placeOf(key: string): number | undefined {
	if (/^[1-9]$/u.test(key)) return Number(key) - 1;
	if (/^[a-i]$/iu.test(key)) return key.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
	return undefined;
}

/** What the cookie of reading preferences holds once they are switched off. */
const KEYS_OFF = /(?:^|; )reading=[^;]*\bkeys-off\b/u;

/** Whether single-key shortcuts are wanted (WCAG 2.2, 2.1.4: they can be switched off). */
export function areShortcutsOn(): boolean {
	return !KEYS_OFF.test(document.cookie);
}

/** Switches single-key shortcuts on or off, for this device. */
export async function switchShortcuts(on: boolean): Promise<void> {
	const { keepPreferences, readPreferences } = await import('./reading-cookie.ts');
	keepPreferences({ ...readPreferences(), keys: on ? 'on' : 'off' });
}

/** Where three boxes stand in a row, 1 to 3 are theirs, and letters nobody's: an answer never changes from there. */
function chooseCertainty(event: KeyboardEvent, target: HTMLInputElement, place: number): void {
	const levels = target.form?.querySelectorAll<HTMLInputElement>('input[name=certainty]');
	const level = /^\d$/u.test(event.key) ? levels?.[place] : undefined;
	if (!level) return;
	event.preventDefault();
	level.focus();
	level.click();
}

/** The quiz's keys: they work only while focus is inside the quiz, and not while typing. */
export function handleShortcut(
	event: KeyboardEvent & { readonly currentTarget: HTMLElement },
	toggleHelp: () => void
): void {
	const { key, target, currentTarget: quiz } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
	if (key === 'Enter') {
		const isControl =
			target instanceof Element && target.closest('button, a, summary, [role=button]');
		if (isControl) return;
		event.preventDefault();
		quiz.querySelector<HTMLButtonElement>('[data-primary]')?.click();
		return;
	}
	if (!areShortcutsOn()) return;
	if (key === '?') {
		event.preventDefault();
		toggleHelp();
		return;
	}
	const place = placeOf(key);
	if (place === undefined) return;
	const isAtCertainty = target instanceof HTMLInputElement && target.name === 'certainty';
	if (isAtCertainty) return chooseCertainty(event, target, place);
	const options = quiz.querySelectorAll<HTMLInputElement>('input[name=option], input[name=value]');
	const option = options[place];
	if (!option || option.disabled) return;
	event.preventDefault();
	option.focus();
	option.click();
}
