import { importsOf, isCode, parseModule, resolveImport } from '../architecture/parse-module.ts';

const MESSAGES = /^src\/lib\/ui\/messages\/[\w-]+-messages\.ts$/u;
const AREA = /\bcatalogue(?:<\w+>)?\('(?<area>[\w-]+)'/u;
/** Runs on the server only. */
const SERVER = /(?:\.server\.ts|\+server\.ts|\.test\.ts)$/u;

/** The name under which a module of messages has its words. */
export function areaOf(text: string): string | undefined {
	return AREA.exec(text)?.groups?.['area'];
}

const importedBy = new Map<string, readonly string[]>();

/** What a module imports of the project's own files. Each is read once. */
function filesImportedBy(file: string, text: string): readonly string[] {
	const known = importedBy.get(file);
	if (known) return known;
	const found = importsOf(parseModule(file, text)).flatMap(({ specifier }) => {
		const target = specifier === null ? undefined : resolveImport(file, specifier);
		return target?.kind === 'file' ? [target.name] : [];
	});
	importedBy.set(file, found);
	return found;
}

/** Every module that these need in a browser, sooner or later, themselves among them. */
function reachableFrom(
	entries: readonly string[],
	files: ReadonlyMap<string, string>
): ReadonlySet<string> {
	const reached = new Set(entries);
	for (const file of reached) {
		const text = files.get(file);
		// What messages are made of says nothing itself.
		if (text === undefined || !isCode(file) || MESSAGES.test(file)) continue;
		for (const name of filesImportedBy(file, text)) {
			if (!SERVER.test(name)) reached.add(name);
		}
	}
	return reached;
}

/** The areas whose words these modules may show in a browser. */
export function areasOfPages(
	entries: readonly string[],
	files: ReadonlyMap<string, string>
): ReadonlySet<string> {
	const modules = reachableFrom(
		entries.filter((file) => !SERVER.test(file)),
		files
	);
	return new Set(
		[...modules]
			.filter((file) => MESSAGES.test(file))
			.map((file) => areaOf(files.get(file) ?? ''))
			.filter((area) => area !== undefined)
	);
}
