import { describe, expect, it } from 'vitest';
import { commandFromForm, formKey } from './command-form.ts';

function aForm(fields: Readonly<Record<string, string>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a report in a form', () => {
	const report = (comment: string) =>
		commandFromForm(aForm({ type: 'question.reported', questionId: 'q1', comment }), []);

	it('is a command with its comment, without blanks around it', () => {
		expect(report('  Two answers fit.\r\nB and C. ')).toEqual({
			ok: true,
			value: {
				type: 'question.reported',
				questionId: 'q1',
				comment: 'Two answers fit.\nB and C.'
			}
		});
	});

	it('needs words, and at most 500 characters as the page counts them', () => {
		expect(report(' \r\n ')).toEqual({ ok: false, reason: 'comment-empty' });
		expect(report('x'.repeat(501))).toEqual({ ok: false, reason: 'comment-too-long' });
		expect(report(`${'x'.repeat(249)}\r\n${'y'.repeat(250)}`).ok).toBe(true);
	});
});

it('takes from a form nothing that only the server may say', () => {
	for (const type of ['attempt.closed', 'reveal.opened', 'attempt.started', 'time.expired']) {
		expect(commandFromForm(aForm({ type }), [])).toEqual({
			ok: false,
			reason: 'command-unreadable'
		});
	}
});

it('counts a form once for what it does on its page', () => {
	const fields = { pageKey: 'page', type: 'question.reported', questionId: 'q1', comment: 'Odd.' };
	expect(formKey(aForm(fields))).toBe('page:question.reported:q1');
});
