import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(root, 'src/routes/design');
const UI = path.join(root, 'src/lib/ui');

function svelteFilesIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => path.join(folder, file));
}

/** The components and modules of this project that a file imports. */
function importedBy(file: string): readonly string[] {
	const sources = readFileSync(file, 'utf8').matchAll(
		/(?:from|import) '((?:#lib\/ui|\.{1,2})\/[^']+\.(?:svelte|ts))'/gu
	);
	return [...sources].map(([, source = '']) =>
		source.startsWith('#lib/')
			? path.join(root, 'src/lib', source.slice('#lib/'.length))
			: path.resolve(path.dirname(file), source)
	);
}

const nameOf = (file: string) => path.relative(UI, file);

/** Every component of `src/lib/ui`, by its path there. */
export function allComponents(): readonly string[] {
	return svelteFilesIn(UI).map(nameOf).toSorted();
}

/** The components that the component page shows, as such or within others. */
export function shownComponents(): ReadonlySet<string> {
	const seen = new Set<string>();
	const waiting = [...svelteFilesIn(PAGE)];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		// What SvelteKit makes is no file of the project.
		if (existsSync(file)) waiting.push(...importedBy(file));
	}
	return new Set([...seen].map(nameOf));
}
