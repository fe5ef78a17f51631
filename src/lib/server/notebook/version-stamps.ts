import type { App } from '../app.ts';
import { correctionsStream } from '../quiz-sets.ts';
import type { AttemptRecord, Audience, SetSummary } from '../storage/storage.ts';

/** What of an attempt's set its notebook follows. */
export type VersionStamp = {
	/** Whom the attempt's own version is for. */
	readonly audience: Audience;
	/** The newer versions of the set that the learner may see, the newest first. */
	readonly newer: readonly SetSummary[];
	/** What they and all corrections add to the page's revision. */
	readonly weight: number;
};

type Version = Pick<SetSummary, 'setId' | 'version'>;
const nameOf = ({ setId, version }: Version): string => `${setId}@${version}`;

/** More than anybody draws. */
const MOST_OWN_SETS = 2_000;

/** The ids of the sets on the shelf of each learner who needs one to follow a set. */
async function shelvesOf(
	app: App,
	learnerIds: Iterable<string>
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const shelves = new Map<string, ReadonlySet<string>>();
	for (const learnerId of new Set(learnerIds)) {
		const sets = await app.storage.listSetsOf(learnerId, MOST_OWN_SETS);
		shelves.set(learnerId, new Set(sets.map(({ setId }) => setId)));
	}
	return shelves;
}

async function countCorrections(
	app: App,
	versions: readonly Version[]
): Promise<ReadonlyMap<string, number>> {
	const streams = [...new Set(versions.map((one) => correctionsStream(one.setId, one.version)))];
	const events = await app.storage.readEventsOf(streams);
	return new Map(
		versions.map((one) => [
			nameOf(one),
			events.get(correctionsStream(one.setId, one.version))?.length ?? 0
		])
	);
}

/**
 * What each attempt's notebook follows, by attempt id. A newer version of a set for everyone, or of the
 * learner's own quiz, is followed. Of what a teacher gives it is not: the next version may be a test
 * to come.
 */
export async function stampVersions(
	app: App,
	records: readonly AttemptRecord[]
): Promise<ReadonlyMap<string, VersionStamp>> {
	const setIds = [...new Set(records.map(({ setId }) => setId))];
	const versions = Map.groupBy(await app.storage.listVersionsOf(setIds), ({ setId }) => setId);
	const newerThan = ({ setId, version }: AttemptRecord) =>
		(versions.get(setId) ?? []).filter((other) => other.version > version);
	const shelves = await shelvesOf(
		app,
		records
			.filter((record) => newerThan(record).some(({ audience }) => audience === 'learners'))
			.map(({ learnerId }) => learnerId)
	);
	const followed = new Map(
		records.map((record) => {
			const isOwn = shelves.get(record.learnerId)?.has(record.setId) ?? false;
			const newer = newerThan(record).filter(
				({ audience }) => audience === 'everyone' || (audience === 'learners' && isOwn)
			);
			return [record.id, newer];
		})
	);
	const corrections = await countCorrections(app, [...records, ...[...followed.values()].flat()]);
	const weightOf = (version: Version) => corrections.get(nameOf(version)) ?? 0;
	return new Map(
		records.map((record): [string, VersionStamp] => {
			const newer = followed.get(record.id) ?? [];
			const weight = newer.reduce((sum, version) => sum + 1 + weightOf(version), weightOf(record));
			const own = versions.get(record.setId)?.find(({ version }) => version === record.version);
			return [record.id, { audience: own?.audience ?? 'assigned', newer, weight }];
		})
	);
}
