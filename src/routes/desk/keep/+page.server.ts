import { runningApp } from '#lib/server/running-app.ts';
import { askingDevice } from '#lib/server/workspace/asking-device.ts';
import { passkeySite } from '#lib/server/workspace/passkey-site.ts';
import { showKeeping } from '#lib/server/workspace/show-keeping.ts';
import type { Actions, PageServerLoad } from './$types';
import { deviceActions, DELETE_WORD } from './device-actions.server.ts';
import { wayActions } from './way-actions.server.ts';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'private, no-store' });
	return {
		keeping: await showKeeping(runningApp(), askingDevice(event)),
		hasPasskeys: passkeySite(event.url) !== undefined,
		deleteWord: DELETE_WORD
	};
};

export const actions = { ...wayActions, ...deviceActions } satisfies Actions;
