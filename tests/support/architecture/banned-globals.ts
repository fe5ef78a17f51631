import ts from 'typescript';
import type { Breach } from './breach.ts';
import { lineOf } from './parse-module.ts';

function isScope(node: ts.Node): boolean {
	return (
		ts.isFunctionLike(node) ||
		ts.isBlock(node) ||
		ts.isSourceFile(node) ||
		ts.isForStatement(node) ||
		ts.isForOfStatement(node) ||
		ts.isForInStatement(node) ||
		ts.isCaseBlock(node) ||
		ts.isCatchClause(node)
	);
}

function declaresValue(node: ts.Identifier): boolean {
	const { parent } = node;
	return (
		(ts.isVariableDeclaration(parent) ||
			ts.isParameter(parent) ||
			ts.isBindingElement(parent) ||
			ts.isFunctionDeclaration(parent) ||
			ts.isFunctionExpression(parent) ||
			ts.isClassDeclaration(parent) ||
			ts.isImportSpecifier(parent) ||
			ts.isImportClause(parent) ||
			ts.isNamespaceImport(parent)) &&
		parent.name === node
	);
}

/** The node within which a declared name holds. */
function scopeOf({ parent }: ts.Identifier): ts.Node {
	const isNamedOutside = ts.isFunctionDeclaration(parent) || ts.isClassDeclaration(parent);
	let scope: ts.Node = isNamedOutside ? parent.parent : parent;
	while (!isScope(scope)) scope = scope.parent;
	return scope;
}

/** Is this identifier a value that is used, not a type or the name of something? */
function isValueUse(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	if ('name' in parent && parent.name === node) return false;
	if ('propertyName' in parent && parent.propertyName === node) return false;
	if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
	return !ts.isQualifiedName(parent) && !ts.isTypePredicateNode(parent);
}

/** The uses of the watched names that no declaration in the file stands for. */
function globalUses(source: ts.SourceFile, watched: ReadonlySet<string>): readonly ts.Identifier[] {
	const uses: ts.Identifier[] = [];
	const scopes = new Map<string, Set<ts.Node>>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && watched.has(node.text)) {
			if (isValueUse(node)) uses.push(node);
			if (declaresValue(node)) {
				const known = scopes.get(node.text) ?? new Set();
				scopes.set(node.text, known.add(scopeOf(node)));
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return uses.filter((use) => {
		const local = scopes.get(use.text);
		return !local || !ts.findAncestor(use, (ancestor) => local.has(ancestor));
	});
}

function memberOf(node: ts.Identifier): string | undefined {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name.text;
	if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
	return ts.isStringLiteralLike(parent.argumentExpression)
		? parent.argumentExpression.text
		: undefined;
}

/** The use of a global in the words of the table: `Date.now`, `new Date()`, `Date()`, `Date`. */
function useOf(node: ts.Identifier): string {
	const { parent, text } = node;
	const member = memberOf(node);
	if (member !== undefined) return `${text}.${member}`;
	if (ts.isNewExpression(parent) && parent.expression === node) {
		return (parent.arguments ?? []).length === 0 ? `new ${text}()` : `new ${text}(…)`;
	}
	if (ts.isCallExpression(parent) && parent.expression === node) return `${text}()`;
	if (ts.isBinaryExpression(parent) && parent.right === node) {
		if (parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return `instanceof ${text}`;
	}
	return text;
}

/**
 * The breaches of the table of banned globals. Where only one use of a global is banned
 * (`Math.random`), taking the global by another name (`const { random } = Math`) is banned too.
 */
export function checkGlobals(
	sources: readonly ts.SourceFile[],
	bannedGlobals: readonly string[]
): readonly Breach[] {
	const banned = new Set(bannedGlobals);
	const watched = new Set(bannedGlobals.map((use) => use.replace(/^new |\(\)$|\..*$/g, '')));
	return sources.flatMap((source) =>
		globalUses(source, watched).flatMap((node): readonly Breach[] => {
			const use = useOf(node);
			if (!banned.has(use) && !banned.has(node.text) && use !== node.text) return [];
			const whatToDo = `hand the value in as an argument instead of \`${use}\``;
			const line = lineOf(node);
			return [{ file: source.fileName, line, rule: 'banned-global', whatToDo }];
		})
	);
}
