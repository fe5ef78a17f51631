import { contentHash } from '#lib/core/bank/canonical.ts';
import type { BankDocument } from '#lib/core/bank/document.ts';
import { identifyText } from '#lib/core/article/article.ts';
import { readSetVersion, type SetVersionDocument } from '#lib/core/bank/quiz-set.ts';
import { createApp, type App } from '../app.ts';
import { readStoredBank } from '../stored-bank.ts';
import type { Snapshot } from '../storage/open-snapshot.ts';
import { replayAttempt } from '../use-cases/rebuild-attempts.ts';

/** What is wrong with one stored thing. `id` names it; `detail` says more, for a person. */
export type RecordProblem = {
	readonly kind:
		| 'article-differs'
		| 'bank-differs'
		| 'bank-unreadable'
		| 'set-version-differs'
		| 'set-version-unreadable'
		| 'log-broken'
		| 'summary-differs';
	readonly id: string;
	readonly detail?: string;
};

/** How many of each were looked at, and what is wrong with some. */
export type RecordCheck = {
	readonly articles: number;
	readonly banks: number;
	readonly setVersions: number;
	readonly attempts: number;
	readonly problems: readonly RecordProblem[];
};

type ArticleDocument = BankDocument['article'];
type Inspection = { readonly count: number; readonly problems: readonly RecordProblem[] };

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Runs `look` on each; what it throws becomes a problem of the kind `whenThrown`. */
async function inspect<Key>(
	keys: readonly Key[],
	idOf: (key: Key) => string,
	whenThrown: RecordProblem['kind'],
	look: (key: Key) => Promise<RecordProblem['kind'] | undefined>
): Promise<Inspection> {
	const problems: RecordProblem[] = [];
	for (const key of keys) {
		try {
			const kind = await look(key);
			if (kind) problems.push({ kind, id: idOf(key) });
		} catch (error) {
			problems.push({ kind: whenThrown, id: idOf(key), detail: messageOf(error) });
		}
	}
	return { count: keys.length, problems };
}

async function inspectArticles({
	queries: { db },
	execute,
	reader
}: Snapshot): Promise<Inspection> {
	const rows = await execute(db.selectFrom('article').select('id').orderBy('id'));
	return inspect(
		rows,
		({ id }) => id,
		'article-differs',
		async ({ id }) => {
			const record = await reader.findArticle(id);
			const { text }: ArticleDocument = JSON.parse(record?.document ?? '');
			return text !== undefined && identifyText(text) === id ? undefined : 'article-differs';
		}
	);
}

async function inspectBanks({ queries: { db }, execute, reader }: Snapshot): Promise<Inspection> {
	const rows = await execute(db.selectFrom('bank').select('id').orderBy('id'));
	return inspect(
		rows,
		({ id }) => id,
		'bank-unreadable',
		async ({ id }) => {
			const record = await reader.findBank(id);
			if (!record) return undefined;
			if (contentHash(JSON.parse(record.document)) !== record.hash) return 'bank-differs';
			readStoredBank(record);
			return undefined;
		}
	);
}

async function inspectSetVersions(snapshot: Snapshot): Promise<Inspection> {
	const { queries, execute, reader } = snapshot;
	const rows = await execute(
		queries.db
			.selectFrom('set_version')
			.select(['set_id', 'version'])
			.orderBy('set_id')
			.orderBy('version')
	);
	return inspect(
		rows,
		({ set_id, version }) => `${set_id}@${version}`,
		'set-version-unreadable',
		async ({ set_id, version }) => {
			const record = await reader.findSetVersion(set_id, version);
			if (!record) return undefined;
			const document: SetVersionDocument = JSON.parse(record.document);
			if (contentHash(document) !== record.hash) return 'set-version-differs';
			readSetVersion(document);
			return undefined;
		}
	);
}

async function inspectAttempts(app: App, { queries: { db }, execute, reader }: Snapshot) {
	const rows = await execute(db.selectFrom('attempt').select('id').orderBy('id'));
	return inspect(
		rows,
		({ id }) => id,
		'log-broken',
		async ({ id }) =>
			(await replayAttempt(app, reader, id))?.differs ? 'summary-differs' : undefined
	);
}

/** An app that can look and cannot change anything. */
function createLookingApp({ reader, close }: Snapshot): App {
	const refuse = () => Promise.reject(new Error('A snapshot cannot be written to'));
	return createApp({
		...reader,
		transaction: refuse,
		purge: refuse,
		close
	});
}

/**
 * Reads all that is stored and checks it against itself: an article's id is the SHA-256 of its text,
 * a bank and a published version have their hash, every quote stands in its article, every attempt's
 * log folds, and its stored summary and score are those of the log. The schema must be current.
 */
export async function checkRecords(snapshot: Snapshot): Promise<RecordCheck> {
	const articles = await inspectArticles(snapshot);
	const banks = await inspectBanks(snapshot);
	const setVersions = await inspectSetVersions(snapshot);
	const attempts = await inspectAttempts(createLookingApp(snapshot), snapshot);
	return {
		articles: articles.count,
		banks: banks.count,
		setVersions: setVersions.count,
		attempts: attempts.count,
		problems: [articles, banks, setVersions, attempts].flatMap(({ problems }) => problems)
	};
}
