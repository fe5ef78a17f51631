import { openNotebookStore } from '#lib/browser/open-notebook-store.ts';
import { calendarIn } from '#lib/core/review/calendar.ts';

/** How many questions the notebook on this device asks today. Rejects where there is none. */
export async function countDue(): Promise<number> {
	const store = await openNotebookStore();
	try {
		const now = store.now();
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const { today } = await store.today(now, calendarIn(timeZone, now));
		return today.due;
	} finally {
		store.close();
	}
}
