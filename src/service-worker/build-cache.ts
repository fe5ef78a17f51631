import { dataPathOf, KEPT_CACHE } from '../lib/browser/kept-cache.ts';
import { SHELL_HEADER } from '../lib/core/shell-request.ts';
import { isOfBuild, isShell, OFFLINE_PAGE, SHELL_PAGES } from './answer-kind.ts';

const PREFIX = 'newsproof-build-';
/** Names the files that work without a connection, the teacher's desk apart. Written by the build. */
const LIST = '/_app/offline-files.json';
/** Fetched side by side: few, because whoever reads the page has the first claim to the line. */
const SIDE_BY_SIDE = 4;

/** As the build writes it: what every device needs, and what one needs that speaks a language. */
type FileList = {
	readonly files: readonly string[];
	readonly languages: Readonly<Record<string, readonly string[]>>;
};

const PAGES = [OFFLINE_PAGE, ...SHELL_PAGES];

/** What one build of the app has on this device. */
export class BuildCache {
	readonly name: string;
	/** All paths of the build, whether or not they are kept. */
	readonly files: ReadonlySet<string>;
	readonly #always: readonly string[];

	constructor(version: string, build: readonly string[], statics: readonly string[]) {
		this.name = PREFIX + version;
		this.files = new Set([...build, ...statics]);
		this.#always = statics;
	}

	/** Fetches what is not here yet. A file that cannot be had is tried again next time. The value is how many are missing. */
	async fetchMissing(): Promise<number> {
		const cache = await caches.open(this.name);
		const wanted = await this.#wanted(cache);
		const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		const missing = wanted.filter((path) => !held.has(path));
		let lost = 0;
		const fetchNext = async (): Promise<void> => {
			for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
				const isHere = await this.#fetchFile(cache, path).catch(() => false);
				if (!isHere) lost += 1;
			}
		};
		await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchNext));
		await this.#fetchShells(
			cache,
			PAGES.filter((path) => !held.has(path))
		);
		return lost + (await this.#fetchWords(cache));
	}

	async #fetchShells(cache: Cache, paths: readonly string[]): Promise<void> {
		await Promise.all(paths.map((path) => this.#fetchShell(cache, path).catch(() => undefined)));
	}

	/** The language of the pages that are here. */
	async #languageHere(cache: Cache): Promise<string | undefined> {
		const page = await cache.match(OFFLINE_PAGE, { ignoreVary: true });
		return page?.headers.get('content-language') ?? undefined;
	}

	/** Fetches the words of the language of the pages that are here. The value is how many files are missing. */
	async #fetchWords(cache: Cache): Promise<number> {
		const { languages } = await this.#list(cache);
		const language = await this.#languageHere(cache);
		const paths = (language && languages[language]) || [];
		const fetched = await Promise.all(
			paths.map(async (path) => {
				const isHere = await cache.match(path, { ignoreVary: true });
				return Boolean(isHere) || (await this.#fetchFile(cache, path).catch(() => false));
			})
		);
		return fetched.filter((isHere) => !isHere).length;
	}

	/** Fetches all pages that are here anew when a page came in another language than theirs. */
	async keepLanguage(language: string | null): Promise<void> {
		const cache = await caches.open(this.name);
		const here = await this.#languageHere(cache);
		if (!language || !here || language === here) return;
		await this.#fetchShells(cache, PAGES);
		await this.#fetchWords(cache);
		await this.refreshKept();
	}

	async #list(cache: Cache): Promise<FileList> {
		const list = (await cache.match(LIST)) ?? (await fetch(LIST, { cache: 'no-cache' }));
		if (!list.ok) return { files: [...this.files], languages: {} };
		await cache.put(LIST, list.clone());
		// Written by the same build as this.
		return (await list.json()) as FileList;
	}

	async #wanted(cache: Cache): Promise<string[]> {
		const { files } = await this.#list(cache);
		// Asked for while the server changes, the list may be of another build.
		return [...files.filter((path) => this.files.has(path)), ...this.#always];
	}

	async #fetchFile(cache: Cache, path: string): Promise<boolean> {
		const isImmutable = path.startsWith('/_app/immutable/');
		// A file of this name is this file, whichever build brought it.
		const known = isImmutable ? await caches.match(path, { ignoreVary: true }) : undefined;
		const file = known ?? (await fetch(path, { cache: isImmutable ? 'default' : 'no-cache' }));
		if (!file.ok) return false;
		await cache.put(path, file);
		return true;
	}

	/** Fetches a page that has nothing of anybody in it, after its data, so that both are here or neither. */
	async #fetchShell(cache: Cache, path: string): Promise<void> {
		const headers = { [SHELL_HEADER]: '1' };
		if (isShell(path)) {
			const data = await fetch(dataPathOf(path), { headers });
			if (!data.ok || data.redirected) return;
			await cache.put(dataPathOf(path), data);
		}
		await this.keepPage(cache, path, await fetch(path, { headers }));
	}

	/** Keeps a page, if it is one, and of this build. */
	async keepPage(cache: Cache, path: string, page: Response): Promise<boolean> {
		const isPage = page.headers.get('content-type')?.startsWith('text/html') ?? false;
		// A page that was redirected to may not be answered with.
		if (!page.ok || page.redirected || !isPage) return false;
		const kept = page.clone();
		if (!isOfBuild(await page.text(), this.files)) return false;
		await cache.put(path, kept);
		return true;
	}

	/** Makes kept quizzes this build's own where they can be fetched anew; the value says whether all are. */
	async refreshKept(): Promise<boolean> {
		const cache = await caches.open(KEPT_CACHE);
		const refreshed = await Promise.all(
			(await cache.keys()).map(async ({ url }) => {
				const { pathname } = new URL(url);
				const isHere = await this.#refreshKeptEntry(cache, pathname).catch(() => false);
				return isHere || (await this.#isOurs(cache, pathname));
			})
		);
		return refreshed.every(Boolean);
	}

	async #refreshKeptEntry(cache: Cache, path: string): Promise<boolean> {
		if (!path.endsWith('.json')) return this.keepPage(cache, path, await fetch(path));
		const data = await fetch(path);
		if (data.ok && !data.redirected) await cache.put(path, data);
		return data.ok;
	}

	async #isOurs(cache: Cache, path: string): Promise<boolean> {
		const page = await cache.match(path, { ignoreVary: true });
		return path.endsWith('.json') || isOfBuild((await page?.text()) ?? '', this.files);
	}

	/** Removes what earlier builds have here. The one before is spared while its pages may still be open. */
	async dropEarlier(spareLast: boolean): Promise<void> {
		const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
		// A later one waits for its turn.
		const earlier = builds.slice(0, Math.max(0, builds.indexOf(this.name)));
		const dropped = spareLast ? earlier.slice(0, -1) : earlier;
		await Promise.all(dropped.map((name) => caches.delete(name)));
	}
}
