import type { FormFields } from './question-fields.ts';
import type { Question } from './question.ts';

function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function numberOr(text: string, before: number): number {
	const value = Number(text.replace(',', '.'));
	return text.trim() === '' || !Number.isFinite(value) ? before : value;
}

/**
 * The question with the key and the explanation that a form gives it, everything else as it was: what
 * a published question may be corrected to. A field that is left empty keeps what was there.
 */
export function readKeyForm(fields: FormFields, question: Question): Question {
	const explanation = fields.one('explanation').trim() || question.explanation;
	switch (question.kind) {
		case 'choice':
			return { ...question, explanation, key: fields.one('key') || question.key };
		case 'multiple':
			return { ...question, explanation, key: fields.many('key') };
		case 'true-false':
			return { ...question, explanation, key: fields.one('key') === 'true' };
		case 'numeric': {
			const key =
				'value' in question.key
					? {
							value: numberOr(fields.one('value'), question.key.value),
							tolerance: numberOr(fields.one('tolerance'), question.key.tolerance)
						}
					: {
							from: numberOr(fields.one('from'), question.key.from),
							to: numberOr(fields.one('to'), question.key.to)
						};
			return { ...question, explanation, key };
		}
		case 'short-text': {
			const accepted = linesOf(fields.one('accepted'));
			return accepted.length > 0 ? { ...question, explanation, key: { accepted } } : question;
		}
		case 'cloze': {
			const gaps = question.gaps.map((gap) => {
				if ('options' in gap) return { ...gap, key: fields.one(`gap-${gap.id}`) || gap.key };
				const accepted = linesOf(fields.one(`gap-${gap.id}`));
				return accepted.length > 0 ? { ...gap, accepted } : gap;
			});
			return { ...question, explanation, gaps };
		}
		case 'order': {
			const placeOf = (id: string) =>
				numberOr(fields.one(`place-${id}`), question.key.indexOf(id) + 1);
			return {
				...question,
				explanation,
				key: question.key.toSorted((a, b) => placeOf(a) - placeOf(b))
			};
		}
		case 'match': {
			const pairs = question.prompts.map(({ id }) => [
				id,
				fields.one(`pair-${id}`) || (question.key[id] ?? '')
			]);
			return { ...question, explanation, key: Object.fromEntries(pairs) };
		}
		case 'evidence': {
			const key = fields.many('key');
			return key.length > 0 ? { ...question, explanation, key, pick: key.length } : question;
		}
	}
}
