import { checkQuestion, tierOf, type Tier } from '../../src/lib/core/quality/gate.ts';
import type { Finding } from '../../src/lib/core/quality/finding.ts';
import { TIERS } from '../../src/lib/core/question/question-fields.ts';
import { readJudged, type Judged, type Verdict } from './judged-questions.ts';

const ROUNDS = 20;
const VERDICTS: readonly (readonly [Verdict, string])[] = [
	['A', 'acceptable'],
	['M', 'small edit'],
	['X', 'unacceptable']
];

type Checked = Judged & { readonly findings: readonly Finding[]; readonly tier: Tier };

function check(judged: Judged): Checked {
	const findings = checkQuestion(judged.question, judged.article);
	return { ...judged, findings, tier: tierOf(findings) };
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
}

function countTiers(rows: readonly Checked[]): Record<Tier, number> {
	const count = (wanted: Tier) => rows.filter(({ tier }) => tier === wanted).length;
	return { auto: count('auto'), review: count('review'), rejected: count('rejected') };
}

function printConfusion(rows: readonly Checked[]): void {
	console.table(
		Object.fromEntries(
			VERDICTS.map(([verdict, name]) => {
				const own = rows.filter((row) => row.verdict === verdict);
				const tiers = countTiers(own);
				return [
					`${verdict} (${name})`,
					{ n: own.length, ...tiers, 'in auto': percent(tiers.auto, own.length) }
				];
			})
		)
	);
}

function printFamilies(rows: readonly Checked[]): void {
	const families = [...new Set(rows.map(({ family }) => family))].sort();
	console.table(
		Object.fromEntries(
			families.map((family) => [
				family,
				Object.fromEntries(
					VERDICTS.flatMap(([verdict]) => {
						const tiers = countTiers(
							rows.filter((row) => row.family === family && row.verdict === verdict)
						);
						return TIERS.map((tier) => [`${verdict} ${tier}`, tiers[tier] || '']);
					})
				)
			])
		)
	);
}

function textOf({ question }: Checked): string {
	const options =
		question.kind === 'choice' ? question.options.map(({ text }) => text).join(' / ') : '';
	return `${question.stem} [${options}]`;
}

function printMisses(title: string, rows: readonly Checked[]): void {
	console.log(`\n${title}: ${String(rows.length)}`);
	for (const row of rows) {
		console.log(
			`  ${String(row.line)} ${row.verdict} ${row.family}${row.reason ? ` (${row.reason})` : ''}: ${textOf(row)}`
		);
		for (const { rule, severity, weight, message } of row.findings) {
			console.log(`      ${rule} ${severity} ${String(weight ?? 1)}: ${message}`);
		}
	}
}

/** Median over rounds of the milliseconds that a question costs once its article is known. */
function timeChecks(rows: readonly Judged[]): number {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		// The views are remembered by question: a fresh copy pays for its own.
		const fresh = rows.map((row) => ({ ...row, question: { ...row.question } }));
		const start = performance.now();
		for (const { question, article } of fresh) checkQuestion(question, article);
		times.push((performance.now() - start) / rows.length);
	}
	return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

/** Prints what the gate makes of the questions that a person judged, and what it costs. */
export async function run(): Promise<void> {
	const judged = readJudged();
	if (!judged) {
		console.log('gate: skipped, no corpus/judged.jsonl in $NEWSPROOF_SHARED');
		return;
	}
	const rows = judged.map(check);
	console.log(`gate: ${String(rows.length)} judged questions, by verdict and tier`);
	printConfusion(rows);
	printFamilies(rows);
	printMisses(
		'unacceptable, but auto',
		rows.filter(({ verdict, tier }) => verdict === 'X' && tier === 'auto')
	);
	printMisses(
		'acceptable, but not auto',
		rows.filter(({ verdict, tier }) => verdict === 'A' && tier !== 'auto')
	);
	printMisses(
		'to be edited, but auto',
		rows.filter(({ verdict, tier }) => verdict === 'M' && tier === 'auto')
	);
	console.log(`\n${timeChecks(judged).toFixed(3)} ms a question, the article's facts known`);
}

if (import.meta.main) await run();
