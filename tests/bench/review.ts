import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LEARNERS, LEARNERS_OF_A_YEAR, type Measures, type SeedReport } from './review-measures.ts';
import { DAYS, YEAR } from './review-learners.ts';
import { drawPlot } from './review-plot.ts';
import { LATER_DAYS, REVIEW_SECONDS } from './review-simulation.ts';

const SEEDS = [1, 2, 3];
const PLOT = fileURLToPath(new URL('../../docs/images/review-simulation.svg', import.meta.url));

/** One seed on a thread of its own, so that a machine with two cores needs half the time. */
function simulateSeed(seed: number): Promise<readonly SeedReport[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('review-worker.ts', import.meta.url), { workerData: seed });
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

type Spread = { readonly mean: number; readonly deviation: number };

function spreadOf(values: readonly number[]): Spread {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

const percent = ({ mean, deviation }: Spread) =>
	Number.isNaN(mean) ? '–' : `${(mean * 100).toFixed(1)} ± ${(deviation * 100).toFixed(1)} %`;
const plain = ({ mean, deviation }: Spread) => `${mean.toFixed(1)} ± ${deviation.toFixed(1)}`;

/** The measures of one policy over the seeds. */
function overSeeds(
	reports: readonly (readonly Measures[])[],
	policy: string
): (name: Exclude<keyof Measures, 'policy'>) => Spread {
	const measured = reports.flatMap((measures) =>
		measures.filter((measure) => measure.policy === policy)
	);
	return (name) => spreadOf(measured.map((measure) => measure[name]));
}

function tableOf(reports: readonly (readonly Measures[])[], lastDay: number) {
	const policies = reports[0]?.map(({ policy }) => policy) ?? [];
	return Object.fromEntries(
		policies.map((policy) => {
			const of = overSeeds(reports, policy);
			return [
				policy,
				{
					'reviews a day': plain(of('reviewsADay')),
					p90: of('reviewsP90').mean.toFixed(0),
					'last 30 days': plain(of('reviewsLate')),
					'minutes a day': plain(of('minutesADay')),
					[`known, day ${lastDay}`]: percent(of('knownLast')),
					'known, mean of days': percent(of('knownMean')),
					[`known, day ${lastDay + LATER_DAYS}`]: percent(of('knownLater')),
					'known when asked': percent(of('knownWhenAsked')),
					'expected then': percent(of('expectedWhenAsked')),
					'reviews a known fact': plain(of('reviewsAFact'))
				}
			];
		})
	);
}

/** Prints what a notebook costs and keeps under several policies, with simulated learners, and draws it. */
export async function run(): Promise<void> {
	const start = performance.now();
	const reports = (await Promise.all(SEEDS.map(simulateSeed))).flat();
	const models = [...new Set(reports.map(({ model }) => model))];
	console.log(
		`review: ${LEARNERS} simulated learners, ${DAYS} days, seeds ${SEEDS.join(', ')} (mean ± standard deviation between seeds); a review counts as ${REVIEW_SECONDS} seconds; nobody reviews between day ${DAYS} and day ${DAYS + LATER_DAYS}`
	);
	const panels = models.map((model) => {
		const ofModel = reports.filter((report) => report.model === model);
		const quarters = ofModel.map(({ quarter }) => quarter);
		console.log(`\nforgetting by ${model}`);
		console.table(tableOf(quarters, DAYS));
		console.log(
			`the same for a year, nothing new after day ${DAYS}; ${LEARNERS_OF_A_YEAR} of the learners`
		);
		console.table(
			tableOf(
				ofModel.map(({ year }) => year),
				YEAR
			)
		);
		const same = ofModel.reduce((sum, { folded }) => sum + folded.same, 0);
		const all = ofModel.reduce((sum, { folded }) => sum + folded.of, 0);
		console.log(`entries that the fold of the whole log gives as they stood: ${same} of ${all}`);
		const rows = (quarters[0] ?? []).map(({ policy }) => {
			const of = overSeeds(quarters, policy);
			return {
				policy,
				known: of('knownLast').mean,
				later: of('knownLater').mean,
				reviews: of('reviewsADay').mean
			};
		});
		return { title: `Forgetting by ${model}`, rows };
	});
	writeFileSync(PLOT, drawPlot(panels));
	console.log(`\n${PLOT}; ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

if (import.meta.main) await run();
