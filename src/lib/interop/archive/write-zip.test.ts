import { expect, test } from 'vitest';
import { readZipDirectory, readZipEntry } from '../reading/docx/read-zip.ts';
import { writeZip, type ArchiveFile } from './write-zip.ts';

const AT = Date.UTC(2026, 10, 24, 12);

async function* each(files: readonly ArchiveFile[]) {
	yield* files;
}

async function zipped(files: readonly ArchiveFile[]): Promise<Uint8Array> {
	return new Uint8Array(Buffer.concat(await Array.fromAsync(writeZip(each(files), AT))));
}

function unzipped(bytes: Uint8Array): readonly ArchiveFile[] {
	return readZipDirectory(bytes).map((entry) => ({
		path: entry.name,
		text: new TextDecoder().decode(readZipEntry(bytes, entry))
	}));
}

test('an archive gives its files back, whatever their letters, in the order in which they came', async () => {
	const files = [
		{ path: 'about.json', text: '{}' },
		{ path: 'banks/ferry.yaml', text: 'title: “Fähre” 🛳\n'.repeat(2_000) },
		{ path: 'empty.txt', text: '' }
	];
	expect(unzipped(await zipped(files))).toEqual(files);
});

test('an archive of nothing is an archive', async () => {
	expect(unzipped(await zipped([]))).toEqual([]);
});

test('the same files at the same time give the same bytes', async () => {
	const files = [{ path: 'a', text: 'the same' }];
	expect(await zipped(files)).toEqual(await zipped(files));
});
