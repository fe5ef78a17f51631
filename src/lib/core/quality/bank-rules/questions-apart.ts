import type { Article } from '../../article/article.ts';
import type { Question } from '../../question/question.ts';
import type { BankRule } from '../finding.ts';
import { filledBody, viewOf, type QuestionView } from '../question-view.ts';
import { FUNCTION_WORDS, shareOf, stemsOf, wordsOf } from '../words.ts';

/** Two stems that share more of their words (Jaccard) ask the same. */
const SAME = 0.6;
/** A stem with so much of another's words speaks of the same matter. */
const SPEAKS_OF_IT = 0.6;
const FEWEST = 4;

/**
 * G29. No two questions ask the same, by their words or by their answer from the same passage, and no
 * stem gives another question's answer away.
 */
export const questionsApart: BankRule = {
	id: 'questions-apart',
	severity: { newsproof: 'soft', model: 'soft', hand: 'off' },
	weight: 2,
	part: 'stem',
	check: ({ questions, article }) => {
		const asked = questions.map((question) => askedBy(question, article));
		return asked.flatMap((later, index) => {
			const questionId = later.question.id;
			const twin = asked.slice(0, index).find((earlier) => areTwins(earlier, later));
			if (twin)
				return [
					{ questionId, message: `It asks much the same as the question “${twin.question.id}”.` }
				];
			const teller = asked.find((other) => other !== later && givesAway(other, later));
			return teller
				? [{ questionId, message: `The question “${teller.question.id}” gives its answer away.` }]
				: [];
		});
	}
};

type Asked = {
	readonly question: Question;
	readonly view: QuestionView;
	/** What is shown before an answer, so without what fills the gaps. */
	readonly shown: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	/** The words of a key that is short enough to be recognised. */
	readonly key: readonly string[];
};

const MOST_KEY_WORDS = 5;

function askedBy(question: Question, article: Article): Asked {
	const view = viewOf(question, article);
	const words = wordsOf(view.keys.length === 1 ? (view.keys[0] ?? '') : '');
	const key = words.filter(({ lower }) => !FUNCTION_WORDS.has(lower)).map(({ lower }) => lower);
	return {
		question,
		view,
		shown: new Set(view.bodyWords.map(({ lower }) => lower)),
		stems: question.kind === 'cloze' ? stemsOf(wordsOf(filledBody(view))) : view.bodyStems,
		key: question.kind === 'true-false' || key.length > MOST_KEY_WORDS ? [] : key
	};
}

function areTwins(a: Asked, b: Asked): boolean {
	if (a.stems.size >= FEWEST && b.stems.size >= FEWEST && jaccard(a.stems, b.stems) > SAME) {
		return a.question.kind === b.question.kind || a.key.join(' ') === b.key.join(' ');
	}
	return a.key.length > 0 && a.key.join(' ') === b.key.join(' ') && citeSame(a.view, b.view);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((stem) => b.has(stem)).length;
	return shared / (a.size + b.size - shared);
}

function citeSame(a: QuestionView, b: QuestionView): boolean {
	return a.keyCitations.some((one) =>
		b.keyCitations.some((other) => one.start < other.end && other.start < one.end)
	);
}

function givesAway(other: Asked, asked: Asked): boolean {
	return (
		asked.key.length > 0 &&
		asked.stems.size >= FEWEST &&
		asked.key.every((word) => other.shown.has(word)) &&
		!asked.key.every((word) => asked.shown.has(word)) &&
		shareOf(asked.view.bodyStems, other.view.bodyStems) >= SPEAKS_OF_IT
	);
}
