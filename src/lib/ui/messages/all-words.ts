import { learner as arabicLearner } from './ar/learner.ts';
import { addTranslations } from './catalogue.ts';
import { makeLearner } from './en-XA/learner.ts';
import { makeTeacher } from './en-XA/teacher.ts';
import { learner as spanishLearner } from './es/learner.ts';
import { teacher as spanishTeacher } from './es/teacher.ts';

/** Takes in what every language has to say: a server answers in all of them. */
export function takeInAllLanguages(): void {
	addTranslations('es', { ...spanishLearner, ...spanishTeacher });
	addTranslations('ar', arabicLearner);
	addTranslations('en-XA', { ...makeLearner(), ...makeTeacher() });
}
