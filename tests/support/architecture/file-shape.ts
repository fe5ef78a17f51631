import path from 'node:path';
import type { Breach } from './breach.ts';
import { matchesGlob } from './layers.ts';
import type { Rules } from './rules.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const component = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const routeFile = /^\+(page|layout|error|server)(@[\w()-]*)?(\.server)?\.(svelte|ts)$/;

function lineCount(text: string): number {
	return text.replace(/\n$/, '').split('\n').length;
}

function isWellNamed(file: string, files: ReadonlyMap<string, string>): boolean {
	const name = path.posix.basename(file);
	if (file.startsWith('src/routes/') && name.startsWith('+')) return routeFile.test(name);
	if (name.endsWith('.svelte')) return component.test(name);
	// A component's test carries the component's name.
	const tested = file.replace(/(\.svelte)?\.test\.ts$/, '.svelte');
	return kebabCase.test(name) || (tested !== file && files.has(tested));
}

/** The breaches in how a file is named, where it lies and how long it is. */
export function checkShape(
	file: string,
	files: ReadonlyMap<string, string>,
	rules: Rules
): readonly Breach[] {
	const breaches: Breach[] = [];
	const lines = lineCount(files.get(file) ?? '');
	const limit = rules.limits.find(({ files: glob }) => matchesGlob(`**/${glob}`, file));
	if (limit && lines > limit.lines) {
		const whatToDo = `split its ${lines} lines by what they are about: at most ${limit.lines}`;
		breaches.push({ file, line: limit.lines + 1, rule: 'oversized-file', whatToDo });
	}
	if (!isWellNamed(file, files)) {
		const whatToDo = file.endsWith('.svelte')
			? 'name a component in PascalCase, or a route file as SvelteKit does'
			: 'name a file in kebab-case';
		breaches.push({ file, line: 1, rule: 'file-name', whatToDo });
	}
	const drawer = file
		.split('/')
		.map((part) => part.replace(/\..*$/, ''))
		.find((part) => rules.bannedNames.includes(part));
	if (drawer !== undefined) {
		const whatToDo = `name what is in it instead of \`${drawer}\``;
		breaches.push({ file, line: 1, rule: 'banned-name', whatToDo });
	}
	return breaches;
}
