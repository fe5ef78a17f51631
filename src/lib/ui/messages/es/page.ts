import type { Settings } from '../../../core/bank/document.ts';
import type { TIME_MULTIPLIERS } from '../../../core/quiz/plan.ts';
import type { QuestionResult } from '../../../core/quiz/question-result.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { PageEnglish } from '../page-messages.ts';

const count = counting('es');
const list = new Intl.ListFormat('es');

const PROBLEMS = {
	'answer-empty': 'Primero elige o escribe una respuesta. También puedes saltar la pregunta.',
	'number-unreadable':
		'Newsproof no entiende ese número. Escríbelo con cifras, sin separar los miles y con punto para los decimales: 4500 o 3.5.',
	'position-repeated': 'Dos elementos tienen la misma posición. Da a cada uno la suya.',
	'answer-does-not-fit': 'Esa respuesta no es de esta pregunta. Respóndela otra vez.',
	'comment-empty': 'Di en pocas palabras qué está mal en la pregunta.',
	'comment-too-long': 'Es demasiado largo. Dilo en 500 caracteres.',
	'command-unreadable': 'No se pudo leer. Inténtalo de nuevo.',
	'attempt-not-found': 'Este cuestionario se empezó en otro dispositivo, o su cookie ya no está.',
	'not-connected': 'No hay conexión. Tu respuesta queda aquí y se envía cuando vuelva la conexión.',
	'key-reused': 'Esto ya se envió con otra respuesta. Cuenta la primera.',
	'choice-unreadable': 'Elige cómo quieres hacer el cuestionario.',
	'mode-not-offered': 'Este cuestionario no se puede hacer así. Elige otra forma.',
	'set-not-found': 'Este cuestionario ya no está.',
	busy: 'El servidor está muy ocupado. Envíalo de nuevo.'
} as const;

const STANDINGS: Readonly<Record<QuestionResult, string>> = {
	right: 'Correcta',
	partly: 'Correcta en parte',
	wrong: 'Esta vez no',
	unanswered: 'Sin responder',
	withheld: 'Guardada'
};

const MULTIPLIERS: Readonly<Record<(typeof TIME_MULTIPLIERS)[number] | 'unlimited', string>> = {
	1: 'El tiempo habitual',
	1.25: 'Una cuarta parte más',
	1.5: 'La mitad más',
	2: 'El doble',
	3: 'El triple',
	4: 'Cuatro veces más',
	unlimited: 'Sin límite de tiempo'
};

function minutes(seconds: number): string {
	return seconds % 60 === 0
		? count(seconds / 60, 'minuto', 'minutos')
		: count(seconds, 'segundo', 'segundos');
}

export const page = {
	title: (page: string) => `${page} · Newsproof`,
	skipToContent: 'Ir al contenido',
	problems: PROBLEMS,
	standing: STANDINGS,
	front: {
		title: 'Newsproof: el cuestionario de noticias que muestra sus pruebas',
		headline: 'Mira las palabras que lo deciden',
		standfirst:
			'Un cuestionario de actualidad en el que cada respuesta, correcta o no, señala sus palabras exactas en el artículo.',
		take: 'Hacer el cuestionario de hoy',
		goOn: 'Seguir con tu cuestionario',
		specimen: 'Pruébalo: elige una respuesta',
		quizzes: 'El cuestionario de hoy',
		more: 'Más cuestionarios',
		due: (due: number) =>
			`Hoy ${due === 1 ? 'te toca' : 'te tocan'} ${count(due, 'pregunta', 'preguntas')} de tu cuaderno`,
		kept: 'Tu cuaderno guarda lo que fallaste',
		make: 'Con cualquier artículo',
		none: 'Aquí aún no hay cuestionarios. Pon un artículo y sus preguntas en la carpeta «seeds» y reinicia.',
		how: 'Cómo funciona',
		steps: [
			{
				name: 'Lee',
				text: 'El artículo está al lado de cada pregunta. No se pregunta nada que no diga.'
			},
			{
				name: 'Responde',
				text: 'Tómate tu tiempo. Un acierto lento vale tanto como uno rápido.'
			},
			{
				name: 'Mira la prueba',
				text: 'Aciertes o no, en el artículo se iluminan las palabras que lo deciden.'
			},
			{
				name: 'Recuérdalo la próxima semana',
				text: 'Lo que fallaste está en tu cuaderno. Vuelve mañana y luego a los pocos días, hasta que lo sepas.'
			}
		],
		privacy: 'Sin cuenta, sin nombre, sin rastreo. Nada sale hacia otro sitio.'
	},
	article: {
		kicker: 'El artículo',
		quizzes: 'Cuestionarios sobre este artículo',
		noQuizzes: 'Aún no hay cuestionarios sobre este artículo.'
	},
	quiz: {
		kicker: (questions: number) => `Cuestionario, ${count(questions, 'pregunta', 'preguntas')}`,
		drawnFrom: 'Sale de',
		readAlong: 'Léelo antes o sobre la marcha: queda al lado de las preguntas.',
		howToTake: '¿Cómo quieres hacerlo?',
		practice: 'Para practicar',
		practiceMeans: 'Cada respuesta se explica al instante, con su prueba.',
		graded: 'Con puntuación',
		gradedMeans: {
			each: 'Cada respuesta cuenta una sola vez y se explica al instante.',
			verdict: 'Tras cada respuesta ves si acertaste; la prueba de cada una, al final.',
			end: 'Puedes cambiar las respuestas hasta que termines. La prueba de cada una se ve al final.',
			due: 'Puedes cambiar las respuestas hasta que termines. Los resultados llegan el día que fijó tu docente.'
		} satisfies Record<Settings['reveal'], string>,
		time: 'Tiempo',
		timePerQuestion: (seconds: number) => `${minutes(seconds)} por pregunta.`,
		timePerAttempt: (seconds: number) => `${minutes(seconds)} para todo el cuestionario.`,
		moreTime: '¿Cuánto tiempo necesitas?',
		multipliers: MULTIPLIERS,
		start: 'Empezar el cuestionario',
		startAnother: 'Empezar otro intento',
		resume: 'Seguir donde lo dejaste',
		resumeText: (answered: number, total: number) =>
			`Has respondido ${answered} de ${total}. Tus respuestas están guardadas.`,
		attempts: 'Tus intentos hasta ahora',
		attemptOn: (date: string) => `Intento del ${date}`,
		scored: (earned: string, maximum: string) => `${earned} de ${maximum}`,
		unfinished: 'sin terminar',
		waiting: 'terminado; el resultado llega más tarde'
	},
	attempt: {
		leave: 'Salir del cuestionario',
		submit: 'Enviar respuesta',
		change: 'Cambiar respuesta',
		skip: 'Saltar por ahora',
		skipForGood: 'Saltar',
		next: 'Pregunta siguiente',
		hint: 'Dame una pista',
		hintCosts: (percent: number) =>
			percent === 0
				? 'Muestra el párrafo que hay que mirar.'
				: `Muestra el párrafo que hay que mirar. Cuesta el ${percent}\u00a0% de los puntos.`,
		hinted: 'La respuesta está en el párrafo señalado.',
		flag: 'Marcar para luego',
		unflag: 'Quitar la marca',
		pause: 'Pausar',
		finish: 'Terminar el cuestionario',
		seeResult: 'Ver tu resultado',
		allQuestions: 'Todas las preguntas',
		goTo: 'Ir a una pregunta',
		paused: 'En pausa',
		pausedText: 'El reloj está parado. Tus respuestas se conservan, aunque cierres esta página.',
		resume: 'Continuar',
		confirm: '¿Quieres terminar?',
		confirmAll: (answered: number, total: number) =>
			answered === total
				? total === 1
					? 'Has respondido la única pregunta.'
					: `Has respondido las ${total} preguntas.`
				: `Has respondido ${answered} de ${total} preguntas. En las demás se acabó el tiempo.`,
		confirmChange: 'Aún puedes volver y cambiar una respuesta.',
		confirmOpen: (open: number) =>
			`${count(open, 'pregunta está', 'preguntas están')} sin responder. Lo que se deja en blanco no suma ni resta.`,
		confirmFlagged: (flagged: number) =>
			`${count(flagged, 'pregunta está marcada', 'preguntas están marcadas')}.`,
		goBack: 'Volver a las preguntas',
		backToOpen: 'Responder las pendientes',
		finishNow: 'Terminar y ver el resultado',
		saved: 'Guardado',
		saving: 'Guardando…',
		onThisDevice:
			'Sin conexión. Tus respuestas quedan en este dispositivo y se envían cuando vuelva la conexión.',
		connected: 'La conexión ha vuelto.',
		recorded: 'Tu respuesta está guardada. La explicación llega al final.'
	},
	summary: {
		kicker: 'Tu resultado',
		headline: (right: number, total: number) =>
			right === total
				? 'Todo correcto'
				: right === 0
					? 'Ahora sabes dónde mirar'
					: `${count(right, 'acierto', 'aciertos')} de ${total}`,
		rest: (partly: number, misses: number) => {
			if (misses === 0) return 'No hay nada que volver a mirar.';
			const again = `${count(misses, 'pregunta', 'preguntas')} para volver a mirar`;
			return partly > 0 ? `${again}, ${partly} de ellas con parte de acierto.` : `${again}.`;
		},
		reviewMisses: 'Revisar lo que fallaste',
		everyQuestion: 'Todas las preguntas',
		proofHere: 'Cada una se abre con su prueba.',
		again: 'Hacerlo otra vez',
		toDesk: 'Volver al escritorio',
		toAssignment: 'Volver a la página del cuestionario',
		home: 'Todos los cuestionarios',
		late: (late: number) =>
			late === 1
				? '1 respuesta llegó fuera de tiempo y no contó.'
				: `${late} respuestas llegaron fuera de tiempo y no contaron.`,
		share: (title: string, right: number, total: number, missed: readonly number[]) =>
			`Newsproof, ${title}: ${right} de ${total}${missed.length > 0 ? `; fallos: ${list.format(missed.map(String))}` : ''}`
	},
	review: {
		kicker: (position: number, total: number) => `Para volver a mirar: ${position} de ${total}`,
		next: 'La siguiente',
		previous: 'La anterior',
		close: 'Volver a tu resultado'
	},
	error: {
		notFound: 'Aquí no hay nada',
		notFoundText:
			'Puede que la dirección tenga una errata o que esto sea de otro navegador: un cuestionario solo se abre donde se empezó.',
		unexpected: 'Algo falló de nuestro lado',
		unexpectedText: 'Tus respuestas guardadas están a salvo. Inténtalo de nuevo en un momento.',
		id: (id: string) => `Si nos avisas, menciona ${id}.`,
		home: 'A la portada'
	}
} as const satisfies Translated<PageEnglish>;
