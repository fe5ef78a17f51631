// Interfaces, because the framework's and Node's own declarations are merged with these.
declare global {
	namespace App {
		interface Locals {
			/** The learner whose cookie came with the request, if any. */
			learnerId: string | undefined;
			/** The workspace that is signed in on the device the request came from, if any. */
			workspaceId: string | undefined;
		}
		interface Error {
			message: string;
			/** Names this error in the server's log. */
			id?: string;
		}
	}
}

export {};
