import { canonicalJson } from './canonical.ts';
import type { Settings } from './document.ts';
import type { QuizSet } from './quiz-set.ts';
import type { Question } from '../question/question.ts';

/** A question in two versions, and which of its fields differ. */
export type ChangedQuestion = {
	readonly before: Question;
	readonly after: Question;
	readonly fields: readonly string[];
};

/** What a version of a set has that the one before it has not, and the other way round. */
export type VersionDifference = {
	readonly added: readonly Question[];
	readonly removed: readonly Question[];
	readonly changed: readonly ChangedQuestion[];
	/** Whether the questions that both have stand in another order. */
	readonly isReordered: boolean;
	readonly settings: readonly (keyof Settings)[];
	readonly isRetitled: boolean;
};

const isSame = (a: unknown, b: unknown): boolean =>
	canonicalJson(a ?? null) === canonicalJson(b ?? null);

// Where a question came from and what became of it on the desk is no matter to a learner.
const UNSEEN = new Set(['status', 'provenance', 'tier', 'tags']);

function fieldsThatDiffer(before: Question, after: Question): readonly string[] {
	const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before, after];
	const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
	return names.filter((name) => !UNSEEN.has(name) && !isSame(old?.[name], now?.[name]));
}

/** What changed for a learner between two versions of a set, by question id. */
export function compareVersions(before: QuizSet, after: QuizSet): VersionDifference {
	const old = new Map(before.questions.map(({ question }) => [question.id, question]));
	const now = new Map(after.questions.map(({ question }) => [question.id, question]));
	const kept = [...now.values()].filter(({ id }) => old.has(id));
	const changed = kept.flatMap((question): readonly ChangedQuestion[] => {
		const earlier = old.get(question.id);
		const fields = earlier ? fieldsThatDiffer(earlier, question) : [];
		return earlier && fields.length > 0 ? [{ before: earlier, after: question, fields }] : [];
	});
	const names = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
	return {
		added: [...now.values()].filter(({ id }) => !old.has(id)),
		removed: [...old.values()].filter(({ id }) => !now.has(id)),
		changed,
		isReordered: !isSame(
			[...old.keys()].filter((id) => now.has(id)),
			kept.map(({ id }) => id)
		),
		settings: [...names].filter((name): name is keyof Settings => {
			const [a, b]: readonly Readonly<Record<string, unknown>>[] = [
				before.settings,
				after.settings
			];
			return !isSame(a?.[name], b?.[name]);
		}),
		isRetitled: before.title !== after.title || before.description !== after.description
	};
}
