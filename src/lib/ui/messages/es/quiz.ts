import type { Certainty } from '../../../core/grading/certainty.ts';
import type { AttemptPlan } from '../../../core/quiz/plan.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { QuestionStanding, QuizEnglish } from '../quiz-messages.ts';

const STANDINGS: Readonly<Record<QuestionStanding, string>> = {
	right: 'Correcta',
	partly: 'Correcta en parte',
	wrong: 'Esta vez no',
	unanswered: 'Sin responder',
	withheld: 'Guardada',
	open: 'Pendiente',
	answered: 'Respondida',
	dropped: 'No cuenta'
};

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
	1: 'Poca',
	2: 'Bastante',
	3: 'Mucha'
};

const POLICIES: Readonly<Record<AttemptPlan['scoring'], string>> = {
	accuracy: 'Un punto por cada acierto. La rapidez no cuenta.',
	certainty: 'Puntúan los aciertos y la seguridad con que respondiste.',
	negative: 'Las respuestas incorrectas restan puntos.'
};

const count = counting('es');

function seconds(number: number): string {
	const whole = Math.round(number);
	if (whole < 60) return count(whole, 'segundo', 'segundos');
	const minutes = count(Math.floor(whole / 60), 'minuto', 'minutos');
	return whole % 60 === 0 ? minutes : `${minutes} y ${count(whole % 60, 'segundo', 'segundos')}`;
}

export const quiz = {
	site: {
		name: 'Newsproof',
		home: 'Newsproof, inicio',
		tagline: 'El cuestionario que muestra sus pruebas',
		pictureOf: (title: string) =>
			`${title}: un cuestionario junto a un recorte con un pasaje resaltado`,
		promise: 'Cada respuesta señala las palabras del artículo. Nada sale hacia otro sitio.',
		nav: 'Newsproof',
		notebook: 'Tu cuaderno',
		desk: 'Para docentes: tu escritorio',
		join: '¿Tienes un código? Entra'
	},
	set: {
		kicker: (questions: number) => `Cuestionario, ${count(questions, 'pregunta', 'preguntas')}`,
		from: 'De',
		start: 'Empezar',
		resume: (answered: number, total: number) =>
			`Continuar: ${answered} de ${total} ya respondidas`,
		finished: (earned: string, maximum: string) => `Tu puntuación: ${earned} de ${maximum}`,
		seeAnswers: 'Ver tus respuestas'
	},
	error: { title: 'Algo no salió bien' },
	article: {
		byline: (byline: string) => `Por ${byline}`,
		citedStart: 'pasaje citado: ',
		citedEnd: ' (fin del pasaje citado)',
		hint: 'Mira aquí'
	},
	quote: {
		heading: 'Lo dice el artículo',
		checked: 'Comprobado',
		checkedLong: 'Está tal cual en el artículo.',
		unchecked: 'No aparece',
		uncheckedLong: 'No está en esta versión del artículo.',
		show: 'Ver en el artículo'
	},
	question: {
		answer: 'Tu respuesta',
		gap: (place: number, total: number) => `Hueco ${place} de ${total}`,
		choose: 'Elige…',
		position: (item: string) => `Posición de «${item}»`,
		moveUp: (item: string) => `Subir: ${item}`,
		moveDown: (item: string) => `Bajar: ${item}`,
		moved: (item: string, place: number, total: number) =>
			`${item}: ahora en la posición ${place} de ${total}`,
		certainty: '¿Con cuánta seguridad lo dices?',
		certainties: CERTAINTY_WORDS
	},
	verdict: {
		right: 'Acertaste',
		partly: 'Acertaste en parte',
		wrong: 'Esta vez no',
		expired: 'Se acabó el tiempo',
		unanswered: 'Sin responder',
		late: 'Tu respuesta llegó fuera de tiempo. Queda guardada, pero no cuenta.',
		laterRight: 'La explicación llega al final.'
	},
	explanation: {
		yourAnswer: 'Tu respuesta',
		yourRightAnswer: 'Tu respuesta, correcta',
		missedAnswer: 'La respuesta',
		answerIs: 'La respuesta:',
		alsoAccepted: 'También se acepta:',
		leftOpen: 'En blanco',
		gap: (place: number) => `Hueco ${place}`,
		rightPlace: 'Lugar correcto',
		yourPlace: (place: number) => `Tú lo pusiste en el ${place}`,
		why: 'Por qué',
		whyNotYours: (answer: string) => `¿Por qué no «${answer}»?`,
		whyNotOthers: '¿Por qué no las demás?'
	},
	quiz: {
		question: (position: number, total: number) => `Pregunta ${position} de ${total}`,
		answered: (answered: number, total: number) => `${answered} de ${total} respondidas`,
		grid: 'Preguntas',
		standings: STANDINGS,
		flagged: 'marcada',
		current: 'en pantalla',
		of: 'de',
		and: 'y',
		minus: 'menos',
		policies: POLICIES,
		timeLeft: 'Tiempo restante',
		timeIsUp: 'Se acabó el tiempo',
		halfTimeLeft: 'Queda la mitad del tiempo.',
		secondsLeft: (left: number) =>
			Math.round(left) === 1 ? `Queda ${seconds(left)}.` : `Quedan ${seconds(left)}.`,
		share: 'Comparte este resultado',
		shareHint: 'No revela ninguna respuesta.',
		copy: 'Copiar',
		copied: 'Copiado',
		send: 'Compartir…'
	},
	split: { tabs: 'Partes de la página', question: 'Pregunta', article: 'Artículo' },
	shortcuts: {
		title: 'Teclas',
		use: 'Usar las teclas de letras y números',
		list: [
			{ keys: ['1–9', 'A–D'], does: 'Elegir una respuesta' },
			{ keys: ['Espacio'], does: 'Marcar o desmarcar la respuesta en la que estás' },
			{ keys: ['Intro o Enter'], does: 'Enviar y seguir' },
			{ keys: ['?'], does: 'Mostrar u ocultar esta lista' }
		]
	}
} as const satisfies Translated<QuizEnglish>;
