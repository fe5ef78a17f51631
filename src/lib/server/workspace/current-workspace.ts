import type { App } from '../app.ts';
import { WORKSPACE_COOKIE, workspaceCookieOptions } from './workspace-cookie.ts';
import { deviceName } from './device-name.ts';
import { openWorkspace } from './open-session.ts';

type Request = {
	readonly locals: { workspaceId: string | undefined };
	readonly url: URL;
	readonly request: { readonly headers: { get(name: string): string | null } };
	readonly cookies: {
		set(name: string, value: string, options: ReturnType<typeof workspaceCookieOptions>): void;
	};
};

/** The workspace of a request; the first thing a teacher makes opens one, and sets its cookie. */
export async function currentWorkspace(
	app: App,
	{ locals, url, request, cookies }: Request
): Promise<string> {
	if (locals.workspaceId !== undefined) return locals.workspaceId;
	const opened = await openWorkspace(app, deviceName(request.headers.get('user-agent')));
	cookies.set(WORKSPACE_COOKIE, opened.token, workspaceCookieOptions(url));
	locals.workspaceId = opened.workspaceId;
	return opened.workspaceId;
}
