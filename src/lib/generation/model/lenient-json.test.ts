import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLenientJson } from './lenient-json.ts';

const anything = () => true;
const hasQuestions = (value: unknown) =>
	typeof value === 'object' && value !== null && 'questions' in value;

describe('readLenientJson', () => {
	it('reads every JSON object and list as JSON does', () => {
		const wrapped = fc.oneof(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.object({ maxDepth: 4 }));
		fc.assert(
			fc.property(wrapped, (value) => {
				const json = JSON.stringify(value);
				expect(readLenientJson(json, anything)).toEqual({ ok: true, value: JSON.parse(json) });
			})
		);
	});

	it.each([
		['in a code fence', '```json\n{"questions": [1]}\n```'],
		['with prose around it', 'Here is [what you asked]: {"questions": [1]} Good luck {all}!'],
		['after a thought', '<think>{"questions": [2]}</think>{"questions": [1]}'],
		['with trailing and doubled commas', '{"questions": [1,,],}'],
		['that ends too early', '{"questions": [1, {"stem": "Who sa'],
		['that ends inside a number', '{"questions": [1, 12'],
		['that ends inside a word', '{"questions": [1, tru'],
		['that ends before a value', '{"questions": [1], "more":'],
		['that ends inside a name', '{"questions": [1], "mo']
	])('finds an answer %s', (_how, answer) => {
		expect(readLenientJson(answer, hasQuestions)).toEqual({
			ok: true,
			value: { questions: [1] }
		});
	});

	it('takes raw line breaks and needless backslashes inside strings', () => {
		expect(readLenientJson('{"stem": "one\ntwo\\\'s \\u00e9"}', anything)).toEqual({
			ok: true,
			value: { stem: "one\ntwo's é" }
		});
	});

	it.each([
		['nothing', ''],
		['prose', 'I cannot help with that.'],
		['another object', '{"answer": 1}'],
		['a missing colon', '{"questions" [1]}'],
		['a name without quotes', '{questions: [1]}'],
		['brackets without end', '['.repeat(5_000)],
		['braces without end', '{"a":'.repeat(5_000)]
	])('finds none in %s', (_what, answer) => {
		expect(readLenientJson(answer, hasQuestions)).toEqual({ ok: false, reason: 'no-json' });
	});

	it('keeps what follows every cut of a list whole or leaves it out', () => {
		const json = JSON.stringify({
			questions: [{ stem: 'Who "is" it?', key: 'He\n' }, [1.5e3, null]]
		});
		const whole: readonly unknown[] = (JSON.parse(json) as { questions: unknown[] }).questions;
		for (let length = '{"questions":['.length; length < json.length; length += 1) {
			const reading = readLenientJson(json.slice(0, length), hasQuestions);
			const { questions } = (reading.ok ? reading.value : {}) as { questions: unknown[] };
			expect(questions).toEqual(whole.slice(0, questions.length));
		}
	});

	it('never throws and never touches a prototype', () => {
		const noise = fc.array(
			fc.oneof(
				fc.constantFrom(
					'{',
					'}',
					'[',
					']',
					'"',
					':',
					',',
					'\\',
					'\\u',
					'"__proto__":',
					'null',
					'-1'
				),
				fc.string({ unit: 'binary', maxLength: 4 })
			)
		);
		fc.assert(
			fc.property(noise, (parts) => {
				const reading = readLenientJson(parts.join(''), anything);
				if (reading.ok) expect(typeof reading.value).toBe('object');
			}),
			{ numRuns: 2000 }
		);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
		const reading = readLenientJson('{"__proto__": {"polluted": 1},}', anything);
		expect(reading.ok && Object.keys(reading.value as object)).toEqual(['__proto__']);
	});
});
