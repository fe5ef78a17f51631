import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { lineOf, parseModule } from '../architecture/parse-module.ts';

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const SPEAKS = /\p{L}{2,}/u;
/** What looks like an address is no sentence. */
const ADDRESS = /^https?:\/\/\S*$/u;

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function speaks(text: unknown): text is string {
	return typeof text === 'string' && SPEAKS.test(text) && !ADDRESS.test(text.trim());
}

/** Literal text directly in an attribute's value. */
function textsOfAttribute({ value }: Node): readonly string[] {
	return (Array.isArray(value) ? value : [value])
		.filter(isNode)
		.filter(({ type }) => type === 'Text')
		.map(({ data }) => data)
		.filter(speaks);
}

function literalsIn(expression: unknown): readonly string[] {
	if (Array.isArray(expression)) return expression.flatMap(literalsIn);
	if (!isNode(expression)) return [];
	if (expression['type'] === 'Literal') return [expression['value']].filter(speaks);
	if (expression['type'] === 'TemplateElement') {
		const { value } = expression;
		return isNode(value) ? [value['cooked']].filter(speaks) : [];
	}
	// What decides and what is asked for by name is not shown.
	if (expression['type'] === 'ConditionalExpression') {
		return [...literalsIn(expression['consequent']), ...literalsIn(expression['alternate'])];
	}
	return expression['type'] === 'LogicalExpression' || expression['type'] === 'TemplateLiteral'
		? Object.values(expression).flatMap(literalsIn)
		: [];
}

function textsIn(node: unknown): readonly string[] {
	if (Array.isArray(node)) return node.flatMap(textsIn);
	if (!isNode(node)) return [];
	if (node['type'] === 'Text') return [node['data']].filter(speaks);
	if (node['type'] === 'ExpressionTag') return literalsIn(node['expression']);
	if (node['type'] === 'Attribute') {
		return SPOKEN.has(String(node['name']))
			? [...textsOfAttribute(node), ...literalsInValue(node['value'])]
			: [];
	}
	return Object.values(node).flatMap(textsIn);
}

function literalsInValue(value: unknown): readonly string[] {
	return (Array.isArray(value) ? value : [value])
		.filter(isNode)
		.filter(({ type }) => type === 'ExpressionTag')
		.flatMap(({ expression }) => literalsIn(expression));
}

/** The words in a component's markup that are written there and not read from the catalogue. */
export function wordsInMarkup(file: string, component: string): readonly string[] {
	return textsIn(parse(component, { modern: true, filename: file }).fragment).map((text) =>
		text.trim()
	);
}

const MESSAGES = /(?:\/messages\/|^\.{1,2}\/)[\w-]+-messages\.ts$/u;

function cataloguesOf(source: ts.SourceFile): ReadonlySet<string> {
	const names = source.statements
		.filter(ts.isImportDeclaration)
		.filter(
			({ moduleSpecifier }) =>
				ts.isStringLiteral(moduleSpecifier) && MESSAGES.test(moduleSpecifier.text)
		)
		.flatMap(({ importClause }) => {
			const bindings = importClause?.namedBindings;
			return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
		})
		.filter(({ isTypeOnly }) => !isTypeOnly)
		.map(({ name }) => name.text);
	return new Set(names);
}

/** Where words are read as the module is loaded, when no page is drawn yet. */
export function earlyReadings(file: string, text: string): readonly string[] {
	const source = parseModule(file, text);
	const catalogues = cataloguesOf(source);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
		// A field of an object is filled as the object is made.
		if (ts.isPropertyDeclaration(node) && ts.isClassElement(node)) return;
		if (ts.isIdentifier(node) && catalogues.has(node.text)) {
			found.push(`${file}:${lineOf(node)} ${node.text}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const SENTENCE = /^\p{Lu}[\p{L}’]*(?: [\p{L}’,]+){2,}.*[.!?…:]$/u;

/** Whole sentences written in a module, but for what only a log or a developer sees. */
export function sentencesInModule(file: string, text: string): readonly string[] {
	const source = parseModule(file, text);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isThrowStatement(node) || ts.isImportDeclaration(node)) return;
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
		if (ts.isStringLiteralLike(node) && SENTENCE.test(node.text)) {
			found.push(`${file}:${lineOf(node)} ${node.text}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** Where a module formats for one language, whatever the page's is. */
export function fixedFormats(file: string, text: string): readonly string[] {
	return text.split('\n').flatMap((line, index) => {
		const isFixed = /(?:Intl\.\w+\(|toLocale\w*String\()\s*\[?['"]/u.test(line);
		return isFixed ? [`${file}:${index + 1} ${line.trim()}`] : [];
	});
}

const PHYSICAL = [
	/^(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/u,
	/^(?:left|right)\s*:/u,
	/^border-(?:top|bottom)-(?:left|right)-radius\b/u,
	/^(?:text-align|text-align-last|float|clear)\s*:\s*(?:left|right)\b/u
];

/** The declarations of a stylesheet or a component that name left or right, where only a start and an end are known. */
export function physicalDeclarations(file: string, text: string): readonly string[] {
	const styles = file.endsWith('.css')
		? text
		: (/<style[^>]*>(?<styles>[\s\S]*)<\/style>/u.exec(text)?.groups?.['styles'] ?? '');
	const declarations = styles.replaceAll(/\/\*[\s\S]*?\*\//gu, '').split(/[;{}]/u);
	return declarations
		.map((declaration) => declaration.trim())
		.filter((declaration) => PHYSICAL.some((pattern) => pattern.test(declaration)))
		.map((declaration) => `${file}: ${declaration}`);
}
