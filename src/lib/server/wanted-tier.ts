import type { Bank } from '#lib/core/bank/bank.ts';

/** Which questions are wanted: those to be used unseen, those for a person's eye, or both. */
export const WANTED_TIERS = ['auto', 'review', 'all'] as const;
export type WantedTier = (typeof WANTED_TIERS)[number];

/** The bank with the questions of one tier, or with all. */
export function bankOfTier(bank: Bank, wanted: WantedTier): Bank {
	if (wanted === 'all') return bank;
	return { ...bank, questions: bank.questions.filter(({ tier }) => tier === wanted) };
}
