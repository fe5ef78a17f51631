import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { mayPublish, tierOf } from './gate.ts';

function aFinding(set: Partial<Finding>): Finding {
	return { rule: 'key-length', severity: 'soft', part: 'options', message: 'Too long.', ...set };
}

describe('the tier of a question', () => {
	it('is auto without findings, and with one that weighs little', () => {
		expect(tierOf([])).toBe('auto');
		expect(tierOf([aFinding({})])).toBe('auto');
	});

	it('is review when what was found weighs two or more together', () => {
		expect(tierOf([aFinding({}), aFinding({ rule: 'guessable' })])).toBe('review');
		expect(tierOf([aFinding({ weight: 2 })])).toBe('review');
	});

	it('is rejected with anything that keeps it from being published', () => {
		const findings = [aFinding({}), aFinding({ severity: 'hard' })];
		expect(tierOf(findings)).toBe('rejected');
		expect(mayPublish(findings)).toBe(false);
		expect(mayPublish([aFinding({ weight: 5 })])).toBe(true);
	});
});
