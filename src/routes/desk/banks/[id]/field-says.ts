import type { FormProblem } from '#lib/core/bank/question-form.ts';
import type { Finding, Part } from '#lib/core/quality/finding.ts';
import { findingMessages } from '#lib/ui/messages/finding-messages.ts';

/** What is said beside a field: a fault keeps the question from being saved or published, a remark does not. */
export type Says = { readonly message: string; readonly isFault: boolean };

/** All that the form and the gate say of a question. */
export type Judgement = {
	readonly problems: readonly FormProblem[];
	readonly findings: readonly Finding[];
};

const PARTS: Readonly<Record<string, Part>> = {
	gaps: 'options',
	items: 'options',
	prompts: 'options',
	anticipated: 'options',
	pick: 'key'
};

function partOf(field: string): string {
	if (field.startsWith('citation')) return 'citations';
	return PARTS[field] ?? field;
}

function placeOf({ option, gap, citation }: Finding): string | undefined {
	return option ?? gap ?? citation;
}

function inWords(finding: Finding): Says {
	return { message: findingMessages.say(finding), isFault: finding.severity === 'hard' };
}

/** What is said of a part of the question, or of one option, gap or citation of it. */
export function saysOn(
	{ problems, findings }: Judgement,
	part: Part,
	place?: string
): readonly Says[] {
	const faults = problems
		.filter(
			({ field }) =>
				partOf(field) === part &&
				(place === undefined ? !field.startsWith('citation-') : field === `citation-${place}`)
		)
		.map(({ message }) => ({ message, isFault: true }));
	const found = findings
		.filter((finding) => finding.part === part && placeOf(finding) === place)
		.map(inWords);
	return [...faults, ...found];
}

/** What is said of places that no field on the form has. */
export function saysElsewhere(judgement: Judgement, places: readonly string[]): readonly Says[] {
	const shown = new Set(places);
	return judgement.findings
		.filter((finding) => {
			const place = placeOf(finding);
			return place !== undefined && !shown.has(place);
		})
		.map(inWords);
}
