import type { Article } from '../article/article.ts';
import type { AskedQuestion, Question, Response } from '../question/question.ts';
import { askQuestion, describeQuestion } from '../question/registry.ts';
import { hintOf } from '../quiz/hint.ts';
import type { Presentation } from '../quiz/presentation.ts';
import type { Entry } from './entry.ts';
import type { FiledEntry } from './sitting-wish.ts';

/** How far a sitting is. */
export type SittingProgress = {
	readonly position: number;
	readonly total: number;
	readonly answered: number;
};

type OnScreen = {
	readonly entry: Entry;
	readonly article: Article;
	readonly asked: AskedQuestion;
	/** What to do, in a sentence. */
	readonly instruction: string;
	/** Whether another question on the same fact stands in for the entry's own. */
	readonly isSibling: boolean;
	readonly progress: SittingProgress;
};

/** An entry that is asked. Nothing in it tells the key but the hint, once it is asked for. */
export type AskingScreen = OnScreen & {
	readonly stage: 'asking';
	/** Whether there is a hint: the paragraph of a gap that is typed into would say what is missing. */
	readonly hasHint: boolean;
	/** The paragraph that the hint points at, once it was asked for. */
	readonly hint?: number;
};

/** An entry that was answered, with its proof. `entry` is as it stands after the answer. */
export type ExplainingScreen = OnScreen & {
	readonly stage: 'explaining';
	readonly question: Question;
	readonly response: Response;
};

/** The end of a sitting: what was answered, and how much more there is. Nothing was to be asked when nothing is filed. */
export type FiledScreen = {
	readonly stage: 'done';
	readonly filed: readonly FiledEntry[];
	readonly more: number;
};

/** What a page shows of a sitting. */
export type ReviewScreen = AskingScreen | ExplainingScreen | FiledScreen;

/** An entry on the screen, and how it is or was asked. */
export type OnScreenEntry = {
	readonly entry: Entry;
	readonly article: Article;
	readonly presentation: Pick<Presentation, 'question'>;
};

function onScreen({ entry, article, presentation }: OnScreenEntry, progress: SittingProgress) {
	const asked = askQuestion(presentation.question);
	return {
		entry,
		article,
		asked,
		instruction: describeQuestion(asked).instruction,
		isSibling: asked.id !== entry.questionId,
		progress
	};
}

function hasHint(asked: AskedQuestion): boolean {
	return asked.kind !== 'cloze' || asked.gaps.every(({ options }) => options !== undefined);
}

/** The screen that asks an entry; with its hint once it was asked for. */
export function askingScreen(
	shown: OnScreenEntry,
	isHinted: boolean,
	progress: SittingProgress
): AskingScreen {
	const { presentation, article } = shown;
	const asking = onScreen(shown, progress);
	const isThere = hasHint(asking.asked);
	const hint = isHinted && isThere ? hintOf(presentation.question, article) : undefined;
	return {
		stage: 'asking',
		...asking,
		hasHint: isThere,
		...(hint !== undefined && { hint })
	};
}

/** The screen that explains an answer, given in the names of the screen. */
export function explainingScreen(
	shown: OnScreenEntry,
	response: Response,
	progress: SittingProgress
): ExplainingScreen {
	const { question } = shown.presentation;
	return { stage: 'explaining', ...onScreen(shown, progress), question, response };
}
