import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A route of the app and every way it can be asked. */
export type Route = {
	/** As SvelteKit names it, such as `/desk/banks/[id]`. */
	readonly id: string;
	readonly hasPage: boolean;
	readonly actions: readonly string[];
	/** The methods of its endpoint. */
	readonly methods: readonly string[];
};

const ROOT = path.resolve('src/routes');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function foldersIn(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => {
			const inner = path.join(folder, name);
			return [inner, ...foldersIn(inner)];
		});
}

async function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
	return existsSync(file) ? await import(/* @vite-ignore */ file) : {};
}

async function routeAt(folder: string): Promise<Route | undefined> {
	const hasPage = existsSync(path.join(folder, '+page.svelte'));
	const page = await exportsOf(path.join(folder, '+page.server.ts'));
	const endpoint = await exportsOf(path.join(folder, '+server.ts'));
	const { actions } = page;
	const methods = METHODS.filter((method) => method in endpoint);
	if (!hasPage && methods.length === 0) return undefined;
	return {
		id: `/${path.relative(ROOT, folder).replaceAll(path.sep, '/')}`,
		hasPage,
		actions: typeof actions === 'object' && actions ? Object.keys(actions) : [],
		methods
	};
}

/** Every route that has a page or an endpoint, read from the folders and modules themselves. */
export async function readRoutes(): Promise<readonly Route[]> {
	const routes = await Promise.all([ROOT, ...foldersIn(ROOT)].map(routeAt));
	return routes.filter((route) => route !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
