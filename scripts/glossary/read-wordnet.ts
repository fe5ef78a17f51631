import { readFileSync } from 'node:fs';
import path from 'node:path';

const PARTS = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
export type Part = keyof typeof PARTS;
const PART_LETTERS = ['n', 'v', 'a', 'r'] as const;

/** A word in one part of speech: its usual meaning, and how often it was met in the tagged texts. */
export type Meaning = { readonly word: string; readonly part: Part; readonly gloss: string };

export type WordNet = {
	readonly meanings: readonly Meaning[];
	/** How often each lemma was met, over all its senses. */
	readonly counts: ReadonlyMap<string, number>;
};

const PLAIN_WORD = /^[a-z][a-z'-]*[a-z]$/u;
const UNKIND = /\b(?:ethnic slur|offensive|obscene|vulgar|disparag|derogatory|slang)/iu;
const LONGEST_GLOSS = 130;

function linesOf(folder: string, name: string): readonly string[] {
	return readFileSync(path.join(folder, name), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('  '));
}

/** A definition without its examples, and not longer than a reader waits for. */
function shorten(gloss: string): string {
	const definition = gloss.split(/;\s*"/u)[0]?.trim() ?? '';
	if (definition.length <= LONGEST_GLOSS) return definition;
	const clause = definition.split(/;\s/u)[0] ?? '';
	if (clause.length <= LONGEST_GLOSS) return clause;
	return `${clause.slice(0, LONGEST_GLOSS).replace(/[\s,(]+\S*$/u, '')} …`;
}

/** The definition on a line of a data file, unless it is of a name or no word for readers. */
function glossOf(line: string, word: string): string | undefined {
	const [facts = '', gloss = ''] = line.split(' | ', 2);
	const fields = facts.split(' ');
	const words = fields.slice(4, 4 + 2 * Number.parseInt(fields[3] ?? '0', 16));
	const spelling = words.find((written) => written.replace(/\(.*\)$/u, '').toLowerCase() === word);
	const isName = spelling !== word && !spelling?.startsWith(`${word}(`);
	return isName || fields.includes('@i') || UNKIND.test(gloss) ? undefined : shorten(gloss);
}

function readPart(folder: string, part: Part): readonly Meaning[] {
	const data = new Map(
		linesOf(folder, `data.${PARTS[part]}`).map((line) => [line.slice(0, 8), line])
	);
	return linesOf(folder, `index.${PARTS[part]}`).flatMap((line) => {
		const fields = line.trim().split(' ');
		const word = fields[0] ?? '';
		if (!PLAIN_WORD.test(word)) return [];
		// Senses stand at the line's end, the most usual first.
		const senses = fields.slice(-Number(fields[2]));
		const glosses = senses.map((offset) => glossOf(data.get(offset) ?? '', word));
		const gloss = glosses.find((found) => found !== undefined && found !== '');
		return gloss === undefined ? [] : [{ word, part, gloss }];
	});
}

function readCounts(folder: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const line of linesOf(folder, 'index.sense')) {
		const [key = '', , , times = '0'] = line.split(' ');
		const word = key.split('%')[0] ?? '';
		counts.set(word, (counts.get(word) ?? 0) + Number(times));
	}
	return counts;
}

/** Reads the single words of WordNet's database files, names left out. */
export function readWordNet(folder: string): WordNet {
	return {
		meanings: PART_LETTERS.flatMap((part) => readPart(folder, part)),
		counts: readCounts(folder)
	};
}

/** The irregular forms of its exception lists: form, then word. */
export function readIrregularForms(folder: string): ReadonlyMap<string, string> {
	return new Map(
		['noun', 'verb', 'adj', 'adv'].flatMap((name) =>
			linesOf(folder, `${name}.exc`).flatMap((line): [string, string][] => {
				const [form = '', word = ''] = line.split(' ');
				return PLAIN_WORD.test(form) && PLAIN_WORD.test(word) ? [[form, word]] : [];
			})
		)
	);
}
