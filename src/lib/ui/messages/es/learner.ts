import { attempt } from './attempt.ts';
import { language } from './language.ts';
import { page } from './page.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';
import { standing } from './standing.ts';

/** What learners' pages say in Spanish, by area. */
export const learner = {
	attempt,
	language,
	page,
	question,
	quiz,
	standing
};
