import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { fraction, ZERO } from '../fraction.ts';
import { clozePieces } from './cloze-pieces.ts';
import { cloze } from './cloze.ts';

const question = aQuestion('cloze');
const asked = cloze.ask(question);
const filled = (gaps: Readonly<Record<string, string>>) => ({ kind: 'cloze', gaps }) as const;

describe('a cloze', () => {
	it('is cut at its marks', () => {
		expect(clozePieces('{{ a }}, then {{b}}.')).toEqual([
			{ gap: 'a' },
			{ text: ', then ' },
			{ gap: 'b' },
			{ text: '.' }
		]);
	});

	it('is read gap by gap, empty ones left out', () => {
		expect(cloze.read(asked, aForm({ 'gap-name': ' Kea ', 'gap-count': '' }))).toEqual({
			ok: true,
			value: filled({ name: 'Kea' })
		});
		expect(cloze.read(asked, aForm({ 'gap-name': ' ' }))).toEqual({
			ok: false,
			reason: 'answer-empty'
		});
	});

	it('earns the gaps that are right out of all gaps', () => {
		expect(cloze.grade(question, filled({ name: 'the KEA', count: 'a' }))).toEqual({
			fraction: fraction(1, 2),
			parts: { name: 'right', count: 'wrong' }
		});
		expect(cloze.grade(question, filled({})).fraction).toEqual(ZERO);
	});

	it('does not take the words of an option for its id', () => {
		expect(cloze.grade(question, filled({ count: '45' })).fraction).toEqual(ZERO);
	});

	it('has the remark on a wrong option', () => {
		expect(cloze.notes(question, filled({ count: 'a' }))).toEqual([
			{ about: '6', text: 'That is the weeks.', citations: ['c2'] }
		]);
	});

	it('reads aloud and on paper', () => {
		expect(cloze.describe(asked)).toEqual({
			instruction: 'Fill the 2 gaps.',
			lines: ['The ferry ________ carried ________ people.', '6 / 45']
		});
		expect(cloze.keyTexts(question)).toEqual(['Kea', '45']);
		expect(cloze.responseTexts(asked, filled({ count: 'a' }))).toEqual(['…', '6']);
	});

	it('has a problem when gaps and marks differ or a key is no option', () => {
		expect(
			cloze.keyProblems({ ...question, text: 'The ferry {{name}} and {{name}} {{what}}.' })
		).toEqual([
			'The gap “name” must stand in the text exactly once, as {{name}}.',
			'The gap “count” must stand in the text exactly once, as {{count}}.',
			'The text has a gap {{what}} that is not defined.'
		]);
		const gaps = question.gaps.map((gap) => ('options' in gap ? { ...gap, key: 'z' } : gap));
		expect(cloze.keyProblems({ ...question, gaps })).toEqual([
			'The key “z” of the gap “count” is not one of its options.'
		]);
	});
});
