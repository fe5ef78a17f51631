import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import * as v from 'valibot';

export type Import = {
	/** What is written between the quotes, or null where the path is computed. */
	readonly specifier: string | null;
	readonly line: number;
};

type Range = { readonly start: number; readonly end: number };

const codeEndings = ['.ts', '.js', '.mjs', '.svelte'];

export function isCode(file: string): boolean {
	return codeEndings.some((ending) => file.endsWith(ending));
}

/** The text with everything but the given ranges blanked, so that line numbers stay true. */
function keepOnly(text: string, ranges: readonly Range[]): string {
	const blank = (part: string) => part.replace(/[^\n]/g, ' ');
	let kept = '';
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		kept += blank(text.slice(kept.length, start)) + text.slice(start, end);
	}
	return kept + blank(text.slice(kept.length));
}

// Svelte's syntax tree has offsets that its types, taken from estree, leave out.
const rangeSchema = v.object({ start: v.number(), end: v.number() });
const importSchema = v.object({ ...rangeSchema.entries, type: v.literal('ImportExpression') });

function dynamicImportsIn(markup: unknown): readonly Range[] {
	if (v.is(importSchema, markup)) return [markup];
	if (typeof markup !== 'object' || markup === null) return [];
	return Object.values(markup).flatMap(dynamicImportsIn);
}

/** A component's scripts, and the dynamic imports in its markup. */
function scriptsOf(file: string, component: string): string {
	const { instance, module, fragment } = parse(component, { modern: true, filename: file });
	const scripts = [instance, module].flatMap((script) =>
		script ? [v.parse(rangeSchema, script.content)] : []
	);
	return keepOnly(component, [...scripts, ...dynamicImportsIn(fragment)]);
}

/** The syntax tree of a module or of a component's scripts; lines count as in the file. */
export function parseModule(file: string, text: string): ts.SourceFile {
	const code = file.endsWith('.svelte') ? scriptsOf(file, text) : text;
	const kind = /\.m?js$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
	return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
}

export function lineOf(node: ts.Node): number {
	const source = node.getSourceFile();
	return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function isGlobImport(node: ts.CallExpression): boolean {
	return node.expression.getText() === 'import.meta.glob';
}

/** The node that holds the imported path, for each of the ways there are to import. */
function importedPath(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isExternalModuleReference(node)) return node.expression;
	if (ts.isImportTypeNode(node)) {
		return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
	}
	if (!ts.isCallExpression(node)) return undefined;
	if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0] ?? node;
	return isGlobImport(node) ? node : undefined;
}

/** Every import of a module: static, dynamic, re-exported, and of types. */
export function importsOf(source: ts.SourceFile): readonly Import[] {
	const imports: Import[] = [];
	const visit = (node: ts.Node): void => {
		const imported = importedPath(node);
		if (imported) {
			const specifier = ts.isStringLiteralLike(imported) ? imported.text : null;
			imports.push({ specifier, line: lineOf(node) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return imports;
}

/**
 * What an import points at: a path from the project's root for `#lib/…` and relative imports,
 * the name as written for a package.
 */
export function resolveImport(
	from: string,
	specifier: string
): { readonly kind: 'file' | 'package'; readonly name: string } {
	const [name = ''] = specifier.split('?');
	if (name.startsWith('#lib/')) return { kind: 'file', name: name.replace('#', 'src/') };
	if (name === './$types' || !/^\.{0,2}\//.test(name)) return { kind: 'package', name };
	return { kind: 'file', name: path.posix.join(path.posix.dirname(from), name) };
}
