import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A text file in an archive: its path with slashes, and its text, which is written in UTF-8. */
export type ArchiveFile = { readonly path: string; readonly text: string };

/**
 * A zip archive of these files, in pieces as they come, each deflated (PKWARE APPNOTE 4.4.5, method 8)
 * and dated `atMs`, in milliseconds since 1970. Only one file at a time is held in memory.
 */
export async function* writeZip(
	files: AsyncIterable<ArchiveFile>,
	atMs: number
): AsyncGenerator<Uint8Array, void> {
	let pieces: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece);
	});
	const taken = () => {
		const written = pieces;
		pieces = [];
		return written;
	};
	for await (const { path, text } of files) {
		const entry = new ZipDeflate(path);
		entry.mtime = atMs;
		zip.add(entry);
		entry.push(strToU8(text), true);
		yield* taken();
	}
	zip.end();
	yield* taken();
}
