import { ankiCollection } from '#lib/interop/notebook/anki-collection.ts';
import type { NotebookCard } from '#lib/interop/notebook/notebook-card.ts';
import { packAnkiPackage } from '#lib/interop/notebook/pack-anki-package.ts';
import { writeCollection } from './write-collection.ts';

/**
 * A notebook as an Anki package (`.apkg`), as of `at` (milliseconds since 1970). A note's guid follows
 * from the card's id, so that Anki updates what it imported before instead of adding it again.
 */
export async function writeAnkiPackage(
	cards: readonly NotebookCard[],
	at: number
): Promise<Uint8Array> {
	return packAnkiPackage(await writeCollection(ankiCollection(cards, at)));
}
