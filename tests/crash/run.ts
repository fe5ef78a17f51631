// node tests/crash/run.ts [--kills 100] [--learners 100] [--control-kills 10] [--seed 1]
import { parseArgs } from 'node:util';
import { crashRun, type CrashPlan, type CrashReport } from './crash-run.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '100' },
		learners: { type: 'string', default: '100' },
		'control-kills': { type: 'string', default: '10' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) }
	}
});

function mustBeZero(report: CrashReport): number {
	const { lost, doubled, altered, invented, attemptsLost } = report;
	const { gaps, unfoldable, wrongProjections, surprises } = report;
	const ofTheLog = lost + doubled + altered + invented + attemptsLost;
	return ofTheLog + gaps + unfoldable + wrongProjections + surprises;
}

const common = { learners: Number(values.learners), seed: Number(values.seed) };
const plans = {
	'as built': { ...common, kills: Number(values.kills), acknowledges: 'after-commit' },
	'control: acknowledges before the commit': {
		...common,
		kills: Number(values['control-kills']),
		acknowledges: 'before-commit'
	}
} satisfies Record<string, CrashPlan>;

console.log(`crash: ${values.learners} learners, seed ${values.seed}`);
const built = await crashRun(plans['as built']);
const control = await crashRun(plans['control: acknowledges before the commit']);
const columns = Object.entries({ 'as built': built, 'early acknowledgement (control)': control });
const rows = Object.keys(built).filter((row) => row !== 'firstSurprises');
console.table(
	Object.fromEntries(
		rows.map((row) => [
			row,
			Object.fromEntries(columns.map(([name, report]) => [name, report[row as keyof CrashReport]]))
		])
	)
);
for (const { kind, attemptId, detail } of built.firstSurprises) {
	console.log(`${kind} ${attemptId}: ${detail}`);
}
if (mustBeZero(built) > 0) {
	console.error('A promise was broken.');
	process.exitCode = 1;
}
if (control.kills > 0 && control.lost === 0) {
	console.error('The control lost nothing: this run proves nothing.');
	process.exitCode = 1;
}
