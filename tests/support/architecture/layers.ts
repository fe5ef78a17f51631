import type { Breach } from './breach.ts';
import { type Import, resolveImport } from './parse-module.ts';
import type { LayerRule, Rules } from './rules.ts';

/** Does `glob` (`*` within a folder, `**` across folders) match the whole of `file`? */
export function matchesGlob(glob: string, file: string): boolean {
	const pattern = glob.replace(/[.+()[\]$^{}?]/g, '\\$&').replace(/\*\*\/|\*\*|\*/g, (stars) => {
		if (stars === '**/') return '(?:.*/)?';
		return stars === '**' ? '.*' : '[^/]*';
	});
	return new RegExp(`^${pattern}$`).test(file);
}

export function isTest(file: string): boolean {
	return /\.test\.ts$/.test(file);
}

/** The layer a file belongs to; a test belongs to the layer of what it tests. */
export function layerOf(file: string, rules: Rules): LayerRule | undefined {
	const subject = file.replace(/\.test\.ts$/, '.ts');
	return rules.layers.find(({ files }) => files.some((glob) => matchesGlob(glob, subject)));
}

/** A layer with every layer it may import, directly or through others. */
function withLayersBelow(layer: LayerRule, rules: Rules): ReadonlySet<string> {
	const reached = new Set([layer.name]);
	for (const name of reached) {
		const here = rules.layers.find((candidate) => candidate.name === name);
		const below = here?.mayImport.filter((entry) => rules.layers.some((l) => l.name === entry));
		for (const next of below ?? []) reached.add(next);
	}
	return reached;
}

type Target = ReturnType<typeof resolveImport>;

function isUnder(name: string, folder: string): boolean {
	return name === folder || name.startsWith(`${folder}/`);
}

/** Does an entry of the table (`core`, `server/storage`, `xstate`, `node:*`) name this target? */
function names(entry: string, target: Target, rules: Rules): boolean {
	if (target.kind === 'package') {
		if (entry.endsWith('*')) return target.name.startsWith(entry.slice(0, -1));
		return isUnder(target.name, entry);
	}
	if (layerOf(target.name, rules)?.name === entry) return true;
	return isUnder(target.name, entry) || isUnder(target.name, `src/lib/${entry}`);
}

function mayImport(file: string, layer: LayerRule, target: Target, rules: Rules): boolean {
	const isNamedIn = (entries: Iterable<string>) =>
		[...entries].some((entry) => names(entry, target, rules));
	if (isTest(file)) {
		if (isNamedIn(rules.testsMayImport)) return true;
		if (isNamedIn(withLayersBelow(layer, rules))) return true;
	}
	return isNamedIn(layer.mayImport) && !isNamedIn(layer.never);
}

function list(entries: readonly string[]): string {
	return entries.map((entry) => `\`${entry}\``).join(', ');
}

function adviceOn(specifier: string, layer: LayerRule): string {
	if (specifier.startsWith('$lib/')) return `write \`#lib/…\` instead of \`${specifier}\``;
	const except = layer.never.length > 0 ? `, never ${list(layer.never)}` : '';
	return (
		`\`${layer.name}\` may not import \`${specifier}\`, only ${list(layer.mayImport)}${except}: ` +
		'move the code to the layer that may, or hand the value in as an argument'
	);
}

const stepOf = (file: string, rules: Rules): number | undefined => {
	const [, folder] = /^src\/lib\/core\/([^/]+)\//.exec(file) ?? [];
	if (folder === undefined) return undefined;
	return rules.coreOrder.findIndex((step) => step.includes(folder));
};

/** Inside core: an import of a folder above, or beside on the same step. */
function orderBreach(file: string, { name }: Target, rules: Rules): string | undefined {
	const [from, to] = [stepOf(file, rules), stepOf(name, rules)];
	if (to === undefined || to === -1 || from === -1) return undefined;
	const folder = (of: string) => of.split('/')[3];
	if (from === undefined) {
		return `a file directly in \`core\` serves every folder and imports none: not ${name}`;
	}
	if (from < to || folder(file) === folder(name)) return undefined;
	return `\`core/${folder(file)}\` may import only what stands right of it in ${list(
		rules.coreOrder.flat()
	)}: not \`core/${folder(name)}\``;
}

/** The breaches of the layer table, and of the order inside `core`, in one file's imports. */
export function checkImports(
	file: string,
	imports: readonly Import[],
	rules: Rules
): readonly Breach[] {
	const layer = layerOf(file, rules);
	if (!layer || stepOf(file, rules) === -1) {
		const whatToDo = 'move it into a folder that docs/architecture.md names';
		return [{ file, line: 1, rule: 'unknown-layer', whatToDo }];
	}
	return imports.flatMap(({ specifier, line }): readonly Breach[] => {
		if (specifier === null) {
			if (isTest(file) || layer.mayImport.includes('import()')) return [];
			const whatToDo = 'write the path as one string, so that it can be checked';
			return [{ file, line, rule: 'forbidden-import', whatToDo }];
		}
		const target = resolveImport(file, specifier);
		if (!mayImport(file, layer, target, rules)) {
			return [{ file, line, rule: 'forbidden-import', whatToDo: adviceOn(specifier, layer) }];
		}
		const outOfOrder = layer.name === 'core' && orderBreach(file, target, rules);
		return outOfOrder ? [{ file, line, rule: 'core-order', whatToDo: outOfOrder }] : [];
	});
}
