import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed and how it ended. */
export type CliRun = {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
	/** Both, in that order. */
	readonly said: string;
};

/** Runs the command line in a process of its own, as from a shell in the project's folder. */
export function runCli(
	parameters: readonly string[],
	environment: Readonly<Record<string, string>> = {},
	input = ''
): CliRun {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/newsproof.ts', ...parameters],
		{ cwd: root, encoding: 'utf8', input, env: { PATH: process.env.PATH, ...environment } }
	);
	return { status, stdout, stderr, said: `${stdout}${stderr}`.trim() };
}
