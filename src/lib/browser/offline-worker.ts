import type { WorkerMessage, WorkerReply } from './kept-cache.ts';

const SCRIPT = '/service-worker.js';
/** Installing fetches the app once; on a slow line that takes its time. */
const READY_WITHIN_MS = 60_000;
const REPLY_WITHIN_MS = 60_000;

type ScriptPolicies = {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (address: string) => string }
	): { createScriptURL(address: string): string };
};

/** The script's address, in the form in which a page under Trusted Types must give it. */
function trustedAddress(): string {
	const policies: ScriptPolicies | undefined = Reflect.get(window, 'trustedTypes');
	const policy = policies?.createPolicy('newsproof-service-worker', {
		// The one script there is, whatever is asked for.
		createScriptURL: () => SCRIPT
	});
	return policy?.createScriptURL(SCRIPT) ?? SCRIPT;
}

/** Whether this browser can keep pages for a time without a connection: not on plain http, not in every private window. */
export function canWorkOffline(): boolean {
	return isSecureContext && 'serviceWorker' in navigator && 'caches' in window;
}

let registered: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Registers the service worker, once a page. Undefined where there can be none. */
export function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
	registered ??= canWorkOffline()
		? navigator.serviceWorker.register(trustedAddress()).catch(() => undefined)
		: Promise.resolve(undefined);
	return registered;
}

function within<Value>(ms: number, wanted: Promise<Value>): Promise<Value | undefined> {
	const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
	return Promise.race([wanted, late]);
}

/** The service worker once it is at work. Undefined when it does not come to that in a minute. */
export async function readyWorker(): Promise<ServiceWorker | undefined> {
	if (!(await registerWorker())) return undefined;
	const ready = await within(READY_WITHIN_MS, navigator.serviceWorker.ready);
	return ready?.active ?? undefined;
}

/** Asks a service worker something. Undefined when it does not answer. */
export function askWorker(
	worker: ServiceWorker,
	message: WorkerMessage
): Promise<WorkerReply | undefined> {
	const { port1, port2 } = new MessageChannel();
	const reply = new Promise<WorkerReply>((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<WorkerReply>) => resolve(data);
	});
	worker.postMessage(message, [port2]);
	return within(REPLY_WITHIN_MS, reply).finally(() => port1.close());
}
