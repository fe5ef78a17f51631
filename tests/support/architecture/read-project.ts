import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isCode } from './parse-module.ts';

const roots = ['src', 'tests', 'scripts'];

/** The code of the project by path from its root; golden files are data, not code. */
export function readProject(root: string): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	for (const folder of roots) {
		const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			const absolute = path.join(entry.parentPath, entry.name);
			const file = path.relative(root, absolute).split(path.sep).join('/');
			if (!entry.isFile() || file.startsWith('tests/golden/')) continue;
			if (isCode(file) || file.endsWith('.css')) files.set(file, readFileSync(absolute, 'utf8'));
		}
	}
	return files;
}
