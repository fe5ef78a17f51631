import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import { array, object, parse, string, type InferOutput } from 'valibot';
import { parse as readYaml, stringify } from 'yaml';

const StopSchema = object({
	at: string(),
	title: string(),
	/** The keys since the stop before. */
	keys: string(),
	focus: string(),
	/** What live regions said since the stop before. */
	heard: array(string()),
	/** What arrived together with its live region, and is said by some screen readers only. */
	perhaps: array(string()),
	page: string()
});
const TranscriptSchema = object({ journey: string(), stops: array(StopSchema) });

/** One place in a journey where somebody stops and listens. */
export type Stop = Readonly<InferOutput<typeof StopSchema>>;

export type Transcript = {
	/** The reviewed stop in this place; none while the file is being rewritten. */
	expected(place: number): Stop | undefined;
	isSame(stop: Stop, expected: Stop): boolean;
	note(stop: Stop): void;
	/** Notes what is wrong with the focus, once. */
	problem(problem: string): void;
	end(): void;
};

const REWRITE = process.env['UPDATE_TRANSCRIPTS'] === '1';

const HEAD = `# What a screen reader has of this journey, stop by stop. Reviewed by reading it from top to bottom.
# UPDATE_TRANSCRIPTS=1 writes it anew: read the difference before you commit it.
`;

/** The transcript of a journey, to compare with or to write. */
export function openTranscript(specFile: string, journey: string): Transcript {
	const name = path.basename(specFile, '.spec.ts');
	const file = path.join(path.dirname(specFile), 'transcripts', `${name}.yml`);
	const reviewed =
		!REWRITE && existsSync(file)
			? parse(TranscriptSchema, readYaml(readFileSync(file, 'utf8'))).stops
			: [];
	const stops: Stop[] = [];
	const problems = new Set<string>();
	return {
		expected: (place) => reviewed[place],
		isSame: (stop, expected) => isDeepStrictEqual(stop, expected),
		note(stop) {
			stops.push(stop);
			if (REWRITE) return;
			const place = stops.length - 1;
			expect
				.soft(stop, `“${stop.at}” is as in ${name}.yml (UPDATE_TRANSCRIPTS=1 writes it anew)`)
				.toEqual(reviewed[place]);
		},
		problem: (problem) => void problems.add(problem),
		end() {
			if (REWRITE) writeFileSync(file, HEAD + stringify({ journey, stops }, { lineWidth: 0 }));
			else expect.soft(stops.map(({ at }) => at)).toEqual(reviewed.map(({ at }) => at));
			expect.soft([...problems], 'the focus is in order and in sight').toEqual([]);
		}
	};
}
