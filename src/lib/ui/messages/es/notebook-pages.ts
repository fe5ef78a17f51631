import type { Share } from '../../../core/review/history.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { NotebookPagesEnglish } from '../notebook-pages-messages.ts';

const count = counting('es');

const questions = (number: number) => count(number, 'pregunta', 'preguntas');
const reviews = (number: number) => count(number, 'repaso', 'repasos');

export const notebookPages = {
	questions: {
		title: 'Preguntas',
		headline: 'Todo lo que fallaste',
		filter: 'Filtrar',
		search: 'Buscar',
		searchHint: 'Palabras de la pregunta, del cuestionario o del artículo',
		standing: 'Mostrar',
		all: 'Todas',
		active: 'Las que se preguntan',
		retired: 'Apartadas',
		closed: 'Cerradas',
		article: 'Artículo',
		everyArticle: 'Todos los artículos',
		go: 'Buscar',
		found: (found: number, total: number) =>
			found === total ? questions(total) : `${found} de ${questions(total)}`,
		none: 'Ninguna pregunta coincide. Prueba con menos palabras.',
		clear: 'Mostrar todas',
		more: (more: number) => `Mostrar ${more} más`,
		answered: (date: string) => `El ${date} respondiste`,
		confident: 'Tenías mucha seguridad y fallaste',
		back: (when: string) => `Vuelve ${when}`,
		backToList: 'Todas las preguntas',
		gone: 'Esta pregunta no está en tu cuaderno.',
		facts: 'En tu cuaderno',
		reviews: 'Tus respuestas desde entonces',
		noReviews: 'Aún no se ha vuelto a preguntar.',
		review: (date: string, verdict: string, certainty: string | undefined, hinted: boolean) =>
			[date, verdict, certainty?.toLowerCase(), hinted ? 'con pista' : undefined]
				.filter(Boolean)
				.join(', '),
		otherWay: 'preguntada de otra manera',
		verdicts: { right: 'correcta', partly: 'correcta en parte', wrong: 'esta vez no' },
		retire: 'No preguntar más esta',
		restore: 'Volver a preguntarla',
		quiz: 'Cuestionario',
		missedTerm: 'En el cuestionario',
		backTerm: 'Vuelve',
		standsTerm: 'Cómo va'
	},
	history: {
		title: 'Historial',
		headline: 'Cómo te va',
		empty: 'Aún no hay nada que contar. Vuelve después de tus primeros repasos.',
		sample: 'Un ejemplo: así puede verse a los dos meses',
		sampleText: 'Aquí se dibujarán tus semanas, desde tu primer repaso.',
		forecast: 'Lo que vuelve en los próximos 14 días',
		forecastSummary: (total: number, most: number, when: string) =>
			total === 0
				? 'No toca nada en los próximos 14 días.'
				: `${questions(total)} en 14 días; el día con más, ${when}: ${most}.`,
		day: 'Día',
		due: 'Preguntas',
		weeks: 'Repasos de las últimas ocho semanas',
		weeksSummary: (total: number, right: number) =>
			total === 0
				? 'Aún no hay repasos.'
				: `${reviews(total)}, con ${count(right, 'acierto', 'aciertos')}.`,
		week: 'Semana del',
		reviews: 'Repasos',
		right: 'Correctas',
		rest: 'Correctas en parte o falladas',
		skills: 'Según lo que se pregunta',
		skillsText: 'Respuestas de cuestionarios y repasos juntas.',
		skill: 'Se pregunta',
		share: ({ right, of }: Share) => `${right} de ${of}`,
		calibration: 'Con cuánta seguridad respondiste y cuántas veces acertaste',
		calibrationText: (words: string, right: number, of: number) =>
			`Cuando dijiste «${words}», acertaste ${right} de ${of} ${of === 1 ? 'vez' : 'veces'}.`,
		calibrationNone:
			'Di con cuánta seguridad respondes, y aquí verás hasta dónde puedes fiarte de ella.',
		said: 'Dijiste',
		table: 'Como tabla'
	},
	keep: {
		title: 'Guardar',
		headline: 'Guárdalo, llévatelo, bórralo',
		now: 'Dónde está ahora',
		ways: 'Otras formas',
		recommended: 'La forma que recomendamos',
		settings: {
			heading: 'Cómo se te pregunta',
			retention: 'Cuánto quieres saber cuando vuelve una pregunta',
			choices: {
				0.8: 'Menos preguntas: sabes unas 8 de cada 10 cuando vuelven',
				0.85: 'Algo menos: sabes unas 17 de cada 20 cuando vuelven',
				0.9: 'Lo habitual: sabes unas 9 de cada 10 cuando vuelven',
				0.95: 'Más preguntas: sabes unas 19 de cada 20 cuando vuelven'
			},
			limit: (least: number) => `Preguntas al día, como máximo (${least} o más)`,
			save: 'Guardar',
			saved: 'Guardado.'
		},
		device: {
			heading: 'A otro dispositivo, con un archivo',
			fileText:
				'Guarda tu cuaderno en un archivo y ábrelo en el otro dispositivo. Nada quedará repetido.',
			save: 'Guardar en un archivo',
			choose: 'Abrir el archivo de un cuaderno',
			read: (added: number) =>
				added === 0 ? 'Leído. No traía nada nuevo.' : `Leído. Trajo ${questions(added)}.`,
			refused: {
				'not-json': 'Ese archivo no se puede leer. ¿Es de un cuaderno?',
				'not-a-notebook': 'Ese archivo no es de un cuaderno.',
				'too-large': 'Ese archivo es demasiado grande para ser de un cuaderno.',
				failed: 'No se pudo anotar en tu cuaderno. Nada ha cambiado.'
			},
			problems: 'Esto no se pudo pasar:',
			problem: (where: string, message: string) => `${where}: ${message}`,
			moreProblems: (more: number) => `y ${more} más`
		},
		code: {
			heading: 'En el servidor, con un código',
			text: 'El servidor guarda tu cuaderno con un código al azar: sin nombre, sin correo electrónico. Quien tenga el código puede leerlo y cambiarlo, así que cuídalo como una llave.',
			start: 'Guardarlo en el servidor',
			working: 'Un momento…',
			yours: 'Tu código',
			copy: 'Copiar el código',
			qr: 'Tu código, para escanearlo con otro dispositivo',
			how: 'Escanéalo con tu otro dispositivo o escríbelo allí en esta página. Así los dos tienen el mismo cuaderno, siempre al día.',
			offer: '¿Unir tu cuaderno al de este código?',
			offerText:
				'Hazlo solo con un código tuyo. Los dos cuadernos se vuelven uno, y quien tenga el código puede leerlo.',
			offerJoin: 'Unir con este código',
			offerRefuse: 'No unir',
			offerOther:
				'Este dispositivo usa otro código. Deja primero de usar ese y luego abre el enlace otra vez.',
			offerSame: 'Este dispositivo ya usa este código.',
			upToDate: (ago: string) => `Al día, ${ago}.`,
			waiting: 'Hay algo por enviar. Sale cuando haya conexión.',
			wasLost:
				'La copia del servidor se borró desde otro dispositivo. Este sigue por su cuenta, con todo lo que tiene.',
			have: 'Ya tengo un código',
			field: 'Código de tu otro dispositivo',
			join: 'Unir',
			joined: 'Hecho. Los dos dispositivos tienen ya el mismo cuaderno.',
			stop: 'Dejar de usar el código aquí',
			stopText:
				'Este dispositivo sigue entonces por su cuenta. El servidor conserva su copia para tus otros dispositivos.',
			servedText:
				'Este cuaderno está en el servidor, para este navegador. Para tenerlo también en otro dispositivo, crea un código y escríbelo allí.',
			servedStart: 'Crear un código',
			fresh: 'Anótalo: se muestra una sola vez.',
			problems: {
				'code-unknown': 'Con este código no hay ningún cuaderno. Comprueba si tiene un error.',
				'code-unreadable': 'Eso no es un código. Un código tiene veinte letras y números.',
				unreachable: 'No hay conexión. Inténtalo más tarde.',
				refused: 'El servidor no admite más por ahora. Inténtalo en unos minutos.'
			}
		},
		export: {
			heading: 'Llevarlo a otra parte',
			text: 'Preguntas, respuestas y pasajes. Anki no duplica nada.',
			formats: { csv: 'Tabla (CSV)', 'anki.txt': 'Anki, como texto', apkg: 'Paquete de Anki' },
			failed: 'Hace falta conexión con este servidor.'
		},
		erase: {
			heading: 'Borrarlo todo',
			button: 'Borrar mi cuaderno',
			title: '¿Borrar tu cuaderno?',
			goes: (isUnderCode: boolean) => [
				'Se borra todo lo que tiene en este dispositivo: preguntas, repasos, ajustes.',
				...(isUnderCode
					? [
							'También se borra la copia del servidor, para todos los dispositivos que usan su código.'
						]
					: []),
				'Lo que respondiste en cuestionarios se queda con quien los dio.'
			],
			goesServed: [
				'Se borra todo lo que tiene en el servidor: preguntas, repasos, ajustes.',
				'Lo que respondiste en cuestionarios se queda con quien los dio.'
			],
			confirm: 'Borrarlo todo',
			cancel: 'No borrar',
			done: 'Borrado. Tu cuaderno está vacío.',
			unreachable:
				'Ahora no se puede acceder a la copia del servidor, así que no se borró nada. Inténtalo más tarde o bórralo solo en este dispositivo: la copia del servidor queda entonces hasta que nadie la haya usado en más de un año.',
			hereOnly: 'Borrarlo solo aquí'
		}
	}
} as const satisfies Translated<NotebookPagesEnglish>;
