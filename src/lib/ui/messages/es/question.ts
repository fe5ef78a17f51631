import { assertNever } from '../../../core/assert-never.ts';
import type { AskedQuestion } from '../../../core/question/question.ts';
import type { Translated } from '../catalogue.ts';
import type { QuestionEnglish } from '../question-messages.ts';

function instruction(asked: AskedQuestion): string {
	switch (asked.kind) {
		case 'choice':
			return 'Elige una respuesta.';
		case 'multiple':
			return 'Elige todas las respuestas que correspondan. Puede haber más de una.';
		case 'true-false':
			return 'Decide según lo que dice el artículo.';
		case 'numeric':
			return asked.unit ? `Escribe un número, en ${asked.unit}.` : 'Escribe un número.';
		case 'short-text':
			return 'Escribe tu respuesta en pocas palabras.';
		case 'cloze':
			return asked.gaps.length === 1
				? 'Completa el hueco.'
				: `Completa los ${asked.gaps.length} huecos.`;
		case 'order':
			return `Ordena los ${asked.items.length} elementos, del primero al último.`;
		case 'match':
			return 'Une cada elemento con el que le corresponde.';
		case 'evidence':
			return asked.pick === 1
				? 'Selecciona una frase del artículo.'
				: `Selecciona ${asked.pick} frases del artículo.`;
		default:
			return assertNever(asked, 'a kind of question');
	}
}

export const question = {
	instruction,
	trueFalse: {
		true: 'Verdadero: el artículo lo dice',
		false: 'Falso: el artículo dice otra cosa'
	},
	range: (from, to) => `de ${from} a ${to}`
} as const satisfies Translated<QuestionEnglish>;
