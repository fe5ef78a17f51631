import type { QuestionStanding } from '#lib/ui/messages/quiz-messages.ts';

const article = {
	id: 'a',
	title: 'Rocket attack on Camp Taji',
	publisher: 'Newshub',
	published: 'XXXX-01'
};

/** Sets as a list shows them: not begun, under way, finished. */
export const sets = [
	{
		id: 'camp-taji-quick',
		title: 'Camp Taji in ten questions',
		description: 'What is known about the attack, and who says so.',
		questionCount: 10,
		articles: [article]
	},
	{
		id: 'camp-taji',
		title: 'Rocket attack on Camp Taji, the whole bank',
		questionCount: 54,
		articles: [article],
		attempt: { id: 'x', state: 'asking', answered: 3, questionCount: 10 }
	},
	{
		id: 'camp-taji-3',
		title: 'Who says so?',
		description: 'Claims and confirmations.',
		questionCount: 8,
		articles: [article],
		attempt: {
			id: 'y',
			state: 'summary',
			answered: 8,
			questionCount: 8,
			score: { earned: 6.333333, maximum: 8 }
		}
	}
];

const STANDINGS: readonly QuestionStanding[] = [
	'right',
	'partly',
	'wrong',
	'unanswered',
	'withheld',
	'answered',
	'open',
	'open',
	'right',
	'right'
];

/** A question of every standing. */
export const grid = STANDINGS.map((result, index) => ({
	id: `q${index}`,
	position: index + 1,
	result,
	flagged: index === 2 || index === 6,
	current: index === 3
}));
