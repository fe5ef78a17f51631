import { expect, test } from 'vitest';
import { aForm } from '../../../../tests/support/builders.ts';
import { readSettingsForm } from './settings-form.ts';

test('a learner says how much to know and how many questions a day', () => {
	expect(readSettingsForm(aForm({ retention: '0.85', dailyLimit: '30' }))).toEqual({
		type: 'settings.changed',
		retention: 0.85,
		dailyLimit: 30
	});
});

test('what is out of range, or no number, stays as it was', () => {
	for (const values of [
		{ retention: '', dailyLimit: '' },
		{ retention: '0.2', dailyLimit: '1000' },
		{ retention: 'much', dailyLimit: 'few' }
	]) {
		expect(readSettingsForm(aForm(values))).toEqual({ type: 'settings.changed' });
	}
});
