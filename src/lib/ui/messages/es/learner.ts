import { attempt } from './attempt.ts';
import { join } from './join.ts';
import { language } from './language.ts';
import { notebook } from './notebook.ts';
import { notebookPages } from './notebook-pages.ts';
import { offline } from './offline.ts';
import { ownWork } from './own-work.ts';
import { page } from './page.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';
import { reading } from './reading.ts';
import { readingLink } from './reading-link.ts';
import { standing } from './standing.ts';

/** What learners' pages say in Spanish, by area. */
export const learner = {
	attempt,
	join,
	language,
	notebook,
	'notebook-pages': notebookPages,
	offline,
	'own-work': ownWork,
	page,
	question,
	quiz,
	reading,
	'reading-link': readingLink,
	standing
};
