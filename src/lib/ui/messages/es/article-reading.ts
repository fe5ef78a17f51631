import { FEWEST_WORDS, MOST_WORDS } from '../../../core/article/reading-messages.ts';
import type { Translated } from '../catalogue.ts';
import type { ArticleReadingEnglish } from '../article-reading-messages.ts';

const PASTE = 'Ábrela en tu navegador, copia el texto del artículo y pégalo aquí.';

const refusals = {
	empty: 'No hay ningún texto. Pega el artículo, elige un archivo o escribe una dirección.',
	'too-short': `Es demasiado corto para un banco: hacen falta al menos ${FEWEST_WORDS} palabras de texto seguido. Pega el artículo entero.`,
	'not-english':
		'Parece que no está en inglés, y por ahora solo se puede leer inglés. Usa un artículo en inglés.',
	'too-long': `Tiene más de ${MOST_WORDS.toLocaleString('es')} palabras. Usa los artículos de uno en uno.`,
	'file-too-large': 'Este archivo es demasiado grande. Guarda solo el texto o pégalo aquí.',
	'unsupported-type':
		'Este tipo de archivo no se puede leer. Usa .txt, .md, .html, .docx o .pdf, o pega el texto.',
	'file-damaged':
		'Este archivo está dañado o no es lo que dice su nombre. Guárdalo de nuevo o pega el texto.',
	'pdf-only-pictures':
		'Este PDF solo contiene imágenes de páginas, sin texto. Usa un PDF con texto o pega el texto.',
	'pdf-encrypted': 'Este PDF está protegido con contraseña. Guárdalo sin ella o pega el texto.',
	'page-empty': `No se ha encontrado ningún artículo en esta página. ${PASTE}`,
	'page-paywalled': `Esta página solo muestra el artículo a sus suscriptores. Si puedes leerlo: ${PASTE}`,
	'robots-disallow': `Este sitio pide a los programas que no descarguen esta página. ${PASTE}`,
	'url-invalid': 'Esto no es la dirección de una página web. Debería empezar por https://',
	'url-not-public':
		'Esta dirección no está en la web pública, así que no se descarga. Pega el texto.',
	'url-switched-off': `En este servidor no se descargan páginas. ${PASTE}`,
	'url-not-found': 'No hay ninguna página en esta dirección. Revísala o pega el texto.',
	'url-refused': `El sitio no ha querido entregar esta página. ${PASTE}`,
	'url-too-large': `Esta página es demasiado grande para descargarla. ${PASTE}`,
	'url-not-text': `En esta dirección no hay texto, sino otra cosa. ${PASTE}`,
	'url-timeout': `El sitio ha tardado demasiado en responder. Inténtalo más tarde, o bien: ${PASTE}`,
	'url-unreachable': `No se ha podido llegar al sitio. Revisa la dirección, o bien: ${PASTE}`,
	'too-many-redirects': `Esta dirección lleva a otra demasiadas veces. ${PASTE}`,
	'reading-timeout': 'Se ha tardado demasiado en leer esto. Pega el texto.',
	'reading-too-heavy': 'Esto es demasiado enrevesado para leerlo con seguridad. Pega el texto.',
	'reading-busy': 'Ahora mismo se están leyendo muchos artículos. Inténtalo dentro de un minuto.',
	'reading-stopped': 'Se ha detenido la lectura.',
	'title-missing': 'El artículo no tiene título. Ponle uno.',
	'date-unreadable':
		'Esa fecha no se puede leer. Escríbela como 2026-11-24, 2026-11 o 2026, o déjala vacía.',
	'address-unreadable':
		'Eso no es la dirección de una página web. Debería empezar por https://, o déjala vacía.',
	'drawing-busy': 'Ahora mismo se están creando muchos bancos. Inténtalo dentro de un minuto.',
	'drawing-too-slow': 'Se ha tardado demasiado en crear el banco. Usa una parte del artículo.',
	'drawing-broke': 'Algo ha fallado al crear el banco. Inténtalo de nuevo o usa otro artículo.',
	'drawing-off': 'Ahora mismo no se puede crear ningún banco. Inténtalo dentro de un minuto.',
	'too-many-requests': 'Han sido muchas cosas a la vez. Espera un momento y envíalo de nuevo.'
} as const;

const languageNames = new Intl.DisplayNames(['es'], { type: 'language' });

export const articleReading = {
	refusals,
	refuse: ({ reason, language, words, status }) => {
		if (reason === 'not-english' && language !== undefined && language !== 'und') {
			return `Parece que está en ${languageNames.of(language) ?? language}, y por ahora solo se puede leer inglés. Usa un artículo en inglés.`;
		}
		if (reason === 'too-short' && words !== undefined) {
			return `Es demasiado corto para un banco: tiene ${words} palabras de texto seguido y hacen falta al menos ${FEWEST_WORDS}. Pega el artículo entero.`;
		}
		if (reason === 'url-refused' && status !== undefined) {
			return `El sitio no ha querido entregar esta página (ha respondido ${status}). ${PASTE}`;
		}
		return refusals[reason];
	},
	notes: {
		'title-missing': 'No se ha encontrado ningún titular: pon uno.',
		'lines-joined':
			'Se han unido las líneas cortadas por su ancho. Comprueba dónde empiezan los párrafos.',
		'lines-as-paragraphs': 'No había líneas en blanco: cada línea se ha tomado por un párrafo.',
		'part-for-subscribers':
			'La página dice que una parte es para suscriptores: puede que el texto termine antes.',
		'cut-short': 'La página era muy larga: no se ha leído el final.'
	},
	leftOut: {
		advertisement: 'publicidad',
		byline: 'firma',
		caption: 'pie de foto',
		code: 'código',
		comments: 'comentarios',
		contact: 'línea de contacto',
		cookies: 'aviso de cookies',
		copyright: 'línea de derechos de autor',
		credit: 'crédito',
		date: 'línea de fecha',
		navigation: 'parte de la página alrededor del artículo',
		'page-number': 'número de página',
		related: 'enlace a otros artículos',
		repeated: 'línea repetida',
		share: 'botones para compartir',
		'sign-up': 'invitación a suscribirse',
		table: 'tabla'
	}
} as const satisfies Translated<ArticleReadingEnglish>;
