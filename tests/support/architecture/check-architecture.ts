import type { Breach } from './breach.ts';
import { checkGlobals } from './banned-globals.ts';
import { findCycles } from './cycles.ts';
import { checkShape } from './file-shape.ts';
import { checkImports, isTest, layerOf } from './layers.ts';
import { importsOf, isCode, parseModule } from './parse-module.ts';
import type { Rules } from './rules.ts';
import { checkStyles } from './styles.ts';

/**
 * Every breach of the architecture in a tree of files.
 *
 * @param files text by path from the project's root; what is not code is passed over.
 */
export function checkArchitecture(
	files: ReadonlyMap<string, string>,
	rules: Rules
): readonly Breach[] {
	const code = [...files.keys()].filter((file) => isCode(file) || file.endsWith('.css')).sort();
	const modules = code.filter((file) => isCode(file) && file.startsWith('src/'));
	const sources = new Map(modules.map((file) => [file, parseModule(file, files.get(file) ?? '')]));
	const imports = new Map([...sources].map(([file, source]) => [file, importsOf(source)]));
	const pure = [...sources]
		.filter(
			([file]) => rules.pureLayers.includes(layerOf(file, rules)?.name ?? '') && !isTest(file)
		)
		.map(([, source]) => source);
	return [
		...code.flatMap((file) => checkShape(file, files, rules)),
		...code.flatMap((file) => checkStyles(file, files.get(file) ?? '')),
		...[...imports].flatMap(([file, found]) => checkImports(file, found, rules)),
		...findCycles(imports),
		...checkGlobals(pure, rules.bannedGlobals)
	];
}
