import { factsOf } from '../../src/lib/core/quality/article-facts.ts';
import { checkQuestion, tierOf, type Tier } from '../../src/lib/core/quality/gate.ts';
import type { Finding } from '../../src/lib/core/quality/finding.ts';
import { RULES } from '../../src/lib/core/quality/registry.ts';
import { TIERS } from '../../src/lib/core/question/question-fields.ts';
import { readHumanQuestions } from './human-questions.ts';
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

type Cost = { readonly best: number; readonly median: number };

/** The milliseconds that a question costs in the best and the median of some rounds. */
function costOf(run: () => void, questions: number): Cost {
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		run();
		return (performance.now() - start) / questions;
	}).sort((a, b) => a - b);
	return { best: times[0] ?? Number.NaN, median: times[ROUNDS / 2] ?? Number.NaN };
}

/** What questions cost whose articles the gate knows. A fresh copy pays for what is remembered by question. */
function costOfChecks(rows: readonly Judged[]): Cost {
	return costOf(() => {
		for (const { question, article } of rows) checkQuestion({ ...question }, article);
	}, rows.length);
}

/** What one article costs before its first question. */
function costOfFacts(rows: readonly Judged[]): Cost {
	const articles = [...new Set(rows.map(({ article }) => article))];
	return costOf(() => {
		for (const article of articles) factsOf({ ...article });
	}, articles.length);
}

function inMilliseconds({ best, median }: Cost): string {
	return `${median.toFixed(3)} ms (best round ${best.toFixed(3)})`;
}

/** What the gate says of questions that people wrote: each finding may be a false alarm. */
function printHuman(): void {
	const human = readHumanQuestions();
	if (!human) return;
	const findings = human.map(({ question, article }) => checkQuestion(question, article));
	const count = (tier: Tier) => findings.filter((found) => tierOf(found) === tier).length;
	console.log(
		`\n${String(human.length)} questions that people wrote (OneStopQA): ${TIERS.map((tier) => `${tier} ${String(count(tier))}`).join(', ')}`
	);
	const rules = new Map<string, number>();
	for (const found of findings) {
		for (const rule of new Set(found.map((finding) => `${finding.rule} ${finding.severity}`))) {
			rules.set(rule, (rules.get(rule) ?? 0) + 1);
		}
	}
	const most = [...rules].sort((a, b) => b[1] - a[1]);
	console.log(`  ${most.map(([rule, times]) => `${rule} ${String(times)}`).join(', ')}`);
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
	printHuman();
	console.log(
		`\n${String(RULES.length)} rules a question: ${inMilliseconds(costOfChecks(judged))}; an article’s facts, once: ${inMilliseconds(costOfFacts(judged))}`
	);
}

if (import.meta.main) await run();
