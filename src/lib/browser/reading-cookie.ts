import {
	choosePreferences,
	formatPreferences,
	pageChoices,
	parsePreferences,
	READING_COOKIE,
	READING_COOKIE_SECONDS,
	type ReadingPreferences
} from '#lib/core/reading-preferences.ts';

/** How the person on this device likes to read, as the cookie has it now. */
export function readPreferences(): ReadingPreferences {
	const entry = document.cookie
		.split('; ')
		.find((cookie) => cookie.startsWith(`${READING_COOKIE}=`));
	return parsePreferences(entry?.slice(READING_COOKIE.length + 1));
}

/** Keeps them for a year, for every page and for the server. */
export function keepPreferences(preferences: ReadingPreferences): void {
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	document.cookie =
		`${READING_COOKIE}=${formatPreferences(preferences)}; Path=/; SameSite=Lax` +
		`; Max-Age=${READING_COOKIE_SECONDS}${secure}`;
}

/** The browser's own dress follows the paper, whichever theme that is of. */
function dressBrowser({ theme, contrast }: ReadingPreferences): void {
	const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
	if (theme === 'system' && contrast === 'system' && metas.length > 1) return;
	const paper = getComputedStyle(document.documentElement).backgroundColor;
	for (const meta of metas) meta.content = paper;
}

/** Shows the page so: a page from the device may be older than what was chosen since. */
export function applyPreferences(preferences: ReadingPreferences): void {
	const page = document.documentElement;
	let isOther = false;
	for (const [aspect, choice] of pageChoices(preferences)) {
		if (page.dataset[aspect] === choice) continue;
		isOther = true;
		const name = `data-${aspect}`;
		if (choice === undefined) page.removeAttribute(name);
		else page.setAttribute(name, choice);
	}
	if (isOther) dressBrowser(preferences);
}

/** Keeps and shows what a form of choices says; what it does not ask for stays as it is. */
export function takeChoices(fields: FormData): ReadingPreferences {
	const now = readPreferences();
	const preferences = choosePreferences((aspect) => fields.get(aspect)?.toString() ?? now[aspect]);
	keepPreferences(preferences);
	applyPreferences(preferences);
	return preferences;
}
