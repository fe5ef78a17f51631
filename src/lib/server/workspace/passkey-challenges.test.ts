import { expect, test } from 'vitest';
import { CHALLENGE_LIFE_MS, PasskeyChallenges } from './passkey-challenges.ts';

const signIn = { kind: 'sign-in' } as const;

test('a challenge can be answered once, by the browser it was made for', () => {
	const challenges = new PasskeyChallenges();
	const mine = challenges.make(signIn, 0);
	const theirs = challenges.make({ kind: 'register', workspaceId: 'workspace-1' }, 0);
	const taken = challenges.take(mine.token, 1);
	expect(taken?.purpose).toEqual(signIn);
	expect(taken?.isAnswered(mine.challenge)).toBe(true);
	expect(taken?.isAnswered(theirs.challenge)).toBe(false);
	expect(taken?.isAnswered('')).toBe(false);
	expect(challenges.take(mine.token, 2)).toBeUndefined();
	expect(challenges.take(theirs.token, 2)?.purpose).toEqual({
		kind: 'register',
		workspaceId: 'workspace-1'
	});
});

test('a challenge is over after five minutes, even when it was never answered', () => {
	const challenges = new PasskeyChallenges();
	const inTime = challenges.make(signIn, 0);
	const late = challenges.make(signIn, 0);
	expect(challenges.take(inTime.token, CHALLENGE_LIFE_MS - 1)).toBeDefined();
	expect(challenges.take(late.token, CHALLENGE_LIFE_MS)).toBeUndefined();
});

test.each([undefined, '', 'never-made'])(
	'without a challenge (%j) there is none to answer',
	(token) => {
		expect(new PasskeyChallenges().take(token, 0)).toBeUndefined();
	}
);

test('no two challenges are the same', () => {
	const challenges = new PasskeyChallenges();
	const made = Array.from({ length: 100 }, () => challenges.make(signIn, 0));
	expect(new Set(made.flatMap(({ token, challenge }) => [token, challenge])).size).toBe(200);
});
