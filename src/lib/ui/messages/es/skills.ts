import type { Skill } from '../../../core/question/question-fields.ts';

/** What questions ask for, in Spanish: learners meet it in the notebook, teachers on the desk. */
export const SKILLS: Readonly<Record<Skill, string>> = {
	who: 'Quién',
	what: 'Qué',
	when: 'Cuándo',
	where: 'Dónde',
	'how-many': 'Cuánto',
	sequence: 'Orden',
	attribution: 'Quién lo dice',
	'claim-status': 'Afirmación o hecho',
	vocabulary: 'Palabras',
	cause: 'Causa'
};
