import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
import { writeZip, type ArchiveFile } from '#lib/interop/archive/write-zip.ts';
import { writeJson, writeYaml } from '#lib/interop/newsproof/any-document.ts';
import type { App } from '../app.ts';
import { bankStream } from '../desk/bank-on-desk.ts';
import { correctionsStream } from '../quiz-sets.ts';
import { setStream } from '../sets/publish-own-set.ts';
import { streamOf } from '../stream-of.ts';
import type { ListPage, ListQuery, WorkspaceRecord } from '../storage/workspace-records.ts';
import { exportWholeAssignment } from './export-assignment.ts';
import { exportEvents, exportTime } from './exported-records.ts';

const ROWS_AT_ONCE = 100;

/** Every row of a list, page by page. */
async function* allOf<Row>(
	list: (query: ListQuery) => Promise<ListPage<Row>>
): AsyncGenerator<Row, void> {
	for (let page = 1; ; page++) {
		const query = { search: '', sort: 'created', page, pageSize: ROWS_AT_ONCE } as const;
		const { rows } = await list(query);
		yield* rows;
		if (rows.length < ROWS_AT_ONCE) return;
	}
}

async function* exportBanks({ storage }: App, id: string): AsyncGenerator<ArchiveFile, void> {
	const articles = new Set<string>();
	for await (const { bankId } of allOf((query) => storage.listWorkspaceBanks(id, query))) {
		const record = await storage.findBank(bankId);
		if (!record) continue;
		const document: unknown = JSON.parse(record.document);
		const folder = `banks/${bankId}`;
		yield { path: `${folder}/bank.yaml`, text: writeYaml(document) };
		yield { path: `${folder}/bank.json`, text: writeJson(document) };
		const history = await storage.readEvents(bankStream(bankId));
		yield { path: `${folder}/history.json`, text: writeJson(exportEvents(history)) };
		const article = articles.has(record.articleId)
			? undefined
			: await storage.findArticle(record.articleId);
		articles.add(record.articleId);
		if (article) {
			const path = `articles/${article.id}.json`;
			yield { path, text: writeJson(JSON.parse(article.document)) };
		}
	}
}

async function* exportSets({ storage }: App, id: string): AsyncGenerator<ArchiveFile, void> {
	for await (const { setId } of allOf((query) => storage.listWorkspaceSets(id, query))) {
		const draft = await storage.findWorkspaceSet(id, setId);
		if (!draft) continue;
		const folder = `sets/${setId}`;
		yield { path: `${folder}/set.yaml`, text: writeYaml(JSON.parse(draft.document)) };
		const history = await storage.readEvents(setStream(setId));
		yield { path: `${folder}/history.json`, text: writeJson(exportEvents(history)) };
		for (const { version } of await storage.listVersions(setId)) {
			const published = await storage.findSetVersion(setId, version);
			if (!published) continue;
			const document: unknown = JSON.parse(published.document);
			yield { path: `${folder}/version-${version}.yaml`, text: writeYaml(document) };
			const corrections = await storage.readEvents(correctionsStream(setId, version));
			const text = writeJson(exportEvents(corrections));
			if (corrections.length > 0) yield { path: `${folder}/corrections-${version}.json`, text };
		}
	}
}

async function* exportAssignments(app: App, id: string): AsyncGenerator<ArchiveFile, void> {
	for await (const { id: own } of allOf((query) => app.storage.listAssignments(id, query))) {
		const text = await exportWholeAssignment(app, id, own);
		if (text !== undefined) yield { path: `assignments/${own}.json`, text };
	}
}

async function* exportAll(app: App, workspace: WorkspaceRecord): AsyncGenerator<ArchiveFile, void> {
	const { id, createdAtMs, loginName, retention } = workspace;
	const passkeys = await app.storage.listPasskeys(id);
	yield {
		path: 'workspace.json',
		text: writeJson({
			newsproof: FORMAT_VERSION,
			exportedAt: exportTime(app.now()),
			workspace: {
				since: exportTime(createdAtMs),
				...(loginName !== undefined && { name: loginName }),
				...(retention && { retention }),
				passkeys: passkeys.map(({ label }) => label)
			}
		})
	};
	yield* exportBanks(app, id);
	yield* exportSets(app, id);
	yield* exportAssignments(app, id);
}

/**
 * All of a workspace as a zip archive, in pieces: articles, banks with their history, sets with every
 * version and correction, assignments with their participants and every attempt's log. Nothing in it
 * opens anything. `undefined` when there is no such workspace.
 */
export async function exportWorkspace(
	app: App,
	workspaceId: string | undefined
): Promise<ReadableStream<Uint8Array> | undefined> {
	const workspace = workspaceId && (await app.storage.findWorkspace(workspaceId));
	return workspace ? streamOf(writeZip(exportAll(app, workspace), app.now())) : undefined;
}
