import type { Breach } from './breach.ts';
import { type Import, resolveImport } from './parse-module.ts';

/**
 * One breach for each cycle met on a walk over the modules. A component that imports itself to
 * draw a tree is no cycle.
 */
export function findCycles(
	importsByFile: ReadonlyMap<string, readonly Import[]>
): readonly Breach[] {
	const breaches: Breach[] = [];
	const finished = new Set<string>();
	const trail: string[] = [];

	const visit = (file: string): void => {
		trail.push(file);
		for (const { specifier, line } of importsByFile.get(file) ?? []) {
			if (specifier === null) continue;
			const { name } = resolveImport(file, specifier);
			if (name === file || finished.has(name) || !importsByFile.has(name)) continue;
			const start = trail.indexOf(name);
			if (start === -1) {
				visit(name);
				continue;
			}
			const cycle = [...trail.slice(start), name].join(' → ');
			const whatToDo = `move what both need into a module below them: ${cycle}`;
			breaches.push({ file, line, rule: 'import-cycle', whatToDo });
		}
		trail.pop();
		finished.add(file);
	};

	for (const file of [...importsByFile.keys()].sort()) if (!finished.has(file)) visit(file);
	return breaches;
}
