import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { OfflineEnglish } from '../offline-messages.ts';

const count = counting('es');

export const offline = {
	keep: {
		keep: 'Guardar este cuestionario en este dispositivo',
		working: 'Guardando el cuestionario en este dispositivo…',
		kept: 'Este cuestionario está en este dispositivo. Puedes seguir sin conexión.',
		release: 'Quitarlo de este dispositivo',
		released: 'El cuestionario ya no está en este dispositivo.',
		list: 'Lo que hay en este dispositivo',
		whyNot: {
			clock:
				'Este cuestionario tiene reloj, y solo el reloj del servidor es justo. Necesita conexión, así que no se puede guardar en este dispositivo.',
			closes:
				'Este cuestionario se cierra a una hora fija, y solo el servidor la sabe. Necesita conexión, así que no se puede guardar en este dispositivo.',
			graded: 'Un cuestionario con puntuación necesita conexión.',
			'no-connection':
				'No se pudo guardar el cuestionario en este dispositivo, porque la conexión es demasiado débil. Inténtalo de nuevo.',
			'no-room': 'En este dispositivo ya no hay espacio para el cuestionario.'
		}
	},
	take: {
		headline: '¿Vas a estar sin conexión?',
		text: 'Empieza ahora a practicar, sin reloj. El cuestionario queda en este dispositivo hasta que lo termines, y tus respuestas se envían cuando vuelva la conexión.',
		start: 'Hacerlo sin conexión'
	},
	page: {
		title: 'En este dispositivo',
		kicker: 'Con conexión o sin ella',
		wanted: 'Esa página necesita conexión',
		wantedText:
			'No está en este dispositivo, y ahora mismo no se puede conectar con el servidor de Newsproof. Lo que has respondido está a salvo.',
		standfirst: 'Lo que puedes hacer sin conexión y lo que está por enviar.',
		retry: 'Intentar de nuevo',
		backOnline: 'La conexión ha vuelto.',
		notebook: 'Tu cuaderno',
		notebookText: 'Lo que fallaste y lo que toca hoy.',
		quizzes: 'Cuestionarios',
		none: 'No hay ningún cuestionario en este dispositivo. Abre uno para practicar y pulsa «Guardar este cuestionario en este dispositivo».',
		progress: (answered: number, total: number) => `${answered} de ${total} respondidas`,
		finished: 'Terminado',
		open: (title: string) => `Abrir: ${title}`,
		release: (title: string) => `Quitar de este dispositivo: ${title}`,
		waiting: 'Por enviar',
		waitingText: (answers: number) =>
			answers === 1
				? 'Una respuesta en este dispositivo. Se envía sola cuando vuelva la conexión.'
				: `${answers} respuestas en este dispositivo. Se envían solas cuando vuelva la conexión.`,
		nothingWaits: 'Ninguna respuesta de cuestionario. Todo lo que respondiste ya se envió.',
		refused: 'No se pudo aceptar',
		refusedText: (answers: number) =>
			`El servidor no aceptó ${count(answers, 'respuesta', 'respuestas')}: el cuestionario se empezó en otro dispositivo o ya no existe. Puedes guardar lo que respondiste en un archivo.`,
		forget: 'Borrar lo que no se pudo aceptar',
		noScript:
			'Esta página necesita JavaScript para ver lo que hay en este dispositivo. Sin JavaScript, todas las páginas necesitan conexión.'
	},
	update: {
		label: 'Versión nueva',
		text: 'Hay una versión nueva de Newsproof. No se pierde nada de lo que respondiste o escribiste.',
		take: 'Cargarla ahora',
		later: 'Más tarde'
	}
} as const satisfies Translated<OfflineEnglish>;
