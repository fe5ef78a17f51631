import { CERTAINTIES, type Certainty } from '../grading/certainty.ts';
import { SKILLS, type Skill } from '../question/question-fields.ts';
import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { NotebookRecord } from './merge.ts';
import type { Review } from './notebook-event.ts';
import { emptiedAt } from './fold-notebook.ts';
import { forecastOf, type DayForecast } from './forecast.ts';

/** Right answers out of all. */
export type Share = { readonly right: number; readonly of: number };

/** What a notebook has to tell about itself. */
export type History = {
	/** How many entries fall due on each of the next days, today (with what is overdue) first. */
	readonly forecast: readonly DayForecast[];
	/** Answers in quizzes and reviews, by what the question asks for; skills without any are left out. */
	readonly skills: readonly (Share & { readonly skill: Skill })[];
	/** Answers of which the learner said how sure they were. Empty when none. */
	readonly calibration: readonly (Share & { readonly certainty: Certainty })[];
	/** Reviews of the last weeks, oldest first; a week is seven days up to today. */
	readonly weeks: readonly (Share & { readonly firstDay: number })[];
};

const FORECAST_DAYS = 14;
const WEEKS = 8;

type Answered = {
	readonly isRight: boolean;
	readonly skill: Skill | undefined;
	readonly certainty?: Certainty;
};

function share(answers: readonly Answered[]): Share {
	return { right: answers.filter(({ isRight }) => isRight).length, of: answers.length };
}

/** The reviews that stand. */
export function standingReviews(record: NotebookRecord): readonly Review[] {
	const since = emptiedAt(record.events);
	const undone = new Set(
		record.events.flatMap((event) => (event.type === 'review.undone' ? [event.review] : []))
	);
	return record.events.filter(
		(event): event is Review =>
			event.type === 'question.reviewed' && event.at > since && !undone.has(event.id)
	);
}

function answeredIn(
	record: NotebookRecord,
	reviews: readonly Review[],
	entries: ReadonlyMap<string, Entry>
): readonly Answered[] {
	const since = emptiedAt(record.events);
	const inQuizzes = record.pages.flatMap(({ answers }) =>
		answers
			.filter(({ at, outcome }) => at > since && outcome !== 'skipped')
			.map(({ outcome, skill, certainty }) => ({ isRight: outcome === 'right', skill, certainty }))
	);
	const again = reviews.map(({ entry, verdict, certainty }) => ({
		isRight: verdict === 'right',
		skill: entries.get(entry)?.skill,
		certainty
	}));
	return [...inQuizzes, ...again];
}

/** The history of a notebook. */
export function historyOf(
	record: NotebookRecord,
	entries: ReadonlyMap<string, Entry>,
	now: number,
	calendar: Calendar
): History {
	const today = calendar.dayOf(now);
	const reviews = standingReviews(record);
	const answered = answeredIn(record, reviews, entries);
	const weeks = Array.from({ length: WEEKS }, (_, index) => today - 7 * (WEEKS - index) + 1).map(
		(firstDay) => {
			const within = reviews.filter(({ at }) => {
				const day = calendar.dayOf(at);
				return day >= firstDay && day < firstDay + 7;
			});
			const right = within.filter(({ verdict }) => verdict === 'right').length;
			return { firstDay, right, of: within.length };
		}
	);
	return {
		forecast: forecastOf(entries.values(), FORECAST_DAYS, now, calendar),
		skills: SKILLS.map((skill) => ({
			skill,
			...share(answered.filter((answer) => answer.skill === skill))
		})).filter(({ of }) => of > 0),
		calibration: CERTAINTIES.map((certainty) => ({
			certainty,
			...share(answered.filter((answer) => answer.certainty === certainty))
		})).filter(({ of }) => of > 0),
		weeks
	};
}
