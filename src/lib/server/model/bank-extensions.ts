import type { Outcome } from '#lib/core/outcome.ts';
import { RecentMap } from '../recent-map.ts';
import type { ChatClient } from './chat-client.ts';
import type { ChatFailure } from './chat-completion.ts';

/** Why nothing (more) was added: the model's failure, or ours. */
export type ExtensionFailure = ChatFailure | 'bank-missing' | 'too-many-waiting' | 'broke-down';

/** How far a model has come with a bank: what a page asks for again and again. */
export type ExtensionStatus = {
	readonly state: 'off' | 'running' | 'done' | 'failed';
	readonly added: number;
	readonly refused: number;
	readonly reason?: ExtensionFailure;
};

/** Counts what happens to what the model proposes. */
export type ExtensionProgress = { added(count?: number): void; refused(): void };

/** The work on one bank. What it answers ends the run. */
export type ExtensionWork = (
	chat: ChatClient,
	progress: ExtensionProgress,
	signal: AbortSignal
) => Promise<Outcome<undefined, ExtensionFailure>>;

/** The runs of a language model over banks, at most one per bank at a time. */
export type BankExtensions = {
	/** Starts work on a bank unless it is under way or done; one that failed may start again. */
	start(bankId: string, work: ExtensionWork): ExtensionStatus;
	/** `off` for a bank that nothing was started for, and always when there is no model. */
	statusOf(bankId: string): ExtensionStatus;
	/** Resolves when no work is under way. */
	settled(): Promise<void>;
	/** Ends the calls under way and waits for their work to end. */
	close(): Promise<void>;
};

const OFF: ExtensionStatus = { state: 'off', added: 0, refused: 0 };
const MOST_REMEMBERED = 1_000;
/** Each waits for its turn at the model; more would wait for longer than anyone looks. */
const MOST_UNDER_WAY = 20;

/** Runs over banks with this model, or none without one. `report` gets a line when work breaks down. */
export function createBankExtensions(
	chat?: ChatClient,
	report: (line: string) => void = () => undefined
): BankExtensions {
	const statuses = new RecentMap<string, ExtensionStatus>(MOST_REMEMBERED);
	const underWay = new Map<string, Promise<void>>();
	const ending = new AbortController();

	const statusOf = (bankId: string) => statuses.get(bankId) ?? OFF;
	const update = (bankId: string, change: Partial<ExtensionStatus>) =>
		statuses.set(bankId, { ...statusOf(bankId), ...change });

	async function run(bankId: string, model: ChatClient, work: ExtensionWork): Promise<void> {
		const progress: ExtensionProgress = {
			added: (count = 1) => update(bankId, { added: statusOf(bankId).added + count }),
			refused: () => update(bankId, { refused: statusOf(bankId).refused + 1 })
		};
		try {
			const ended = await work(model, progress, ending.signal);
			update(bankId, ended.ok ? { state: 'done' } : { state: 'failed', reason: ended.reason });
		} catch (error) {
			update(bankId, { state: 'failed', reason: 'broke-down' });
			report(`The model’s questions for the bank ${bankId} were lost: ${String(error)}`);
		} finally {
			underWay.delete(bankId);
		}
	}

	const settled = async () => {
		while (underWay.size > 0) await Promise.all(underWay.values());
	};

	return {
		statusOf,
		settled,
		start(bankId, work) {
			const { state } = statusOf(bankId);
			if (!chat || ending.signal.aborted || underWay.has(bankId)) return statusOf(bankId);
			if (state === 'done') return statusOf(bankId);
			const isFull = underWay.size >= MOST_UNDER_WAY;
			statuses.set(bankId, {
				...OFF,
				...(isFull ? { state: 'failed', reason: 'too-many-waiting' } : { state: 'running' })
			});
			if (!isFull) underWay.set(bankId, run(bankId, chat, work));
			return statusOf(bankId);
		},
		close() {
			ending.abort();
			return settled();
		}
	};
}
