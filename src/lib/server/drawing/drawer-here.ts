import { succeed } from '#lib/core/outcome.ts';
import { drawBank } from '#lib/generation/draw-bank.ts';
import type { Parser } from '#lib/generation/parsing/parser.ts';
import type { Drawer } from './drawer.ts';

/** Draws in this very thread, which does nothing else meanwhile: for the command line. */
export function createDrawerHere(parser: Parser | undefined): Drawer {
	return {
		draw: (article, seed) => Promise.resolve(succeed(drawBank(article, { seed, parser }))),
		close: () => Promise.resolve()
	};
}
