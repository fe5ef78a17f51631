import { error, type RequestEvent } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { askingDevice } from '#lib/server/workspace/asking-device.ts';
import { makeRecoveryLink } from '#lib/server/workspace/make-recovery-link.ts';

/** The workspace and the device it is signed in on; to anyone else there is nothing here. */
export function ownDevice(event: RequestEvent) {
	const { name, token, workspaceId } = askingDevice(event);
	if (token === undefined || workspaceId === undefined) error(404, 'not-found');
	return { name, token, workspaceId };
}

/** The form of a request. */
export function formOf({ request }: RequestEvent): Promise<FormData> {
	return request.formData().catch(() => error(400, 'unreadable'));
}

/** A field of a form as text. PostgreSQL takes no NUL, and nobody types one. */
export function textIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}

/** What a browser sent as JSON, or nothing that could be anything. */
export function jsonIn(form: FormData, name: string): unknown {
	try {
		return JSON.parse(textIn(form, name));
	} catch {
		return undefined;
	}
}

/** Tells the browser how long to wait; the value is in seconds. */
export function askToWait({ setHeaders }: RequestEvent, waitMs: number): number {
	const waitSeconds = Math.ceil(waitMs / 1000);
	setHeaders({ 'retry-after': String(waitSeconds) });
	return waitSeconds;
}

/** Makes a recovery link for the workspace of this device, and gives its address. */
export async function makeOwnLink(event: RequestEvent): Promise<string> {
	const made = await makeRecoveryLink(runningApp(), ownDevice(event).workspaceId);
	if (!made.ok) error(404, 'not-found');
	return `${event.url.origin}/desk/recover/${made.value}`;
}
