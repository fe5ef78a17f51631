import type { Finding, Part } from '../../core/quality/finding.ts';

/** What the gate says of a question, each finding beside what it is about. */
export type PlacedFindings = {
	/** Of the stem, or of the text with gaps. */
	readonly stem: readonly Finding[];
	/** Of one option, by its id. */
	readonly options: Readonly<Record<string, readonly Finding[]>>;
	/** Of the answers as a whole. */
	readonly answers: readonly Finding[];
	readonly explanation: readonly Finding[];
	/** Of the passages, and of where the question comes from. */
	readonly proof: readonly Finding[];
};

const SECTIONS: Readonly<Record<Part, Exclude<keyof PlacedFindings, 'options'>>> = {
	stem: 'stem',
	text: 'stem',
	options: 'answers',
	key: 'answers',
	explanation: 'explanation',
	citations: 'proof',
	provenance: 'proof'
};

/** Sorts findings to where a card shows them; `shown` are the ids of the options that have a line. */
export function placeFindings(
	findings: readonly Finding[],
	shown: readonly string[]
): PlacedFindings {
	const isOfOption = ({ option }: Finding) => option !== undefined && shown.includes(option);
	const of = (section: keyof PlacedFindings) =>
		findings.filter((finding) => !isOfOption(finding) && SECTIONS[finding.part] === section);
	return {
		stem: of('stem'),
		options: Object.fromEntries(
			shown.map((id) => [id, findings.filter(({ option }) => option === id)])
		),
		answers: of('answers'),
		explanation: of('explanation'),
		proof: of('proof')
	};
}
