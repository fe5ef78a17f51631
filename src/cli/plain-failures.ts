import { isDatabaseFailure } from '#lib/server/storage/execute-sql.ts';
import { UnknownSchemaError } from '#lib/server/storage/storage-errors.ts';

function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Runs a command; says in a line what the database or the disk refuses, and gives 1 then. */
export async function withPlainFailures(run: () => Promise<number>): Promise<number> {
	try {
		return await run();
	} catch (error) {
		const isKnown =
			isDatabaseFailure(error) || error instanceof UnknownSchemaError || isOfFileSystem(error);
		if (!isKnown) throw error;
		console.error(error.message);
		return 1;
	}
}
