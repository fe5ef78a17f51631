import { fork } from 'node:child_process';
import path from 'node:path';
import { readFormat } from '#lib/interop/reading/read-format.ts';
import type { ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import { readApart, READING_LIMITS, type ReadingLimits } from '#lib/server/ingest/read-apart.ts';
import { makeBombs, type Bomb } from '../support/bombs.ts';
import type { DamagedReport } from './hostile-process.ts';

const FORMATS: readonly ArticleFormat[] = ['text', 'markdown', 'html', 'docx', 'pdf'];
const INPUTS = 2_000;
const MEGABYTE = 2 ** 20;
const CONTROL = 'PDF stream packed twice';

/** Reads the damaged inputs of a format in a process of their own; undefined when it died. */
function readDamaged(format: ArticleFormat): Promise<DamagedReport | undefined> {
	return new Promise((resolve) => {
		const child = fork(path.resolve(import.meta.dirname, 'hostile-process.ts'), [], {
			execArgv: ['--max-old-space-size=128', '--max-semi-space-size=8']
		});
		child.once('message', (report: DamagedReport) => resolve(report));
		child.once('exit', () => resolve(undefined));
		child.send({ format, inputs: INPUTS });
	});
}

function describeVerdicts(verdicts: Readonly<Record<string, number>>): string {
	return Object.entries(verdicts)
		.sort(([, a], [, b]) => b - a)
		.map(([verdict, count]) => `${verdict} ${count}`)
		.join(', ');
}

/** Reads a bomb as the server would, and watches what its process takes. */
async function explode({ format, make }: Bomb, limits: ReadingLimits = READING_LIMITS) {
	const bytes = make();
	const started = performance.now();
	let [peakBytes, cpuMs] = [0, 0];
	const answer = await readApart(
		{ format, bytes },
		{
			limits,
			onUsage: (usage) => {
				peakBytes = Math.max(peakBytes, usage.residentBytes);
				({ cpuMs } = usage);
			}
		}
	);
	const ms = performance.now() - started;
	return { verdict: answer.ok ? 'read' : answer.reason, bytes: bytes.length, ms, cpuMs, peakBytes };
}

async function reportDamaged(): Promise<void> {
	console.log(`${INPUTS} damaged inputs through each reader, by seed`);
	console.log('reader     crashes  slowest ms  peak MB  verdicts');
	for (const format of FORMATS) {
		const report = await readDamaged(format);
		if (!report) {
			console.log(`${format.padEnd(10)} the process died`);
			continue;
		}
		const { crashes, slowestMs, peakMegabytes, verdicts } = report;
		console.log(
			`${format.padEnd(10)} ${String(crashes.length).padStart(7)}  ${slowestMs.toFixed(0).padStart(10)}  ${peakMegabytes.toFixed(0).padStart(7)}  ${describeVerdicts(verdicts)}`
		);
		for (const crash of new Set(crashes)) console.log(`           ${crash}`);
	}
}

/** Pieces that make a pattern try again and again, each alone for a whole text. */
const REPEATED = [
	...[
		'.',
		'\n',
		'a ',
		'- ',
		'#',
		'|',
		'> ',
		'"',
		'(',
		'[',
		'](',
		'<',
		'\\',
		'*',
		'_',
		'`',
		'~',
		'&'
	],
	...[
		'a \n',
		'x\n\n',
		'a.\n',
		'a-\n',
		'- a\n',
		'# a\n',
		'> a\n',
		'|-|\n',
		'---\n',
		'```\n',
		'![a](',
		'**a'
	],
	...['By A ', 'Read more ', 'cookies ', 'March 2020 ', '2020-01-01 ', 'A B C D E F G H\n\n']
];

/** How the slowest of the repeated pieces grows with the length of the text. */
async function reportGrowth(): Promise<void> {
	console.log('\nletters of one repeated piece, ms for the slowest of', REPEATED.length);
	for (const format of ['text', 'markdown'] as const) {
		for (const length of [75_000, 150_000, 300_000, 600_000]) {
			let slowest = { ms: 0, piece: '' };
			for (const piece of REPEATED) {
				const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
				const before = process.cpuUsage();
				await readFormat({ format, bytes: new TextEncoder().encode(text) });
				const { user, system } = process.cpuUsage(before);
				const ms = (user + system) / 1000;
				if (ms > slowest.ms) slowest = { ms, piece };
			}
			console.log(
				`${format.padEnd(10)} ${String(length).padStart(7)} ${slowest.ms.toFixed(0).padStart(6)}  ${JSON.stringify(slowest.piece)}`
			);
		}
	}
}

async function reportBombs(): Promise<void> {
	const results: { readonly ms: number; readonly cpuMs: number; readonly peakBytes: number }[] = [];
	console.log('\nbombs, each in a process of its own as on the server');
	console.log('verdict               ms  cpu ms  peak MB      bytes  bomb');
	for (const bomb of makeBombs()) {
		const { verdict, ms, cpuMs, peakBytes, bytes } = await explode(bomb);
		results.push({ ms, cpuMs, peakBytes });
		console.log(
			`${verdict.padEnd(18)} ${ms.toFixed(0).padStart(6)} ${String(cpuMs).padStart(7)} ${(peakBytes / MEGABYTE).toFixed(0).padStart(8)} ${String(bytes).padStart(10)}  ${bomb.name}`
		);
	}
	const slowest = Math.max(...results.map(({ ms }) => ms));
	const busiest = Math.max(...results.map(({ cpuMs }) => cpuMs));
	const largest = Math.max(...results.map(({ peakBytes }) => peakBytes)) / MEGABYTE;
	console.log(
		`${results.length} bombs: slowest verdict ${slowest.toFixed(0)} ms (at most ${busiest} ms of processor time), largest process ${largest.toFixed(0)} MB`
	);
}

const NO_LIMITS: ReadingLimits = { cpuMs: 60_000, wallMs: 60_000, memoryBytes: 8 * 2 ** 30 };

/** The control: without the limits a bomb must cost more than they allow, or they prove nothing. */
async function reportControl(): Promise<void> {
	for (const bomb of makeBombs().filter(({ name }) => name === CONTROL)) {
		const { verdict, ms, cpuMs, peakBytes } = await explode(bomb, NO_LIMITS);
		const breaks = cpuMs > READING_LIMITS.cpuMs && peakBytes > READING_LIMITS.memoryBytes;
		console.log(
			`control, without limits: ${bomb.name}: ${verdict}, ${ms.toFixed(0)} ms, ${cpuMs} ms of processor time, ${(peakBytes / MEGABYTE).toFixed(0)} MB: ${breaks ? 'over both limits, as it must be' : 'WITHIN THE LIMITS: this control shows nothing'}`
		);
	}
}

/** Hostile input: 2,000 damaged inputs through every reader, texts made to be slow, and bombs. */
export async function run(): Promise<void> {
	await reportDamaged();
	await reportGrowth();
	await reportBombs();
	await reportControl();
}
