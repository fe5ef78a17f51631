// Damaged inputs and bombs through every reader. The long form is `npm run bench -- hostile`.
import { describe, expect, it } from 'vitest';
import { readFormat } from '#lib/interop/reading/read-format.ts';
import { ReadingError } from '#lib/interop/reading/reading-error.ts';
import type { ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import { readApart } from '#lib/server/ingest/read-apart.ts';
import { makeBombs } from './support/bombs.ts';
import { damagedInput, SOUND } from './support/hostile-inputs.ts';

const FORMATS: readonly ArticleFormat[] = ['text', 'markdown', 'html', 'docx'];
const INPUTS = 200;

/** How a reading ended; anything but an article or a reason is a defect of ours. */
async function verdictOn(format: ArticleFormat, bytes: Uint8Array): Promise<string> {
	try {
		await readFormat({ format, bytes });
		return 'read';
	} catch (error) {
		return error instanceof ReadingError ? error.reason : `crashed: ${String(error)}`;
	}
}

describe(`${INPUTS} damaged inputs`, () => {
	it.each(FORMATS)('of the format %s are read or refused with a reason', async (format) => {
		const verdicts = new Map<string, number>();
		for (let index = 0; index < INPUTS; index += 1) {
			const verdict = await verdictOn(format, damagedInput(format, index));
			verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
		}
		const crashes = [...verdicts.keys()].filter((verdict) => verdict.startsWith('crashed'));
		expect(crashes).toEqual([]);
		expect(verdicts.get('read') ?? 0).toBeGreaterThan(INPUTS / 10);
	});

	it.each(FORMATS)('of the format %s differ from each other and from what is sound', (format) => {
		const inputs = Array.from({ length: INPUTS }, (_, index) => damagedInput(format, index));
		const distinct = new Set(inputs.map((bytes) => Buffer.from(bytes).toString('base64')));
		expect(distinct.size).toBeGreaterThan(INPUTS * 0.9);
		for (const sound of SOUND[format]) distinct.delete(Buffer.from(sound).toString('base64'));
		expect(distinct.size).toBeGreaterThan(INPUTS * 0.9);
	});
});

describe('a bomb', () => {
	const bombs = makeBombs();
	const worst = bombs.filter(({ name }) =>
		/15 kB of <b id>|a million nodes|packed a thousandfold|billion laughs/u.test(name)
	);

	it.each(worst.map((bomb) => [bomb.name, bomb] as const))(
		'%s is refused by a process that can be killed',
		async (_name, { format, make }) => {
			const answer = await readApart({ format, bytes: make() });
			expect(answer).toMatchObject({ ok: false });
			expect(answer.ok || answer.reason).toMatch(
				/^(?:reading-too-heavy|reading-timeout|file-damaged)$/u
			);
		}
	);
});
