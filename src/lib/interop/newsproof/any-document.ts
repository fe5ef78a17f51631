import { stringify } from 'yaml';

/** A document as YAML that a person can read. */
export function writeYaml(document: unknown): string {
	return stringify(document, { lineWidth: 100, aliasDuplicateObjects: false });
}

/** A document as JSON that a person can read. */
export function writeJson(document: unknown): string {
	return `${JSON.stringify(document, null, '\t')}\n`;
}
