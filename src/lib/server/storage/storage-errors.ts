/** The database cannot be reached or cannot write: reads may go on, writes are refused for now. */
export class StorageUnavailableError extends Error {
	override readonly name = 'StorageUnavailableError';
}

/** The database would acknowledge what a power cut can take back. */
export class UnsafeDurabilityError extends Error {
	override readonly name = 'UnsafeDurabilityError';

	constructor(setting: string, expected: string, found: unknown) {
		super(`${setting} must be ${expected} so that no acknowledged answer is lost, but is ${found}`);
	}
}

/** The database was written by a newer version of the program. */
export class UnknownSchemaError extends Error {
	override readonly name = 'UnknownSchemaError';

	constructor(applied: readonly string[], known: readonly string[]) {
		super(
			`The database has the migrations [${applied.join(', ')}], but this version knows only ` +
				`[${known.join(', ')}]. Start the version that wrote it, or restore a backup.`
		);
	}
}

/** Work asked for a transaction inside its own, which would wait for itself. */
export class NestedTransactionError extends Error {
	override readonly name = 'NestedTransactionError';

	constructor() {
		super('Use the repository handed to the transaction instead of starting another inside it');
	}
}

/** A repository was used after its transaction had ended, as by a promise nobody awaited. */
export class TransactionEndedError extends Error {
	override readonly name = 'TransactionEndedError';

	constructor() {
		super('The transaction has ended: await every call of its repository inside the work');
	}
}
