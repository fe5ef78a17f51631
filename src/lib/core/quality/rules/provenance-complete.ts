import type { Rule } from '../finding.ts';
import { originOf } from '../origin.ts';

/**
 * G34. A question that a machine proposed says how to make it again: the generator its family, version
 * and seed, a language model its name and the prompt's version. A person signs with `by` alone.
 */
export const provenanceComplete: Rule = {
	id: 'provenance-complete',
	severity: 'hard',
	part: 'provenance',
	check: (question) => {
		const origin = originOf(question);
		const last = question.provenance.at(-1);
		if (origin === 'hand' || !last) return [];
		const wanted = origin === 'newsproof' ? ['family', 'version', 'seed'] : ['model'];
		return wanted
			.filter((field) => last[field] === undefined || last[field] === '')
			.map((field) => `How the question came about is not fully known: “${field}” is missing.`);
	}
};
