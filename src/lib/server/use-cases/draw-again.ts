import type { App } from '../app.ts';
import { drawArticleBank } from './draw-article-bank.ts';
import type { DrawRefusal } from './draw-article.ts';
import { openBank } from './open-bank.ts';

/** The seed after this one: numbers count on, words get a number. */
export function nextSeed(seed: string): string {
	return /^\d{1,9}$/u.test(seed) ? String(Number(seed) + 1) : `${seed}+1`;
}

/** Draws another selection from the article of a learner's bank. Undefined when they have no such bank. */
export async function drawAgain(
	app: App,
	learnerId: string | undefined,
	bankId: string
): Promise<{ readonly ok: true; readonly bankId: string } | DrawRefusal | undefined> {
	const opened = await openBank(app, learnerId, bankId);
	if (!opened || learnerId === undefined) return undefined;
	const {
		text,
		id: _id,
		paragraphs: _,
		sentences: _s,
		language: _l,
		...metadata
	} = opened.bank.article;
	return drawArticleBank(app, learnerId, { text, metadata, seed: nextSeed(opened.seed) });
}
