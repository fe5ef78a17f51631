import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import { writeArticle, writeBank } from '#lib/core/bank/bank-reading.ts';
import { writeSetVersion, type QuizSet } from '#lib/core/bank/quiz-set.ts';
import { checkArticle, checkQuestion, mayPublish } from '#lib/core/quality/gate.ts';
import type { BankFinding } from '#lib/core/quality/finding.ts';
import type { App } from '../app.ts';
import type { Repository } from '../storage/storage.ts';

/** A set published, the same as before, or held back by the gate. */
export type Publication =
	| { readonly ok: true; readonly version: number; readonly isNew: boolean }
	| { readonly ok: false; readonly findings: readonly BankFinding[] };

/** Whom a set is published for. */
export type PublishedFor = 'everyone' | 'assigned' | { readonly learnerId: string };

function findingsOn(set: QuizSet): readonly BankFinding[] {
	return [
		...set.articles.flatMap(checkArticle),
		...set.questions.flatMap(({ articleId, question }) => {
			const article = set.articles.find(({ id }) => id === articleId);
			return article
				? checkQuestion(question, article).map((finding) => ({
						...finding,
						questionId: question.id
					}))
				: [];
		})
	];
}

/** Saves the banks as they are now, with their articles; one that has not changed is left alone. */
async function saveBanks(
	repository: Repository,
	banks: readonly Bank[],
	at: number
): Promise<void> {
	for (const bank of banks) {
		const { article } = bank;
		const document = writeBank(bank);
		const hash = contentHash(document);
		if ((await repository.findBank(bank.id))?.hash === hash) continue;
		await repository.saveArticle({
			id: article.id,
			document: canonicalJson(writeArticle(article)),
			createdAtMs: at
		});
		await repository.saveBank({
			id: bank.id,
			articleId: article.id,
			hash,
			document: canonicalJson(document),
			updatedAtMs: at
		});
	}
}

/**
 * Publishes a set with its articles and banks: gate, then a frozen, numbered, hashed version, in one
 * transaction. What is already the newest version is not published again; its banks are brought up to
 * date. A set for one learner is put on their shelf and listed to nobody else; an assigned one is on no list.
 */
export async function publishSet(
	app: App,
	set: QuizSet,
	banks: readonly Bank[],
	audience: PublishedFor = 'everyone'
): Promise<Publication> {
	const findings = findingsOn(set);
	if (!mayPublish(findings)) return { ok: false, findings };
	const document = writeSetVersion(set);
	const hash = contentHash(document);
	const at = app.now();
	const publication = await app.storage.transaction(
		async (repository): Promise<Publication | undefined> => {
			await saveBanks(repository, banks, at);
			if (typeof audience === 'object') {
				await repository.giveSet(audience.learnerId, set.id, at);
			}
			const newest = await repository.findSetVersion(set.id);
			if (newest?.hash === hash) return { ok: true, version: newest.version, isNew: false };
			const version = (newest?.version ?? 0) + 1;
			const outcome = await repository.publishSetVersion({
				setId: set.id,
				version,
				audience: typeof audience === 'object' ? 'learners' : audience,
				title: set.title,
				hash,
				document: canonicalJson(document),
				publishedAtMs: at,
				articleIds: set.articles.map(({ id }) => id),
				questionCount: set.questions.length
			});
			return outcome.ok ? { ok: true, version, isNew: true } : undefined;
		}
	);
	// Another server was quicker with this version: look at what it published.
	return publication ?? publishSet(app, set, banks, audience);
}
