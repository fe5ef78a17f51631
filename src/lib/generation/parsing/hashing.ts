/**
 * A 32-bit hash (FNV-1a over UTF-16 code units, then Murmur3's finaliser) of `text.slice(start, end)`.
 * The weights file is keyed by it: another hash is another format version.
 */
export function hashText(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return finish(hash);
}

/** A 32-bit hash of a feature: the number of its template and up to three values. */
export function hashFeature(template: number, first: number, second = 0, third = 0): number {
	let hash = Math.imul(template + 1, 0x9e3779b1);
	hash = Math.imul(hash ^ first, 0x85ebca6b);
	hash ^= hash >>> 15;
	hash = Math.imul(hash ^ second, 0xc2b2ae35);
	hash ^= hash >>> 13;
	hash = Math.imul(hash ^ third, 0x27d4eb2f);
	return hash ^ (hash >>> 16);
}

function finish(hash: number): number {
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
