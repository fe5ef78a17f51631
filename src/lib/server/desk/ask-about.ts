import type { Span } from '#lib/core/article/article.ts';
import { passageAround } from '#lib/core/article/citation.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { App } from '../app.ts';
import type { DrawerFailure } from '../drawing/drawer.ts';
import { documentId } from '../identity.ts';
import type { Visitor } from '../rate-limit.ts';
import { findBankOnDesk } from './bank-on-desk.ts';

/** A question that could be asked about a passage, with what the gate says of it. */
export type Proposal = { readonly question: Question; readonly findings: readonly Finding[] };

/** The proposals, and how many more are on the desk already. */
export type Proposals = { readonly proposals: readonly Proposal[]; readonly onDesk: number };

export type AskRefusal =
	'bank-not-found' | 'passage-not-found' | 'too-many-requests' | DrawerFailure;

const MOST_PROPOSALS = 8;

/** Questions that the families draw from the sentences a passage touches, the best first, those on the desk left out. */
export async function askAbout(
	app: App,
	workspaceId: string,
	bankId: string,
	passage: Span,
	visitor: Visitor
): Promise<Outcome<Proposals, AskRefusal>> {
	const desk = await findBankOnDesk(app.storage, workspaceId, bankId);
	if (!desk) return fail('bank-not-found');
	const { article, questions } = desk.bank;
	const touched = article.sentences.some(
		({ start, end }) => start < passage.end && passage.start < end
	);
	if (!touched) return fail('passage-not-found');
	if (app.drawingLimit.take(visitor, app.now()) > 0) return fail('too-many-requests');
	const drawn = await app.drawer.draw(article, '1', passageAround(article, passage));
	if (!drawn.ok) return drawn;
	const asked = new Set(questions.map(({ kind, stem }) => `${kind} ${stem}`));
	const { bank, findings } = drawn.value;
	const fresh = bank.questions.filter(({ kind, stem }) => !asked.has(`${kind} ${stem}`));
	const proposals = fresh.slice(0, MOST_PROPOSALS).map((question) => ({
		question: { ...question, id: `q-${documentId().slice(0, 8)}` },
		findings: findings.get(question.id) ?? []
	}));
	return succeed({ proposals, onDesk: bank.questions.length - fresh.length });
}
