import { Inflate } from 'fflate';
import { ReadingError } from '../reading-error.ts';

/** A member of an archive as its central directory lists it. Its name is only ever compared. */
export type ZipEntry = {
	readonly name: string;
	readonly method: number;
	readonly compressedSize: number;
	readonly size: number;
	/** Where its local header begins, in bytes. */
	readonly offset: number;
};

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 100_000_000;
const MOST_RATIO = 100;
/** A few kilobytes of one letter pack better than a hundred to one, and harm nobody. */
const SMALL = 100_000;

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const PUSHED_AT_ONCE = 16_384;

function damaged(detail: string): never {
	throw new ReadingError('file-damaged', detail);
}

function tooHeavy(detail: string): never {
	throw new ReadingError('reading-too-heavy', detail);
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
	for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	return damaged('no end of central directory');
}

/** Members may not lie inside each other: that is how 40 kB are made to hold gigabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
	let end = 0;
	for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
		if (entry.offset < end) tooHeavy('members overlap');
		end = entry.offset + LOCAL_HEADER_LENGTH + entry.compressedSize;
	}
	if (end > directoryStart) damaged('a member reaches into the directory');
}

/**
 * The members of a zip archive, by its central directory (PKWARE APPNOTE 4.3.12), before anything is
 * inflated. Throws `ReadingError` for a damaged archive, and for one with over 2,000 members, over
 * 100 MB, a member packed more than a hundredfold, or members that overlap.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
	const view = viewOf(bytes);
	if (bytes.length < END_LENGTH) damaged('shorter than an empty archive');
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	const directorySize = view.getUint32(end + 12, true);
	const directoryStart = view.getUint32(end + 16, true);
	if (count > MOST_ENTRIES) tooHeavy(`${count} members`);
	if (directoryStart + directorySize > end) damaged('the directory is not where it should be');
	const entries: ZipEntry[] = [];
	let at = directoryStart;
	let total = 0;
	while (entries.length < count) {
		if (at + DIRECTORY_ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
			damaged('the directory ends early');
		}
		const flags = view.getUint16(at + 8, true);
		const nameLength = view.getUint16(at + 28, true);
		const entry: ZipEntry = {
			name: new TextDecoder().decode(
				bytes.subarray(at + DIRECTORY_ENTRY_LENGTH, at + DIRECTORY_ENTRY_LENGTH + nameLength)
			),
			method: view.getUint16(at + 10, true),
			compressedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		};
		if ((flags & 1) === 1) damaged('an encrypted member');
		if (entry.size === ZIP64 || entry.compressedSize === ZIP64) tooHeavy('a zip64 member');
		total += entry.size;
		if (total > MOST_BYTES) tooHeavy(`over ${MOST_BYTES} bytes`);
		if (entry.size > SMALL && entry.size > entry.compressedSize * MOST_RATIO) {
			tooHeavy('a member packed more than a hundredfold');
		}
		entries.push(entry);
		at +=
			DIRECTORY_ENTRY_LENGTH +
			nameLength +
			view.getUint16(at + 30, true) +
			view.getUint16(at + 32, true);
	}
	refuseOverlaps(entries, directoryStart);
	return entries;
}

/** Inflates in small steps and stops at the size the directory gave, so that a lie costs nothing. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let length = 0;
	const inflater = new Inflate((chunk) => {
		if (length + chunk.length > size) tooHeavy('a member larger than the directory says');
		whole.set(chunk, length);
		length += chunk.length;
	});
	try {
		for (let at = 0; at < packed.length; at += PUSHED_AT_ONCE) {
			inflater.push(packed.subarray(at, at + PUSHED_AT_ONCE), at + PUSHED_AT_ONCE >= packed.length);
		}
	} catch (error) {
		if (error instanceof ReadingError) throw error;
		damaged(`a member that does not inflate: ${error instanceof Error ? error.message : error}`);
	}
	if (length !== size) damaged('a member smaller than the directory says');
	return whole;
}

/** The bytes of one member. Throws `ReadingError` where they are not as the directory says. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	const view = viewOf(bytes);
	const { offset, compressedSize, size, method } = entry;
	if (offset + LOCAL_HEADER_LENGTH > bytes.length) damaged('a member outside the file');
	if (view.getUint32(offset, true) !== LOCAL_HEADER) damaged('a member without a header');
	const start =
		offset +
		LOCAL_HEADER_LENGTH +
		view.getUint16(offset + 26, true) +
		view.getUint16(offset + 28, true);
	if (start + compressedSize > bytes.length) damaged('a member cut short');
	const packed = bytes.subarray(start, start + compressedSize);
	if (method === STORED) return packed.length === size ? packed : damaged('a member of two sizes');
	return method === DEFLATED ? inflate(packed, size) : damaged(`packed by method ${method}`);
}
