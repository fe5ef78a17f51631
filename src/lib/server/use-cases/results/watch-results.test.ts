import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPupil } from '../../../../../tests/support/results-world.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	type WorkspaceWorld
} from '../../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../../storage/workspace-records.ts';
import { watchResults, type Pause } from './watch-results.ts';

let world: WorkspaceWorld;
let assignment: AssignmentRecord;

beforeEach(async () => {
	world = await openWorkspaceWorld();
	assignment = await world.give();
});
afterEach(() => world.close());

/** The news of some looks, between which `meanwhile` happens; after the last nobody looks any more. */
async function newsOf(looks: number, meanwhile: (look: number) => Promise<unknown>) {
	const stopping = new AbortController();
	let look = 0;
	const pause: Pause = async () => {
		look += 1;
		await meanwhile(look);
		if (look === looks) stopping.abort();
	};
	const { app, workspaceId } = world;
	const watched = await watchResults(app, workspaceId, assignment.id, stopping.signal, pause);
	const news = [];
	for await (const each of watched ?? []) news.push(each.type);
	return news;
}

describe('watching results', () => {
	it('tells the present state first, then only changes', async () => {
		const join = (look: number) =>
			look === 2 ? addPupil(world.app, assignment, 1) : Promise.resolve();
		expect(await newsOf(5, join)).toEqual(['pulse', 'pulse']);
	});

	it('says now and then that the line is open', async () => {
		expect(await newsOf(20, () => Promise.resolve())).toEqual(['pulse', 'quiet', 'quiet']);
	});

	it('ends with the server', async () => {
		const stopped = AbortSignal.abort();
		const { app, workspaceId } = world;
		const watched = await watchResults(app, workspaceId, assignment.id, stopped);
		expect(await watched?.next()).toEqual({ value: undefined, done: true });
	});

	it('is for the owner only', async () => {
		const other = await aWorkspace(world.app);
		const { signal } = new AbortController();
		expect(await watchResults(world.app, other, assignment.id, signal)).toBeUndefined();
	});
});
