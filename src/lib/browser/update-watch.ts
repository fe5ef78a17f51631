import { askWorker } from './offline-worker.ts';

/** A tab that stays open for days asks for a new version when somebody comes back to it, at most this often. */
const ASK_EVERY_MS = 30 * 60 * 1000;
/** A worker that does not take over in this time never will: the reload brings the server's page all the same. */
const TAKE_OVER_WITHIN_MS = 5000;

/** Takes the waiting version over, and loads the page anew under it. */
export type Update = () => void;

function takeOver(waiting: ServiceWorker): void {
	const reload = () => location.reload();
	navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
	setTimeout(reload, TAKE_OVER_WITHIN_MS);
	waiting.postMessage('take-over');
}

/** Calls back with the worker that waits, now or once one does. */
function onWaiting(
	registration: ServiceWorkerRegistration,
	found: (waiting: ServiceWorker) => void
): void {
	if (registration.waiting) found(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			// Without one at work there is nothing to wait for: it is the first.
			if (installing.state === 'installed' && registration.active) found(installing);
		});
	});
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
	let askedAtMs = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || Date.now() - askedAtMs < ASK_EVERY_MS) return;
		askedAtMs = Date.now();
		registration.update().catch(() => undefined);
	});
}

/**
 * Looks out for a new version of the app. A page that is of the new version itself lets it take over
 * without a word; for an older one `offer` is called, and nothing happens until somebody wants it.
 */
export function watchUpdates(
	registration: ServiceWorkerRegistration,
	pageVersion: string,
	offer: (update: Update) => void
): void {
	onWaiting(registration, (waiting) => {
		void askWorker(waiting, 'tell-version').then((reply) => {
			if (reply?.version === pageVersion) waiting.postMessage('take-over');
			else offer(() => takeOver(waiting));
		});
	});
	askNowAndThen(registration);
}
