import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBankFile } from '#lib/interop/newsproof/bank-file.ts';
import { readSetFile } from '#lib/interop/newsproof/set-file.ts';
import { readZipDirectory, readZipEntry } from '#lib/interop/reading/docx/read-zip.ts';
import {
	openMarkedWorkspace,
	type MarkedWorkspace
} from '../../../../tests/support/marked-workspace.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { exportWholeAssignment } from './export-assignment.ts';
import { exportLearner } from './export-learner.ts';
import { exportWorkspace } from './export-workspace.ts';

let world: TestWorld;
let own: MarkedWorkspace;
let other: MarkedWorkspace;
beforeEach(async () => {
	world = await openTestWorld();
	own = await openMarkedWorkspace(world.app, 'Quuxown', ['Quuxown An', 'Quuxown Bo']);
	other = await openMarkedWorkspace(world.app, 'Quuxother', ['Quuxother An']);
});
afterEach(() => world.close());

async function unpack(workspaceId: string): Promise<ReadonlyMap<string, string>> {
	const stream = await exportWorkspace(world.app, workspaceId);
	const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
	return new Map(
		readZipDirectory(bytes).map((entry) => [
			entry.name,
			new TextDecoder().decode(readZipEntry(bytes, entry))
		])
	);
}

describe('a workspace that is exported', () => {
	test('is an archive with everything in it, and with nothing of another', async () => {
		const files = await unpack(own.workspaceId);
		const [articleId] = [...files.keys()].filter((path) => path.startsWith('articles/'));
		expect([...files.keys()]).toEqual([
			'workspace.json',
			`banks/${own.bankId}/bank.yaml`,
			`banks/${own.bankId}/bank.json`,
			`banks/${own.bankId}/history.json`,
			articleId,
			`sets/${own.setId}/set.yaml`,
			`sets/${own.setId}/history.json`,
			`sets/${own.setId}/version-1.yaml`,
			`sets/${own.setId}/corrections-1.json`,
			`assignments/${own.assignment.id}.json`
		]);
		const everything = [...files.values()].join('\n');
		for (const held of ['Miss Quuxown Bo', 'Quuxown Bo the ferry', 'Quuxown asked', 'because of']) {
			expect(everything).toContain(held);
		}
		expect(everything).not.toContain('Quuxother');
	});

	test('can be read again: its bank and its set are documents of the format', async () => {
		const files = await unpack(own.workspaceId);
		const bank = readBankFile(
			files.get(`banks/${own.bankId}/bank.yaml`) ?? '',
			'bank.yaml',
			() => undefined
		);
		expect(bank.problems).toEqual([]);
		expect(bank.value?.title).toBe('Bank of Quuxown');
		const set = readSetFile(files.get(`sets/${own.setId}/set.yaml`) ?? '', 'set.yaml');
		expect(set.problems).toEqual([]);
	});

	test('holds nothing that opens anything', async () => {
		const everything = [...(await unpack(own.workspaceId)).values()].join('\n');
		const sessions = await world.app.storage.listSessions(own.workspaceId);
		expect(sessions).toHaveLength(1);
		for (const { tokenHash } of sessions) expect(everything).not.toContain(tokenHash);
		for (const { learnerId } of own.pupils) expect(everything).not.toContain(learnerId);
	});

	test('must be there', async () => {
		expect(await exportWorkspace(world.app, undefined)).toBeUndefined();
		expect(await exportWorkspace(world.app, 'nowhere')).toBeUndefined();
	});
});

describe('an assignment that is exported', () => {
	test('comes with everybody who takes part, and is found in its workspace alone', async () => {
		const { app } = world;
		const { assignment, workspaceId, pupils } = own;
		const text = await exportWholeAssignment(app, workspaceId, assignment.id);
		const document: unknown = JSON.parse(text ?? '');
		const started = pupils.toSorted((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
		expect(document).toMatchObject({
			assignment: { id: assignment.id, terms: { names: 'real' } },
			participants: [{ name: 'Miss Quuxown An' }, { name: 'Miss Quuxown Bo' }],
			attempts: started.map(({ attemptId, participantId }) => ({
				id: attemptId,
				participant: participantId
			}))
		});
		expect(await exportWholeAssignment(app, other.workspaceId, assignment.id)).toBeUndefined();
		expect(await exportWholeAssignment(app, undefined, assignment.id)).toBeUndefined();
	});
});

describe('a learner who is exported', () => {
	test('comes with the name, every answer and every comment, and what was asked', async () => {
		const id = own.pupils[1]?.participantId ?? '';
		const text = await exportLearner(world.app, own.workspaceId, own.assignment.id, id);
		const document: unknown = JSON.parse(text ?? '');
		expect(document).toMatchObject({
			participant: { id, name: 'Miss Quuxown Bo', number: 2 },
			assignment: { title: 'Class of Quuxown' },
			questions: { 'q-short-text': 'What is the ferry called?' },
			attempts: [
				{
					participant: id,
					events: [
						{ type: 'attempt.started' },
						{ type: 'question.opened' },
						{ type: 'answer.submitted', response: { text: 'Quuxown Bo the ferry' } },
						{ type: 'question.reported', comment: 'I am Quuxown Bo, and this is unclear' }
					]
				}
			]
		});
		expect(text).not.toContain('Quuxown An');
	});

	test('is found in an assignment of the workspace alone', async () => {
		const { app } = world;
		const id = own.pupils[0]?.participantId ?? '';
		const { assignment, workspaceId } = own;
		expect(await exportLearner(app, other.workspaceId, assignment.id, id)).toBeUndefined();
		expect(await exportLearner(app, undefined, assignment.id, id)).toBeUndefined();
		expect(await exportLearner(app, workspaceId, other.assignment.id, id)).toBeUndefined();
		expect(await exportLearner(app, workspaceId, assignment.id, 'nobody')).toBeUndefined();
	});
});
