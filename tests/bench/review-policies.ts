import { CALENDAR, type Desk } from './review-desk.ts';
import { openNotebook } from './review-notebook.ts';

export type Policy = {
	readonly name: string;
	/** Followed for a year, too. */
	readonly isLasting?: true;
	openDesk(): Desk;
};

export const DAILY_LIMIT = 20;

type Card = { readonly number: number; dueDay: number; step: number; askedDay: number };

/** A desk whose cards come back after so many days as `daysAfter` says, what waits longest first. */
function openBox(limit: number, daysAfter: (step: number) => number, last: number): Desk {
	const cards: Card[] = [];
	let askedOn = { day: -1, count: 0 };
	return {
		meet({ number }, atMs) {
			const day = CALENDAR.dayOf(atMs);
			cards.push({ number, dueDay: day + daysAfter(0), step: 0, askedDay: day });
		},
		choose(atMs) {
			const day = CALENDAR.dayOf(atMs);
			const left = limit - (askedOn.day === day ? askedOn.count : 0);
			if (left <= 0) return [];
			return cards
				.filter(({ dueDay }) => dueDay <= day)
				.toSorted((a, b) => a.dueDay - b.dueDay || a.askedDay - b.askedDay || a.number - b.number)
				.slice(0, left)
				.map(({ number }) => number);
		},
		record({ number }, { verdict }, atMs) {
			const day = CALENDAR.dayOf(atMs);
			askedOn = { day, count: (askedOn.day === day ? askedOn.count : 0) + 1 };
			const card = cards[number];
			if (!card) return;
			card.step = verdict === 'right' ? Math.min(card.step + 1, last) : 0;
			card.askedDay = day;
			card.dueDay = day + daysAfter(card.step);
		}
	};
}

/** The notebook told whether the fact came to mind, which no notebook can know: what guessing from answers costs. */
function openToldNotebook(): Desk {
	const desk = openNotebook(0.9, DAILY_LIMIT);
	return {
		...desk,
		record(fact, { kind, cameToMind, tookMs }, atMs) {
			desk.record(
				fact,
				{ kind, cameToMind, verdict: cameToMind ? 'right' : 'wrong', tookMs },
				atMs
			);
		}
	};
}

const LADDER_DAYS = [1, 3, 7, 14];

/** The policies that are compared; the last one is the control. */
export const POLICIES: readonly Policy[] = [
	{ name: 'FSRS, 0.9', isLasting: true, openDesk: () => openNotebook(0.9, DAILY_LIMIT) },
	{ name: 'FSRS, 0.8', isLasting: true, openDesk: () => openNotebook(0.8, DAILY_LIMIT) },
	{ name: 'FSRS, 0.9, told', openDesk: openToldNotebook },
	{
		name: 'ladder 1-3-7-14',
		isLasting: true,
		openDesk: () => openBox(DAILY_LIMIT, (step) => LADDER_DAYS[step] ?? 14, LADDER_DAYS.length - 1)
	},
	{ name: 'daily, at most 20', openDesk: () => openBox(DAILY_LIMIT, () => 1, 0) },
	{ name: 'daily, all', openDesk: () => openBox(Infinity, () => 1, 0) },
	{ name: 'no review', isLasting: true, openDesk: () => openBox(0, () => 1, 0) }
];
