import type { Question } from '../question/question.ts';
import type { Origin } from './finding.ts';

/**
 * Who answers for a question as it stands: the last entry of its provenance. The generator signs
 * `newsproof`, a language model `model`; everything else is a person's.
 */
export function originOf({ provenance }: Pick<Question, 'provenance'>): Origin {
	const by = provenance.at(-1)?.by;
	return by === 'newsproof' || by === 'model' ? by : 'hand';
}

/** The generator's name for the form of a question, such as `quote-speaker`. */
export function familyOf({ provenance }: Pick<Question, 'provenance'>): string | undefined {
	const family = provenance.at(-1)?.['family'];
	return typeof family === 'string' ? family : undefined;
}
