import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was given in a way that it cannot be understood. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What `parseArgs` says of a mistake, as a person would say it. */
function problemOf(error: Error): string {
	const option = /'(?<name>-[^'\s]*)/u.exec(error.message)?.groups?.['name'] ?? '';
	const code = 'code' in error ? error.code : undefined;
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`;
	return /argument missing/u.test(error.message)
		? `The option ${option} needs a value.`
		: `The option ${option} takes no value.`;
}

/**
 * The options and operands of a command; after `--` everything is an operand.
 * @throws UsageError for an option that is none, or too many operands
 */
export function readArguments(
	parameters: readonly string[],
	options: Options,
	mostOperands: number
): { readonly values: Values; readonly operands: readonly string[] } {
	try {
		const { values, positionals } = parseArgs({
			args: [...parameters],
			options,
			allowPositionals: true,
			strict: true
		});
		const surplus = positionals[mostOperands];
		if (surplus !== undefined) throw new UsageError(`“${surplus}” is one argument too many.`);
		const single = Object.entries(values).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.at(-1) : value
		]);
		return { values: Object.fromEntries(single), operands: positionals };
	} catch (error) {
		if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
		throw new UsageError(problemOf(error));
	}
}

/**
 * The value of an option that must be one of these.
 * @throws UsageError when it is another
 */
export function oneOf<Choice extends string>(
	name: string,
	value: Values[string],
	choices: readonly Choice[],
	standard: Choice
): Choice {
	if (value === undefined) return standard;
	const chosen = choices.find((choice) => choice === value);
	if (chosen === undefined) {
		throw new UsageError(`--${name} must be one of ${choices.join(', ')}, not “${String(value)}”.`);
	}
	return chosen;
}

/** All of standard input. */
export async function readStandardInput(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

/** What a person should know of an error of the file system. */
export function describeFileError(error: unknown, file: string): string | undefined {
	if (!(error instanceof Error) || !('code' in error)) return undefined;
	switch (error.code) {
		case 'ENOENT':
			return `There is no file ${file}.`;
		case 'EISDIR':
			return `${file} is a folder, not a file.`;
		case 'EACCES':
			return `${file} may not be read.`;
		default:
			return undefined;
	}
}
