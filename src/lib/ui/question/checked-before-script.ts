let isFirstDrawing = true;

/**
 * Whether somebody has selected an option before the page's script arrived; undefined where nobody
 * could. As a page comes to life its controls are set to what the server drew, and a choice made in
 * the meantime would be lost.
 */
export function checkedBeforeScript(name: string, value: string): boolean | undefined {
	if (!isFirstDrawing || typeof document === 'undefined') return undefined;
	const drawn = document.querySelector<HTMLInputElement>(
		`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`
	);
	return drawn?.checked;
}

/** To be called once the page is alive: what is drawn from here on, nobody has touched. */
export function noteScript(): void {
	isFirstDrawing = false;
}
