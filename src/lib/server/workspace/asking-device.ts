import { deviceName } from './device-name.ts';
import { WORKSPACE_COOKIE, workspaceCookieOptions } from './workspace-cookie.ts';

/** The device a request came from, and the workspace it is signed in to if there is one. */
export type AskingDevice = {
	/** In words, such as “Firefox on Linux”. */
	readonly name: string;
	readonly token?: string;
	readonly workspaceId?: string;
};

type Request = {
	readonly locals: { readonly workspaceId: string | undefined };
	readonly request: { readonly headers: { get(name: string): string | null } };
	readonly cookies: { get(name: string): string | undefined };
};

/** Reads a request for the device it came from. */
export function askingDevice({ locals, request, cookies }: Request): AskingDevice {
	const token = cookies.get(WORKSPACE_COOKIE);
	const { workspaceId } = locals;
	return {
		name: deviceName(request.headers.get('user-agent')),
		...(token !== undefined && workspaceId !== undefined && { token, workspaceId })
	};
}

type Response = {
	readonly url: URL;
	readonly cookies: {
		set(name: string, value: string, options: ReturnType<typeof workspaceCookieOptions>): void;
	};
};

/** Has the device of a request keep this token from now on. */
export function handToken({ url, cookies }: Response, token: string): void {
	cookies.set(WORKSPACE_COOKIE, token, workspaceCookieOptions(url));
}
