import { readConfig } from '#lib/server/config.ts';
import { examineDatabase, type Finding } from '#lib/server/use-cases/examine-database.ts';
import { readArguments } from './command-line.ts';
import { adviseOn, describeProblem, describeSoundness } from './doctor-messages.ts';
import { withPlainFailures } from './plain-failures.ts';

/** More of one kind than these say nothing new. */
const MOST_LINES = 20;

function describeFinding(finding: Finding): readonly string[] {
	const { problems } = finding;
	if (problems.length === 0) return [`ok: ${describeSoundness(finding)}`];
	const lines = problems
		.slice(0, MOST_LINES)
		.map((problem) => `problem: ${describeProblem(problem)} ${adviseOn(problem)}`);
	const more = problems.length - lines.length;
	return more > 0 ? [...lines, `problem: ${more} more like these.`] : lines;
}

/** The findings for a program: what was checked, how much there was, and each problem with a sentence. */
function toJson(findings: readonly Finding[]): string {
	const checks = findings.map(({ problems, ...rest }) => ({
		...rest,
		ok: problems.length === 0,
		problems: problems.map((problem) => ({
			...problem,
			message: describeProblem(problem),
			advice: adviseOn(problem)
		}))
	}));
	return JSON.stringify({ ok: checks.every(({ ok }) => ok), checks }, null, '\t');
}

/** Examines the database that the environment names and prints what it finds. Gives the exit code: 1 with problems. */
export function runDoctor(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	const { values } = readArguments(parameters, { json: { type: 'boolean' } }, 0);
	const location = readConfig(environment).storage;
	return withPlainFailures(async () => {
		const findings = await examineDatabase(location);
		if (values.json === true) console.log(toJson(findings));
		else for (const line of findings.flatMap(describeFinding)) console.log(line);
		return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
	});
}
