import type { AskedQuestion } from '../../core/question/question.ts';
import type ClozeFields from './kinds/ClozeFields.svelte';
import type EvidenceFields from './kinds/EvidenceFields.svelte';
import type MatchFields from './kinds/MatchFields.svelte';
import type OrderFields from './kinds/OrderFields.svelte';

/** The fields of kinds that few questions are of. */
export type ScarcerFields = {
	readonly cloze: typeof ClozeFields;
	readonly evidence: typeof EvidenceFields;
	readonly match: typeof MatchFields;
	readonly order: typeof OrderFields;
};

const SCARCER: ReadonlySet<string> = new Set<keyof ScarcerFields>([
	'cloze',
	'evidence',
	'match',
	'order'
]);

let supplied: ScarcerFields | undefined;

/** Whether `every-fields.ts` has to be there before such a question is drawn. */
export function isScarcer(kind: AskedQuestion['kind'] | undefined): boolean {
	return kind !== undefined && SCARCER.has(kind);
}

export function supplyFields(fields: ScarcerFields): void {
	supplied = fields;
}

export function scarcerFields(): ScarcerFields | undefined {
	return supplied;
}
