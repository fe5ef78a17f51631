import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { SetEnglish } from '../set-messages.ts';

const count = counting('es');

export const set = {
	kicker: 'Serie de preguntas',
	standing: (questions: number, points: number) =>
		`${count(questions, 'pregunta', 'preguntas')}, ${count(points, 'punto', 'puntos')} en total.`,
	unpublished: 'Aún sin publicar.',
	version: (version: number) => `La versión ${version} está publicada.`,
	give: 'Asignarla a una clase',
	giveText: 'Con un código, un enlace y un código QR.',
	preview: 'Ver como estudiante',
	print: 'Imprimir',
	questions: 'Preguntas',
	moveUp: (stem: string) => `Subir: ${stem}`,
	moveDown: (stem: string) => `Bajar: ${stem}`,
	takeOut: 'Quitar',
	missing: (questions: number) =>
		questions === 1
			? '1 pregunta ya no está aprobada en el banco y queda fuera.'
			: `${questions} preguntas ya no están aprobadas en el banco y quedan fuera.`,
	takeMissingOut: 'Quitarlas de la serie',
	others: 'Preguntas aprobadas que no están en la serie',
	add: 'Añadir',
	addBank: 'Añadir las preguntas aprobadas de otro banco',
	toBank: 'Editar las preguntas en el escritorio',
	settings: 'Título y ajustes',
	settingsText: 'Cada clase a la que se asigne la serie puede tener sus propios ajustes.',
	fields: {
		title: 'Título',
		description: 'Descripción',
		modes: 'Cómo se hace',
		reveal: 'Cuándo se ven las respuestas',
		order: 'Orden de las preguntas',
		navigation: 'Volver atrás',
		scoring: 'Puntuación',
		certainty: 'Preguntar con cuánta seguridad se responde',
		hints: 'Permitir pistas',
		hintCost: 'Lo que cuesta una pista, en porcentaje de los puntos',
		timing: 'Límite de tiempo',
		minutes: 'Minutos para todo',
		seconds: 'Segundos por pregunta'
	},
	modes: {
		graded: 'Con puntuación',
		practice: 'Para practicar',
		both: 'Como prefiera cada estudiante'
	},
	reveal: {
		each: 'Tras cada respuesta',
		verdict: 'Tras cada respuesta, si es correcta; la prueba, al final',
		end: 'Al final',
		due: 'Después de la hora de cierre'
	},
	order: { fixed: 'Como aquí', shuffled: 'Al azar para cada estudiante' },
	navigation: { free: 'Se permite', forward: 'Solo hacia delante' },
	scoring: {
		accuracy: 'Puntos por respuestas correctas',
		certainty: 'Según la seguridad: si se acierta 1, 2, 3; si se falla 0, −2, −6',
		negative: 'Una elección incorrecta cuesta lo que se gana adivinando'
	},
	timing: {
		none: 'Sin límite de tiempo',
		attempt: 'Para toda la serie',
		question: 'Para cada pregunta'
	},
	save: 'Guardar',
	saved: 'Guardado.',
	publish: {
		title: 'Publicar',
		text: 'Una versión publicada ya no cambia. Los cambios posteriores forman la versión siguiente; quien ya empezó sigue con la suya.',
		go: (version: number) => `Publicar la versión ${version}`,
		hard: 'Antes hay que arreglar esto:',
		soft: 'El control de calidad tiene algo que decir. ¿Publicar de todos modos? Entonces di por qué.',
		reason: 'Motivo',
		clean: 'El control de calidad no encuentra nada mal.',
		nothingNew: 'Nada ha cambiado desde la última versión.',
		ahead: 'Cambios desde la última versión',
		done: (version: number) => `La versión ${version} está publicada.`
	},
	versions: {
		title: 'Versiones',
		line: (version: number, questions: number) =>
			`Versión ${version}, ${count(questions, 'pregunta', 'preguntas')}`,
		hash: 'Huella (hash)',
		compare: 'Qué cambió',
		compareTitle: (version: number) => `Qué cambió en la versión ${version}`,
		correct: 'Corregir una clave',
		back: 'Volver a la serie'
	},
	difference: {
		none: 'Nada cambió.',
		added: 'Preguntas nuevas',
		removed: 'Quitadas',
		changed: 'Preguntas cambiadas',
		reordered: 'Las preguntas van en otro orden.',
		retitled: 'Cambió el título o la descripción.',
		settings: (names: string) => `Ajustes cambiados: ${names}.`,
		before: 'Antes',
		after: 'Ahora',
		fields: {
			stem: 'enunciado',
			options: 'opciones',
			key: 'respuesta correcta',
			explanation: 'explicación',
			citations: 'prueba',
			points: 'puntos',
			skill: 'qué se pregunta',
			gaps: 'huecos',
			text: 'texto',
			items: 'elementos',
			prompts: 'parejas',
			anticipated: 'respuestas incorrectas esperables',
			normalisation: 'comparación',
			unit: 'unidad',
			feedback: 'comentario',
			feedbackCitations: 'comentario',
			pick: 'cuántas seleccionar'
		}
	},
	assignments: {
		title: 'Asignada a',
		none: 'Nadie todavía.',
		line: (code: string, version: number) => `${code}, versión ${version}`
	},
	problems: {
		'set-not-found': 'Esta serie ya no está.',
		'edited-meanwhile':
			'Mientras tanto, otra persona cambió esta serie. Lo que ves ahora es su versión; la tuya está debajo.',
		'set-empty': 'Una serie necesita al menos una pregunta.',
		'questions-missing': 'Algunas preguntas ya no están aprobadas. Primero quítalas.',
		'gate-holds-back': 'El control de calidad retiene esta serie. Arregla lo que se indica debajo.',
		'reason-needed': 'Di por qué publicarla a pesar de lo que dice el control de calidad.',
		'nothing-new': 'Nada ha cambiado desde la última versión.',
		'title-empty': 'Ponle un título a la serie.',
		'time-out-of-range':
			'El límite de tiempo no es válido: de 1 a 600 minutos, de 5 a 3600 segundos.',
		'cost-out-of-range': 'Una pista cuesta entre el 0 y el 100 por ciento.',
		'choice-unreadable': 'No se pudo leer. Elige otra vez.',
		unreadable: 'No se pudo leer. Inténtalo de nuevo.'
	}
} as const satisfies Translated<SetEnglish>;
