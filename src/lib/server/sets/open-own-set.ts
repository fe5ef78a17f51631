import * as v from 'valibot';
import type { SetDocument } from '#lib/core/bank/document.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { compareVersions, type VersionDifference } from '#lib/core/bank/version-difference.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import { findOwnSet, type OwnSet } from './own-set.ts';
import { findingsOfSet, setStream, type QuestionFindings } from './publish-own-set.ts';

/** A published version in the set's history. */
export type VersionLine = {
	readonly version: number;
	readonly hash: string;
	readonly questionCount: number;
	readonly publishedAtMs: number;
	/** What the teacher said to the gate's soft findings. */
	readonly reason: string;
};

/** A set as its teacher sees it. */
export type OpenedSet = {
	readonly id: string;
	readonly revision: number;
	readonly document: SetDocument;
	readonly set?: QuizSet;
	readonly missing: readonly string[];
	readonly findings: readonly QuestionFindings[];
	/** Approved questions of the set's banks that are not in it. */
	readonly others: readonly { readonly reference: string; readonly stem: string }[];
	readonly versions: readonly VersionLine[];
	/** What publishing now would change against the newest version. */
	readonly ahead?: VersionDifference;
	readonly assignments: readonly {
		readonly id: string;
		readonly title: string;
		readonly code: string;
		readonly version: number;
	}[];
};

const publishedSchema = v.object({ version: v.number(), reason: v.string() });

async function versionsOf(app: App, setId: string): Promise<readonly VersionLine[]> {
	const events = await app.storage.readEvents(setStream(setId));
	const reasons = new Map(
		events.flatMap(({ body }) => {
			const said = v.safeParse(publishedSchema, body);
			return said.success ? [[said.output.version, said.output.reason] as const] : [];
		})
	);
	const versions = await app.storage.listVersions(setId);
	return versions.map(({ version, hash, questionCount, publishedAtMs }) => ({
		version,
		hash,
		questionCount,
		publishedAtMs,
		reason: reasons.get(version) ?? ''
	}));
}

function othersOf({ banks, document }: OwnSet): OpenedSet['others'] {
	const isOne = banks.length === 1;
	return banks.flatMap((bank) =>
		bank.questions
			.filter(({ status }) => status === 'approved')
			.map(({ id, stem }) => ({ reference: `${bank.id}/${id}`, short: id, stem }))
			.filter(
				({ reference, short }) =>
					!document.set.questions.includes(reference) &&
					!(isOne && document.set.questions.includes(short))
			)
			.map(({ reference, stem }) => ({ reference, stem }))
	);
}

/** Opens a set of this workspace. */
export async function openOwnSet(
	app: App,
	workspaceId: string,
	setId: string
): Promise<OpenedSet | undefined> {
	const own = await findOwnSet(app.storage, workspaceId, setId);
	if (!own) return undefined;
	const versions = await versionsOf(app, setId);
	const newest = versions[0] && (await findQuizSet(app, app.storage, setId, versions[0].version));
	const assignments = await app.storage.listAssignmentsOfSet(setId);
	return {
		id: setId,
		revision: own.record.revision,
		document: own.document,
		...(own.set && { set: own.set }),
		missing: own.missing,
		findings: own.set ? findingsOfSet(own.set) : [],
		others: othersOf(own),
		versions,
		...(newest && own.set && { ahead: compareVersions(newest, own.set) }),
		assignments: assignments
			.filter((assignment) => assignment.workspaceId === workspaceId)
			.map(({ id, title, code, version }) => ({ id, title, code, version }))
	};
}

/** What changed between a version of a set of this workspace and the one before it. */
export async function compareOwnVersions(
	app: App,
	workspaceId: string,
	setId: string,
	version: number
): Promise<{ readonly title: string; readonly difference: VersionDifference } | undefined> {
	const own = await app.storage.findWorkspaceSet(workspaceId, setId);
	if (!own) return undefined;
	const [before, after] = await Promise.all([
		findQuizSet(app, app.storage, setId, version - 1),
		findQuizSet(app, app.storage, setId, version)
	]);
	if (!before || !after) return undefined;
	return { title: after.title, difference: compareVersions(before, after) };
}
