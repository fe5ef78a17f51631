import { expect, test } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { passwordProblem } from './password-problem.ts';

test.each([
	['the ferry came back', undefined],
	['tr0mb0ne-9', undefined],
	['жёлтый паром', undefined],
	['nine chars', undefined],
	['ninechars', 'password-too-short'],
	['', 'password-too-short'],
	['🛳🛳🛳🛳🛳', 'password-too-short'],
	['abc def '.repeat(26), 'password-too-long'],
	['Mere  Aroha', 'password-is-name'],
	['Password123', 'password-common'],
	['ＰＡＳＳＷＯＲＤ１２３', 'password-common'],
	['1234567890', 'password-common'],
	['aaaaaaaaaaaa', 'password-common'],
	['abababababab', 'password-common']
])('of %j is said: %s', (password, problem) => {
	expect(passwordProblem(password, 'mere aroha')).toBe(problem);
});

test('the list of common passwords holds what could be met: long enough, in lower case', () => {
	for (const password of COMMON_PASSWORDS) {
		expect([password, password.length >= 10, password]).toEqual([
			password.toLowerCase(),
			true,
			password
		]);
	}
});
