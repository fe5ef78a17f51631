import type { ReadPackage } from './anki-reader.ts';

/** A note in a learner's own Anki, and how many cards it has. */
export type HeldNote = {
	readonly fields: readonly string[];
	readonly tags: readonly string[];
	readonly mod: number;
	readonly cards: number;
};
/** What a learner's Anki holds, by guid. */
export type Held = ReadonlyMap<string, HeldNote>;
/** What an import did, in numbers. */
export type ImportLog = { readonly added: number; readonly updated: number; readonly same: number };

/**
 * What Anki makes of a package, by the rules of its importer (rslib, import_export/package/apkg/import):
 * a guid that is new is added; one that is there is updated when the package's note is newer than it,
 * and then counts as changed at the import; cards are added where a note has none of theirs.
 */
export function importPackage(
	held: Held,
	{ notes, cards }: Pick<ReadPackage, 'notes' | 'cards'>,
	nowSeconds: number
): { readonly held: Held; readonly log: ImportLog } {
	const after = new Map(held);
	const log = { added: 0, updated: 0, same: 0 };
	for (const { id, guid, fields, tagList: tags, mod } of notes) {
		const before = after.get(guid);
		if (!before) {
			log.added += 1;
			after.set(guid, { fields, tags, mod, cards: cards.filter(({ nid }) => nid === id).length });
		} else if (before.mod < mod) {
			log.updated += 1;
			after.set(guid, { fields, tags, mod: nowSeconds, cards: before.cards });
		} else {
			log.same += 1;
		}
	}
	return { held: after, log };
}
