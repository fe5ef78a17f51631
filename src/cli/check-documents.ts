import {
	checkBankText,
	checkDocuments,
	type DocumentCheck
} from '#lib/server/use-cases/check-documents.ts';
import { readArguments, readStandardInput, UsageError } from './command-line.ts';

async function checkAt(at: string): Promise<DocumentCheck | undefined> {
	if (at !== '-') return checkDocuments(at);
	return checkBankText((await readStandardInput()).toString('utf8'), 'standard input');
}

/** Runs the gate over what is at a path and prints what it says. Gives the exit code: 1 when something may not be published. */
export async function runCheck(parameters: readonly string[]): Promise<number> {
	const [at] = readArguments(parameters, {}, 1).operands;
	if (at === undefined) {
		throw new UsageError('Say what to check: a bank’s file, a seed’s folder or a folder of seeds.');
	}
	const check = await checkAt(at);
	if (!check) {
		console.error(`There is no bank at ${at}.`);
		return 1;
	}
	for (const fault of check.faults) console.log(fault);
	for (const remark of check.remarks) console.log(`${remark} (may be published)`);
	const { questions, faults } = check;
	console.log(
		faults.length === 0
			? `${questions} questions, all of them may be published.`
			: `${questions} questions read, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`
	);
	return faults.length === 0 ? 0 : 1;
}
