import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { checkQuestion } from '#lib/core/quality/gate.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import { publishSet } from '../use-cases/publish-set.ts';
import { findOwnSet } from './own-set.ts';

/** What the gate says of one question of a set. */
export type QuestionFindings = {
	readonly questionId: string;
	readonly stem: string;
	readonly findings: readonly Finding[];
};

/** What the gate says of a set's questions, those without a finding left out. */
export function findingsOfSet(set: QuizSet): readonly QuestionFindings[] {
	return set.questions.flatMap(({ articleId, question }) => {
		const article = set.articles.find(({ id }) => id === articleId);
		const findings = article ? checkQuestion(question, article) : [];
		return findings.length > 0 ? [{ questionId: question.id, stem: question.stem, findings }] : [];
	});
}

export type PublishRefusal =
	| 'set-not-found'
	| 'set-empty'
	| 'questions-missing'
	| 'gate-holds-back'
	| 'reason-needed'
	| 'nothing-new';

/** The stream of events that is a set's history. */
export function setStream(setId: string): string {
	return `set:${setId}`;
}

/**
 * Publishes the set as it stands: hard findings hold it back, soft ones ask for a reason, which is
 * kept with the version. The value is the version's number.
 */
export async function publishOwnSet(
	app: App,
	workspaceId: string,
	setId: string,
	reason: string
): Promise<Outcome<number, PublishRefusal>> {
	const own = await findOwnSet(app.storage, workspaceId, setId);
	if (!own) return fail('set-not-found');
	if (!own.set) return fail('set-empty');
	if (own.missing.length > 0) return fail('questions-missing');
	const found = findingsOfSet(own.set).flatMap(({ findings }) => findings);
	if (found.some(({ severity }) => severity === 'hard')) return fail('gate-holds-back');
	if (found.length > 0 && reason.trim() === '') return fail('reason-needed');
	const published = await publishSet(app, own.set, own.banks, 'assigned');
	if (!published.ok) return fail('gate-holds-back');
	if (!published.isNew) return fail('nothing-new');
	const { version } = published;
	await app.storage.transaction(async (repository) => {
		await repository.noteVersion(setId, version);
		const stream = setStream(setId);
		const last = (await repository.readEvents(stream)).at(-1)?.seq ?? 0;
		await repository.appendEvents(stream, last, [
			{
				key: randomId(),
				type: 'version.published',
				body: { at: app.now(), version, reason: reason.trim(), softFindings: found.length },
				receivedAtMs: app.now()
			}
		]);
	});
	return succeed(version);
}
