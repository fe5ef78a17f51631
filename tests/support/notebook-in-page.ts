/** The notebook of the browser as a script of its own, for pages that tests and benchmarks make. */
export { calendarAt } from '#lib/core/review/calendar.ts';
export { openNotebookStore } from '#lib/browser/open-notebook-store.ts';
export { syncNotebook, keepInSync } from '#lib/browser/notebook-sync.ts';
export {
	deleteNotebook,
	joinKeeping,
	startKeeping,
	stopKeeping
} from '#lib/browser/notebook-keeping.ts';
export { readNotebook, writeNotebook } from '#lib/browser/notebook-files.ts';
export { makeLongNotebook } from './long-notebook.ts';
