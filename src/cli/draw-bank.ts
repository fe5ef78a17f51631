import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LEFT_OUT_REASONS, READING_NOTES } from '#lib/core/article/reading-messages.ts';
import { describeDrawRefusal } from '#lib/core/bank/drawing-messages.ts';
import { describeTrace, explainThinBank, summariseTrace } from '#lib/core/bank/trace-messages.ts';
import { writeBankJson, writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { readConfig, type Config } from '#lib/server/config.ts';
import { createDrawerHere } from '#lib/server/drawing/drawer-here.ts';
import { createArticleReader } from '#lib/server/ingest/article-reader.ts';
import { loadParser } from '#lib/server/load-parser.ts';
import { drawFromSource, type SourceDrawing } from '#lib/server/use-cases/draw-from-source.ts';
import { bankOfTier, WANTED_TIERS } from '#lib/server/wanted-tier.ts';
import type { ArticleToRead } from '#lib/server/use-cases/read-article.ts';
import {
	describeFileError,
	oneOf,
	readArguments,
	readStandardInput,
	UsageError
} from './command-line.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function sourceAt(operand: string): Promise<ArticleToRead> {
	if (/^https?:\/\//u.test(operand)) return { kind: 'url', url: operand };
	const bytes = operand === '-' ? await readStandardInput() : await readFile(operand);
	const name = operand === '-' ? 'standard input' : path.basename(operand);
	return { kind: 'file', name, bytes: new Uint8Array(bytes) };
}

async function parserOf({ weightsFile }: Config) {
	const loaded = await loadParser(weightsFile);
	if (loaded.ok) return loaded.value;
	say(`Drawn without the parser, so some families of questions are missing: ${weightsFile}`);
	return undefined;
}

function tell({ drawing, leftOut, notes }: Extract<SourceDrawing, { readonly ok: true }>): void {
	for (const note of notes) say(READING_NOTES[note]);
	for (const { text, reason } of leftOut) {
		const words = text.replaceAll(/\s+/gu, ' ');
		say(`Left out (${LEFT_OUT_REASONS[reason]}): ${words.slice(0, 90)}`);
	}
	say(summariseTrace(drawing.trace));
	for (const { title, count, lines } of describeTrace(drawing.trace)) {
		say(`${title} (${count}):`);
		for (const { text, subjects, example } of lines) {
			const of = subjects.length > 1 ? ` (${subjects.join(', ')})` : '';
			say(`  ${text}${of}${example ? `, such as “${example.slice(0, 90)}”` : ''}`);
		}
	}
	for (const sentence of explainThinBank(drawing.trace)) say(sentence);
}

/**
 * Draws a bank from a file, standard input or an address, prints its document, and tells on standard
 * error how it came about. Gives the exit code: 1 when nothing could be drawn.
 */
export async function runDraw(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Promise<number> {
	const { values, operands } = readArguments(
		parameters,
		{
			seed: { type: 'string' },
			tier: { type: 'string' },
			format: { type: 'string' },
			title: { type: 'string' }
		},
		1
	);
	const [operand] = operands;
	if (operand === undefined) throw new UsageError('Say which file to draw from, or - for input.');
	const tier = oneOf('tier', values['tier'], WANTED_TIERS, 'all');
	const format = oneOf('format', values['format'], ['json', 'yaml'], 'json');
	const { seed, title } = values;
	const config = readConfig(environment);
	const articleReader = createArticleReader({ fetchUrls: config.fetchUrls });
	try {
		const source = await sourceAt(operand);
		const drawn = await drawFromSource(
			{ articleReader, drawer: createDrawerHere(() => parserOf(config)) },
			{
				source,
				said: typeof title === 'string' ? { title } : {},
				seed: typeof seed === 'string' ? seed : '1'
			}
		);
		if (!drawn.ok) {
			say(describeDrawRefusal(drawn));
			if (drawn.reason === 'title-missing') say('Here: --title "…"');
			return 1;
		}
		tell(drawn);
		const bank = bankOfTier(drawn.drawing.bank, tier);
		if (bank.questions.length === 0) {
			say(tier === 'all' ? 'No question was drawn.' : `No question of the tier ${tier} was drawn.`);
			return 1;
		}
		process.stdout.write(format === 'json' ? writeBankJson(bank) : writeBankYaml(bank));
		return 0;
	} catch (error) {
		const problem = describeFileError(error, operand);
		if (problem === undefined) throw error;
		say(problem);
		return 1;
	} finally {
		await articleReader.close();
	}
}
