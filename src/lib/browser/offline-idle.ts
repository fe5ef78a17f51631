/** Where a browser does not tell when it is idle, it is after this time. */
const SURELY_IDLE_MS = 2000;

/** Does what nobody waits for: not before everything the page asked for has come, and the browser has nothing to do. */
export function whenIdle(run: () => unknown): void {
	const runLate = () => {
		if ('requestIdleCallback' in window) requestIdleCallback(run);
		else setTimeout(run, SURELY_IDLE_MS);
	};
	if (document.readyState === 'complete') runLate();
	else addEventListener('load', runLate, { once: true });
}
