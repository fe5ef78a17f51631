// node --expose-gc tests/bench/parser-load.ts FILE
// Prints as JSON what it costs a fresh process to load the parser: milliseconds, megabytes that stay.
import { loadParser } from '../../src/lib/server/load-parser.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');

function residentMegabytes(): number {
	for (let round = 0; round < 3; round++) globalThis.gc?.();
	return process.memoryUsage().rss / 2 ** 20;
}

const before = residentMegabytes();
const started = performance.now();
const outcome = await loadParser(file);
const ms = performance.now() - started;
const resident = residentMegabytes() - before;
// The parser is used once more, so that it cannot have been collected.
const works = outcome.ok && outcome.value.parse([{ text: 'Yes', start: 0, end: 3 }]).length === 1;
console.log(JSON.stringify({ ms, resident, works }));
