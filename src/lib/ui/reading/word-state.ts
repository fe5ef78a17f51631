import type { GlossaryEntry } from '../../core/glossary.ts';

/** A word that was asked about, and what is known of it by now. */
export type AskedWord = {
	readonly word: string;
	readonly standing: 'waiting' | 'unknown' | 'withheld' | 'failed' | GlossaryEntry;
};
