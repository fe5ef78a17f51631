import type { Translated } from '../catalogue.ts';
import type { FindingEnglish } from '../finding-messages.ts';
import { GATE_CLAUSES } from './gate-clauses.ts';

function sentence(clause: string): string {
	return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
}

export const finding = {
	say: ({ rule, message }) => {
		const clause = GATE_CLAUSES[rule];
		// Better the gate's own words than none.
		if (clause === undefined) return message;
		// What it is about, the gate puts into quotes.
		const about = [...message.matchAll(/“(?<words>[^”]+)”/gu)].map(
			({ groups }) => `«${groups?.['words'] ?? ''}»`
		);
		return about.length > 0 ? `${sentence(clause)}: ${about.join(', ')}.` : `${sentence(clause)}.`;
	}
} as const satisfies Translated<FindingEnglish>;
