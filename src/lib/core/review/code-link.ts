import { formatNotebookCode, readNotebookCode } from './notebook-code.ts';

const START = '#code=';

/**
 * The address of a page with a code in its fragment. A browser sends no fragment to a server and names
 * none to another site, so the code stands in no log.
 */
export function codeLink(page: string, code: string): string {
	return page + START + formatNotebookCode(readNotebookCode(code) ?? code);
}

/** The code in the fragment of an address, `#…`, if it has one. */
export function codeInFragment(fragment: string): string | undefined {
	if (!fragment.startsWith(START)) return undefined;
	return readNotebookCode(fragment.slice(START.length));
}
