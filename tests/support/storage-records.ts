import type {
	ArticleRecord,
	AttemptRecord,
	BankRecord,
	DrawingRecord,
	LearnerRecord,
	NewEvent,
	Repository,
	SetVersionRecord
} from '#lib/server/storage/storage.ts';

const morningMs = Date.UTC(2026, 10, 22, 8);

export const anArticle = (set: Partial<ArticleRecord> = {}): ArticleRecord => ({
	id: 'article-1',
	document: '{"text":"The harbour reopened on Monday – after 3 days."}',
	createdAtMs: morningMs,
	...set
});

export const aBank = (set: Partial<BankRecord> = {}): BankRecord => ({
	id: 'bank-1',
	articleId: 'article-1',
	hash: 'hash-of-bank',
	document: '{"questions":[]}',
	updatedAtMs: morningMs,
	...set
});

export const aDrawing = (set: Partial<DrawingRecord> = {}): DrawingRecord => ({
	bankId: 'bank-1',
	title: 'The harbour',
	seed: '1',
	generatorVersion: 1,
	autoCount: 12,
	reviewCount: 5,
	drawnAtMs: morningMs,
	document: '{"trace":{}}',
	...set
});

export const aSetVersion = (set: Partial<SetVersionRecord> = {}): SetVersionRecord => ({
	setId: 'set-1',
	version: 1,
	audience: 'everyone',
	title: 'The harbour',
	hash: 'hash-of-set',
	document: '{"questions":["question-1"]}',
	publishedAtMs: morningMs,
	articleIds: ['article-1', 'article-2'],
	questionCount: 10,
	...set
});

export const aLearner = (set: Partial<LearnerRecord> = {}): LearnerRecord => ({
	id: 'learner-1',
	tokenHash: 'hash-of-token',
	createdAtMs: morningMs,
	...set
});

export const anAttempt = (set: Partial<AttemptRecord> = {}): AttemptRecord => ({
	id: 'attempt-1',
	learnerId: 'learner-1',
	setId: 'set-1',
	version: 1,
	startedAtMs: morningMs,
	updatedAtMs: morningMs,
	state: 'asking',
	seq: 1,
	answered: 0,
	questionCount: 10,
	...set
});

export const anEvent = (key: string, set: Partial<NewEvent> = {}): NewEvent => ({
	key,
	type: 'answer.submitted',
	body: {
		questionId: 'question-1',
		response: { kind: 'choice', options: ['b'] },
		note: 'é\u0000“'
	},
	receivedAtMs: morningMs,
	...set
});

/** What an attempt needs before it can be saved. */
export async function saveLearnerAndSet(repository: Repository): Promise<void> {
	await repository.saveLearner(aLearner());
	await repository.publishSetVersion(aSetVersion());
}
