import {
	LEFT_OUT_REASONS,
	READING_NOTES,
	READING_REFUSALS
} from '../../core/article/reading-messages.ts';
import { describeDrawRefusal, DRAWING_REFUSALS } from '../../core/bank/drawing-messages.ts';
import { catalogue } from './catalogue.ts';

const english = {
	refusals: { ...READING_REFUSALS, ...DRAWING_REFUSALS },
	/** A refusal with what was found in this case. */
	refuse: describeDrawRefusal,
	notes: READING_NOTES,
	leftOut: LEFT_OUT_REASONS
} as const;

export type ArticleReadingEnglish = typeof english;

/** What is said of reading an article and drawing from it: in English, what the API and the command line say. */
export const articleReadingMessages = catalogue('article-reading', english);
