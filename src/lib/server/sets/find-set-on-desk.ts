import type { App } from '../app.ts';
import { findOwnSet, type OwnSet } from './own-set.ts';

/** A set of this workspace as it stands. Another workspace's is not found. */
export function findSetOnDesk(
	app: App,
	workspaceId: string,
	setId: string
): Promise<OwnSet | undefined> {
	return findOwnSet(app.storage, workspaceId, setId);
}
