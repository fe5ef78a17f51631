import type { Article } from '#lib/core/article/article.ts';
import type { SetQuestion } from '#lib/core/bank/quiz-set.ts';
import { checkQuestion, tierOf } from '#lib/core/quality/gate.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';
import { derivedSiblingsOf } from '#lib/core/review/derived-siblings.ts';
import { siblingsAmong } from '#lib/core/review/siblings.ts';
import type { App } from '../app.ts';
import { readStoredBank } from '../stored-bank.ts';
import type { Audience } from '../storage/storage.ts';
import type { Sibling, SiblingPool } from './notebook-caches.ts';

/** A version of a set as it is graded by now, and who may take it. */
export type PooledVersion = {
	readonly marking: Marking;
	readonly version: number;
	readonly audience: Audience;
};

const MOST_SIBLINGS = 8;

/** Whether a bank's question may be asked without anybody having chosen it for the set. */
function isFit({ tier, status }: Question): boolean {
	return status === 'approved' || (tier === 'auto' && status !== 'withdrawn');
}

/** The ids of the banks whose questions the takers of this version may see: none of a teacher's. */
async function openBankIds(
	app: App,
	{ marking: { set }, audience }: PooledVersion,
	learnerId: string
): Promise<readonly string[]> {
	if (audience === 'assigned') return [];
	// A quiz out of a drawn bank has the bank's id.
	if (audience === 'learners') {
		return (await app.storage.hasBank(learnerId, set.id)) ? [set.id] : [];
	}
	const ids: string[] = [];
	for (const { id } of set.articles) ids.push(...(await app.storage.listCommonBanks(id)));
	return ids;
}

async function readBanks(app: App, ids: readonly string[]): Promise<readonly SetQuestion[]> {
	const found: SetQuestion[] = [];
	for (const id of ids) {
		const record = await app.storage.findBank(id);
		const bank = record && readStoredBank(record);
		for (const question of bank?.questions.filter(isFit) ?? []) {
			found.push({ articleId: record?.articleId ?? '', question });
		}
	}
	return found;
}

function passesGate(question: Question, article: Article): boolean {
	return tierOf(checkQuestion(question, article)) === 'auto';
}

/** The siblings of one question among these, and those made of it. */
function findSiblings(
	{ articleId, question }: SetQuestion,
	others: readonly SetQuestion[],
	article: Article | undefined
): readonly Sibling[] {
	const here = others.filter((other) => other.articleId === articleId);
	const found = siblingsAmong(
		question,
		here.map((other) => other.question)
	);
	const derived = article
		? derivedSiblingsOf(question, article).filter((sibling) => passesGate(sibling, article))
		: [];
	return [
		...derived.map((sibling) => ({ question: sibling, isDerived: true })),
		...found.map((sibling) => ({ question: sibling, isDerived: false }))
	].slice(0, MOST_SIBLINGS);
}

async function makePool(app: App, version: PooledVersion, learnerId: string): Promise<SiblingPool> {
	const { set } = version.marking;
	const inSet = new Set(set.questions.map(({ question }) => question.id));
	const banks = await readBanks(app, await openBankIds(app, version, learnerId));
	const others = [
		// What was dropped is not asked again.
		...set.questions.filter(({ question }) => question.points > 0),
		...banks.filter(({ question }) => !inSet.has(question.id))
	];
	const known = new Map<string, readonly Sibling[]>();
	return {
		siblingsOf(questionId) {
			const entry = set.questions.find(({ question }) => question.id === questionId);
			if (!entry) return [];
			const article = set.articles.find(({ id }) => id === entry.articleId);
			const siblings = known.get(questionId) ?? findSiblings(entry, others, article);
			known.set(questionId, siblings);
			return siblings;
		}
	};
}

/**
 * What may be asked in place of a question of this version: others of the set on the same fact; those of
 * a bank that its takers may see; and those made of the question itself that pass the gate.
 */
export async function siblingPool(
	app: App,
	version: PooledVersion,
	learnerId: string
): Promise<SiblingPool> {
	const { marking } = version;
	// A learner's own quiz has the learner's own bank.
	const owner = version.audience === 'learners' ? learnerId : '';
	const key = `${marking.set.id}@${version.version}#${marking.corrections.length}/${owner}`;
	const pool = app.notebooks.siblings.get(key) ?? (await makePool(app, version, learnerId));
	app.notebooks.siblings.set(key, pool);
	return pool;
}
