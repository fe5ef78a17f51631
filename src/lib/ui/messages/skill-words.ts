import type { Skill } from '../../core/question/question-fields.ts';

/** What a question asks for, in English, for a teacher and a learner alike. */
export const SKILLS: Readonly<Record<Skill, string>> = {
	who: 'Who',
	what: 'What',
	when: 'When',
	where: 'Where',
	'how-many': 'How many',
	sequence: 'Sequence',
	attribution: 'Who says so',
	'claim-status': 'Claim or fact',
	vocabulary: 'Words',
	cause: 'Cause'
};
