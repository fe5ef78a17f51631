export type Rule =
	| 'unknown-layer'
	| 'forbidden-import'
	| 'core-order'
	| 'import-cycle'
	| 'banned-global'
	| 'oversized-file'
	| 'file-name'
	| 'banned-name'
	| 'proof-elsewhere'
	| 'colour-outside-tokens';

export type Breach = {
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	readonly rule: Rule;
	readonly whatToDo: string;
};

/** One breach as a line of a failing test, in the form editors turn into a link. */
export function describeBreach({ file, line, rule, whatToDo }: Breach): string {
	return `${file}:${line} ${rule}: ${whatToDo}`;
}
