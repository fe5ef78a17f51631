type ArticleRow = { id: string; document: string; created_at_ms: number };

type BankRow = {
	id: string;
	article_id: string;
	hash: string;
	document: string;
	updated_at_ms: number;
};

type DrawingRow = {
	bank_id: string;
	title: string;
	seed: string;
	generator_version: number;
	auto_count: number;
	review_count: number;
	drawn_at_ms: number;
	document: string;
};

type LearnerBankRow = { learner_id: string; bank_id: string; since_ms: number };

type LearnerSetRow = { learner_id: string; set_id: string; since_ms: number };

type SetVersionRow = {
	set_id: string;
	version: number;
	title: string;
	hash: string;
	document: string;
	published_at_ms: number;
	article_ids: string;
	question_count: number;
	audience: string;
};

type LearnerRow = { id: string; token_hash: string; created_at_ms: number };

type AttemptRow = {
	id: string;
	learner_id: string;
	set_id: string;
	version: number;
	started_at_ms: number;
	updated_at_ms: number;
	state: string;
	seq: number;
	answered: number;
	question_count: number;
	score_numerator: number | null;
	score_denominator: number | null;
	score_maximum: number | null;
};

type EventRow = {
	stream: string;
	seq: number;
	key: string;
	type: string;
	body: string;
	received_at_ms: number;
};

type ServerRunRow = { id: string; started_at_ms: number; alive_at_ms: number };

/** The tables as Kysely sees them: `text` and `integer` columns only, JSON as text. */
export type Tables = {
	article: ArticleRow;
	bank: BankRow;
	drawing: DrawingRow;
	learner_bank: LearnerBankRow;
	learner_set: LearnerSetRow;
	set_version: SetVersionRow;
	learner: LearnerRow;
	attempt: AttemptRow;
	event: EventRow;
	server_run: ServerRunRow;
};
