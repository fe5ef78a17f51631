import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { fail, succeed } from '#lib/core/outcome.ts';
import type { RejectedQuestion } from '#lib/generation/drawing.ts';
import { PROMPT_VERSION } from '#lib/generation/model/ask-for-questions.ts';
import { findRepeat } from '#lib/generation/model/find-repeat.ts';
import type { JudgedQuestion } from '#lib/generation/model/judge-question.ts';
import { traceRefusals, type Refusal } from '#lib/generation/model/refusal.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { App } from '../app.ts';
import type { ExtensionStatus } from '../model/bank-extensions.ts';
import { proposeQuestions } from '../model/propose-questions.ts';
import type { Repository } from '../storage/storage.ts';
import { readDrawingDocument, readStoredBank, writeDrawingDocument } from '../stored-bank.ts';

/**
 * Has the language model, if there is one, propose questions for a stored bank, and adds each to the
 * bank as it passes the gate and the probes. Returns at once: `app.bankExtensions.statusOf(bankId)`
 * says how far it has come. A bank that the same model has extended is left as it is.
 */
export function extendBankByModel(app: App, bankId: string): ExtensionStatus {
	return app.bankExtensions.start(bankId, async (chat, progress, signal) => {
		const record = await app.storage.findBank(bankId);
		if (!record) return fail('bank-missing');
		const bank = readStoredBank(record);
		const earlier = bank.questions.filter((question) => isBy(chat.model, question)).length;
		progress.added(earlier);
		if (earlier > 0) return succeed(undefined);

		const refused: Refusal[] = [];
		const failure = await proposeQuestions(
			chat,
			bank.article,
			bank.questions,
			{
				accept: async (judged) => {
					const isKept = await addToBank(app, bankId, judged);
					if (isKept) progress.added();
					return isKept;
				},
				refuse: (refusal) => {
					refused.push(refusal);
					progress.refused();
				}
			},
			signal
		);
		await noteRefusals(app, bankId, refused);
		return failure === undefined ? succeed(undefined) : fail(failure);
	});
}

function isBy(model: string, { provenance }: Question): boolean {
	return provenance.some(
		(entry) =>
			entry.by === 'model' && entry['model'] === model && entry['promptVersion'] === PROMPT_VERSION
	);
}

/** Adds a question to the bank as it is now. Not when the bank is gone or asks the same by now. */
function addToBank(app: App, bankId: string, { question, findings }: JudgedQuestion) {
	return app.storage.transaction(async (repository): Promise<boolean> => {
		const record = await repository.findBank(bankId);
		const bank = record && readStoredBank(record);
		if (!bank || findRepeat(question, bank.questions)) return false;
		const extended = { ...bank, questions: insertByTier(question, bank.questions) };
		const document = writeBank(extended);
		await repository.saveBank({
			...record,
			hash: contentHash(document),
			document: canonicalJson(document),
			updatedAtMs: app.now()
		});
		await updateDrawing(repository, extended, (drawing) => ({
			...drawing,
			findings: new Map([...drawing.findings, [question.id, findings]]),
			trace: {
				...drawing.trace,
				drafted: drawing.trace.drafted + 1,
				auto: drawing.trace.auto + (question.tier === 'auto' ? 1 : 0),
				review: drawing.trace.review + (question.tier === 'review' ? 1 : 0)
			}
		}));
		return true;
	});
}

/** Behind the last question of its tier: a drawn bank has the tier `auto` first. */
function insertByTier(question: Question, questions: readonly Question[]): readonly Question[] {
	const at = question.tier === 'auto' ? questions.findIndex(({ tier }) => tier !== 'auto') : -1;
	return at < 0 ? [...questions, question] : questions.toSpliced(at, 0, question);
}

/** Adds to how the bank came about what of the model's proposals was refused, and why. */
async function noteRefusals(app: App, bankId: string, refused: readonly Refusal[]): Promise<void> {
	if (refused.length === 0) return;
	await app.storage.transaction(async (repository) => {
		const record = await repository.findBank(bankId);
		if (!record) return;
		const bank = readStoredBank(record);
		await updateDrawing(repository, bank, ({ trace, rejected, ...rest }) => {
			const more = newlyRejected(refused, [...bank.questions, ...rejected.map((r) => r.question)]);
			return {
				...rest,
				rejected: [...rejected, ...more],
				trace: {
					...trace,
					drafted: trace.drafted + more.length,
					rejected: trace.rejected + more.length,
					dropped: [...trace.dropped, ...traceRefusals(refused)]
				}
			};
		});
	});
}

/** The rejected questions, each once; an id stands for one question of a drawing. */
function newlyRejected(
	refused: readonly Refusal[],
	known: readonly Question[]
): readonly RejectedQuestion[] {
	const ids = new Set(known.map(({ id }) => id));
	return refused
		.flatMap(({ rejected }) => rejected ?? [])
		.filter(({ question }) => !ids.has(question.id) && ids.add(question.id));
}

type DrawingParts = ReturnType<typeof readDrawingDocument>;

async function updateDrawing(
	repository: Repository,
	bank: Bank,
	change: (drawing: DrawingParts) => DrawingParts
): Promise<void> {
	const record = await repository.findDrawing(bank.id);
	if (!record) return;
	const drawing = { ...change(readDrawingDocument(record, bank)), bank };
	await repository.saveDrawing({
		...record,
		autoCount: bank.questions.filter(({ tier }) => tier === 'auto').length,
		reviewCount: bank.questions.filter(({ tier }) => tier === 'review').length,
		document: writeDrawingDocument(drawing)
	});
}
