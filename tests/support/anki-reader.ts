import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import sqlite from 'node-sqlite3-wasm';
import * as v from 'valibot';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The members of a zip, by its central directory, each held against its size and checksum. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.length - 22;
	if (zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('No zip, or one with a comment');
	const files = new Map<string, Buffer>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
		const file = zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed;
		if (file.length !== zip.readUInt32LE(at + 24) || crc32(file) !== zip.readUInt32LE(at + 16)) {
			throw new Error(`The member ${name} is damaged`);
		}
		files.set(name, file);
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}

const json = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.pipe(v.string(), v.parseJson(), schema);
const wholeNumber = v.pipe(v.number(), v.integer());

// What a client cannot do without (rslib: notetype/schema11.rs, decks/schema11.rs, deckconfig/schema11.rs).
const noteTypeSchema = v.object({
	id: wholeNumber,
	name: v.string(),
	type: v.literal(0),
	mod: wholeNumber,
	usn: wholeNumber,
	sortf: v.literal(0),
	css: v.string(),
	latexPre: v.string(),
	latexPost: v.string(),
	req: v.array(v.tuple([wholeNumber, v.picklist(['any', 'all']), v.array(wholeNumber)])),
	flds: v.array(
		v.object({
			name: v.string(),
			ord: wholeNumber,
			sticky: v.boolean(),
			rtl: v.boolean(),
			font: v.string(),
			size: wholeNumber
		})
	),
	tmpls: v.array(
		v.object({ name: v.string(), ord: wholeNumber, qfmt: v.string(), afmt: v.string() })
	)
});
const today = v.tuple([wholeNumber, wholeNumber]);
const deckSchema = v.object({
	id: wholeNumber,
	name: v.string(),
	mod: wholeNumber,
	usn: wholeNumber,
	dyn: v.literal(0),
	conf: wholeNumber,
	collapsed: v.boolean(),
	desc: v.string(),
	newToday: today,
	revToday: today,
	lrnToday: today,
	timeToday: today
});
const optionsSchema = v.object({
	id: wholeNumber,
	name: v.string(),
	mod: wholeNumber,
	usn: wholeNumber,
	maxTaken: wholeNumber,
	autoplay: v.boolean(),
	timer: wholeNumber,
	replayq: v.boolean(),
	new: v.object({
		delays: v.array(v.number()),
		initialFactor: wholeNumber,
		ints: v.array(wholeNumber),
		order: v.picklist([0, 1]),
		perDay: wholeNumber
	}),
	rev: v.object({
		ease4: v.number(),
		ivlFct: v.number(),
		maxIvl: wholeNumber,
		perDay: wholeNumber
	}),
	lapse: v.object({
		delays: v.array(v.number()),
		leechAction: v.picklist([0, 1]),
		leechFails: wholeNumber,
		minInt: wholeNumber,
		mult: v.number()
	})
});

const colSchema = v.object({
	id: v.literal(1),
	crt: wholeNumber,
	mod: wholeNumber,
	scm: wholeNumber,
	ver: v.literal(11),
	dty: v.literal(0),
	usn: wholeNumber,
	ls: wholeNumber,
	conf: json(
		v.object({
			activeDecks: v.array(wholeNumber),
			curDeck: wholeNumber,
			curModel: wholeNumber,
			nextPos: wholeNumber,
			sortType: v.string(),
			sortBackwards: v.boolean(),
			addToCur: v.boolean(),
			collapseTime: wholeNumber,
			dueCounts: v.boolean(),
			estTimes: v.boolean(),
			newSpread: wholeNumber,
			timeLim: wholeNumber
		})
	),
	models: json(v.record(v.string(), noteTypeSchema)),
	decks: json(v.record(v.string(), deckSchema)),
	dconf: json(v.record(v.string(), optionsSchema)),
	tags: json(v.object({}))
});
const noteSchema = v.object({
	id: wholeNumber,
	guid: v.string(),
	mid: wholeNumber,
	mod: wholeNumber,
	usn: v.literal(-1),
	tags: v.string(),
	flds: v.string(),
	// Its column has the affinity of numbers, so what reads as one is one.
	sfld: v.union([v.string(), v.number(), v.bigint()]),
	csum: wholeNumber,
	flags: v.literal(0),
	data: v.literal('')
});
const cardSchema = v.object({
	id: wholeNumber,
	nid: wholeNumber,
	did: wholeNumber,
	ord: v.literal(0),
	mod: wholeNumber,
	usn: v.literal(-1),
	type: wholeNumber,
	queue: wholeNumber,
	due: wholeNumber,
	reps: wholeNumber,
	lapses: wholeNumber
});
const columnSchema = v.object({ name: v.string(), column: v.string() });
const countSchema = v.object({ count: wholeNumber });

/** A note with its fields parted and its tags in a list. */
export type ReadNote = v.InferOutput<typeof noteSchema> & {
	readonly fields: readonly string[];
	readonly tagList: readonly string[];
};
/** What an Anki package holds, as another zip and another SQLite than those that wrote it read it. */
export type ReadPackage = {
	readonly files: readonly string[];
	readonly media: string;
	/** What SQLite says of the file's soundness: `ok`. */
	readonly integrity: unknown;
	/** The columns of each table and of each index, in order. */
	readonly columns: Readonly<Record<string, string>>;
	readonly col: v.InferOutput<typeof colSchema>;
	readonly notes: readonly ReadNote[];
	readonly cards: readonly v.InferOutput<typeof cardSchema>[];
	/** Rows of the tables of reviews and of what was deleted. */
	readonly rest: readonly number[];
};

const COLUMNS = `select m.name, group_concat(coalesce(t.name, i.name), ' ') as "column" from sqlite_master m
	left join pragma_table_info(m.name) t on m.type = 'table'
	left join pragma_index_info(m.name) i on m.type = 'index'
	group by m.name order by m.name`;

function readCollection(file: string): Omit<ReadPackage, 'files' | 'media'> {
	const database = new sqlite.Database(file, { fileMustExist: true, readOnly: true });
	try {
		const rows = <Schema extends v.GenericSchema>(schema: Schema, sql: string) =>
			v.parse(v.array(schema), database.all(sql));
		const count = (table: string) =>
			rows(countSchema, `select count(*) as count from ${table}`)[0]?.count ?? 0;
		return {
			integrity: database.get('pragma integrity_check')?.['integrity_check'],
			columns: Object.fromEntries(
				rows(columnSchema, COLUMNS).map(({ name, column }) => [name, column])
			),
			col: v.parse(colSchema, database.get('select * from col')),
			notes: rows(noteSchema, 'select * from notes').map((note) => ({
				...note,
				fields: note.flds.split('\u001F'),
				tagList: note.tags.trim().split(' ')
			})),
			cards: rows(cardSchema, 'select * from cards order by due'),
			rest: [count('revlog'), count('graves')]
		};
	} finally {
		database.close();
	}
}

/** Opens an Anki package of schema 11. Throws where it is not what a client of Anki could import. */
export function readAnkiPackage(bytes: Uint8Array): ReadPackage {
	const files = readZip(bytes);
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-read-'));
	try {
		const file = path.join(folder, 'collection.anki2');
		writeFileSync(file, files.get('collection.anki2') ?? '');
		return {
			files: [...files.keys()].toSorted(),
			media: files.get('media')?.toString() ?? '',
			...readCollection(file)
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}
