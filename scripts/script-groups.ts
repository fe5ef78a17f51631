import type { Plugin, Rolldown } from 'vite';

/** The routes whose weight counts most, by the files of their pages. */
const QUESTION = 'src/routes/attempts/[id]/+page';
const FRONT = 'src/routes/+page';
/** What no page waits for. */
const BACKGROUND = 'src/lib/browser/offline-start.ts';
/** What the framework loads on every page: its own start, the layout, the page for errors. */
const EVERYWHERE = /\/(?:client\/entry|client-optimized\/app|nodes\/[01])\.js$/u;
/** What the bundler itself adds. */
const RUNTIME = /rolldown\/runtime/u;
const PAGE = /\/nodes\/\d+\.js$/u;
/** What draws nothing: of use to what goes on in the background, which needs no styles. */
const RULES = /\/src\/(?:lib\/(?:core|browser|ui\/messages)\/|hooks\.)/u;
/** Shared by so many pages, a module is no matter of answering alone. */
const OFTEN = 5;

type Context = Rolldown.ChunkingContext;

/** The modules that start a file of script of their own and import this one, on the way or at once. */
function startersOf(id: string, context: Context, known: Map<string, ReadonlySet<string>>) {
	const found = known.get(id);
	if (found) return found;
	const reached = new Set([id]);
	const starters = new Set<string>();
	for (const next of reached) {
		const info = context.getModuleInfo(next);
		if (info?.isEntry || (info?.dynamicImporters.length ?? 0) > 0) starters.add(next);
		for (const importer of info?.importers ?? []) reached.add(importer);
	}
	known.set(id, starters);
	return starters;
}

/** The groups, the most shared first: a group takes what its modules import, unless an earlier one has it. */
const GROUPS = ['app', 'rules', 'front', 'article', 'question', 'attempt', 'background'] as const;
type Group = (typeof GROUPS)[number];

/** Which group a module is of, by the pages that need it at once. Of none, where the bundler may decide. */
function groupOf(id: string, starters: readonly string[], context: Context): Group | undefined {
	if (starters.some((starter) => EVERYWHERE.test(starter))) return 'app';
	const pages = starters
		.filter((starter) => PAGE.test(starter))
		.map((page) => context.getModuleInfo(page)?.importedIds ?? []);
	const isFor = (start: string) => pages.some((files) => files.some((id) => id.includes(start)));
	if (isFor(QUESTION)) {
		if (RULES.test(id)) return 'rules';
		if (isFor(FRONT)) return 'front';
		if (pages.length === 1) return 'attempt';
		return pages.length < OFTEN ? 'question' : 'article';
	}
	if (starters.some((starter) => starter.includes(BACKGROUND))) return 'background';
	return undefined;
}

/**
 * What is fetched beside a file of script that comes later. A list of all that each of forty pages
 * is made of would weigh on every page; a page's files are few, and name each other.
 */
function resolveDependencies(
	_: string,
	dependencies: string[],
	{ hostId }: { readonly hostId: string }
): string[] {
	return /\/entry\/app\./u.test(hostId) ? [] : dependencies;
}

/**
 * Puts modules that pages need together into one file. Left alone the bundler makes a file for each
 * set of pages that share something: some fifty for a question, each with a header of its own and
 * too small to compress well. No page gets what only pages of another group need.
 */
export function groupScripts(): Plugin {
	const known = new Map<string, ReadonlySet<string>>();
	const nameFor = (group: Group) => (id: string, context: Context) => {
		if (RUNTIME.test(id)) return group === 'app' ? group : null;
		const info = context.getModuleInfo(id);
		// The framework looks for a page's styles depth first, and takes those of what comes later for
		// its own only when nothing that is fetched later comes before it.
		const fetchesLater = (info?.dynamicallyImportedIds.length ?? 0) > 0;
		if (fetchesLater && !RULES.test(id)) return null;
		const starters = startersOf(id, context, known);
		return !starters.has(id) && groupOf(id, [...starters], context) === group ? group : null;
	};
	const groups = GROUPS.map((group, index) => ({
		name: nameFor(group),
		debugName: group,
		priority: GROUPS.length - index
	}));
	return {
		name: 'newsproof-script-groups',
		apply: 'build',
		configEnvironment: (environment) =>
			environment === 'client'
				? {
						build: {
							modulePreload: { resolveDependencies },
							rolldownOptions: { output: { codeSplitting: { groups } } }
						}
					}
				: undefined
	};
}
