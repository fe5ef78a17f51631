import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { QUESTION_KINDS } from '#lib/core/question/registry.ts';
import { ANKI_FIELDS, ankiGuid } from '#lib/interop/notebook/anki-note.ts';
import { cardOf, type NotebookCard } from '#lib/interop/notebook/notebook-card.ts';
import { writeAnkiText } from '#lib/interop/notebook/write-anki-text.ts';
import { writeNotebookCsv } from '#lib/interop/notebook/write-notebook-csv.ts';
import { writeAnkiPackage } from '#lib/server/anki/write-anki-package.ts';
import { readSeeds } from '#lib/server/seed-files.ts';
import { importPackage } from './support/anki-reader-import.ts';
import { readAnkiText, readSeparated, shownText } from './support/anki-reader-text.ts';
import { readAnkiPackage, type ReadNote } from './support/anki-reader.ts';

const AT = Date.UTC(2026, 10, 30, 12, 34, 56);
const DAY_MS = 86_400_000;
const NOTED = AT - 3 * DAY_MS;

const bank = readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)))[0]?.bank;
if (!bank) throw new Error('The seed has no bank');
const { article, questions } = bank;

/** The whole bank as a notebook: all were missed in one attempt, every tenth was retired. */
const NOTEBOOK: readonly NotebookCard[] = questions.map((question, index) =>
	cardOf(question, article, {
		id: `camp-taji-full/${question.id}`,
		quiz: 'Camp Taji, claim by claim',
		notedAt: NOTED,
		...(index % 2 === 0 && { dueAt: AT + DAY_MS }),
		reviews: index % 4,
		lapses: index % 3,
		retired: index % 10 === 9
	})
);

/** What Anki takes out of every text, and writes in another way. */
function cleaned(text: string): string {
	return (
		text
			.toWellFormed()
			.replaceAll(/\r\n?/gu, '\n')
			// eslint-disable-next-line no-control-regex
			.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '')
	);
}

function fieldsOf({ front, back, explanation, passage, citation, id }: NotebookCard) {
	return [front, back, explanation, passage, citation, id].map(cleaned);
}

const open = async (cards: readonly NotebookCard[], at = AT) =>
	readAnkiPackage(await writeAnkiPackage(cards, at));
const shown = ({ fields }: ReadNote) => fields.map(shownText);

describe('a notebook as an Anki package, opened by another zip and another SQLite', async () => {
	const read = await open(NOTEBOOK);

	it('holds a sound collection of schema 11 and an empty list of media', () => {
		expect(QUESTION_KINDS.filter((kind) => !NOTEBOOK.some((card) => card.kind === kind))).toEqual(
			[]
		);
		expect(read.files).toEqual(['collection.anki2', 'media']);
		expect(read.media).toBe('{}');
		expect(read.integrity).toBe('ok');
		// Anki's rslib/src/storage/schema11.sql.
		expect(read.columns).toEqual({
			cards:
				'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
			col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
			graves: 'usn oid type',
			ix_cards_nid: 'nid',
			ix_cards_sched: 'did queue due',
			ix_cards_usn: 'usn',
			ix_notes_csum: 'csum',
			ix_notes_usn: 'usn',
			ix_revlog_cid: 'cid',
			ix_revlog_usn: 'usn',
			notes: 'id guid mid mod usn tags flds sfld csum flags data',
			revlog: 'id cid usn ease ivl lastIvl factor time type'
		});
		expect(read.rest).toEqual([0, 0]);
	});

	it('has one note type, whose templates name its fields and none else, and one deck of its own', () => {
		const { models, decks, dconf, conf } = read.col;
		const [model, ...others] = Object.values(models);
		expect(others).toEqual([]);
		expect(model?.name).toBe('Newsproof');
		expect(Object.keys(models)).toEqual([String(model?.id)]);
		expect(model?.flds.map(({ name }) => name)).toEqual([...ANKI_FIELDS]);
		expect(model?.flds.map(({ ord }) => ord)).toEqual([0, 1, 2, 3, 4, 5]);
		const named = model?.tmpls.flatMap(({ qfmt, afmt }) => [
			...`${qfmt}${afmt}`.matchAll(/\{\{[#/]?([^}]+)\}\}/gu)
		]);
		const known: readonly string[] = [...ANKI_FIELDS, 'FrontSide'];
		expect(named?.map((match) => match[1]).filter((name) => !known.includes(name ?? ''))).toEqual(
			[]
		);
		expect(Object.values(decks).map(({ name }) => name)).toEqual(['Default', 'Newsproof']);
		expect(Object.entries(decks).filter(([id, deck]) => Number(id) !== deck.id)).toEqual([]);
		expect(Object.values(decks).filter((deck) => !dconf[deck.conf])).toEqual([]);
		expect(decks[conf.curDeck]?.name).toBe('Newsproof');
		expect(conf.curModel).toBe(model?.id);
		expect(conf.nextPos).toBe(NOTEBOOK.length + 1);
	});

	it('has one note and one new card for each entry, in the order of the notebook', () => {
		const notes = new Map(read.notes.map((note) => [note.id, note]));
		expect(read.notes).toHaveLength(NOTEBOOK.length);
		expect(read.cards.map(({ due }) => due)).toEqual(NOTEBOOK.map((_, index) => index + 1));
		expect(read.cards.map(({ nid }) => notes.get(nid)?.fields[5])).toEqual(
			NOTEBOOK.map(({ id }) => id)
		);
		expect(read.cards.map(({ queue }) => queue)).toEqual(
			NOTEBOOK.map(({ retired }) => (retired ? -1 : 0))
		);
		const [model] = Object.values(read.col.models);
		expect(new Set(read.notes.map(({ mid }) => mid))).toEqual(new Set([model?.id]));
		expect(new Set(read.cards.map(({ did }) => read.col.decks[did]?.name))).toEqual(
			new Set(['Newsproof'])
		);
	});

	it('knows each note by a guid of its own, and by an id from the hour before it was noted', () => {
		expect(new Set(read.notes.map(({ guid }) => guid)).size).toBe(NOTEBOOK.length);
		expect(read.notes.filter(({ guid }) => !/^[A-Za-z0-9]{10}$/u.test(guid))).toEqual([]);
		expect(read.notes.filter(({ id }) => id > NOTED || id < NOTED - 3_600_000 || id > AT)).toEqual(
			[]
		);
	});

	it('keeps the words, and the checksum and sort field that Anki would reckon from them', () => {
		const byId = new Map(NOTEBOOK.map((card) => [card.id, card]));
		for (const note of read.notes) {
			const card = byId.get(note.fields[5] ?? '');
			expect(shown(note)).toEqual(card && fieldsOf(card));
			const first = cleaned(card?.front ?? '').replaceAll('\n', '');
			expect(note.csum).toBe(
				Number.parseInt(createHash('sha1').update(first).digest('hex').slice(0, 8), 16)
			);
			expect(String(note.sfld)).toBe(first);
		}
	});

	it('cites the article byte for byte, and says where it is from', () => {
		const quotes = read.notes.flatMap((note) => shownText(note.fields[3] ?? '').split('\n'));
		expect(quotes.filter((quote) => quote === '' || !article.text.includes(quote))).toEqual([]);
		expect(new Set(read.notes.map((note) => note.fields[4]))).toEqual(
			new Set(['Newshub, “Rocket attack on Camp Taji”, January'])
		);
	});

	it('tags notes by skill and quiz', () => {
		const tags = new Set(read.notes.flatMap(({ tagList }) => tagList));
		expect(tags).toContain('newsproof');
		expect(tags).toContain('camp-taji-claim-by-claim');
		expect(tags).toContain('claim-status');
		expect(read.notes.filter((note) => note.tagList.includes('retired'))).toHaveLength(5);
	});
});

describe('a notebook that is imported again', () => {
	it('doubles no card, updates what changed, and adds what is new', async () => {
		const monday = NOTEBOOK.slice(0, 10);
		const first = importPackage(new Map(), await open(monday), AT / 1000 + 60);
		expect(first.log).toEqual({ added: 10, updated: 0, same: 0 });

		const again = importPackage(first.held, await open(monday), AT / 1000 + 120);
		expect(again.log).toEqual({ added: 0, updated: 0, same: 10 });

		const corrected = NOTEBOOK.slice(0, 12)
			.map((card, index) => (index === 3 ? { ...card, back: 'Another key', retired: true } : card))
			.toReversed();
		const tuesday = importPackage(
			again.held,
			await open(corrected, AT + DAY_MS),
			AT / 1000 + 90_000
		);
		expect(tuesday.log).toEqual({ added: 2, updated: 10, same: 0 });
		expect(tuesday.held.size).toBe(12);
		expect([...tuesday.held.values()].filter(({ cards }) => cards !== 1)).toEqual([]);
		const { fields, tags } = tuesday.held.get(ankiGuid(corrected[8]?.id ?? '')) ?? {};
		expect(fields?.[1]).toBe('Another key');
		expect(tags).toContain('retired');
	});

	it('keeps guids and ids, whatever the order, the texts and the other cards', async () => {
		const ids = ({ notes }: { readonly notes: readonly ReadNote[] }) =>
			new Map(notes.map(({ guid, id }) => [guid, id]));
		const all = ids(await open(NOTEBOOK));
		const some = ids(
			await open(
				NOTEBOOK.slice(5, 25)
					.toReversed()
					.map((card) => ({ ...card, front: `${card.front}?`, quiz: 'New title', reviews: 9 })),
				AT + DAY_MS
			)
		);
		expect(some.size).toBe(20);
		expect([...some].filter(([guid, id]) => all.get(guid) !== id)).toEqual([]);
	});

	it('names one guid for a card for ever', () => {
		expect(ankiGuid('camp-taji-full/q05')).toBe('gUYwcUSio1');
	});
});

describe('a package', () => {
	it('is the same, byte for byte, for the same cards and time, whenever it is written', async () => {
		const before = await writeAnkiPackage(NOTEBOOK, AT);
		vi.useFakeTimers({ toFake: ['Date'], now: AT + 40 * DAY_MS });
		try {
			expect(await writeAnkiPackage(NOTEBOOK, AT)).toEqual(before);
		} finally {
			vi.useRealTimers();
		}
	});

	it('can be empty', async () => {
		const { integrity, notes, cards, col } = await open([]);
		expect({ integrity, notes, cards }).toEqual({ integrity: 'ok', notes: [], cards: [] });
		expect(Object.values(col.models)).toHaveLength(1);
	});

	it('has one note for an id that comes twice', async () => {
		const [card] = NOTEBOOK;
		expect((await open(card ? [card, { ...card, front: 'Again' }] : [])).notes).toHaveLength(1);
	});

	it('has no note from the future, even when a clock was ahead', async () => {
		const ahead = NOTEBOOK.map((card) => ({ ...card, notedAt: AT + 400 * DAY_MS }));
		expect((await open(ahead)).notes.filter(({ id }) => id > AT)).toEqual([]);
	});

	it('leaves nothing behind on the disk', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-test-'));
		const before = process.env['TMPDIR'];
		process.env['TMPDIR'] = folder;
		try {
			await writeAnkiPackage(NOTEBOOK, AT);
			expect(readdirSync(folder)).toEqual([]);
		} finally {
			if (before === undefined) delete process.env['TMPDIR'];
			else process.env['TMPDIR'] = before;
			rmSync(folder, { recursive: true });
		}
	});
});

const hostile = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom('"', '\t', '\n', '\r', '\u001F', '=', '#', '<', '&', "'", 'a')
	}),
	fc.constantFrom(
		'<b>bold</b> & <script>alert(1)</script>',
		'&lt;hr&gt; &amp;amp; &#91;',
		'[sound:a.mp3] [[type:Back]] [$]x[/$] [latex]y[/latex] [anki:tts][en_US]z[/anki:tts]',
		'=HYPERLINK("https://example.org")',
		'#notetype:Basic',
		'{{Front}} {{c1::cloze}}',
		'\uD800',
		'🛳 Fähre'
	)
);
const anyCards = fc.uniqueArray(
	fc.record({
		id: fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9]{1,8}$/u),
		front: hostile,
		back: hostile,
		explanation: hostile,
		passage: hostile,
		citation: hostile,
		skill: fc.constantFrom('who', 'how-many'),
		kind: fc.constant('choice'),
		quiz: hostile,
		notedAt: fc.integer({ min: AT - 900 * DAY_MS, max: AT + DAY_MS }),
		reviews: fc.nat(),
		lapses: fc.nat(),
		retired: fc.boolean()
	}),
	{ selector: ({ id }) => id, maxLength: 6 }
);

test('whatever a text holds, the package and the text file show it, and hold nothing else', async () => {
	await fc.assert(
		fc.asyncProperty(anyCards, async (cards) => {
			const { notes, integrity } = await open(cards);
			const byId = new Map(notes.map((note) => [note.fields[5], note]));
			const { rows } = readAnkiText(writeAnkiText(cards));
			expect(integrity).toBe('ok');
			expect(rows).toHaveLength(cards.length);
			cards.forEach((card, index) => {
				const note = byId.get(card.id);
				expect(note && shown(note)).toEqual(fieldsOf(card));
				expect(note?.flds).not.toMatch(/\[(?:sound:|anki:|\[type:|latex\]|\$\])/u);
				expect(note?.tagList.filter((tag) => !/^[\p{L}\p{M}\p{N}-]+$/u.test(tag))).toEqual([]);
				expect(rows[index] && [...rows[index].values()]).toEqual(
					note && [note.guid, ...note.fields, note.tagList.join(' ')]
				);
			});
		}),
		{ numRuns: 60 }
	);
}, 60_000);

test('the text file presets note type, deck and columns as Anki names them', () => {
	const { headers, rows } = readAnkiText(writeAnkiText(NOTEBOOK));
	expect([...headers]).toEqual([
		['separator', 'tab'],
		['html', 'true'],
		['notetype', 'Newsproof'],
		['deck', 'Newsproof'],
		['guid column', '1'],
		['tags column', '8'],
		['columns', ['GUID', ...ANKI_FIELDS, 'Tags'].join('\t')]
	]);
	expect(rows.map((row) => row.get('Source id'))).toEqual(NOTEBOOK.map(({ id }) => id));
});

test('the table has a row for each entry, and gives back every text', () => {
	const [head, ...rows] = readSeparated(writeNotebookCsv(NOTEBOOK).slice(1), ',', '\r\n');
	expect(head?.slice(0, 5)).toEqual(['question', 'answer', 'explanation', 'passage', 'article']);
	expect(rows.map((row) => [...row.slice(0, 5), row.at(-1)])).toEqual(
		NOTEBOOK.map(({ front, back, explanation, passage, citation, id }) => [
			front,
			back,
			explanation,
			passage,
			citation,
			id
		])
	);
});
