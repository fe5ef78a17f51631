/** A page that is not on the screen is not painted; then this is long enough. */
const SURELY_PAINTED_MS = 100;

/** Waits until what was last done shows on the screen, so that the next work does not hold it up. */
export function afterPaint(): Promise<void> {
	return new Promise((resolve) => {
		const late = setTimeout(resolve, SURELY_PAINTED_MS);
		requestAnimationFrame(() =>
			setTimeout(() => {
				clearTimeout(late);
				resolve();
			})
		);
	});
}
