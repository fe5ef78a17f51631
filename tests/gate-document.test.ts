import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule } from '#lib/core/quality/finding.ts';
import { BANK_RULES, RULES } from '#lib/core/quality/registry.ts';

const document = readFileSync(new URL('../docs/gate.md', import.meta.url), 'utf8');

function severitiesOf({ severity }: Pick<Rule, 'severity'>): string {
	const { newsproof, model, hand } =
		typeof severity === 'string'
			? { newsproof: severity, model: severity, hand: severity }
			: severity;
	return [newsproof, model, hand].map((word) => (word === 'off' ? '·' : word)).join(' / ');
}

test('the document of the gate lists every rule, as severe as it is, and no other', () => {
	const listed = document
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, id = '', , severities, weight]) => [id.replaceAll('`', ''), severities, weight]);
	const known = [...RULES, ...BANK_RULES].map((rule) => {
		const severities = severitiesOf(rule);
		return [rule.id, severities, severities.includes('soft') ? String(rule.weight ?? 1) : '·'];
	});
	expect(listed).toEqual(known);
});
