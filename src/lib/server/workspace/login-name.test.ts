import { expect, test } from 'vitest';
import { readLoginName } from './login-name.ts';

test.each([
	['mere', 'mere'],
	['  Mere Aroha ', 'mere aroha'],
	['MERE\u00a0 \tAROHA', 'mere aroha'],
	['Ｍｅｒｅ', 'mere'],
	['Cafe\u0301', 'caf\u00e9'],
	['ÉCOLE', 'école'],
	['ﬁona', 'fiona'],
	['m.aroha@school.example', 'm.aroha@school.example'],
	['王小明', '王小明']
])('%j is compared as %j', (typed, name) => {
	expect(readLoginName(typed)).toEqual({ ok: true, value: name });
});

test('what is compared is compared as itself', () => {
	for (const typed of ['Mere', 'İstanbul', 'ǅungla', 'ΣΊΣΥΦΟΣ', 'Straße', 'ΐΰ-name']) {
		const once = readLoginName(typed);
		expect(once.ok && readLoginName(once.value)).toEqual(once);
	}
});

test.each([
	['', 'name-too-short'],
	['  ab  ', 'name-too-short'],
	['👩‍', 'name-too-short'],
	['x'.repeat(65), 'name-too-long'],
	['mere\u0000aroha', 'name-unusable'],
	['mere\u202earoha', 'name-unusable'],
	['mere\u200baroha', 'name-unusable'],
	['mere\ud800', 'name-unusable']
])('%j is refused: %s', (typed, reason) => {
	expect(readLoginName(typed)).toEqual({ ok: false, reason });
});

test('names of 3 and of 64 characters are taken, however many bytes those have', () => {
	expect(readLoginName('🛳🛳🛳')).toEqual({ ok: true, value: '🛳🛳🛳' });
	expect(readLoginName('🛳'.repeat(64)).ok).toBe(true);
});
