import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../../tests/support/docx-files.ts';
import { ReadingError } from '../reading-error.ts';
import { readZipDirectory, readZipEntry } from './read-zip.ts';

function outcome(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof ReadingError) return error.reason;
		throw error;
	}
	return 'read';
}

const readAll = (bytes: Uint8Array) =>
	outcome(() => readZipDirectory(bytes).map((entry) => readZipEntry(bytes, entry)));

/** Overwrites a number in every central directory entry. */
function patchDirectory(archive: Uint8Array, at: number, value: number): Uint8Array {
	const bytes = archive.slice();
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < bytes.length - 46; index += 1) {
		if (view.getUint32(index, true) === 0x02014b50) view.setUint32(index + at, value, true);
	}
	return bytes;
}

describe('a zip archive', () => {
	const small = zipOf({ 'a.txt': 'words '.repeat(50), 'b.txt': 'more' });

	it('gives its members, packed or stored', () => {
		const bytes = zipSync({ 'a.txt': new TextEncoder().encode('stored') }, { level: 0 });
		const [entry] = readZipDirectory(bytes);
		expect(entry && new TextDecoder().decode(readZipEntry(bytes, entry))).toBe('stored');
		expect(readAll(small)).toBe('read');
	});

	it('may have names that climb out of a folder, which nobody follows', () => {
		expect(readZipDirectory(zipOf({ '../../etc/passwd': 'x' })).map(({ name }) => name)).toEqual([
			'../../etc/passwd'
		]);
	});

	it.each([
		[
			'packed more than a hundredfold',
			zipOf({ 'a.xml': new Uint8Array(2_000_000) }),
			'reading-too-heavy'
		],
		[
			'of more than 2,000 members',
			zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}`, '']))),
			'reading-too-heavy'
		],
		['of more than 100 MB', patchDirectory(small, 24, 90_000_000), 'reading-too-heavy'],
		['whose members lie inside each other', patchDirectory(small, 42, 0), 'reading-too-heavy'],
		['with a member larger than it says', patchDirectory(small, 24, 4), 'reading-too-heavy'],
		['with a member smaller than it says', patchDirectory(small, 24, 5_000), 'file-damaged'],
		[
			'with a member outside of it',
			patchDirectory(zipOf({ 'a.txt': 'words' }), 42, 4_000_000),
			'file-damaged'
		],
		['with a member of zip64', patchDirectory(small, 24, 0xffffffff), 'reading-too-heavy'],
		['packed in a way nobody knows', patchDirectory(small, 8, 0x000c0000), 'file-damaged'],
		['that is locked', patchDirectory(small, 8, 0x00080001), 'file-damaged'],
		['without its end', small.slice(0, -30), 'file-damaged'],
		['of nothing', new Uint8Array(0), 'file-damaged']
	])('%s is refused', (_name, bytes, reason) => {
		expect(readAll(bytes)).toBe(reason);
	});
});
