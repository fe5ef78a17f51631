import { deleteDB } from 'idb';

async function deleteDatabases(): Promise<void> {
	// Firefox before 126 cannot list them; those it has are known by name.
	const listed = await indexedDB.databases?.().catch(() => []);
	const names = listed?.flatMap(({ name }) => name ?? []) ?? [
		'newsproof-notebook',
		'newsproof-offline'
	];
	for (const name of names) await deleteDB(name);
}

/**
 * Takes everything off this device that a script can reach: databases, caches, storage and the
 * service worker. The cookies that no script may read are the server's to take back.
 */
export async function forgetEverything(): Promise<void> {
	localStorage.clear();
	sessionStorage.clear();
	if ('serviceWorker' in navigator) {
		const registrations = await navigator.serviceWorker.getRegistrations();
		await Promise.all(registrations.map((registration) => registration.unregister()));
	}
	// Plain http, as on a school's LAN, has no caches.
	if ('caches' in globalThis) {
		const names = await caches.keys();
		await Promise.all(names.map((name) => caches.delete(name)));
	}
	await deleteDatabases();
}
