import type { PageLoad } from './$types';

/** The first question brings no more script than it needs; every other screen brings the rest at once. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	live: data.screen.stage === 'asking' ? undefined : await import('./live.ts')
});
