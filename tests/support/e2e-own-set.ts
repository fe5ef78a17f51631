import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { createApp } from '#lib/server/app.ts';
import { addBankToDesk } from '#lib/server/desk/take-bank-to-desk.ts';
import { documentId } from '#lib/server/identity.ts';
import { referenceTo } from '#lib/server/sets/make-set.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { openWorkspace } from '#lib/server/workspace/open-session.ts';
import { WORKSPACE_COOKIE } from '#lib/server/workspace/workspace-cookie.ts';

/**
 * Signs the browser in to a new workspace that has this set on its desk, put there behind the app's
 * back; gives the set as it is there. For tests about what can be done with a set, not about how one
 * comes to be.
 */
export async function ownSet(context: BrowserContext, set: QuizSet, origin = ''): Promise<QuizSet> {
	const file = path.join(process.env['E2E_DIR'] ?? '', 'data/newsproof.sqlite');
	const storage = await openStorage({ kind: 'sqlite', file });
	const app = createApp(storage);
	try {
		const { workspaceId, token } = await openWorkspace(app, 'a browser under test');
		const [article] = set.articles;
		if (!article) throw new Error(`The set “${set.id}” has no article`);
		const questions = set.questions.map(({ question }) => question);
		const bank = { id: 'own', title: set.title, article, questions };
		const bankId = await addBankToDesk(app, workspaceId, bank);
		const own = { ...set, id: documentId() };
		const document = {
			newsproof: 1,
			set: {
				id: own.id,
				title: own.title,
				...(own.description && { description: own.description }),
				banks: [bankId],
				questions: questions.map(({ id }) => referenceTo(bankId, id)),
				settings: own.settings
			}
		};
		await storage.transaction((repository) =>
			repository.saveWorkspaceSet(
				{
					setId: own.id,
					workspaceId,
					title: own.title,
					questionCount: questions.length,
					revision: 1,
					document: JSON.stringify(document),
					createdAtMs: app.now(),
					updatedAtMs: app.now()
				},
				0
			)
		);
		await context.addCookies([{ name: WORKSPACE_COOKIE, value: token, url: origin }]);
		return own;
	} finally {
		await app.articleReader.close();
		await storage.close();
	}
}
