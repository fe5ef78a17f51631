import { strToU8, zipSync } from 'fflate';

// A zip's times are local and without a zone; the first one there is leaves the bytes the same everywhere.
const NO_TIME = '1980-01-01T00:00:00';

/**
 * An Anki package (`.apkg`) around the bytes of a collection of schema 11: a zip of `collection.anki2`
 * and of `media`, which lists the package's pictures and sounds, of which there are none.
 */
export function packAnkiPackage(collection: Uint8Array): Uint8Array {
	return zipSync({ 'collection.anki2': collection, media: strToU8('{}') }, { mtime: NO_TIME });
}
