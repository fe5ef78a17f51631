import type {
	AssignmentField,
	AssignmentFieldProblem,
	MODE_CHOICES,
	TIMINGS
} from '../../../core/bank/assignment-form.ts';
import type { AssignmentTerms, NameMode, WindowState } from '../../../core/bank/assignment.ts';
import type { Settings } from '../../../core/bank/document.ts';
import type { AssignmentEnglish, AssignmentProblem } from '../assignment-messages.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';

const count = counting('es');

const NAMES: Readonly<Record<NameMode, string>> = {
	nickname: 'Un apodo de una lista',
	real: 'Su nombre, como lo escriba cada estudiante',
	none: 'Sin nombre, solo un número'
};

const COUNTS: Readonly<Record<AssignmentTerms['attempts']['counts'], string>> = {
	best: 'Cuenta el mejor',
	last: 'Cuenta el último',
	first: 'Cuenta el primero'
};

const MODES: Readonly<Record<(typeof MODE_CHOICES)[number], string>> = {
	graded: 'Con puntuación',
	practice: 'Para practicar: cada respuesta se explica al instante',
	both: 'Como prefiera cada estudiante'
};

const REVEAL: Readonly<Record<Settings['reveal'], string>> = {
	each: 'Si es correcta y la prueba, tras cada respuesta',
	verdict: 'Si es correcta, tras cada respuesta; la prueba, al final',
	end: 'Al final del intento',
	due: 'Cuando se cierre la tarea'
};

const SCORING: Readonly<Record<Settings['scoring'], string>> = {
	accuracy: 'Puntos por respuestas correctas',
	certainty: 'Según la seguridad: si se acierta 1, 2, 3; si se falla 0, −2, −6',
	negative: 'Una elección incorrecta cuesta lo que se gana adivinando'
};

const TIMING: Readonly<Record<(typeof TIMINGS)[number], string>> = {
	none: 'Sin límite de tiempo',
	attempt: 'Para todo el cuestionario',
	question: 'Para cada pregunta'
};

const FIELDS: Readonly<Record<AssignmentField, string>> = {
	title: 'Título',
	opens: 'Se abre',
	closes: 'Se cierra',
	zone: 'Zona horaria',
	names: 'Cómo se llama a cada estudiante',
	allowed: 'Cuántas veces se puede hacer',
	counts: 'De varios intentos',
	modes: 'Cómo se hace',
	reveal: 'Cuándo se ven las respuestas',
	order: 'Orden de las preguntas',
	timing: 'Límite de tiempo',
	minutes: 'Minutos',
	seconds: 'Segundos',
	scoring: 'Puntuación',
	certainty: 'Preguntar en cada respuesta con cuánta seguridad se da'
};

const FIELD_PROBLEMS: Readonly<Record<AssignmentFieldProblem, string>> = {
	'title-empty': 'Ponle un título: lo verá la clase.',
	'title-too-long': 'Es demasiado largo. Con 120 caracteres basta.',
	'time-unreadable': 'Eso no es una fecha con hora.',
	'closes-before-opening': 'Tiene que cerrarse después de abrirse.',
	'due-needs-closing': 'Entonces necesita una hora de cierre.',
	'minutes-out-of-range': 'Escribe minutos enteros, de 1 a 600.',
	'seconds-out-of-range': 'Escribe segundos enteros, de 5 a 3600.',
	'choice-unreadable': 'Elige una de estas.'
};

const STATES: Readonly<Record<WindowState, string>> = {
	'not-open-yet': 'Aún sin abrir',
	open: 'Abierta',
	closed: 'Cerrada'
};

const PROBLEMS: Readonly<Record<AssignmentProblem, string>> = {
	'assignment-not-found': 'Esta tarea ya no está.',
	'edited-meanwhile':
		'Mientras tanto, esta tarea se cambió en otra ventana. Lo tuyo aún no se guardó: compara y guarda otra vez.',
	'due-needs-closing':
		'Las respuestas se ven cuando se cierra, así que necesita una nueva hora de cierre. Elígela debajo.',
	'version-not-found': 'Esa versión no está.',
	'set-not-found': 'Esta serie ya no está.',
	'set-not-published': 'Primero publica la serie.',
	'retention-not-chosen': 'Primero elige cuánto tiempo se guardan los nombres y las respuestas.',
	'fields-wrong': 'Aún no se guardó nada. Mira lo que está señalado.',
	'not-confirmed': 'No se borró nada. Escribe la palabra tal como está ahí.',
	unreadable: 'No se pudo leer. Inténtalo de nuevo.',
	'participant-not-found': 'Esta persona ya no está en la lista.',
	'name-empty': 'Primero escribe un nombre.',
	'name-too-long': 'Ese nombre es demasiado largo. Con sesenta caracteres basta.',
	'name-taken':
		'Alguien de la lista tiene este nombre. Si es la misma persona, une las dos líneas.',
	'same-participant': 'Elige a otra persona para unirlas.',
	'multiplier-unknown': 'Elige uno de los tiempos.',
	'names-not-asked': 'Aquí no se piden nombres, así que no hay ninguno que elegir.',
	'list-empty': 'Primero pega algunos nombres, uno por línea.',
	'assignment-full': 'Son demasiados: en una lista caben 2000.'
};

export const assignment = {
	problems: PROBLEMS,
	fieldProblems: FIELD_PROBLEMS,
	fields: FIELDS,
	states: STATES,
	desk: 'Escritorio',
	groups: { when: 'Cuándo', who: 'Quién', how: 'Cómo', title: 'Para quién' },
	titleHint: 'Lo verá la clase. Añade cuál es, como «Ferri de Port Avon, 3.º B».',
	whenHint: 'Si dejas los dos vacíos, está abierta hasta que la cierres.',
	zone: (zone: string) => `Las horas son las de ${zone.replaceAll('_', ' ')}.`,
	names: NAMES,
	namesHint:
		'Un apodo es todo lo que dejan. Si se piden nombres, puedes pegar la lista de la clase para que cada cual elija el suyo.',
	allowed: (attempts: string) =>
		attempts === 'unlimited'
			? 'Todas las que quieran'
			: attempts === '1'
				? 'Una vez'
				: `${attempts} veces`,
	counts: COUNTS,
	modes: MODES,
	reveal: REVEAL,
	revealHint: 'Al practicar, cada respuesta se explica al instante.',
	order: { fixed: 'Como en la serie', shuffled: 'Al azar para cada estudiante' },
	timing: TIMING,
	timingHint: 'En la lista puedes dar más tiempo a quien lo necesite.',
	scoring: SCORING,
	give: {
		title: 'Asignarla a una clase',
		kicker: 'Serie de preguntas',
		headline: (set: string) => `Asignar «${set}» a una clase`,
		standfirst: (questions: number, version: number) =>
			`${count(questions, 'pregunta', 'preguntas')}, versión ${version}. Tendrá su propio código.`,
		more: 'Más reglas',
		go: 'Asignarla y mostrarme el código',
		retention: 'Cuánto tiempo se guardan las respuestas',
		retentionText:
			'Elígelo una vez para tu espacio. Primero se borran los nombres; las respuestas siguen sin nombre el resto del tiempo y luego se borran también.',
		nameDays: 'Nombres, días',
		attemptDays: 'Respuestas, días'
	},
	page: {
		set: 'La serie',
		standing: (questions: number, version: number) =>
			`${count(questions, 'pregunta', 'preguntas')}, versión ${version}`,
		taking: (learners: number, attempts: number) =>
			`${count(learners, 'estudiante', 'estudiantes')}, ${count(attempts, 'intento', 'intentos')}`,
		results: 'Resultados',
		roster: 'Lista',
		print: 'Imprimir',
		until: 'hasta el',
		since: 'desde el',
		opensOn: 'se abre el',
		noEnd: 'hasta que la cierres',
		code: 'Código',
		link: 'Enlace',
		copyCode: 'Copiar el código',
		copyLink: 'Copiar el enlace',
		qr: (title: string) => `Código QR del enlace a ${title}`,
		show: 'Mostrar el código a la clase',
		closeNow: 'Cerrarla ahora',
		closeNowText: 'Los intentos en curso terminan con las respuestas que haya.',
		openNow: 'Abrirla ahora',
		openAgain: 'Abrirla otra vez',
		newer: (version: number) =>
			`Está publicada la versión ${version} de la serie. Quien ya empezó sigue con la que tiene.`,
		useNewer: (version: number) => `Usar la versión ${version} para quien empiece desde ahora`,
		settings: 'Fechas y reglas',
		settingsText:
			'Las reglas nuevas se aplican a los intentos que empiecen desde ahora; las fechas, a todos.',
		save: 'Guardar',
		saved: 'Guardado.',
		closed: 'Está cerrada.',
		opened: 'Está abierta.',
		moved: (version: number) => `Quien empiece desde ahora hace la versión ${version}.`,
		savedThere: 'Lo que está guardado ahora',
		export: 'Exportar todo lo de esta tarea',
		delete: 'Borrar esta tarea',
		deleteText:
			'Se borran su código, su lista y todas las respuestas, al instante y para siempre. La serie se queda. Nadie puede recuperarlos.',
		typeIt: (word: string) => `Escribe «${word}»`,
		deleteGo: 'Borrarla ahora'
	},
	projected: {
		title: (title: string) => `Código de ${title}`,
		go: (host: string) => `Entra en ${host} y escribe`,
		back: 'Volver a la tarea'
	},
	roster: {
		title: (title: string) => `Lista: ${title}`,
		kicker: 'Lista',
		headline: 'Lista de la clase',
		standing: (joined: number, all: number) =>
			joined === all
				? all === 1
					? '1 estudiante; no falta nadie.'
					: `${all} estudiantes; no falta nadie.`
				: `${joined === 1 ? 'Ha' : 'Han'} entrado ${joined} de ${count(all, 'estudiante', 'estudiantes')}.`,
		empty: 'Aún no ha entrado nadie, y en la lista no hay nadie.',
		number: (number: number) => `Estudiante ${number}`,
		columns: { number: 'N.º', name: 'Nombre', state: 'Estado', time: 'Tiempo', change: '' },
		notJoined: 'no ha entrado',
		joined: 'ha entrado, sin empezar',
		attempts: (finished: number, all: number) =>
			all === finished
				? count(all, 'intento, terminado', 'intentos, terminados')
				: `${count(all, 'intento', 'intentos')}, ${count(finished, 'terminado', 'terminados')}`,
		change: 'Cambiar',
		changeOf: (name: string) => `Cambiar: ${name}`,
		close: 'Cerrar',
		closeOf: (name: string) => `Cerrar: ${name}`,
		rename: 'Nombre',
		renameGo: 'Cambiar el nombre',
		time: 'Tiempo para esta persona',
		timeGo: 'Guardar el tiempo',
		timeHint: 'Vale desde su próximo intento.',
		merge: 'Es la misma persona que',
		mergeGo: 'Unir con esa línea',
		mergeHint: 'Los intentos de ambas cuentan como de una sola persona. No se puede deshacer.',
		export: 'Exportar lo que hay de esta persona',
		remove: 'Quitar a esta persona',
		removeText: 'Su nombre y sus respuestas se borran al instante y para siempre.',
		removeConfirm: 'Sí, con sus respuestas',
		paste: 'Pegar nombres',
		pasteHint:
			'Un nombre por línea, para que cada cual elija el suyo al entrar. No importan las mayúsculas, los acentos ni los espacios.',
		pasteLabel: 'Nombres',
		pasteGo: 'Ponerlos en la lista',
		pasteNames: 'Aquí no se piden nombres. Cámbialo en «Fechas y reglas».',
		added: (names: number) => `${count(names, 'nombre añadido', 'nombres añadidos')}.`,
		repeated: 'Ya estaban, o están dos veces en lo pegado:',
		refused: 'No se aceptaron:',
		refusals: {
			'name-empty': 'sin nombre',
			'name-too-long': 'de más de sesenta caracteres'
		},
		done: {
			renamed: 'Nombre cambiado.',
			merged: 'Las dos son ahora una.',
			timed: 'Tiempo guardado.',
			removed: 'Ya no está.'
		}
	}
} as const satisfies Translated<AssignmentEnglish>;
