import type * as v from 'valibot';
import type { DocumentProblem } from '#lib/core/bank/bank.ts';

type Issue = v.BaseIssue<unknown>;
type Path = DocumentProblem['path'];

function pathOf(issue: Issue): Path {
	return (issue.path ?? []).flatMap(({ key }) =>
		typeof key === 'string' || typeof key === 'number' ? [key] : []
	);
}

/** What a sentence is about: a field by its name, an entry of a list by its place. */
function subjectOf(path: Path): string {
	const last = path.at(-1);
	const parent = path.at(-2);
	if (last === undefined) return 'The document';
	if (typeof last === 'string') return `“${last}”`;
	return `Entry ${last + 1}${typeof parent === 'string' ? ` of “${parent}”` : ''}`;
}

function isMissing({ received, kind }: Issue): boolean {
	return kind === 'schema' && received === 'undefined';
}

function isUnknownField({ expected }: Issue): boolean {
	return expected === 'never';
}

/** How many letters to replace, add, leave out or swap with their neighbour lead from one word to the other (optimal string alignment). */
function distance(from: string, to: string): number {
	const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
	const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		rows.push(row);
		for (let j = 1; j <= to.length; j++) {
			const replaced = at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
			const isSwapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			const swapped = isSwapped ? at(i - 2, j - 2) + 1 : Infinity;
			row.push(Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped));
		}
	}
	return at(from.length, to.length);
}

function suggestion(word: string, known: readonly string[]): string {
	const [nearest] = known.toSorted((a, b) => distance(word, a) - distance(word, b));
	return nearest !== undefined && distance(word, nearest) <= 2 ? ` Did you mean “${nearest}”?` : '';
}

/** A value as the schema library quotes it, as a reader would. */
function shown(received: string): string {
	return /^".*"$/su.test(received) ? `“${received.slice(1, -1)}”` : received;
}

function choicesIn(expected: string): readonly string[] {
	return [...expected.matchAll(/"(?<choice>[^"]*)"/gu)].map(([, choice = '']) => choice);
}

function textSentence(subject: string, received: string): string {
	if (received === 'null') return `${subject} is empty.`;
	const isScalar = /^(?:[\d.+-]+|true|false)$/u.test(received);
	return `${subject} must be text${isScalar ? `: put ${received} in quotes` : ''}.`;
}

/** The sentence for an issue whose schema has no words of its own. */
function plainSentence(issue: Issue, subject: string): string {
	const { type, expected, received } = issue;
	switch (type) {
		case 'string':
			return textSentence(subject, received);
		case 'array':
			return `${subject} must be a list.`;
		case 'boolean':
			return `${subject} must be true or false, not ${shown(received)}.`;
		case 'integer':
			return `${subject} must be a whole number, not ${received}.`;
		case 'min_value':
			return `${subject} must be ${expected?.slice(2)} or more, not ${received}.`;
		case 'max_value':
			return `${subject} must be ${expected?.slice(2)} or less, not ${received}.`;
		case 'picklist': {
			const choices = choicesIn(expected ?? '');
			const hint = suggestion(received.slice(1, -1), choices);
			return `${subject} must be one of ${choices.join(', ')}; it is ${shown(received)}.${hint}`;
		}
		default:
			return `${subject} must be a ${expected ?? 'different value'}, not ${shown(received)}.`;
	}
}

function sentenceFor(issue: Issue, path: Path, missingBeside: readonly string[]): string {
	const { message, expected, received } = issue;
	const subject = subjectOf(path);
	if (isUnknownField(issue)) {
		return `${subject} is not a field here.${suggestion(String(path.at(-1)), missingBeside)}`;
	}
	if (isMissing(issue)) return `${subject} is missing.`;
	if (expected === 'Object' && received !== 'Object') {
		return `${subject} must be a group of fields, not ${shown(received)}.`;
	}
	if (/^(?:Invalid|Expected)/u.test(message)) return plainSentence(issue, subject);
	const isAboutValue = /^is (?:not )?an? /u.test(message) && received.startsWith('"');
	return `${isAboutValue ? shown(received) : subject} ${message}.`;
}

/** The fields that are missing in the group an issue is about. */
function missingBeside(issue: Issue, issues: readonly Issue[]): readonly string[] {
	const group = (other: Issue) => pathOf(other).slice(0, -1).join('.');
	return issues
		.filter((other) => isMissing(other) && group(other) === group(issue))
		.map((other) => String(pathOf(other).at(-1)));
}

/**
 * Of a group of fields that fits none of several forms, the issues of the form that was meant: what
 * is wrong inside a field that is there, else the form with the fewest complaints. Each form
 * complains of one unknown field at most, and last.
 */
function formMeant({ type, message, received, issues }: Issue): readonly Issue[] {
	if (!issues || type !== 'union' || received !== 'Object') return [];
	if (!message.startsWith('Invalid')) return [];
	const inside = issues.filter((issue) => !isMissing(issue) && !isUnknownField(issue));
	if (inside.length > 0) return inside;
	const forms: Issue[][] = [[]];
	for (const issue of issues) {
		forms.at(-1)?.push(issue);
		if (isUnknownField(issue)) forms.push([]);
	}
	return forms.filter(({ length }) => length > 0).toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/**
 * What a schema finds wrong with a content, in sentences for the person who wrote it. `above` is the
 * path to the content when it is a part of a document.
 */
export function schemaProblems(
	issues: readonly Issue[],
	above: Path = []
): readonly DocumentProblem[] {
	return issues.flatMap((issue): readonly DocumentProblem[] => {
		const path = [...above, ...pathOf(issue)];
		const meant = formMeant(issue);
		if (meant.length > 1 && meant.every(isMissing)) {
			const fields = meant.map((each) => subjectOf(pathOf(each))).join(' or ');
			return [{ path, message: `${subjectOf(path)} needs ${fields}.` }];
		}
		if (meant.length > 0) return schemaProblems(meant, path);
		return [{ path, message: sentenceFor(issue, path, missingBeside(issue, issues)) }];
	});
}
