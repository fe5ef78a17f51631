import { keyProblemsOf } from '../../question/registry.ts';
import type { Rule } from '../finding.ts';

/** G01. The question has exactly the key its kind asks for, and it names what is there. */
export const oneKey: Rule = {
	id: 'one-key',
	severity: 'hard',
	part: 'key',
	check: keyProblemsOf
};
