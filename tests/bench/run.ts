// node tests/bench/run.ts [fold] [answers] [pages] [weight] [segmentation] [parsing] [gate] [generation] [hostile] [workspace-lists] [corrections] [notebook] [review]
import { cpus, totalmem } from 'node:os';
import { run as answers } from './answers.ts';
import { run as corrections } from './corrections.ts';
import { run as fold } from './fold.ts';
import { run as gate } from './gate.ts';
import { run as generation } from './generation.ts';
import { run as hostile } from './hostile.ts';
import { run as notebook } from './notebook.ts';
import { run as pages } from './pages.ts';
import { run as parsing } from './parsing.ts';
import { run as review } from './review.ts';
import { run as segmentation } from './segmentation.ts';
import { run as weight } from './weight.ts';
import { run as workspaceLists } from './workspace-lists.ts';

const benches = new Map(
	Object.entries({
		fold,
		answers,
		pages,
		weight,
		segmentation,
		parsing,
		gate,
		generation,
		hostile,
		'workspace-lists': workspaceLists,
		corrections,
		notebook,
		review
	})
);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.has(name));
if (unknown.length > 0) {
	console.error(
		`There is no benchmark ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}`
	);
	process.exit(1);
}

const gigabytes = Math.round(totalmem() / 2 ** 30);
console.log(
	`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${gigabytes} GB`
);
for (const name of wanted.length > 0 ? wanted : benches.keys()) {
	console.log();
	// A report never fails: what could not be measured says why.
	await benches
		.get(name)?.()
		.catch((error: unknown) => console.log(`${name}: not measured:`, error));
}
