// Reads damaged inputs one after the other in this process, so that a crash is seen as one.
import { readFormat } from '#lib/interop/reading/read-format.ts';
import { ReadingError } from '#lib/interop/reading/reading-error.ts';
import type { ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import { damagedInput } from '../support/hostile-inputs.ts';

/** What the damaged inputs of one format came to. */
export type DamagedReport = {
	readonly format: ArticleFormat;
	readonly verdicts: Readonly<Record<string, number>>;
	/** What was neither read nor refused with a reason. */
	readonly crashes: readonly string[];
	readonly slowestMs: number;
	readonly slowestIndex: number;
	readonly peakMegabytes: number;
};

async function verdictOn(format: ArticleFormat, bytes: Uint8Array): Promise<string> {
	try {
		await readFormat({ format, bytes });
		return 'read';
	} catch (error) {
		return error instanceof ReadingError ? error.reason : `crashed: ${String(error)}`;
	}
}

async function report(format: ArticleFormat, inputs: number): Promise<DamagedReport> {
	const verdicts: Record<string, number> = {};
	const crashes: string[] = [];
	let [slowestMs, slowestIndex] = [0, 0];
	// A promise that a parser left behind is noted, not hidden.
	process.on('unhandledRejection', (error) => crashes.push(`left behind: ${String(error)}`));
	for (let index = 0; index < inputs; index += 1) {
		const bytes = damagedInput(format, index);
		const start = performance.now();
		const verdict = await verdictOn(format, bytes);
		const took = performance.now() - start;
		if (took > slowestMs) [slowestMs, slowestIndex] = [took, index];
		if (verdict.startsWith('crashed')) crashes.push(`${verdict} on input ${index}`);
		verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
	}
	const peakMegabytes = process.resourceUsage().maxRSS / 1024;
	return { format, verdicts, crashes, slowestMs, slowestIndex, peakMegabytes };
}

process.once('message', ({ format, inputs }: { format: ArticleFormat; inputs: number }) => {
	void report(format, inputs).then((result) => {
		process.send?.(result);
		process.disconnect();
	});
});
