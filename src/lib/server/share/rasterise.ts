import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

async function start(): Promise<void> {
	const file = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
	await initWasm(new Uint8Array(await readFile(file)));
}

/** An SVG as a PNG at its own size. It may hold no text: there are no fonts here. */
export async function rasterise(svg: string): Promise<Uint8Array> {
	ready ??= start();
	await ready;
	const image = new Resvg(svg).render();
	const png = image.asPng();
	image.free();
	return png;
}
