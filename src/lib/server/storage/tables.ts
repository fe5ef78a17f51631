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
	assignment_id: string | null;
	participant_id: string | null;
};

type WorkspaceRow = {
	id: string;
	created_at_ms: number;
	name_days: number | null;
	attempt_days: number | null;
	login_name: string | null;
	password_hash: string | null;
	recovery_hash: string | null;
};

type SessionRow = {
	token_hash: string;
	workspace_id: string;
	device: string;
	created_at_ms: number;
	used_at_ms: number;
};

type PasskeyRow = {
	credential_id: string;
	workspace_id: string;
	public_key: string;
	algorithm: number;
	sign_count: number;
	label: string;
	created_at_ms: number;
};

type WorkspaceBankRow = {
	bank_id: string;
	workspace_id: string;
	drawn_from: string | null;
	title: string;
	title_key: string;
	question_count: number;
	approved_count: number;
	created_at_ms: number;
	updated_at_ms: number;
};

type WorkspaceSetRow = {
	set_id: string;
	workspace_id: string;
	title: string;
	title_key: string;
	question_count: number;
	version: number | null;
	revision: number;
	document: string;
	created_at_ms: number;
	updated_at_ms: number;
};

type AssignmentRow = {
	id: string;
	workspace_id: string;
	set_id: string;
	version: number;
	code: string;
	title: string;
	title_key: string;
	revision: number;
	opens_at_ms: number | null;
	closes_at_ms: number | null;
	document: string;
	created_at_ms: number;
	updated_at_ms: number;
};

type ParticipantRow = {
	id: string;
	assignment_id: string;
	learner_id: string | null;
	name: string | null;
	time_multiplier: string;
	number: number;
	listed: number;
	created_at_ms: number;
	updated_at_ms: number;
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
	workspace: WorkspaceRow;
	workspace_session: SessionRow;
	workspace_passkey: PasskeyRow;
	workspace_bank: WorkspaceBankRow;
	workspace_set: WorkspaceSetRow;
	assignment: AssignmentRow;
	participant: ParticipantRow;
	event: EventRow;
	server_run: ServerRunRow;
};
