/**
 * How a person likes to read. The first choice of each is what a page is without asking: the
 * system's, or the design's own. Sizes are per cent of the usual text.
 */
export const READING_CHOICES = {
	theme: ['system', 'light', 'dark'],
	contrast: ['system', 'more'],
	size: ['100', '115', '130', '150', '175', '200'],
	spacing: ['normal', 'wide', 'wider'],
	width: ['normal', 'narrow', 'wide'],
	motion: ['system', 'less'],
	/** Whether one line of an article after the other is read, the rest dimmed. */
	lines: ['off', 'on'],
	/** How fast a voice reads. */
	voice: ['normal', 'slower', 'slowest', 'faster'],
	/** Whether letters and digits answer (WCAG 2.2, 2.1.4). */
	keys: ['on', 'off']
} as const;

type Choices = typeof READING_CHOICES;

export type ReadingAspect = keyof Choices;

/** One choice for each aspect of reading. */
export type ReadingPreferences = { readonly [Aspect in ReadingAspect]: Choices[Aspect][number] };

/** The cookie that holds them. A script may read it: it says nothing of anybody. */
export const READING_COOKIE = 'reading';

export const READING_COOKIE_SECONDS = 365 * 24 * 60 * 60;

const ASPECTS = [
	'theme',
	'contrast',
	'size',
	'spacing',
	'width',
	'motion',
	'lines',
	'voice',
	'keys'
] as const satisfies readonly ReadingAspect[];

/** What only a script asks for: `<html>` does not carry it. */
const OFF_PAGE: ReadonlySet<ReadingAspect> = new Set(['voice', 'keys']);

function chosen<Choice extends string>(
	choices: readonly [Choice, ...Choice[]],
	wish: string | undefined
): Choice {
	return choices.find((choice) => choice === wish) ?? choices[0];
}

/** The preferences in these wishes; whatever is no choice, or missing, is the usual one. */
export function choosePreferences(
	wishOf: (aspect: ReadingAspect) => string | undefined
): ReadingPreferences {
	return {
		theme: chosen(READING_CHOICES.theme, wishOf('theme')),
		contrast: chosen(READING_CHOICES.contrast, wishOf('contrast')),
		size: chosen(READING_CHOICES.size, wishOf('size')),
		spacing: chosen(READING_CHOICES.spacing, wishOf('spacing')),
		width: chosen(READING_CHOICES.width, wishOf('width')),
		motion: chosen(READING_CHOICES.motion, wishOf('motion')),
		lines: chosen(READING_CHOICES.lines, wishOf('lines')),
		voice: chosen(READING_CHOICES.voice, wishOf('voice')),
		keys: chosen(READING_CHOICES.keys, wishOf('keys'))
	};
}

/** Reads the cookie: `size-130.theme-dark`. Never fails: what it does not know it passes over. */
export function parsePreferences(cookie: string | undefined): ReadingPreferences {
	const wishes = new Map(
		(cookie ?? '').split('.').map((pair) => {
			const [aspect = '', wish = ''] = pair.split('-', 2);
			return [aspect, wish];
		})
	);
	return choosePreferences((aspect) => wishes.get(aspect));
}

/** The aspects in which a person asked for something else than the usual. */
function askedFor(preferences: ReadingPreferences): readonly ReadingAspect[] {
	return ASPECTS.filter((aspect) => preferences[aspect] !== READING_CHOICES[aspect][0]);
}

/** The cookie's text, of letters that no encoding changes; empty when all is as usual. */
export function formatPreferences(preferences: ReadingPreferences): string {
	return askedFor(preferences)
		.map((aspect) => `${aspect}-${preferences[aspect]}`)
		.join('.');
}

/**
 * The attributes of `<html>` that the styles follow, by name without `data-`: undefined where all
 * is as usual, so that whoever applies them knows which to take away.
 */
export function pageChoices(
	preferences: ReadingPreferences
): readonly (readonly [ReadingAspect, string | undefined])[] {
	const asked = new Set(askedFor(preferences));
	return ASPECTS.filter((aspect) => !OFF_PAGE.has(aspect)).map((aspect) => [
		aspect,
		asked.has(aspect) ? preferences[aspect] : undefined
	]);
}
