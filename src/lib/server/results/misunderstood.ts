import type { Article } from '#lib/core/article/article.ts';
import type { Citation } from '#lib/core/article/citation.ts';
import type { Estimate } from '#lib/core/grading/estimate.ts';
import { facilityOf } from '#lib/core/grading/item-statistics.ts';
import { answerParts, wholeAnswer } from '#lib/core/question/answer-parts.ts';
import type { Question } from '#lib/core/question/question.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import {
	countedAttempts,
	countedQuestions,
	matrixOf,
	type AssignmentResults,
	type ResultQuestion
} from './assignment-results.ts';

/** A wrong or partly right answer, and how many gave it. */
export type WrongAnswer = { readonly text: string; readonly count: number };

/** A question that somebody did not get right, with the passage to read again. */
export type Misunderstood = {
	readonly number: number;
	readonly question: Question;
	readonly article: Article;
	readonly passage?: Citation;
	readonly facility: Estimate;
	/** How many got all of it right. */
	readonly right: number;
	readonly commonest?: WrongAnswer;
};

/** The article that a question is about. */
export function articleOf(
	{ set }: AssignmentResults,
	{ articleId }: ResultQuestion
): Article | undefined {
	return set.articles.find(({ id }) => id === articleId);
}

/** The words that the key rests on. */
export function keyPassage({ citations }: Question): Citation | undefined {
	return citations.find(({ supports }) => supports.includes('key')) ?? citations[0];
}

/** The answer that most gave of those who were not right; of equally common ones the first given. */
function commonestWrong(
	results: AssignmentResults,
	question: Question,
	article: Article
): WrongAnswer | undefined {
	const parts = answerParts(question, article);
	const counts = new Map<string, WrongAnswer>();
	for (const { attempt, outcomes } of countedAttempts(results)) {
		const { response } = recordOf(attempt, question.id);
		const outcome = outcomes.get(question.id);
		if (!response || (outcome !== 'wrong' && outcome !== 'partly')) continue;
		const { id, text } = wholeAnswer(parts, response);
		counts.set(id, { text, count: (counts.get(id)?.count ?? 0) + 1 });
	}
	return [...counts.values()]
		.filter(({ text }) => text !== '')
		.toSorted((a, b) => b.count - a.count)[0];
}

/** What a class misunderstood, the worst first: the questions that count and that not everyone got right. */
export function listMisunderstood(results: AssignmentResults): readonly Misunderstood[] {
	const matrix = matrixOf(results);
	return countedQuestions(results)
		.flatMap((entry, item): readonly Misunderstood[] => {
			const { question, number } = entry;
			const [article, facility] = [articleOf(results, entry), facilityOf(matrix, item)];
			if (!article || !facility || facility.value === 1) return [];
			const passage = keyPassage(question);
			const commonest = commonestWrong(results, question, article);
			const right = countedAttempts(results).filter(
				({ outcomes }) => outcomes.get(question.id) === 'right'
			).length;
			return [
				{
					number,
					question,
					article,
					facility,
					right,
					...(passage && { passage }),
					...(commonest && { commonest })
				}
			];
		})
		.toSorted((a, b) => a.facility.value - b.facility.value || a.number - b.number);
}
