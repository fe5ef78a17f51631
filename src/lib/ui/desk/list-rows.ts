import { deskMessages } from '../messages/desk-messages.ts';

type Listed = {
	readonly banks: {
		readonly bankId: string;
		readonly title: string;
		readonly questionCount: number;
		readonly approvedCount: number;
		readonly updatedAtMs: number;
	};
	readonly sets: {
		readonly setId: string;
		readonly title: string;
		readonly questionCount: number;
		readonly version?: number;
		readonly updatedAtMs: number;
	};
	readonly assignments: {
		readonly id: string;
		readonly title: string;
		readonly code: string;
		readonly participantCount: number;
		readonly updatedAtMs: number;
	};
};

/** A line of a list: what it leads to, by its id, and what state it is in. */
export type ListRow = {
	readonly id: string;
	readonly title: string;
	readonly state: string;
	readonly changedAtMs: number;
};

export function rowOfBank(bank: Listed['banks']): ListRow {
	const { bankId: id, title, questionCount, approvedCount, updatedAtMs: changedAtMs } = bank;
	return { id, title, state: deskMessages.list.bank(questionCount, approvedCount), changedAtMs };
}

export function rowOfSet(set: Listed['sets']): ListRow {
	const { setId: id, title, questionCount, version, updatedAtMs: changedAtMs } = set;
	return { id, title, state: deskMessages.list.set(questionCount, version), changedAtMs };
}

export function rowOfAssignment(assignment: Listed['assignments']): ListRow {
	const { id, title, code, participantCount, updatedAtMs: changedAtMs } = assignment;
	return { id, title, state: deskMessages.list.assignment(code, participantCount), changedAtMs };
}
