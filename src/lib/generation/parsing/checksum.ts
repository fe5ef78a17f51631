const POLYNOMIAL = 0xedb88320;

/** Four tables, so that four bytes are taken in one step ("slicing"). */
const TABLES = makeTables();

/** The CRC-32 (ISO 3309, as in gzip) of `bytes.subarray(0, end)`, as an unsigned number. */
export function crc32(bytes: Uint8Array, end = bytes.length): number {
	let crc = -1;
	let at = 0;
	for (; at + 4 <= end; at += 4) {
		crc ^=
			(bytes[at] ?? 0) |
			((bytes[at + 1] ?? 0) << 8) |
			((bytes[at + 2] ?? 0) << 16) |
			((bytes[at + 3] ?? 0) << 24);
		crc =
			(TABLES[768 + (crc & 255)] ?? 0) ^
			(TABLES[512 + ((crc >>> 8) & 255)] ?? 0) ^
			(TABLES[256 + ((crc >>> 16) & 255)] ?? 0) ^
			(TABLES[crc >>> 24] ?? 0);
	}
	for (; at < end; at++) crc = (crc >>> 8) ^ (TABLES[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
	return ~crc >>> 0;
}

function makeTables(): Int32Array {
	const tables = new Int32Array(1024);
	for (let byte = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
		tables[byte] = crc;
	}
	for (let at = 256; at < 1024; at++) {
		const before = tables[at - 256] ?? 0;
		tables[at] = (before >>> 8) ^ (tables[before & 255] ?? 0);
	}
	return tables;
}
