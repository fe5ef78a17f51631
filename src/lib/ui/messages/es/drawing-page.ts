import type { Tier } from '../../../core/quality/gate.ts';
import type { QuestionKind } from '../../../core/question/question.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { DrawingPageEnglish } from '../drawing-page-messages.ts';
import { SKILLS } from './skills.ts';

const count = counting('es');

const KINDS: Readonly<Record<QuestionKind, string>> = {
	choice: 'Elegir una',
	multiple: 'Elegir varias',
	'true-false': 'Verdadero o falso',
	numeric: 'Escribir un número',
	'short-text': 'Escribir una palabra',
	cloze: 'Completar los huecos',
	order: 'Ordenar',
	match: 'Emparejar',
	evidence: 'Encontrar la frase'
};

const TIERS: Readonly<Record<Tier, string>> = {
	auto: 'Lista',
	review: 'Por revisar',
	rejected: 'Rechazada'
};

const TIER_MEANINGS: Readonly<Record<Tier, string>> = {
	auto: 'Pasaron todas las comprobaciones y se pueden usar sin revisarlas.',
	review: 'Están bien hasta donde se puede comprobar, pero conviene que antes las vea una persona.',
	rejected: 'Se rechazaron y no están en ningún cuestionario. Cada una dice por qué.'
};

const toSee = (review: number) =>
	`conviene revisar antes ${count(review, 'pregunta', 'preguntas')}`;

const ready = (auto: number) =>
	auto === 1
		? '1 pregunta se puede usar sin revisarla'
		: `${auto} preguntas se pueden usar sin revisarlas`;

const passed = (added: number) => (added === 1 ? '1 pasó' : `${added} pasaron`);

export const drawingPage = {
	steps: {
		label: 'Pasos',
		names: ['Elegir el artículo', 'Arreglar el texto', 'Ver las preguntas']
	},
	give: {
		title: 'Nuevo cuestionario',
		kicker: 'Nuevo cuestionario',
		headline: '¿Qué artículo?',
		standfirst:
			'Pégalo, suelta un archivo o escribe su dirección. Verás el texto antes de que se pregunte nada sobre él.',
		text: 'Pega el texto',
		textHint: 'Primero el titular; luego, una línea en blanco entre párrafos.',
		or: 'o',
		file: 'Elige un archivo',
		fileHint:
			'Un .txt, .md, .html, .docx o .pdf de hasta 5 MB. Puedes soltarlo en cualquier parte de esta página.',
		drop: 'Suelta aquí el archivo',
		url: 'Escribe su dirección',
		urlHint: 'La página se descarga una vez, desde este servidor, si el sitio lo permite.',
		urlOff: 'Este servidor no descarga páginas: pega el texto.',
		order:
			'Basta con una de las tres cosas. Primero cuenta el texto, luego el archivo, luego la dirección.',
		submit: 'Leer el artículo',
		again: 'Hay que volver a elegir tu archivo: una página no puede guardarlo.'
	},
	working: {
		fetching: 'Descargando la página y buscando en ella el artículo…',
		reading: 'Leyendo el artículo…',
		drawing: 'Creando las preguntas y comprobando cada palabra…',
		checks: {
			title: 'Lo que tiene que pasar cada pregunta',
			quote: 'Su cita está en el artículo, letra por letra.',
			answer: 'Su respuesta se encuentra en lo citado.',
			options: 'Ninguna opción incorrecta es también correcta.',
			twice: 'Nada se pregunta dos veces y ninguna pregunta delata a otra.'
		},
		seconds: (seconds: number) => count(seconds, 'segundo', 'segundos'),
		long: 'Está tardando un poco más de lo normal. No se pierde nada de lo que escribiste.',
		cancel: 'Cancelar',
		cancelled: 'Cancelado. Todo lo que escribiste sigue aquí.',
		lost: 'El servidor no respondió. Todo lo que escribiste sigue aquí: inténtalo de nuevo.'
	},
	mend: {
		title: 'Arreglar el texto',
		kicker: 'Nuevo cuestionario',
		headline: '¿Es este el artículo?',
		standfirst:
			'Las preguntas citarán este texto palabra por palabra. Quita lo que no sea de la noticia.',
		text: 'Texto',
		words: (words: number) => count(words, 'palabra', 'palabras'),
		about: 'Sobre el artículo',
		fields: {
			title: 'Título',
			publisher: 'Medio',
			byline: 'Por',
			published: 'Fecha',
			country: 'País',
			url: 'Dirección',
			licence: 'Licencia'
		},
		hints: { published: 'Como 2026-11-24 o 2026-11' },
		optional: 'puede quedar vacío',
		notes: 'Échale un vistazo',
		leftOut: 'Lo que quedó fuera',
		leftOutText: 'Parecía no ser de la noticia. Devuelve al texto lo que sí lo sea.',
		leftOutNone: 'No quedó nada fuera.',
		putBack: 'Devolver',
		putBackTicked: 'Devolver lo seleccionado',
		putBackNote: 'Se añadió al final del texto: llévalo a su lugar.',
		submit: 'Crear las preguntas',
		back: 'Elegir otro artículo'
	},
	bank: {
		kicker: (questions: number) =>
			`Banco de preguntas, ${count(questions, 'pregunta', 'preguntas')}`,
		ready: (auto: number, review: number) =>
			auto === 0
				? `Ninguna pregunta se puede usar sin revisarla${review > 0 ? `; ${toSee(review)}` : ''}.`
				: review === 0
					? `${ready(auto)}.`
					: `${ready(auto)}; ${toSee(review)}.`,
		play: 'Hacer el cuestionario',
		playOn: 'Seguir con tu cuestionario',
		playText: (questions: number) =>
			questions === 1
				? 'Crea un cuestionario con la única pregunta que está lista, con su explicación.'
				: `Crea un cuestionario con las ${questions} mejores; cada una se explica tras tu respuesta. Sin cuenta.`,
		playNothing:
			'No hay cuestionario que hacer: solo se crea con preguntas que se pueden usar sin revisarlas.',
		desk: 'Crear una serie para una clase',
		another: 'Otra selección',
		anotherText: 'Crea otras preguntas del mismo artículo.',
		download: 'Descargar',
		questions: 'Preguntas',
		filter: 'Mostrar',
		all: 'Todas',
		tiers: { auto: 'Listas', review: 'Por revisar', rejected: 'Rechazadas' },
		none: {
			all: 'Este banco no tiene preguntas.',
			auto: 'Ninguna pregunta se puede usar sin revisarla.',
			review: 'No hay preguntas por revisar.',
			rejected: 'No se rechazó ninguna pregunta.'
		},
		thin: '¿Por qué tan pocas?',
		parserMissing:
			'Este banco se creó sin el analizador sintáctico, así que faltan algunas familias de preguntas. Quien administra este servidor puede reponer el archivo con los pesos del modelo.',
		model: {
			running: (added: number) =>
				added === 0
					? 'Un modelo de lenguaje está proponiendo más preguntas. Cada una tiene que pasar las mismas comprobaciones.'
					: `Un modelo de lenguaje está proponiendo más preguntas: por ahora ${passed(added)} las mismas comprobaciones.`,
			done: (added: number) =>
				added === 0
					? 'Un modelo de lenguaje propuso más preguntas; ninguna pasó las comprobaciones.'
					: `Un modelo de lenguaje añadió ${count(added, 'pregunta que pasó', 'preguntas que pasaron')} las mismas comprobaciones.`,
			failed: (added: number) =>
				added === 0
					? 'No se pudo llegar al modelo de lenguaje. El banco está completo sin él.'
					: `El modelo de lenguaje se detuvo antes de tiempo; de sus preguntas, ${passed(added)} las comprobaciones.`
		},
		problems: {
			'bank-not-found': 'Este banco ya no está.',
			'bank-has-nothing-to-play': 'Ninguna pregunta de este banco se puede usar sin revisarla.',
			'gate-holds-back': 'El control de calidad retiene este cuestionario. Crea otra selección.'
		}
	},
	card: {
		kinds: KINDS,
		skills: SKILLS,
		tiers: TIERS,
		meanings: TIER_MEANINGS,
		answer: 'Respuesta',
		why: 'Por qué',
		proof: 'Prueba',
		proven: 'Cita literal',
		unproven: 'No aparece',
		show: 'Ver en el artículo',
		shown: 'A la vista',
		others: '¿Por qué no las demás?',
		findings: {
			review: 'Échale un vistazo',
			rejected: 'Se rechazó porque',
			auto: 'También se observa'
		}
	},
	why: {
		title: '¿Por qué estas preguntas?',
		unused: (unused: number, all: number) =>
			`${unused} de ${count(all, 'frase', 'frases')} de la noticia no ${unused === 1 ? 'se usa' : 'se usan'} como prueba`,
		example: 'como',
		families: 'Entre ellas:'
	}
} as const satisfies Translated<DrawingPageEnglish>;
