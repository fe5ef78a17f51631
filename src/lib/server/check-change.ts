import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { checkQuestion, mayPublish } from '#lib/core/quality/gate.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import {
	changeSet,
	completeChange,
	type Change,
	type CorrectionProblem
} from '#lib/core/quiz/corrections.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';
import type { App } from './app.ts';
import { findMarking } from './quiz-sets.ts';
import type { RepositoryReader } from './storage/storage.ts';

/** Which published version is corrected. */
export type VersionKey = { readonly setId: string; readonly version: number };

/** Why a version cannot be corrected so; with the gate's refusal comes what it found. */
export type ChangeRefusal =
	| { readonly ok: false; readonly reason: CorrectionProblem | 'set-not-found' }
	| { readonly ok: false; readonly reason: 'gate-refuses'; readonly findings: readonly Finding[] };

/** A change that can be made: what it is made to, and what the gate remarks on it. */
export type CheckedChange = {
	readonly marking: Marking;
	readonly change: Change;
	readonly findings: readonly Finding[];
};

function findingsOn(set: Marking['set'], change: Change): readonly Finding[] {
	if (change.type !== 'question.corrected') return [];
	const entry = set.questions.find(({ question }) => question.id === change.question.id);
	const article = set.articles.find(({ id }) => id === entry?.articleId);
	return entry && article ? checkQuestion(entry.question, article) : [];
}

/** Checks a change against the version as it is graded now, and its question with the gate. */
export async function checkChange(
	app: App,
	reader: RepositoryReader,
	{ setId, version }: VersionKey,
	given: Change
): Promise<{ readonly ok: true; readonly value: CheckedChange } | ChangeRefusal> {
	const marking = await findMarking(app, reader, setId, version);
	if (!marking) return fail('set-not-found');
	const changed: Outcome<Marking['set'], CorrectionProblem> = changeSet(marking.set, given);
	if (!changed.ok) return changed;
	const findings = findingsOn(changed.value, given);
	if (!mayPublish(findings)) return { ok: false, reason: 'gate-refuses', findings };
	return succeed({ marking, change: completeChange(marking.set, given), findings });
}
