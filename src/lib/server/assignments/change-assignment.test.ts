import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingsFor } from '#lib/core/bank/assignment.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { changeAssignment } from './change-assignment.ts';
import { closeNow, openAgain } from './close-assignment.ts';
import { moveToVersion } from './move-to-version.ts';
import { showAssignment } from './show-assignment.ts';

let world: WorkspaceWorld;
let given: AssignmentRecord;
beforeEach(async () => {
	world = await openWorkspaceWorld();
	given = await world.give({ closesAtMs: world.clock.nowMs + 60_000 });
	world.clock.nowMs += 1000;
});
afterEach(() => world.close());

const shown = () => showAssignment(world.app, world.workspaceId, given.id);

describe('changing an assignment', () => {
	const draft = { title: 'Class 9c', terms: someTerms({ names: 'none' }), opensAtMs: 5 };

	test('saves the title, the window and the terms', async () => {
		const { app, workspaceId, clock } = world;
		const changed = await changeAssignment(app, workspaceId, given.id, 1, draft);
		const { closesAtMs: _, ...rest } = given;
		expect(changed).toEqual({
			ok: true,
			value: {
				...rest,
				title: 'Class 9c',
				opensAtMs: 5,
				revision: 2,
				document: JSON.stringify(draft.terms),
				updatedAtMs: clock.nowMs
			}
		});
		expect((await shown())?.terms).toEqual(draft.terms);
	});

	test('does not overwrite what another window saved meanwhile', async () => {
		const { app, workspaceId } = world;
		await changeAssignment(app, workspaceId, given.id, 1, { ...draft, title: 'The first' });
		expect(await changeAssignment(app, workspaceId, given.id, 1, draft)).toEqual({
			ok: false,
			reason: 'edited-meanwhile'
		});
		expect((await shown())?.record.title).toBe('The first');
	});

	test('is for its own workspace alone', async () => {
		const other = await aWorkspace(world.app);
		const refused = { ok: false, reason: 'assignment-not-found' };
		const { app } = world;
		expect(await changeAssignment(app, other, given.id, 1, draft)).toEqual(refused);
		expect(await closeNow(app, other, given.id, 1)).toEqual(refused);
		expect(await openAgain(app, other, given.id, 1)).toEqual(refused);
		expect(await moveToVersion(app, other, given.id, 1, 1)).toEqual(refused);
		expect(await showAssignment(app, other, given.id)).toBeUndefined();
		expect((await shown())?.record).toEqual(given);
	});
});

describe('an assignment', () => {
	test('can be closed at once and opened again without an end', async () => {
		const { app, workspaceId, clock } = world;
		await closeNow(app, workspaceId, given.id, 1);
		expect(await shown()).toMatchObject({ state: 'closed', record: { closesAtMs: clock.nowMs } });
		await openAgain(app, workspaceId, given.id, 2);
		const opened = await shown();
		expect(opened?.state).toBe('open');
		expect(opened?.record.closesAtMs).toBeUndefined();
	});

	test('that would open later can be opened at once, or closed before it opens', async () => {
		const { app, workspaceId, clock } = world;
		const later = await world.give({ opensAtMs: clock.nowMs + 5000 });
		expect((await showAssignment(app, workspaceId, later.id))?.state).toBe('not-open-yet');
		await closeNow(app, workspaceId, later.id, 1);
		expect((await showAssignment(app, workspaceId, later.id))?.state).toBe('closed');
		await openAgain(app, workspaceId, later.id, 2);
		expect((await showAssignment(app, workspaceId, later.id))?.state).toBe('open');
	});

	test('whose results wait for the closing time is not opened without one', async () => {
		const { app, workspaceId, clock } = world;
		const due = await world.give({
			terms: someTerms({ settings: { reveal: 'due' } }),
			closesAtMs: clock.nowMs
		});
		expect(await openAgain(app, workspaceId, due.id, 1)).toEqual({
			ok: false,
			reason: 'due-needs-closing'
		});
	});

	test('says that its set has a newer version, and moves to it', async () => {
		const { app, workspaceId } = world;
		await world.publishNext({ reveal: 'end' });
		expect((await shown())?.set).toEqual({
			id: 'ferry-set',
			title: 'The ferry in nine questions',
			questionCount: 9,
			newestVersion: 2
		});
		expect((await shown())?.settings.reveal).toBe('each');
		expect(await moveToVersion(app, workspaceId, given.id, 1, 3)).toEqual({
			ok: false,
			reason: 'version-not-found'
		});
		await moveToVersion(app, workspaceId, given.id, 1, 2);
		const moved = await shown();
		expect(moved?.record.version).toBe(2);
		expect(moved?.settings.reveal).toBe('end');
		expect(moved && settingsFor(moved.settings, moved.terms)).toEqual(moved?.settings);
	});
});
