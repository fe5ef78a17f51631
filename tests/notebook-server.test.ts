import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Review } from '#lib/core/review/notebook-event.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { findOrphans } from '#lib/server/backup/find-orphans.ts';
import { keepNotebook } from '#lib/server/notebook/keep-notebook.ts';
import { recordDeed } from '#lib/server/notebook/record-deed.ts';
import { openSnapshot } from '#lib/server/storage/open-snapshot.ts';
import { openStorage, type StorageLocation } from '#lib/server/storage/open-storage.ts';
import { backUpDatabase } from '#lib/server/use-cases/back-up-database.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { START } from './support/facts.ts';
import { aReview } from './support/notebook.ts';
import { exchange } from './support/server-notebook.ts';
import { runSql, storageEngines } from './support/storage-engines.ts';

const DEVICES = 20;
const EVENTS = 60;

/** Every third event of all is this device's as well as others'. */
const eventsOf = (device: number): readonly Review[] =>
	Array.from({ length: EVENTS }, (_, index) =>
		aReview(index, { id: index % 3 === 0 ? `shared-${index}` : `${device}-${index}` })
	);

describe.each(storageEngines)('notebooks on $name', (engine) => {
	describe.runIf(engine.available)('on two nodes:', () => {
		let location: StorageLocation;
		let nodes: readonly App[];
		let folder: string;

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			folder = mkdtempSync(join(tmpdir(), 'newsproof-notebooks-'));
			location = await engine.emptyLocation();
			const open = async () => createApp(await openStorage(location), () => START);
			nodes = [await open(), await open()];
		});
		afterEach(async () => {
			await Promise.all(nodes.map(({ storage }) => storage.close()));
			rmSync(folder, { recursive: true, force: true });
		});

		test('twenty devices send at once what they partly share, and each event is there once', async () => {
			const [node] = nodes;
			const kept = node && (await keepNotebook(node, { address: '192.0.2.1' }));
			if (!node || !kept?.ok) throw new Error('No notebook is kept');
			const code = kept.value;
			const devices = Array.from({ length: DEVICES }, (_, index) => index);
			const sendAll = () =>
				Promise.all(
					devices.map((device) =>
						exchange(nodes[device % 2] ?? node, undefined, { code, events: [...eventsOf(device)] })
					)
				);
			await sendAll();
			await sendAll();
			const { events, cursor, more } = await exchange(node, undefined, { code });
			const rest = more ? await exchange(node, undefined, { code, after: cursor }) : { events: [] };
			const ids = [...events, ...rest.events].map(({ id }) => id);
			const expected = new Set(devices.flatMap((device) => eventsOf(device).map(({ id }) => id)));
			expect(ids).toHaveLength(expected.size);
			expect(new Set(ids)).toEqual(expected);
		}, 60_000);

		test('a notebook opens by its code after a restore, with all that was in it', async () => {
			const [node] = nodes;
			const kept = node && (await keepNotebook(node, { address: '192.0.2.1' }));
			if (!node || !kept?.ok) throw new Error('No notebook is kept');
			const code = kept.value;
			await exchange(node, undefined, { code, events: [...eventsOf(0)] });
			const file = join(folder, 'monday.newsproof');
			const now = () => START;
			await backUpDatabase(location, file, { replace: false, now });
			const elsewhere = await engine.emptyLocation();
			const restored = await restoreBackup(elsewhere, file, {
				replace: false,
				now,
				wait: async () => undefined
			});
			expect(restored).toMatchObject({ ok: true, check: { problems: [] } });
			const again = createApp(await openStorage(elsewhere), now);
			const { events } = await exchange(again, undefined, { code });
			await again.storage.close();
			expect(events).toEqual(eventsOf(0));
		});

		test('a notebook whose learner is gone and that nobody keeps under a code is found by the doctor', async () => {
			const [node] = nodes;
			if (!node) throw new Error('There is no node');
			const { learnerId } = await enrolLearner(node);
			await recordDeed(node, learnerId, { type: 'settings.changed', dailyLimit: 9 }, 'k1');
			await keepNotebook(node, { address: '192.0.2.1' });
			const orphans = async () => {
				const snapshot = await openSnapshot(location);
				const found = await findOrphans(snapshot.executeSql);
				await snapshot.close();
				return found;
			};
			expect(await orphans()).toEqual([]);
			await runSql(location, 'delete from learner');
			expect(await orphans()).toMatchObject([
				{ kind: 'stream-without-owner', id: `notebook:${learnerId}` }
			]);
		});
	});
});
