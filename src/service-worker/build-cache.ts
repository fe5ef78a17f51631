import { dataPathOf, KEPT_CACHE } from '../lib/browser/kept-cache.ts';
import { SHELL_HEADER } from '../lib/core/shell-request.ts';
import { isOfBuild, isShell, OFFLINE_PAGE, SHELL_PAGES } from './answer-kind.ts';

const PREFIX = 'newsproof-build-';
/** Names the files that work without a connection, the teacher's desk apart. Written by the build. */
const LIST = '/_app/offline-files.json';
/** Fetched side by side: few, because whoever reads the page has the first claim to the line. */
const SIDE_BY_SIDE = 4;

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
		await Promise.all(
			[OFFLINE_PAGE, ...SHELL_PAGES]
				.filter((path) => !held.has(path))
				.map((path) => this.#fetchShell(cache, path).catch(() => undefined))
		);
		return lost;
	}

	async #wanted(cache: Cache): Promise<string[]> {
		const list = (await cache.match(LIST)) ?? (await fetch(LIST, { cache: 'no-cache' }));
		if (!list.ok) return [...this.files];
		await cache.put(LIST, list.clone());
		const paths: unknown = await list.json();
		const named = Array.isArray(paths) ? paths.map(String) : [];
		// Asked for while the server changes, the list may be of another build.
		return [...named.filter((path) => this.files.has(path)), ...this.#always];
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
