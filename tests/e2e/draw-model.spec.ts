import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expectMending, PATIENCE } from '../support/e2e-drawing.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';
import {
	aBridgeArticle,
	CONFLICT,
	modelFollowing,
	proposing,
	WHY
} from '../support/model-proposals.ts';
import { startModelServer } from '../support/model-server.ts';
import { startServer } from '../support/server-process.ts';

const { give, mend, bank } = drawingPageMessages;
const MORE =
	'The council asked drivers to use the northern road for now. Buses will stop on both banks of the river, and tickets for the ferry are free.';

test.describe.configure({ timeout: 120_000 });

test('the bank is there at once, and a language model’s questions arrive as they pass', async ({
	page,
	trouble
}) => {
	const { promise: thinking, resolve: answer } = Promise.withResolvers<undefined>();
	const follow = modelFollowing({ questions: [proposing(WHY, CONFLICT)] });
	const model = await startModelServer((request) => {
		const reply = follow(request);
		if (typeof reply !== 'string' || request.asked !== 'questions') return reply;
		return (response) => {
			const content = { choices: [{ index: 0, message: { role: 'assistant', content: reply } }] };
			void thinking.then(() => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify(content));
			});
		};
	});
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-e2e-model-'));
	const server = await startServer({
		dataDir: folder,
		environment: { MODEL_URL: model.url, MODEL_NAME: 'scripted' }
	});
	trouble.isOurs(server.origin);
	try {
		await page.goto(`${server.origin}/new`);
		await untilInteractive(page);
		await page.getByLabel(give.text).fill(aBridgeArticle(MORE).text);
		await button(page, give.submit).click();
		await expectMending(page);
		await button(page, mend.submit).click();
		await page.waitForURL(/\/banks\//u, PATIENCE);
		await expect(page.getByText(bank.model.running(0))).toBeVisible();
		await expectAccessible(page, 'bank, a model at work');
		answer(undefined);
		await expect(page.getByText(bank.model.done(2))).toBeVisible(PATIENCE);
		await expect(page.getByRole('heading', { name: WHY.stem })).toBeVisible();
		await expect(page.getByRole('heading', { name: CONFLICT.stem })).toBeVisible();
	} finally {
		await page.close();
		await server.kill();
		await model.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
