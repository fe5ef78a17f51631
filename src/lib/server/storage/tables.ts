type ArticleRow = { id: string; document: string; created_at_ms: number };

type BankRow = {
	id: string;
	article_id: string;
	hash: string;
	document: string;
	updated_at_ms: number;
};

type SetVersionRow = {
	set_id: string;
	version: number;
	title: string;
	hash: string;
	document: string;
	published_at_ms: number;
	article_ids: string;
	question_count: number;
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
	set_version: SetVersionRow;
	learner: LearnerRow;
	attempt: AttemptRow;
	event: EventRow;
	server_run: ServerRunRow;
};
