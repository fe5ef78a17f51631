import type { Finding } from '../../core/quality/finding.ts';
import { catalogue } from './catalogue.ts';

const english = {
	/** What the gate has to say: in English in its own words, which name what they are about. */
	say: ({ message }: Pick<Finding, 'rule' | 'message'>) => message
} as const;

export type FindingEnglish = typeof english;

/** What the quality gate says of a question. */
export const findingMessages = catalogue('finding', english);
