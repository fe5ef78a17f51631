import { presentQuestion, type Presentation } from '../quiz/presentation.ts';
import type { Review } from './notebook-event.ts';
import type { PageQuestion } from './notebook-page.ts';

/**
 * How a review was asked, its options as they were shuffled then; undefined when its question is no
 * more in the notebook. `before` is how many reviews of the entry stood before it.
 */
export function pastAsking(
	{ entry, questionId }: Pick<Review, 'entry' | 'questionId'>,
	before: number,
	{ question, siblings }: PageQuestion
): Presentation | undefined {
	const asked = [question, ...siblings].find(({ id }) => id === questionId);
	return asked && presentQuestion(asked, `${entry}/${before}`);
}
