import type { Keeping, NotebookStore } from '#lib/browser/notebook-store.ts';
import { clockIn, type NotebookClock } from '#lib/ui/notebook/clock.ts';
import { noteDevice } from './note-device.ts';

/** How long a first visit waits for what the server knows, before it shows what is here. */
const PATIENCE_MS = 4000;

function atMost(work: Promise<unknown>, patienceMs: number): Promise<unknown> {
	return Promise.race([work, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/**
 * The notebook on this device, as the pages see it. `opening` until it is there, `blocked` where the
 * browser lets nothing be kept: then the server's pages are all there is.
 */
export class LocalNotebook {
	standing = $state<'opening' | 'open' | 'blocked'>('opening');
	/** Grows with every change of the notebook, here or in another tab. */
	changes = $state(0);
	keeping = $state.raw<Keeping | undefined>();
	#store = $state.raw<NotebookStore | undefined>();
	/** Done once the server was asked for news, whatever came of it. */
	synced: Promise<unknown> = Promise.resolve();
	readonly #endings: (() => void)[] = [];
	#isClosed = false;

	/** The open store; undefined before and where there is none. */
	get store(): NotebookStore | undefined {
		return this.#store;
	}

	/** What time it is for the notebook and its reader. */
	clock(): NotebookClock {
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		return clockIn(timeZone, this.#store?.now() ?? Date.now());
	}

	/** Opens the notebook and keeps it in step with the server. A first visit waits a little for what is there. */
	async open(isFirst: boolean): Promise<void> {
		try {
			const { keepInSync, openNotebookStore, syncNotebook } = await import('./device.ts');
			const store = await openNotebookStore();
			this.#endings.push(() => store.close());
			const synced = syncNotebook(store).catch(() => undefined);
			this.synced = atMost(synced, PATIENCE_MS);
			if (isFirst) await this.synced;
			this.#endings.push(
				store.subscribe(() => {
					this.changes += 1;
					void this.#readKeeping(store);
				})
			);
			await this.#readKeeping(store);
			this.#store = store;
			this.standing = 'open';
			noteDevice(true);
			void synced.then(() => this.#isClosed || this.#endings.push(keepInSync(store)));
		} catch {
			// Private windows of some browsers, a full disk, a policy: the server's pages go on working.
			this.standing = 'blocked';
			noteDevice(false);
		}
		if (this.#isClosed) this.close();
	}

	async #readKeeping(store: NotebookStore): Promise<void> {
		this.keeping = await store.keeping().catch(() => undefined);
	}

	/** Lets go of the store. */
	close(): void {
		this.#isClosed = true;
		for (const end of this.#endings.splice(0).toReversed()) end();
		this.#store = undefined;
	}
}

/** A view of the notebook that is read anew with every change. */
export class NotebookView<T> {
	value = $state.raw<T | undefined>();

	/** To be called while a component is set up. */
	constructor(
		notebook: LocalNotebook,
		read: (store: NotebookStore, clock: NotebookClock) => Promise<T>
	) {
		$effect(() => {
			const { store, changes } = notebook;
			if (!store || changes < 0) return;
			let isStale = false;
			read(store, notebook.clock()).then(
				(value) => {
					if (!isStale) this.value = value;
				},
				// What could be read before stays; the next change tries again.
				() => undefined
			);
			return () => {
				isStale = true;
			};
		});
	}
}
