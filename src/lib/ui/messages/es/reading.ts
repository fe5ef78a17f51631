import type { Translated } from '../catalogue.ts';
import type { ReadingEnglish } from '../reading-messages.ts';

export const reading = {
	form: {
		label: 'Cómo te gusta leer',
		saved: 'Guardado en este navegador.',
		save: 'Guardar esta elección',
		reset: 'Volver a lo habitual',
		groups: {
			text: 'Texto',
			colours: 'Colores',
			movement: 'Movimiento',
			help: 'Mientras lees',
			keys: 'Teclas'
		},
		aspects: {
			size: 'Tamaño',
			spacing: 'Espacio entre líneas, letras y palabras',
			width: 'Largo de las líneas',
			theme: 'Papel',
			contrast: 'Contraste',
			motion: 'Lo que se mueve',
			lines: 'Enfocar la línea',
			voice: 'Velocidad de la voz',
			keys: 'Teclas de letras y números'
		},
		choices: {
			size: {
				'100': '100\u00a0%',
				'115': '115\u00a0%',
				'130': '130\u00a0%',
				'150': '150\u00a0%',
				'175': '175\u00a0%',
				'200': '200\u00a0%'
			},
			spacing: { normal: 'Habitual', wide: 'Amplio', wider: 'Más amplio' },
			width: { narrow: 'Corto', normal: 'Habitual', wide: 'Largo' },
			theme: { system: 'Como este dispositivo', light: 'Claro', dark: 'Oscuro' },
			contrast: { system: 'Como este dispositivo', more: 'Más' },
			motion: { system: 'Como este dispositivo', less: 'Que nada se mueva' },
			lines: { off: 'No', on: 'Sí' },
			voice: { slowest: 'Muy lenta', slower: 'Lenta', normal: 'Habitual', faster: 'Rápida' },
			keys: { on: 'Sí', off: 'No' }
		},
		notes: {
			lines: 'Las líneas de alrededor de las que lees se atenúan. Siguen al puntero y a la voz.',
			keys: 'Con ellas, de 1 a 9 y de A a I se elige una respuesta mientras estás en un cuestionario.'
		}
	},
	settings: {
		title: 'Ajustes',
		kicker: 'Para este navegador',
		headline: 'Lee a tu manera',
		standfirst:
			'Lo que elijas aquí vale en todas las páginas. Queda en este navegador y nadie más lo ve.',
		language: 'Idioma de Newsproof',
		languageText:
			'El idioma de los botones y las notas. Los artículos y las preguntas siguen como se escribieron.',
		review: 'Repasos',
		reviewText: 'Cuántas preguntas al día y cuánto quieres saberlas se fija en el cuaderno.',
		reviewLink: 'El ritmo del cuaderno',
		sample: {
			label: 'Una muestra',
			before: 'El ferri salió a las siete. ',
			cited: 'Llevaba 212 personas y una cabra',
			after:
				', dijo la autoridad del puerto. Al mediodía, la isla tenía sus primeras visitas desde la tormenta, y en la panadería ya no quedaba nada.'
		}
	},
	kept: {
		heading: 'Lo que se guarda en este navegador',
		list: [
			'Lo que eliges en esta página y tu idioma.',
			'Tu cuaderno: las preguntas que fallaste y cuándo vuelven.',
			'Los cuestionarios que guardas para cuando no haya conexión y las respuestas por enviar.',
			'Una señal de que los cuestionarios que hiciste aquí son tuyos y, si creaste alguno, el acceso a tu escritorio.'
		],
		notebook: 'Guardar o borrar el cuaderno',
		desk: 'Conservar o borrar el escritorio',
		ask: 'Borrar todo lo de aquí',
		warning:
			'Se borran el cuaderno de este dispositivo, los cuestionarios guardados, las respuestas por enviar y estos ajustes. Los cuestionarios que hiciste siguen con tus docentes, pero este navegador ya no podrá abrirlos.',
		deskWarning:
			'Este navegador también tiene el acceso a un escritorio. Si ese escritorio no tiene contraseña, llave de acceso ni enlace de recuperación, nadie podrá abrirlo más.',
		confirm: 'Sí, borrar todo lo de aquí',
		done: 'Se borró todo lo que se guardaba en este navegador.',
		failed: 'No se pudo borrar todo. Cierra las demás páginas de Newsproof e inténtalo de nuevo.'
	},
	panel: {
		label: 'Ayuda de lectura',
		close: 'Cerrar la ayuda de lectura',
		allSettings: 'Todos los ajustes'
	},
	aloud: {
		heading: 'Leer en voz alta',
		article: 'Leer el artículo',
		question: 'Leer la pregunta',
		explanation: 'Leer la explicación',
		label: 'Lectura en voz alta',
		pause: 'Pausar',
		goOn: 'Continuar',
		back: 'Una frase atrás',
		forward: 'Una frase adelante',
		stop: 'Dejar de leer',
		place: (place: number, count: number) => `${place} de ${count}`,
		pace: 'Velocidad'
	},
	words: {
		heading: 'Palabras del artículo',
		text: 'Haz doble clic en una palabra del artículo, o tócala, para ver qué significa. Estas son las menos comunes:',
		none: 'Todas sus palabras son comunes.',
		waiting: 'Buscándola…',
		unknown: 'El glosario no explica esta palabra.',
		withheld: 'La pregunta trata de esta palabra. Podrás buscarla cuando hayas respondido.',
		failed: 'No se pudo cargar el glosario. ¿Hay conexión?',
		parts: { n: 'sustantivo', v: 'verbo', a: 'adjetivo', r: 'adverbio' },
		formOf: (form: string) => `«${form}» es una forma de esta palabra.`,
		source: 'De WordNet',
		license: 'Licencia',
		readFrom: 'Leer desde aquí',
		close: 'Cerrar',
		label: 'Qué significa la palabra'
	}
} as const satisfies Translated<ReadingEnglish>;
