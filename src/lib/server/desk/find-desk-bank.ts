import type { App } from '../app.ts';
import { findBankOnDesk, type BankOnDesk } from './bank-on-desk.ts';

/** A bank of this workspace as it stands. Another workspace's is not found. */
export function findDeskBank(
	app: App,
	workspaceId: string,
	bankId: string
): Promise<BankOnDesk | undefined> {
	return findBankOnDesk(app.storage, workspaceId, bankId);
}
