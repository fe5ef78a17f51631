import type { Agent } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { readCode } from '#lib/core/bank/join-code.ts';
import { createLearnerClient } from './learner-client.ts';
import { guessAnswer, seededRandom } from './learner-client-answers.ts';

/** The code that the page of an assignment shows. */
export async function codeOn(page: Page): Promise<string> {
	const shown = page.locator('section[aria-labelledby="code"] .code');
	await expect(shown).toBeVisible();
	const code = readCode(await shown.innerText());
	if (code === undefined) throw new Error('The page shows no code');
	return code;
}

/** What the class was asked: the place of a question of this kind, counted from 1. */
export type Asked = { placeOf(kind: string): number };

/** Learners join by the code under a nickname each, answer every question as they guess, and finish. */
export async function answerAsClass(
	origin: string,
	agent: Agent,
	code: string,
	learners: number
): Promise<Asked> {
	let kinds: readonly string[] = [];
	for (let number = 1; number <= learners; number++) {
		const random = seededRandom(number);
		const client = createLearnerClient(origin, agent);
		const joining = await client.get(`/join/${code}`);
		const [, name = ''] = /name="name"[^>]*value="([^"]+)"/u.exec(joining.text) ?? [];
		const form = new URLSearchParams({ name, mode: 'graded' }).toString();
		const started = await client.post(
			`/join/${code}?/start`,
			form,
			'application/x-www-form-urlencoded'
		);
		const attemptId = (started.headers.location ?? '').split('/').at(-1) ?? '';
		expect(started.status, started.text.slice(0, 300)).toBe(303);
		const { questions, articles } = await client.openAttempt(attemptId);
		kinds = questions.map(({ asked }) => asked.kind);
		for (const { asked, articleId } of questions) {
			const article = articles.find(({ id }) => id === articleId);
			if (!article) throw new Error(`No article for ${asked.id}`);
			const questionId = asked.id;
			await client.send(attemptId, { type: 'question.opened', key: `o-${questionId}`, questionId });
			const answered = await client.send(attemptId, {
				type: 'answer.submitted',
				key: `a-${questionId}`,
				questionId,
				response: guessAnswer(asked, article, random)
			});
			expect(answered).toMatchObject({ ok: true });
		}
		await client.send(attemptId, { type: 'finish.requested', key: 'ask' });
		await client.send(attemptId, { type: 'attempt.finished', key: 'end' });
	}
	return { placeOf: (kind) => kinds.indexOf(kind) + 1 };
}
