import type { Interval } from '../../../core/grading/estimate.ts';
import type {
	AnswerJudgement,
	ItemJudgement,
	ReliabilityJudgement
} from '../../../core/grading/item-judgement.ts';
import type { FactType } from '../../../core/quiz/facts.ts';
import type { QuestionOutcome } from '../../../core/quiz/question-outcome.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { ResultsEnglish } from '../results-messages.ts';

const count = counting('es');

const answers = (n: number) => count(n, 'respuesta', 'respuestas');
const learners = (n: number) => count(n, 'estudiante', 'estudiantes');

const OUTCOMES: Readonly<Record<QuestionOutcome, string>> = {
	right: 'Correcta',
	partly: 'Correcta en parte',
	wrong: 'Incorrecta',
	omitted: 'En blanco',
	unseen: 'No vista',
	open: 'Aún sin responder'
};

const STANDINGS = {
	'not-started': 'Sin empezar',
	'under-way': 'Respondiendo',
	finished: 'Terminado'
} as const;

function judgement(of: ItemJudgement): string {
	switch (of.code) {
		case 'no-answers':
			return 'Nadie la ha respondido aún.';
		case 'too-few-answers':
			return `Solo ${answers(of.n)}: muy pocas para juzgar.`;
		case 'reversed':
			return 'Quienes más saben la fallaron más que quienes menos saben: mira la clave.';
		case 'perhaps-reversed':
			return 'Quienes más saben la fallaron un poco más que quienes menos saben. Puede ser casualidad: lee otra vez la pregunta.';
		case 'everyone-right':
			return 'Todo el mundo acertó, así que no distingue a nadie.';
		case 'nobody-right':
			return 'Nadie acertó: ¿se vio en clase?, ¿está bien la clave?';
		case 'hard':
			return 'Difícil: se ganaron menos de tres décimas partes de los puntos.';
		case 'easy':
			return 'Fácil: se ganaron más de nueve décimas partes de los puntos.';
		case 'tells-little-apart':
			return 'Apenas distingue quién conoce el artículo y quién no.';
		case 'tells-apart':
			return 'Distingue bien quién conoce el artículo y quién no.';
	}
}

const WRONG_ANSWERS: Readonly<Record<AnswerJudgement, string>> = {
	'never-chosen': 'Nadie la eligió: no confunde a nadie.',
	'draws-the-strong':
		'La eligieron más quienes más saben que quienes menos saben: ¿es correcta también?',
	'beats-the-key': 'Se eligió más que la respuesta correcta.'
};

function reliability(of: ReliabilityJudgement): string {
	switch (of.code) {
		case 'too-few-learners':
			return `Solo ${learners(of.n)} hasta el final: muy pocos para juzgar.`;
		case 'low':
			return 'Baja: en otro cuestionario como este, los puestos podrían ser muy distintos. Mira cada pregunta, no los puestos.';
		case 'modest':
			return 'Moderada: sirve para ver quién necesita ayuda, no para calificaciones que cuenten.';
		case 'good':
			return 'Buena: en otro cuestionario como este, los resultados serían muy parecidos.';
	}
}

const twoPlaces = new Intl.NumberFormat('es', {
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const wholePercent = new Intl.NumberFormat('es', { style: 'percent' });

function decimal(value: number): string {
	return twoPlaces
		.format(value)
		.replace('-', '−')
		.replace(/^−0,00$/u, '0,00');
}

function percent(part: number): string {
	return wholePercent.format(part);
}

function range({ low, high }: Interval, format: (value: number) => string = decimal): string {
	return `de ${format(low)} a ${format(high)}`;
}

const STATISTICS = {
	facility: {
		name: 'Facilidad (p)',
		meaning: 'Qué parte de los puntos se ganó: con 0,27, 27 de cada 100.',
		formula:
			'p = puntos obtenidos ⁄ puntos posibles, entre quienes tienen puntuación en la pregunta.',
		source: 'Intervalo: Wilson 1927.'
	},
	discrimination: {
		name: 'Índice de discriminación (D)',
		meaning:
			'Cuántos más de esos puntos ganó el grupo superior que el inferior. Desde 0,30 los distingue bien; por debajo de 0 algo va mal.',
		formula: 'D = facilidad en el grupo superior − facilidad en el grupo inferior.',
		source: 'Kelley 1939; intervalo: Newcombe 1998, método 10.'
	},
	itemRest: {
		name: 'Biserial puntual corregida (r)',
		meaning:
			'Si a quienes les fue bien en lo demás también les fue bien aquí. En 0, lo uno no dice nada de lo otro.',
		formula: 'r = correlación entre la puntuación en la pregunta y los puntos en todas las demás.',
		source: 'Henrysson 1963; intervalo: z de Fisher.'
	},
	'kr-20': {
		name: 'KR-20',
		formula:
			'KR-20 = k ⁄ (k − 1) × (1 − Σ p(1 − p) ⁄ s²), k preguntas, s² la varianza de los totales.',
		source: 'Kuder y Richardson 1937; intervalo: Feldt 1965.'
	},
	alpha: {
		name: 'Alfa de Cronbach (α)',
		formula: 'α = k ⁄ (k − 1) × (1 − Σ sᵢ² ⁄ s²), k preguntas, s² la varianza de los totales.',
		source: 'Cronbach 1951; intervalo: Feldt 1965.'
	},
	measurementError: {
		name: 'Error estándar de medida',
		formula: 'EEM = s × √(1 − fiabilidad), en puntos.',
		source: 'Lord y Novick 1968.'
	}
} as const;

const FACTS: Readonly<Record<FactType, (about: string) => string>> = {
	'attempt.started': () => 'Empezó',
	'question.opened': (about) => `Abrió ${about}`,
	'answer.submitted': (about) => `Respondió ${about}`,
	'hint.taken': (about) => `Pidió una pista en ${about}`,
	'question.flagged': (about) => `Marcó ${about}`,
	'question.reported': (about) => `Avisó sobre ${about}`,
	'attempt.paused': () => 'Hizo una pausa',
	'attempt.resumed': () => 'Continuó',
	'time.expired': (about) =>
		about === '' ? 'Se acabó el tiempo' : `Se acabó el tiempo de ${about}`,
	'finish.requested': () => 'Pidió terminar',
	'attempt.finished': () => 'Terminó',
	'attempt.closed': () => 'Se cerró la tarea',
	'reveal.opened': () => 'Ya se podían ver los resultados',
	'misses.opened': () => 'Miró lo que falló',
	'miss.opened': (about) => `Volvió a mirar ${about}`,
	'misses.closed': () => 'Dejó de mirar lo que falló'
};

export const results = {
	decimal,
	percent,
	range,
	answers,
	learners,
	outcomes: OUTCOMES,
	standings: STANDINGS,
	judgement,
	wrongAnswers: WRONG_ANSWERS,
	reliability,
	statistics: STATISTICS,
	learner: (name: string | undefined, number: number) => name ?? `Estudiante ${number}`,
	question: (number: number) => `Pregunta ${number}`,
	sheet: {
		title: (assignment: string) => `Resultados: ${assignment}`,
		back: 'La tarea',
		live: 'Esta página se actualiza sola.',
		notLive: 'Se cortó la conexión. Se reintenta por sí sola.',
		refresh: 'Actualizar',
		headline: 'En resumen',
		joined: 'han entrado',
		finished: 'han terminado',
		answering: 'respondiendo ahora',
		mean: 'de los puntos, en promedio',
		grid: 'Estudiantes y preguntas',
		gridHint:
			'Se desplaza hacia los lados. El número de una pregunta lleva a sus respuestas; un nombre, al intento.',
		learner: 'Estudiante',
		score: 'Puntos',
		sorts: { roster: 'Por llegada', name: 'Por nombre', score: 'Por puntos' },
		sortBy: 'Orden',
		facility: 'Facilidad',
		facilityOf: (share: string, n: number) => `${share}, ${answers(n)}`,
		dropped: 'anulada',
		flagged: 'marcada',
		attempts: (number: number) => count(number, 'intento', 'intentos'),
		counts: {
			best: 'Cuenta el mejor intento.',
			last: 'Cuenta el último intento.',
			first: 'Cuenta el primer intento.'
		},
		answered: (answered: number, total: number) => `${answered} de ${total} respondidas`,
		scoreOf: (earned: string, maximum: string) => `${earned} de ${maximum}`,
		legend: 'Qué significan los signos',
		pages: 'Páginas',
		page: (page: number, pages: number) => `Página ${page} de ${pages}`,
		previousPage: 'Estudiantes anteriores',
		nextPage: 'Más estudiantes',
		nobody: 'Aún no ha entrado nadie',
		nobodyHint: 'Se entra con este código en la portada o por este enlace:',
		code: 'Código',
		nobodyFinished: 'Nadie ha terminado aún. Las respuestas se ven según llegan.',
		misunderstood: 'Lo que peor entendió la clase',
		project: 'Mostrarlo a la clase',
		nothingMisunderstood: 'Hasta ahora, todo el mundo acertó todo.',
		noAnswers: 'Aún no hay respuestas.',
		commonest: (text: string, n: number) => `${answers(n)}: «${text}»`,
		mostCommon: 'La respuesta incorrecta más frecuente',
		seeQuestion: 'Ver todas las respuestas',
		reliability: 'Hasta dónde fiarse de las puntuaciones',
		completeOnly: (n: number) => `De ${learners(n)} con puntuación en todas las preguntas.`,
		exports: 'Llévatelo',
		answersCsv: 'Una fila por respuesta (CSV)',
		learnersCsv: 'Una fila por estudiante (CSV)'
	},
	answersPage: {
		title: (number: number, assignment: string) => `Pregunta ${number}: ${assignment}`,
		kicker: (number: number, total: number) => `Pregunta ${number} de ${total}`,
		back: 'Todos los resultados',
		correct: 'Corregir esta pregunta',
		previous: 'Pregunta anterior',
		next: 'Pregunta siguiente',
		dropped: 'Esta pregunta se anuló: no cuenta para nada.',
		summary: 'Cómo fue',
		chosen: 'Qué se respondió',
		gap: (label: string) => `Hueco ${label}`,
		answer: 'Respuesta',
		howMany: 'Cuántas',
		strong: 'grupo superior',
		weak: 'grupo inferior',
		key: 'Correcta',
		groups: (size: number) =>
			`El grupo superior reúne ${size === 1 ? 'el total más alto (1)' : `los ${size} totales más altos`}; el inferior, ${size === 1 ? 'el más bajo' : `los ${size} más bajos`}.`,
		severalChosen:
			'Se podían elegir varias, así que las cuentas pueden sumar más que las respuestas.',
		nothing: 'Aún no hay respuestas.',
		statistics: 'Estadísticas',
		statistic: 'Estadístico',
		value: 'Valor',
		interval: 'Intervalo del 95\u00a0%',
		n: 'Estudiantes',
		none: '–',
		noInterval: 'ninguno',
		how: 'Cómo se calculan',
		unseen: 'No ver una pregunta no cuenta como fallarla; verla y dejarla en blanco, sí.',
		complete:
			'El índice y la correlación se basan en quienes tienen puntuación en todas las preguntas.',
		more: 'La sección “Item statistics” de la documentación (en inglés) trae un ejemplo desarrollado.',
		reports: 'Avisos de estudiantes',
		noReports: 'Nadie ha avisado de nada en esta pregunta.',
		explanation: 'Por qué',
		passage: 'El pasaje',
		toAttempt: 'Ver el intento'
	},
	replay: {
		title: (learner: string, assignment: string) => `${learner}: ${assignment}`,
		kicker: (place: number, total: number) =>
			total > 1 ? `Intento ${place} de ${total}` : 'Intento',
		countsNot: 'Este intento no cuenta.',
		otherAttempts: 'Los intentos de esta persona',
		attempt: (place: number) => `Intento ${place}`,
		steps: 'Qué pasó',
		step: (step: number, total: number) => `Paso ${step} de ${total}`,
		previous: 'Paso atrás',
		next: 'Paso adelante',
		facts: FACTS,
		changed: (about: string) => `Cambió la respuesta a ${about}`,
		unflagged: (about: string) => `Quitó la marca de ${about}`,
		about: (number: number) => `la pregunta ${number}`,
		allAnswers: 'Todas las respuestas a esta pregunta',
		tooLate: 'demasiado tarde para contar',
		outage: (seconds: number) =>
			`El servidor no estuvo disponible durante ${count(Math.round(seconds), 'segundo', 'segundos')}; ese tiempo se devolvió.`,
		notAnswered: 'Sin responder en este punto.',
		words: { right: 'Respondida, correcta', wrong: 'Respondida', missed: 'La respuesta' },
		putAt: (place: number) => `En la posición ${place}`,
		expired: 'El tiempo se acabó antes de que contara una respuesta.',
		late: 'Una respuesta llegó fuera de tiempo. Queda guardada, pero no cuenta.',
		hint: 'Con pista.',
		flagged: 'Marcada.',
		reported: (comment: string) => `Aviso: «${comment}»`,
		certainty: {
			1: 'Con poca seguridad.',
			2: 'Con bastante seguridad.',
			3: 'Con mucha seguridad.'
		},
		onScreen: 'La pregunta tal como se mostró'
	},
	projection: {
		title: (assignment: string) => `Leer otra vez: ${assignment}`,
		kicker: (place: number, total: number) => `Para leer otra vez, ${place} de ${total}`,
		rightShare: (right: number, n: number) =>
			right === 1 ? `Acertó 1 de ${n}` : `Acertaron ${right} de ${n}`,
		read: 'Leer otra vez',
		answer: 'Mostrar la respuesta',
		theAnswer: 'La respuesta',
		previous: 'Anterior',
		next: 'Siguiente',
		leave: 'Volver a los resultados',
		keys: 'Teclas: ← y →',
		nothing: 'No hay nada que leer otra vez: aún nadie ha fallado nada.'
	}
} as const satisfies Translated<ResultsEnglish>;
