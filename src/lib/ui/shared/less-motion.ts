/** Whether the reader, or the system for them, asks for less motion. */
export function wantsLessMotion(): boolean {
	return (
		document.documentElement.dataset['motion'] === 'less' ||
		matchMedia('(prefers-reduced-motion: reduce)').matches
	);
}
