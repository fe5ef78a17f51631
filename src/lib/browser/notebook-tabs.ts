const CHANNEL = 'newsproof-notebook';

/** Who is told when the notebook was changed, here or in another tab. */
export type Tabs = {
	/** Tells everyone who listens, in every tab. */
	announce(): void;
	listen(listener: () => void): () => void;
	close(): void;
};

/** Joins the tabs of this browser. Without `BroadcastChannel` each hears only of itself. */
export function joinTabs(): Tabs {
	const listeners = new Set<() => void>();
	const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;
	const tell = () => {
		for (const listener of listeners) listener();
	};
	channel?.addEventListener('message', tell);
	return {
		announce: () => {
			tell();
			channel?.postMessage('changed');
		},
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => {
			listeners.clear();
			channel?.close();
		}
	};
}
