import { readFileSync } from 'node:fs';
import type { BuiltScript } from '../../scripts/script-modules.ts';
import { SCRIPT_MODULES_FILE } from '../../scripts/script-modules.ts';

/** The bytes of each module that a page's script is made of, before they are made small. */
export type ModuleSizes = Readonly<Record<string, number>>;

/** What a page may cost, in bytes as transferred, response headers included. */
export type PageBudget = {
	readonly scriptBeforeIdle: number;
	readonly script: number;
	readonly scriptRequestsBeforeIdle: number;
	/** As of when the budget was set. */
	readonly modules: ModuleSizes;
};

/** So many of what grew are named. */
const NAMED = 15;

/** The modules in these files of script, by the paths they were fetched from. */
export function modulesIn(paths: readonly string[]): ModuleSizes {
	const scripts: Readonly<Record<string, BuiltScript>> = JSON.parse(
		readFileSync(SCRIPT_MODULES_FILE, 'utf8')
	);
	const built = paths.flatMap((path) => scripts[path.replace(/^\//u, '')] ?? []);
	return Object.fromEntries(built.flatMap(({ modules }) => Object.entries(modules)));
}

/** What grew, most first, a line each: the module, its bytes then and now. */
export function whatGrew(before: ModuleSizes, after: ModuleSizes): readonly string[] {
	return Object.entries(after)
		.map(([name, bytes]) => ({ name, bytes, was: before[name] ?? 0 }))
		.filter(({ bytes, was }) => bytes > was)
		.toSorted((a, b) => b.bytes - b.was - (a.bytes - a.was))
		.slice(0, NAMED)
		.map(({ name, bytes, was }) => `${name}: ${was} → ${bytes}`);
}
