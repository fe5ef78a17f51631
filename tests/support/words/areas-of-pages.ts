import { importsOf, isCode, parseModule, resolveImport } from '../architecture/parse-module.ts';

const MESSAGES = /^src\/lib\/ui\/messages\/[\w-]+-messages\.ts$/u;
const AREA = /\bcatalogue(?:<\w+>)?\('(?<area>[\w-]+)'/u;
/** Runs on the server only. */
const SERVER = /(?:\.server\.ts|\+server\.ts|\.test\.ts)$/u;

/** The name under which a module of messages has its words. */
export function areaOf(text: string): string | undefined {
	return AREA.exec(text)?.groups?.['area'];
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
		for (const { specifier } of importsOf(parseModule(file, text))) {
			const target = specifier && resolveImport(file, specifier);
			if (!target || target.kind !== 'file' || SERVER.test(target.name)) continue;
			reached.add(target.name);
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
