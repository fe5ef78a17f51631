import type { Certainty } from '../../../core/grading/certainty.ts';
import type { Entry, EntryNote } from '../../../core/review/entry.ts';
import type { MissReason } from '../../../core/review/notebook-page.ts';
import type { RecallLevel } from '../../../core/review/recall.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { NotebookEnglish } from '../notebook-messages.ts';
import { SKILLS } from './skills.ts';

const count = counting('es');
const list = new Intl.ListFormat('es');

const questions = (number: number) => count(number, 'pregunta', 'preguntas');

const REASONS: Readonly<Record<MissReason, string>> = {
	wrong: 'Esta vez no',
	partly: 'Correcta en parte',
	skipped: 'Saltada',
	hinted: 'Correcta, con pista',
	guessed: 'Correcta, sin seguridad'
};

const NOTES: Readonly<Record<EntryNote['kind'], (date: string) => string>> = {
	'counts-now': (date) =>
		`La clave de respuestas se corrigió el ${date}. Tu respuesta cuenta como correcta, así que esta pregunta salió de tu cuaderno.`,
	'key-corrected': (date) =>
		`La clave de respuestas se corrigió el ${date}. Se te pregunta de nuevo.`,
	reworded: (date) => `La pregunta se reformuló el ${date}. Se te pregunta de nuevo.`,
	'passage-changed': (date) => `Su artículo cambió el ${date}. Se te pregunta de nuevo.`,
	dropped: (date) => `La pregunta se anuló el ${date}. Ya no se pregunta.`,
	withdrawn: (date) => `La pregunta se retiró el ${date}. Ya no se pregunta.`
};

const RECALL_NOW: Readonly<Record<RecallLevel, string>> = {
	sure: 'Ahora mismo, casi seguro que la sabes',
	likely: 'Ahora mismo, probablemente la sabes',
	doubtful: 'Ahora mismo, puede que la sepas',
	unlikely: 'Es probable que ya se te haya olvidado'
};

const RECALL_THEN: Readonly<Record<RecallLevel, string>> = {
	sure: 'Entonces, casi seguro que aún la sabrás.',
	likely: 'Entonces, probablemente aún la sabrás.',
	doubtful: 'Para entonces quizá tengas que pensarla un momento.',
	unlikely: 'Si se dejara para más tarde, se te olvidaría.'
};

const STANDINGS: Readonly<Record<Entry['standing'], string>> = {
	active: 'Se pregunta',
	retired: 'Apartada',
	closed: 'Cerrada'
};

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
	1: 'Con poca seguridad',
	2: 'Con bastante seguridad',
	3: 'Con mucha seguridad'
};

/** Why more is kept than was missed. */
function withOthers(hinted: number, guessed: number): string {
	const others = [
		...(hinted > 0 ? [`${hinted === 1 ? 'una' : hinted} con pista`] : []),
		...(guessed > 0 ? [`${guessed === 1 ? 'una' : guessed} sin seguridad`] : [])
	];
	return others.length > 0 ? ` (${list.format(others)})` : '';
}

const REPORT_REFUSED =
	'El cuestionario se hizo en otro navegador. Solo allí se puede avisar de sus preguntas.';

function ago(ms: number): string {
	const minutes = Math.floor(ms / 60_000);
	if (minutes < 1) return 'ahora mismo';
	if (minutes < 60) return `hace ${count(minutes, 'minuto', 'minutos')}`;
	const hours = Math.floor(minutes / 60);
	if (hours < 24) return `hace ${count(hours, 'hora', 'horas')}`;
	return `hace ${count(Math.floor(hours / 24), 'día', 'días')}`;
}

export const notebook = {
	name: 'Tu cuaderno',
	nav: {
		label: 'Tu cuaderno',
		today: 'Hoy',
		questions: 'Preguntas',
		history: 'Historial',
		keep: 'Guardar'
	},
	ago,
	when: {
		today: 'hoy',
		tomorrow: 'mañana',
		onWeekday: (weekday: string) => `el ${weekday}`,
		onDate: (date: string) => `el ${date}`
	},
	opening: 'Abriendo tu cuaderno…',
	blocked:
		'Este navegador no deja que Newsproof guarde nada en este dispositivo. El cuaderno que ves es el del servidor.',
	noScript: {
		text: 'Este cuaderno se guarda en este dispositivo, y para leerlo hace falta JavaScript.',
		link: 'Abrir el que el servidor guarda para este navegador'
	},
	reasons: REASONS,
	notes: NOTES,
	standings: STANDINGS,
	recallNow: RECALL_NOW,
	answeredToday: 'Respondida hoy',
	skills: SKILLS,
	certainties: CERTAINTIES,
	after: {
		kept: (kept: number, hinted = 0, guessed = 0) =>
			`En tu cuaderno: ${questions(kept)}${withOthers(hinted, guessed)}.`,
		what: 'Te vuelve a preguntar lo que fallaste, hasta que lo sepas.',
		firstBack: 'Las primeras vuelven mañana.',
		again: (kept: number) => (kept === 1 ? 'Repasarla ya' : 'Repasarlas ya'),
		open: 'Abrir tu cuaderno'
	},
	today: {
		due: (due: number) => (due === 1 ? 'pregunta para hoy' : 'preguntas para hoy'),
		sure: (sure: number) =>
			sure === 1
				? 'Una la fallaste con mucha seguridad. Va primero.'
				: `${sure} las fallaste con mucha seguridad. Van primero.`,
		length: (minutes: number) =>
			minutes <= 1 ? 'Es cosa de un minuto.' : `Son unos ${minutes} minutos.`,
		review: (number: number) => `Repasar ${number} ahora`,
		sittings: (size: number, left: number) => `${size} ahora, ${left} después.`,
		doneHeadline: 'Eso es todo por hoy',
		done: (reviewed: number) => `Hoy repasaste ${questions(reviewed)}.`,
		restHeadline: 'Hoy no toca nada',
		next: (when: string) => `La próxima vuelve ${when}.`,
		limitHeadline: 'Por hoy es suficiente',
		limit: (reviewed: number, waiting: number) =>
			`${reviewed} ${reviewed === 1 ? 'repasada' : 'repasadas'} hoy; ${waiting === 1 ? 'espera 1 más' : `esperan ${waiting} más`}. Mañana es buen momento.`,
		beyond: 'Seguir de todos modos',
		allKnownHeadline: 'Ya no queda nada que preguntar',
		allKnown: 'Todas las preguntas de tu cuaderno están apartadas o cerradas.',
		emptyKicker: 'Tu cuaderno está vacío',
		emptyHeadline: 'Aún no has fallado nada',
		empty:
			'Lo que falles en un cuestionario se recorta y se guarda aquí, con las palabras del artículo que lo deciden. Vuelve mañana, luego a los pocos días y luego a las semanas, hasta que lo sepas.',
		takeQuiz: 'Hacer un cuestionario',
		noted: 'Lo que cambió últimamente',
		articles: 'Lo que fallaste, por artículo',
		week: 'Lo que vuelve esta semana',
		weekDay: (due: number) => (due === 0 ? 'ninguna' : questions(due)),
		moreOf: (more: number) => `y ${more} más`,
		earlierArticles: (more: number) => count(more, 'artículo anterior', 'artículos anteriores'),
		articleCount: (active: number) => (active === 0 ? 'nada que repasar' : `${active} por repasar`),
		reviewArticle: 'Repasar',
		listArticle: 'Ver lista',
		about: (title: string) => ` «${title}»`,
		reasonGiven: (reason: string) => `«${reason}»`,
		onDevice: 'Solo en este dispositivo.',
		onServer: 'En el servidor, para este navegador.',
		underCode: (ago: string) => `Guardado en el servidor con un código. ${ago}`,
		keepLink: 'Guardarlo o llevártelo'
	},
	review: {
		title: 'Repaso',
		opening: 'Buscando tus preguntas…',
		sibling: 'Preguntada de otra manera',
		submit: 'Enviar respuesta',
		hint: 'Dame una pista',
		hintText: 'La respuesta está en este párrafo:',
		next: 'Pregunta siguiente',
		last: 'Ver cuándo vuelve cada una',
		retire: 'No preguntar más esta',
		retired: (stem: string) => `Apartada: «${stem}»`,
		restore: 'Volver a preguntarla',
		undo: 'Deshacer mi última respuesta',
		undone: 'Deshecha. Respóndela otra vez.',
		leave: 'Dejarlo por ahora',
		comesBack: (days: number, when: string) =>
			days <= 1
				? `Vuelve ${when}.`
				: days < 7
					? `Vuelve en ${days} días, ${when}.`
					: days < 60
						? `Vuelve en ${count(Math.round(days / 7), 'semana', 'semanas')}, ${when}.`
						: `Vuelve en ${count(Math.round(days / 30), 'mes', 'meses')}, ${when}.`,
		recallThen: RECALL_THEN,
		problems: {
			'answer-empty': 'Primero elige o escribe una respuesta.',
			'number-unreadable':
				'Newsproof no entiende ese número. Escríbelo con cifras, sin separar los miles y con punto para los decimales: 4500 o 3.5.',
			'position-repeated': 'Dos elementos tienen la misma posición. Da a cada uno la suya.',
			'answer-does-not-fit': 'Esa respuesta no es de esta pregunta. Respóndela otra vez.',
			'command-unreadable': 'No se pudo leer. Inténtalo de nuevo.',
			'comment-empty': 'Di en pocas palabras qué está mal en la pregunta.',
			'comment-too-long': 'Es demasiado largo. Dilo en 500 caracteres.',
			'report-refused': REPORT_REFUSED,
			'not-kept': 'No se pudo anotar en tu cuaderno. Inténtalo de nuevo.'
		}
	},
	report: {
		ask: '¿Hay algo mal en esta pregunta?',
		comment: '¿Qué está mal?',
		who: 'Lo verá quien creó el cuestionario.',
		send: 'Enviar',
		sent: 'Gracias. Va de camino a quien creó el cuestionario.',
		willWait: 'Ahora no hay conexión. Espera en este dispositivo y sale cuando la haya.',
		waits: 'Gracias. Espera en este dispositivo y sale cuando haya conexión.',
		refused: REPORT_REFUSED,
		asked: (stem: string) => `(Preguntada en el cuaderno así: «${stem}»)`
	},
	end: {
		kicker: 'Archivado',
		headline: (right: number, total: number) =>
			right === total
				? total === 1
					? 'La sabías'
					: `Sabías las ${total}`
				: right === 0
					? 'Vuelven pronto'
					: `Sabías ${right} de ${total}`,
		text: 'Cada una vuelve cuando estarías a punto de olvidarla.',
		day: (when: string) => `Vuelve ${when}`,
		toToday: 'Volver a Hoy',
		goOn: (more: number) => `Seguir con ${more} más`,
		nothingHeadline: 'Aquí no hay nada que repasar',
		nothing: 'Lo que fallaste aquí está apartado, cerrado o ya repasado.',
		nothingToday: 'Ahora no toca nada. Aquí llega lo que falles en un cuestionario.',
		verdicts: { right: 'Correcta', partly: 'Correcta en parte', wrong: 'Esta vez no' }
	}
} as const satisfies Translated<NotebookEnglish>;
