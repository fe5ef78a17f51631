import type {
	ArticleRecord,
	AttemptRecord,
	Audience,
	BankRecord,
	DrawingRecord,
	DrawingSummary,
	JsonObject,
	LearnerRecord,
	NewEvent,
	ServerRun,
	SetSummary,
	SetVersionRecord,
	StoredEvent
} from './storage.ts';
import type { Tables } from './tables.ts';

export const articleToRow = (article: ArticleRecord): Tables['article'] => ({
	id: article.id,
	document: article.document,
	created_at_ms: article.createdAtMs
});

export const articleFromRow = (row: Tables['article']): ArticleRecord => ({
	id: row.id,
	document: row.document,
	createdAtMs: row.created_at_ms
});

export const bankToRow = (bank: BankRecord): Tables['bank'] => ({
	id: bank.id,
	article_id: bank.articleId,
	hash: bank.hash,
	document: bank.document,
	updated_at_ms: bank.updatedAtMs
});

export const bankFromRow = (row: Tables['bank']): BankRecord => ({
	id: row.id,
	articleId: row.article_id,
	hash: row.hash,
	document: row.document,
	updatedAtMs: row.updated_at_ms
});

export const drawingToRow = (drawing: DrawingRecord): Tables['drawing'] => ({
	bank_id: drawing.bankId,
	title: drawing.title,
	seed: drawing.seed,
	generator_version: drawing.generatorVersion,
	auto_count: drawing.autoCount,
	review_count: drawing.reviewCount,
	drawn_at_ms: drawing.drawnAtMs,
	document: drawing.document
});

export const drawingSummaryFromRow = (
	row: Omit<Tables['drawing'], 'document'>
): DrawingSummary => ({
	bankId: row.bank_id,
	title: row.title,
	seed: row.seed,
	generatorVersion: row.generator_version,
	autoCount: row.auto_count,
	reviewCount: row.review_count,
	drawnAtMs: row.drawn_at_ms
});

export const drawingFromRow = (row: Tables['drawing']): DrawingRecord => ({
	...drawingSummaryFromRow(row),
	document: row.document
});

const AUDIENCES: readonly Audience[] = ['everyone', 'learners', 'assigned'];

export const setVersionToRow = (set: SetVersionRecord): Tables['set_version'] => ({
	set_id: set.setId,
	version: set.version,
	title: set.title,
	hash: set.hash,
	document: set.document,
	published_at_ms: set.publishedAtMs,
	article_ids: JSON.stringify(set.articleIds),
	question_count: set.questionCount,
	audience: set.audience
});

export const setSummaryFromRow = (row: Omit<Tables['set_version'], 'document'>): SetSummary => ({
	setId: row.set_id,
	version: row.version,
	audience: AUDIENCES.find((audience) => audience === row.audience) ?? 'learners',
	title: row.title,
	hash: row.hash,
	publishedAtMs: row.published_at_ms,
	articleIds: JSON.parse(row.article_ids) as readonly string[],
	questionCount: row.question_count
});

export const setVersionFromRow = (row: Tables['set_version']): SetVersionRecord => ({
	...setSummaryFromRow(row),
	document: row.document
});

export const learnerToRow = (learner: LearnerRecord): Tables['learner'] => ({
	id: learner.id,
	token_hash: learner.tokenHash,
	created_at_ms: learner.createdAtMs
});

export const learnerFromRow = (row: Tables['learner']): LearnerRecord => ({
	id: row.id,
	tokenHash: row.token_hash,
	createdAtMs: row.created_at_ms
});

export const attemptToRow = (attempt: AttemptRecord): Tables['attempt'] => ({
	id: attempt.id,
	learner_id: attempt.learnerId,
	set_id: attempt.setId,
	version: attempt.version,
	started_at_ms: attempt.startedAtMs,
	updated_at_ms: attempt.updatedAtMs,
	state: attempt.state,
	seq: attempt.seq,
	answered: attempt.answered,
	question_count: attempt.questionCount,
	score_numerator: attempt.score?.numerator ?? null,
	score_denominator: attempt.score?.denominator ?? null,
	score_maximum: attempt.score?.maximum ?? null,
	assignment_id: attempt.assignmentId ?? null,
	participant_id: attempt.participantId ?? null
});

export const attemptFromRow = (row: Tables['attempt']): AttemptRecord => ({
	id: row.id,
	learnerId: row.learner_id,
	setId: row.set_id,
	version: row.version,
	startedAtMs: row.started_at_ms,
	updatedAtMs: row.updated_at_ms,
	state: row.state,
	seq: row.seq,
	answered: row.answered,
	questionCount: row.question_count,
	...scoreFromRow(row),
	...(row.assignment_id !== null && { assignmentId: row.assignment_id }),
	...(row.participant_id !== null && { participantId: row.participant_id })
});

function scoreFromRow(row: Tables['attempt']): Pick<AttemptRecord, 'score'> {
	const { score_numerator, score_denominator, score_maximum } = row;
	if (score_numerator === null || score_denominator === null || score_maximum === null) return {};
	return {
		score: {
			numerator: score_numerator,
			denominator: score_denominator,
			maximum: score_maximum
		}
	};
}

export const eventToRow = (stream: string, seq: number, event: NewEvent): Tables['event'] => ({
	stream,
	seq,
	key: event.key,
	type: event.type,
	body: JSON.stringify(event.body),
	received_at_ms: event.receivedAtMs
});

export const eventFromRow = (row: Tables['event']): StoredEvent => ({
	seq: row.seq,
	key: row.key,
	type: row.type,
	body: JSON.parse(row.body) as JsonObject,
	receivedAtMs: row.received_at_ms
});

export const serverRunToRow = (run: ServerRun): Tables['server_run'] => ({
	id: run.id,
	started_at_ms: run.startedAtMs,
	alive_at_ms: run.aliveAtMs
});

export const serverRunFromRow = (row: Tables['server_run']): ServerRun => ({
	id: row.id,
	startedAtMs: row.started_at_ms,
	aliveAtMs: row.alive_at_ms
});
