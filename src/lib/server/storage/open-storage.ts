import { openPostgresStorage } from './postgres-storage.ts';
import { openSqliteStorage } from './sqlite-storage.ts';
import type { Storage } from './storage.ts';

export type StorageLocation =
	| { readonly kind: 'sqlite'; readonly file: string }
	| { readonly kind: 'postgres'; readonly url: string };

/**
 * Opens the storage and migrates it.
 *
 * @throws UnknownSchemaError when a newer version of the program has written it
 * @throws UnsafeDurabilityError when a commit would not be on disk once acknowledged
 * @throws StorageUnavailableError when it cannot be reached
 */
export function openStorage(location: StorageLocation): Promise<Storage> {
	switch (location.kind) {
		case 'sqlite':
			return openSqliteStorage(location.file);
		case 'postgres':
			return openPostgresStorage(location.url);
	}
}
