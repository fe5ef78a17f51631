import type { Plugin, Rolldown } from 'vite';

/** A file of script of the client's build: what it is made of, and what it brings along at once. */
export type BuiltScript = {
	/** The bytes of each module in it before they are made small. */
	readonly modules: Readonly<Record<string, number>>;
	readonly imports: readonly string[];
};

/** Where the list is in the project's folder. It is no part of what is served. */
export const SCRIPT_MODULES_FILE = '.svelte-kit/output/client/.vite/script-modules.json';

function nameOf(id: string, root: string): string {
	const path = id.replace(/^\0/u, '').replace(/\?.*$/u, '');
	const inPackage = path.split('node_modules/').at(-1) ?? path;
	return inPackage.startsWith(root) ? inPackage.slice(root.length) : inPackage;
}

function modulesOf(chunk: Rolldown.OutputChunk, root: string): BuiltScript['modules'] {
	return Object.fromEntries(
		Object.entries(chunk.modules)
			.map(([id, { renderedLength }]) => [nameOf(id, root), renderedLength] as const)
			.filter(([, bytes]) => bytes > 0)
			.toSorted(([, a], [, b]) => b - a)
	);
}

/** Writes down which modules each file of script holds, so that the budget can say what grew. */
export function listScriptModules(): Plugin {
	let root = '';
	return {
		name: 'newsproof-script-modules',
		apply: 'build',
		configResolved(config) {
			root = `${config.root}/`;
		},
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const scripts: Record<string, BuiltScript> = {};
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				scripts[chunk.fileName] = { modules: modulesOf(chunk, root), imports: chunk.imports };
			}
			this.emitFile({
				type: 'asset',
				fileName: '.vite/script-modules.json',
				source: JSON.stringify(scripts, undefined, '\t')
			});
		}
	};
}
