import { describe, expect, it } from 'vitest';
import { baseForms } from './word-forms.ts';

describe('the words a word may be a form of', () => {
	it('begin with itself, in lower case and without an owner’s ending', () => {
		expect(baseForms('Harbour’s')[0]).toBe('harbour');
	});

	it.each([
		['ferries', 'ferry'],
		['breached', 'breach'],
		['stopped', 'stop'],
		['levying', 'levy'],
		['advised', 'advise'],
		['wolves', 'wolf'],
		['gloomier', 'gloomy'],
		['tacitly', 'tacit'],
		['quizzes', 'quiz'],
		['taxes', 'tax']
	])('%s may be a form of %s', (form, base) => {
		expect(baseForms(form)).toContain(base);
	});

	it('leave a short word as it is', () => {
		expect(baseForms('is')).toEqual(['is']);
	});
});
