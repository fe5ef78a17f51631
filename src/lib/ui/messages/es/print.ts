import { assertNever } from '../../../core/assert-never.ts';
import type { Question } from '../../../core/question/question.ts';
import type { AnswerSpace } from '../../../core/quiz/answer-space.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { PrintEnglish } from '../print-messages.ts';

const count = counting('es');

function evidence(pick: number, form: AnswerSpace['form'], number: number): string {
	if (form === 'ticks') {
		return pick === 1
			? 'Marca la frase del artículo que lo muestra.'
			: `Marca las ${pick} frases del artículo que lo muestran.`;
	}
	return pick === 1
		? `Subraya en el artículo la frase que lo muestra y escribe ${number} al lado.`
		: `Subraya en el artículo las ${pick} frases que lo muestran y escribe ${number} al lado de cada una.`;
}

function instruction(question: Question, space: AnswerSpace, number: number): string {
	switch (question.kind) {
		case 'choice':
			return 'Marca una casilla.';
		case 'multiple':
			return 'Marca todas las casillas que correspondan. Puede haber más de una.';
		case 'true-false':
			return 'Decide según lo que dice el artículo. Marca una casilla.';
		case 'numeric':
			return question.unit ? `Escribe un número, en ${question.unit}.` : 'Escribe un número.';
		case 'short-text':
			return 'Escribe unas pocas palabras.';
		case 'cloze':
			return question.gaps.length === 1
				? 'Completa el hueco.'
				: `Completa los ${question.gaps.length} huecos.`;
		case 'order':
			return `Numera las casillas del 1 al ${question.items.length}, de lo primero a lo último.`;
		case 'match':
			return 'Escribe en cada casilla la letra de lo que le corresponde.';
		case 'evidence':
			return evidence(question.pick, space.form, number);
		default:
			return assertNever(question, 'a kind of question');
	}
}

export const print = {
	title: (set: string) => `Imprimir: ${set}`,
	toolbar: {
		label: 'Cómo imprimirlo',
		answers: {
			legend: 'Respuestas',
			blank: 'Ninguna, para la clase',
			'with-answers': 'Junto a cada pregunta',
			'separate-key': 'En una página aparte'
		},
		article: { legend: 'Artículo', on: 'Se imprime', off: 'Se deja fuera' },
		size: { legend: 'Papel', A4: 'A4', Letter: 'Carta' },
		show: 'Mostrar',
		print: 'Imprimir',
		noScript: 'Para imprimir, usa el menú de tu navegador. Solo se imprime la hoja de abajo.'
	},
	sheet: {
		kicker: (questions: number) =>
			`Cuestionario de noticias, ${count(questions, 'pregunta', 'preguntas')}`,
		kickerAnswered: (questions: number) =>
			`Cuestionario de noticias, ${count(questions, 'pregunta', 'preguntas')}, con respuestas`,
		name: 'Nombre',
		date: 'Fecha',
		points: 'Puntos',
		outOf: (points: number) => `/ ${points}`,
		pointsOf: (points: number) => count(points, 'punto', 'puntos'),
		from: 'De',
		byline: (byline: string) => `Por ${byline}`,
		online: 'O responde en línea',
		code: 'Código',
		codeImage: (link: string) => `Código QR de ${link}`,
		questions: 'Preguntas',
		about: (article: string) => `Sobre «${article}»`,
		instruction,
		choices: 'Elige entre',
		choicesOf: (gap: number) => `Hueco ${gap}, elige entre`
	},
	key: {
		heading: 'Clave de respuestas',
		answer: 'Respuesta',
		accepted: (answers: readonly string[]) => `también ${answers.join(', ')}`,
		inPrintedOrder: 'Casillas de arriba abajo:',
		underlined: 'Lo que hay que subrayar en el artículo',
		paragraph: (number: number) => `párrafo ${number}`,
		inHeading: 'título'
	}
} as const satisfies Translated<PrintEnglish>;
