import { attempt } from './attempt.ts';
import { join } from './join.ts';
import { language } from './language.ts';
import { notebook } from './notebook.ts';
import { ownWork } from './own-work.ts';
import { page } from './page.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';
import { readingLink } from './reading-link.ts';
import { standing } from './standing.ts';

/** A sample: what a learner meets first in Arabic, by area. All else is English. */
export const learner = {
	attempt,
	join,
	language,
	notebook,
	'own-work': ownWork,
	page,
	question,
	quiz,
	'reading-link': readingLink,
	standing
};
