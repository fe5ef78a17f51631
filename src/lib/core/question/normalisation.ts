export const NORMALISATIONS = ['exact', 'case', 'loose'] as const;

/** What is overlooked when a typed answer is compared with an accepted one. */
export type Normalisation = (typeof NORMALISATIONS)[number];

/**
 * The form in which two answers are compared. `exact`: as typed but for outer blanks. `case`: also
 * without regard to case. `loose`: also without punctuation, accents, doubled blanks and a leading
 * a, an or the.
 */
export function normaliseAnswer(text: string, normalisation: Normalisation): string {
	const trimmed = text.normalize('NFC').trim();
	if (normalisation === 'exact') return trimmed;
	const folded = trimmed.toLowerCase();
	if (normalisation === 'case') return folded;
	return folded
		.normalize('NFKD')
		.replaceAll(/\p{Mark}/gu, '')
		.replaceAll(/['’]/gu, '')
		.replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.trim()
		.replace(/^(?:a|an|the) (?=.)/u, '');
}

/** Whether the typed text is one of the accepted ones under the normalisation. */
export function isOneOf(
	typed: string,
	accepted: readonly string[],
	normalisation: Normalisation
): boolean {
	const given = normaliseAnswer(typed, normalisation);
	return (
		given !== '' && accepted.some((answer) => normaliseAnswer(answer, normalisation) === given)
	);
}
