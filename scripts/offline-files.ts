import type { Plugin, Rolldown } from 'vite';

/** Routes that are of use without a connection; of all others only what they share with these is kept. */
const OFFLINE_ROUTES = /^src\/routes\/(?:\+|offline\/|notebook\/|attempts\/|quizzes\/)/u;
/** The framework's own modules: one for each layout and page, and those that start the app. */
const NODE = /\/nodes\/\d+\.js$/u;
const START = /\/(?:client\/entry|app)\.js$/u;

/** What learners' pages say in a language other than English. */
const WORDS = /\/ui\/messages\/(?<language>[\w-]+)\/(?<for>learner|teacher)\.ts$/u;

type Bundle = Rolldown.OutputBundle;

function isChunk(file: Bundle[string] | undefined): file is Rolldown.OutputChunk {
	return file?.type === 'chunk';
}

function wordsOf(file: Bundle[string] | undefined) {
	return isChunk(file) ? WORDS.exec(file.facadeModuleId ?? '')?.groups : undefined;
}

function stylesOf(chunk: Rolldown.OutputChunk): readonly string[] {
	return [
		...(chunk.viteMetadata?.importedCss ?? []),
		...(chunk.viteMetadata?.importedAssets ?? [])
	];
}

/** Whether a page's module is of a route that works without a connection. `imported` are the page's own files. */
function servesOffline(imported: readonly string[], root: string): boolean {
	return imported.some((id) => id.startsWith(root) && OFFLINE_ROUTES.test(id.slice(root.length)));
}

/** All that these chunks need, sooner or later: what they import at once, and, of pages, what they import on the way. */
function reachableFrom(entries: readonly string[], bundle: Bundle): ReadonlySet<string> {
	const reached = new Set(entries);
	for (const name of reached) {
		const chunk = bundle[name];
		if (!isChunk(chunk)) continue;
		for (const next of chunk.imports) reached.add(next);
		// What starts the app can import every page there is.
		const isStart = START.test(chunk.facadeModuleId ?? '');
		for (const next of isStart ? [] : chunk.dynamicImports) {
			// A device needs those of one language only, which the build does not know.
			if (!wordsOf(bundle[next])) reached.add(next);
		}
		for (const next of stylesOf(chunk)) reached.add(next);
	}
	return reached;
}

function pathsOf(names: Iterable<string>): readonly string[] {
	return [...new Set(names)].map((name) => `/${name}`).toSorted();
}

/**
 * Writes `_app/offline-files.json` into the client's build: the paths of what works without a
 * connection, and for each language of its words. The service worker keeps those, and leaves the
 * teacher's desk on the server.
 */
export function listOfflineFiles(): Plugin {
	let root = '';
	return {
		name: 'newsproof-offline-files',
		apply: 'build',
		configResolved(config) {
			root = `${config.root}/`;
		},
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const chunks = Object.values(bundle).filter(isChunk);
			const entries = chunks.filter(({ facadeModuleId }) => {
				const id = facadeModuleId ?? '';
				if (START.test(id)) return true;
				return NODE.test(id) && servesOffline(this.getModuleInfo(id)?.importedIds ?? [], root);
			});
			const reached = reachableFrom(
				entries.map(({ fileName }) => fileName),
				bundle
			);
			// Fonts are named by styles only.
			const fonts = Object.keys(bundle).filter((name) => name.endsWith('.woff2'));
			const files = pathsOf([...reached, ...fonts]);
			const languages = chunks.flatMap((chunk) => {
				const words = wordsOf(chunk);
				if (words?.['for'] !== 'learner') return [];
				return [[words['language'], pathsOf(reachableFrom([chunk.fileName], bundle))]];
			});
			this.emitFile({
				type: 'asset',
				fileName: '_app/offline-files.json',
				source: JSON.stringify({ files, languages: Object.fromEntries(languages) })
			});
		}
	};
}
