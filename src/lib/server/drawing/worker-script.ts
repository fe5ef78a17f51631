import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = 'src/lib/server/drawing/drawing-worker.ts';

/**
 * The file of the drawing worker. Node runs it from its source, also beside a built app, whose
 * modules lie elsewhere in the same project.
 */
export function findWorkerScript(from: string = import.meta.url): string {
	let folder = path.dirname(fileURLToPath(from));
	while (!existsSync(path.join(folder, SCRIPT))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error(`There is no ${SCRIPT} above ${from}`);
		folder = parent;
	}
	return path.join(folder, SCRIPT);
}
