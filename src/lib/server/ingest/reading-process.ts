// The process in which files and pages are read: it reads one, answers and waits to be ended. It is
// started as a file of its own, so that it works alike from sources, tests and the built server.
import { flushCompileCache } from 'node:module';
import { ReadingError } from '#lib/interop/reading/reading-error.ts';
import { readFormat, type FormattedBytes } from '#lib/interop/reading/read-format.ts';
import type { ReadingAnswer } from './reading-answer.ts';

function answerFor(error: unknown): ReadingAnswer {
	if (error instanceof ReadingError) return { ok: false, reason: error.reason };
	// A stack that is too deep or an array that is too long is the input's doing.
	if (error instanceof RangeError) return { ok: false, reason: 'reading-too-heavy' };
	return { ok: false, reason: 'file-damaged' };
}

function answer(reading: ReadingAnswer): void {
	keepCompiled();
	process.send?.(reading);
}

/** The process is killed in the end, so what it compiled has to be kept before. */
function keepCompiled(): void {
	try {
		flushCompileCache();
	} catch {
		// A folder that cannot be written costs the next process some time, nothing else.
	}
}

process.once('message', (source: FormattedBytes) => {
	readFormat(source).then(
		(article) => answer({ ok: true, article }),
		(error: unknown) => answer(answerFor(error))
	);
});
// A promise that a parser left behind must not end the process before the answer does.
process.on('unhandledRejection', (error) => answer(answerFor(error)));
process.on('uncaughtException', (error) => answer(answerFor(error)));
process.once('disconnect', () => process.exit());
keepCompiled();
process.send?.('ready');
