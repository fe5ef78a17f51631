import { succeed } from '#lib/core/outcome.ts';
import { drawBank } from '#lib/generation/draw-bank.ts';
import type { Parser } from '#lib/generation/parsing/parser.ts';
import type { Drawer } from './drawer.ts';

/** Draws in this very thread, which does nothing else meanwhile: for the command line. */
export function createDrawerHere(loadParser: () => Promise<Parser | undefined>): Drawer {
	return {
		draw: async (article, seed, about) =>
			succeed(drawBank(article, { seed, parser: await loadParser(), ...(about && { about }) })),
		wake: () => undefined,
		close: () => Promise.resolve()
	};
}
