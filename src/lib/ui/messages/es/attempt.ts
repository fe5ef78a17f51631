import type { LearnerCorrection } from '../../../core/quiz/learner-corrections.ts';
import type { AttemptEnglish } from '../attempt-messages.ts';
import type { Translated } from '../catalogue.ts';

const CORRECTED: Readonly<Record<LearnerCorrection['type'], (date: string) => string>> = {
	'question.corrected': (date) => `Corregida el ${date}:`,
	'question.dropped': (date) => `Anulada el ${date}:`,
	'scoring.changed': (date) => `Puntuación cambiada el ${date}:`
};

export const attempt = {
	report: {
		ask: '¿Hay algo mal en esta pregunta?',
		comment: '¿Qué está mal?',
		who: 'Lo verá tu docente.',
		send: 'Enviar',
		sendAgain: 'Enviar esto en su lugar',
		sent: (comment: string) => `Gracias. Lo verá tu docente: «${comment}»`
	},
	corrections: {
		heading: 'Correcciones',
		label: (type: LearnerCorrection['type'], date: string) => CORRECTED[type](date),
		moved: (before: string, after: string) => `Tu puntuación era ${before}; ahora es ${after}.`,
		stays: (score: string) => `Tu puntuación sigue en ${score}.`,
		score: (earned: string, maximum: string) => `${earned} de ${maximum}`,
		question: (position: number) => `Pregunta ${position}.`,
		counts: 'Esta pregunta ya no cuenta, respondas lo que respondas.',
		droppedCount: (dropped: number) =>
			dropped === 1
				? 'Una pregunta se anuló y no cuenta.'
				: `${dropped} preguntas se anularon y no cuentan.`
	},
	waiting: {
		finish: 'Terminar ahora',
		kicker: 'Has terminado',
		headline: 'Tus respuestas ya están entregadas',
		answered: (answered: number, total: number) =>
			answered === total
				? total === 1
					? 'Respondiste la única pregunta.'
					: `Respondiste las ${total} preguntas.`
				: `Respondiste ${answered} de ${total} preguntas.`,
		results: 'Podrás ver tu resultado a partir del',
		later: 'Verás tu resultado cuando tu docente lo publique.',
		every: 'Lo que respondiste',
		yours: 'Tu respuesta:',
		lateAnswer: 'Llegó fuera de tiempo:'
	}
} as const satisfies Translated<AttemptEnglish>;
