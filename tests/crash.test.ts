import { expect, test } from 'vitest';
import { crashRun } from './crash/crash-run.ts';

// The long form is `node tests/crash/run.ts --kills 100`.
const NOTHING_WRONG = {
	lost: 0,
	doubled: 0,
	altered: 0,
	invented: 0,
	attemptsLost: 0,
	gaps: 0,
	unfoldable: 0,
	wrongProjections: 0,
	surprises: 0,
	firstSurprises: []
};

test('no acknowledged answer is lost, doubled or moved when the server is killed under load', async () => {
	const report = await crashRun({ kills: 6, learners: 30, seed: 1, acknowledges: 'after-commit' });
	expect(report).toMatchObject({ ...NOTHING_WRONG, kills: 6 });
	expect(report.acknowledged).toBeGreaterThan(100);
}, 300_000);

test('a server that acknowledges before it commits is caught, so the harness can fail', async () => {
	const report = await crashRun({ kills: 5, learners: 30, seed: 2, acknowledges: 'before-commit' });
	expect(report.lost).toBeGreaterThan(0);
}, 300_000);
