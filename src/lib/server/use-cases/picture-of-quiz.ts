import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import type { PictureWords } from '../share/draw-quiz-picture.ts';

// A picture is fetched by a program for whoever sees the link: it has no reader whose language it could speak.
function wordsOf({ title, questions, articles }: QuizSet): PictureWords {
	const [first] = articles;
	const more = articles.length > 1 ? ` and ${articles.length - 1} more` : '';
	const from = first?.publisher ? `From ${first.publisher}: ` : 'From: ';
	return {
		site: 'Newsproof',
		tagline: 'The news quiz that shows its proof',
		kicker: `Quiz, ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`,
		title,
		source: first ? `${from}${first.title}${more}` : '',
		stamp: 'Checked'
	};
}

/**
 * The picture that stands for a quiz where its link is shared, as a PNG of 1200 × 630 pixels, and the
 * version it shows. Undefined for what may not be taken without an assignment: its title may be a
 * class's own affair.
 */
export async function pictureOfQuiz(
	app: App,
	setId: string
): Promise<{ readonly png: Uint8Array; readonly version: number } | undefined> {
	const record = await app.storage.findSetVersion(setId);
	const set = record && (await findQuizSet(app, app.storage, setId, record.version));
	if (!set || record.audience === 'assigned') return undefined;
	const { version } = record;
	return { png: await app.quizPictures.picture(`${setId}@${version}`, wordsOf(set)), version };
}
