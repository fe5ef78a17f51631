import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import { writeArticle, writeBank } from '#lib/core/bank/bank-reading.ts';
import { GENERATOR_VERSION, type Drawing } from '#lib/generation/drawing.ts';
import type { App } from '../app.ts';
import { lackedParser, writeDrawingDocument } from '../stored-bank.ts';
import type { Repository } from '../storage/storage.ts';
import { extendBankByModel } from './extend-bank-by-model.ts';
import { drawArticle, type ArticleToDraw, type DrawRefusal } from './draw-article.ts';

async function saveDrawing(
	repository: Repository,
	drawing: Drawing,
	seed: string,
	at: number
): Promise<void> {
	const { bank, trace } = drawing;
	const document = writeBank(bank);
	await repository.saveArticle({
		id: bank.article.id,
		document: canonicalJson(writeArticle(bank.article)),
		createdAtMs: at
	});
	await repository.saveBank({
		id: bank.id,
		articleId: bank.article.id,
		hash: contentHash(document),
		document: canonicalJson(document),
		updatedAtMs: at
	});
	await repository.saveDrawing({
		bankId: bank.id,
		title: bank.title,
		seed,
		generatorVersion: GENERATOR_VERSION,
		autoCount: trace.auto,
		reviewCount: trace.review,
		drawnAtMs: at,
		document: writeDrawingDocument(drawing)
	});
}

/**
 * Draws a bank from an article and keeps it, with how it came about, for this learner. The value is
 * the bank's id: the same text, metadata and seed again are the same bank, as it is by now. Where
 * there is a language model, it starts to propose more.
 */
export async function drawArticleBank(
	app: App,
	learnerId: string,
	order: ArticleToDraw
): Promise<{ readonly ok: true; readonly bankId: string } | DrawRefusal> {
	const drawn = await drawArticle(app, order);
	if (!drawn.ok) return drawn;
	const { drawing } = drawn;
	const bankId = drawing.bank.id;
	const at = app.now();
	await app.storage.transaction(async (repository) => {
		const known = await repository.findDrawing(bankId);
		// What is there may have grown since by a model's questions; only a bank that had to do
		// without the parser is drawn anew.
		const isBetter = known !== undefined && lackedParser(known) && drawing.parser === 'used';
		if (!known || isBetter) await saveDrawing(repository, drawing, order.seed, at);
		await repository.giveBank(learnerId, bankId, at);
	});
	extendBankByModel(app, bankId);
	return { ok: true, bankId };
}
