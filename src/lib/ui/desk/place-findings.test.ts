import { describe, expect, it } from 'vitest';
import type { Finding, Part } from '../../core/quality/finding.ts';
import { placeFindings } from './place-findings.ts';

function aFinding(part: Part, option?: string): Finding {
	return {
		rule: 'a-rule',
		severity: 'soft',
		part,
		message: `About the ${part}`,
		...(option === undefined ? {} : { option })
	};
}

describe('What the gate says of a question', () => {
	it('stands beside the part that it is about', () => {
		const placed = placeFindings(
			[aFinding('text'), aFinding('key'), aFinding('explanation'), aFinding('provenance')],
			['a']
		);
		expect(placed).toEqual({
			stem: [aFinding('text')],
			options: { a: [] },
			answers: [aFinding('key')],
			explanation: [aFinding('explanation')],
			proof: [aFinding('provenance')]
		});
	});

	it('stands beside the one option that it is about', () => {
		const placed = placeFindings([aFinding('options', 'b')], ['a', 'b']);
		expect(placed.options).toEqual({ a: [], b: [aFinding('options', 'b')] });
		expect(placed.answers).toEqual([]);
	});

	it('stands under the answers when its option has no line of its own', () => {
		expect(placeFindings([aFinding('options', 'z')], ['a']).answers).toEqual([
			aFinding('options', 'z')
		]);
	});
});
