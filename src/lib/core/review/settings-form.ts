import type { FormFields } from '../question/question-fields.ts';
import { DAILY_LIMIT_RANGE, RETENTION_RANGE, type NotebookDeed } from './notebook-event.ts';

type SettingsDeed = Extract<NotebookDeed, { readonly type: 'settings.changed' }>;

function within(text: string, { least, most }: { readonly least: number; readonly most: number }) {
	const number = text.trim() === '' ? Number.NaN : Number(text);
	return number >= least && number <= most ? number : undefined;
}

/** Reads the form of a notebook's settings; what is out of range is left as it was. */
export function readSettingsForm({ one }: FormFields): SettingsDeed {
	const retention = within(one('retention'), RETENTION_RANGE);
	const dailyLimit = within(one('dailyLimit'), DAILY_LIMIT_RANGE);
	return {
		type: 'settings.changed',
		...(retention !== undefined && { retention }),
		...(dailyLimit !== undefined && { dailyLimit: Math.round(dailyLimit) })
	};
}
