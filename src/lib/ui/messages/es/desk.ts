import type { Part } from '../../../core/quality/finding.ts';
import type { Question, QuestionKind } from '../../../core/question/question.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { DeskEnglish } from '../desk-messages.ts';

const count = counting('es');

const NEW_KINDS: Readonly<Record<QuestionKind, string>> = {
	choice: 'Una respuesta entre varias',
	multiple: 'Varias respuestas',
	'true-false': 'Verdadero o falso',
	numeric: 'Un número',
	'short-text': 'Unas pocas palabras',
	cloze: 'Huecos en un texto',
	order: 'Un orden',
	match: 'Parejas',
	evidence: 'La frase que lo muestra'
};

type Judged = { readonly status: Question['status']; readonly count: number };

const JUDGED: Readonly<Record<Question['status'], (questions: number) => string>> = {
	approved: (questions) => count(questions, 'pregunta aprobada', 'preguntas aprobadas'),
	withdrawn: (questions) => count(questions, 'pregunta descartada', 'preguntas descartadas'),
	draft: (questions) => count(questions, 'pregunta pendiente', 'preguntas pendientes')
};

export const desk = {
	title: 'Tu escritorio',
	list: {
		kicker: 'Para docentes',
		headline: 'Tu escritorio',
		standfirst:
			'Crea un banco a partir de un artículo, aprueba sus preguntas, publícalas como serie y asigna la serie a una clase con un código.',
		empty: {
			banks: 'Aún no hay bancos. Elige un artículo y sus preguntas estarán aquí en un momento.',
			sets: 'Aún no hay series. Aprueba preguntas de un banco y publícalas.',
			assignments: 'Ninguna clase tiene tareas aún. Publica una serie y asígnala a una clase.'
		},
		first: {
			headline: 'El escritorio está despejado',
			standfirst:
				'Aún no hay nada en él. Solo hace falta un artículo: ni cuenta ni lista de estudiantes.',
			steps: 'De un artículo a una clase',
			article: {
				name: 'Elige un artículo',
				text: 'Pégalo, suelta un archivo o escribe su dirección. Las preguntas vienen con las palabras en que se apoyan.'
			},
			approve: {
				name: 'Aprueba sus preguntas',
				text: 'El artículo está al lado. Quédate con lo bueno, arregla lo demás y descarta lo que no sirva.'
			},
			class: {
				name: 'Asígnalas a una clase',
				text: 'Publica una serie y pon su código en la pizarra. Los resultados llegan según responden.'
			}
		},
		none: (search: string) => `Ningún título contiene «${search}».`,
		banks: 'Bancos de preguntas',
		sets: 'Series de preguntas',
		assignments: 'Tareas de las clases',
		all: (total: number) => `Ver todo (${total})`,
		search: 'Buscar en los títulos',
		find: 'Buscar',
		sort: 'Ordenar por',
		sorts: { updated: 'Último cambio', created: 'Más reciente', title: 'Título' },
		page: (page: number, pages: number) => `Página ${page} de ${pages}`,
		previous: 'Página anterior',
		next: 'Página siguiente',
		newBank: 'Crear un banco',
		importBank: 'Importar un banco',
		importFile: 'Un banco en YAML o JSON, con su artículo dentro',
		importGo: 'Importar',
		clearSearch: 'Mostrar todo',
		signIn: 'Iniciar sesión en un espacio que ya tienes',
		keep: 'Conservar este espacio',
		bank: (questions: number, approved: number) =>
			`${count(questions, 'pregunta', 'preguntas')}, ${count(approved, 'aprobada', 'aprobadas')}`,
		set: (questions: number, version: number | undefined) =>
			`${count(questions, 'pregunta', 'preguntas')}, ${version === undefined ? 'sin publicar' : `versión ${version}`}`,
		assignment: (code: string, participants: number) =>
			`${code}, ${count(participants, 'estudiante', 'estudiantes')}`,
		columns: { title: 'Título', state: 'Estado', changed: 'Último cambio' }
	},
	bank: {
		kicker: 'Escritorio',
		bankKicker: 'Banco de preguntas',
		tools: 'Herramientas de este banco',
		questions: 'Preguntas',
		back: 'Todos los bancos',
		standing: (approved: number, open: number, rejected: number) =>
			`${count(approved, 'aprobada', 'aprobadas')} · ${count(open, 'pendiente', 'pendientes')} · ${count(rejected, 'descartada', 'descartadas')}`,
		covered: (asked: number, all: number) =>
			`Se pregunta por ${asked} de ${count(all, 'frase', 'frases')}`,
		legend: 'Las frases con línea de puntos tienen alguna pregunta.',
		saved: 'Guardado',
		judged: ({ status, count: questions }: Judged) => `${JUDGED[status](questions)}. Guardado.`,
		saving: 'Guardando…',
		notSaved:
			'No se guardó: el servidor no respondió. Queda en este navegador y se envía otra vez.',
		notYet: 'Aún no se guardó: arregla lo que está señalado. Queda en este navegador.',
		restored: 'Aquí está otra vez lo que escribiste y aún no se había podido guardar.',
		discard: 'Desecharlo',
		undo: 'Deshacer',
		redo: 'Rehacer',
		steps: {
			written: () => 'un cambio',
			approved: (questions: number) => `aprobar ${count(questions, 'pregunta', 'preguntas')}`,
			withdrawn: (questions: number) => `descartar ${count(questions, 'pregunta', 'preguntas')}`,
			draft: (questions: number) =>
				`dejar pendiente${questions === 1 ? '' : 's'} ${count(questions, 'pregunta', 'preguntas')}`,
			ordered: () => 'un orden nuevo'
		},
		publish: (approved: number) =>
			approved === 0
				? 'Crear una serie'
				: `Crear serie con ${approved === 1 ? 'la aprobada' : `las ${approved} aprobadas`}`,
		publishNone: 'Primero aprueba una pregunta.',
		preview: 'Ver como estudiante',
		menu: 'Más',
		add: 'Nueva pregunta',
		addGo: 'Escribirla',
		addAs: NEW_KINDS,
		import: 'Importar preguntas',
		importGo: 'Importar',
		importText: 'YAML o JSON. Una pregunta cuyo id ya esté aquí sustituye a la que hay.',
		exportAs: 'Exportar',
		keys: 'Teclas',
		keyList: [
			['J', 'pregunta siguiente'],
			['K', 'pregunta anterior'],
			['A', 'aprobar'],
			['X', 'descartar'],
			['E', 'editar'],
			['U', 'deshacer'],
			['Esc', 'cerrar lo que esté abierto'],
			['?', 'esta lista']
		],
		keysText: 'Funcionan mientras el foco está en las preguntas.',
		keysOff: 'Desactivar estas teclas',
		filter: 'Mostrar',
		filters: {
			status: 'Estado',
			tier: 'Calidad',
			skill: 'Se pregunta',
			kind: 'Tipo',
			paragraph: 'Párrafo',
			tag: 'Etiqueta',
			statuses: { draft: 'Pendientes', approved: 'Aprobadas', withdrawn: 'Descartadas' },
			any: 'cualquiera',
			all: 'Todas',
			more: 'Más filtros',
			go: 'Mostrar',
			clear: 'Mostrar todas',
			shown: (shown: number, all: number) =>
				`${shown === 1 ? 'Se ve' : 'Se ven'} ${shown} de ${count(all, 'pregunta', 'preguntas')}.`
		},
		statuses: { draft: 'Pendiente', approved: 'Aprobada', withdrawn: 'Descartada' },
		noneLeft: 'Ninguna pregunta coincide con estos filtros.',
		bulk: (chosen: number) => count(chosen, 'pregunta seleccionada', 'preguntas seleccionadas'),
		bulkApprove: 'Aprobar las seleccionadas',
		bulkReject: 'Descartar las seleccionadas',
		bulkNone: 'Quitar la selección',
		isKey: 'La respuesta',
		mustMend: 'Hay que arreglarlo',
		worthALook: 'Échale un vistazo',
		approveReady: (ready: number) =>
			ready === 1 ? 'Aprobar 1 que está lista' : `Aprobar las ${ready} primeras que están listas`,
		tick: (stem: string) => `Seleccionar: ${stem}`,
		approve: 'Aprobar',
		reject: 'Descartar',
		reopen: 'Dejar pendiente',
		edit: 'Editar',
		duplicate: 'Duplicar',
		up: 'Subir',
		down: 'Bajar',
		drag: 'Arrastra para cambiar el orden',
		showProof: 'Ver la prueba',
		points: (points: number) => count(points, 'punto', 'puntos'),
		flags: (reports: number) => count(reports, 'aviso de estudiantes', 'avisos de estudiantes'),
		conflict: {
			title: 'Mientras tanto, otra persona cambió esta pregunta',
			text: 'No se sobrescribe nada. Elige cuál conservar; la otra queda en el historial.',
			mine: 'La tuya',
			theirs: 'La otra',
			keepMine: 'Conservar la tuya',
			keepTheirs: 'Conservar la otra'
		},
		problems: {
			'bank-not-found': 'Este banco ya no está.',
			'question-not-found': 'Esta pregunta ya no está.',
			'nothing-to-undo':
				'Mientras tanto, alguien cambió el banco. Míralo otra vez antes de deshacer.',
			'edited-meanwhile': 'Mientras tanto, otra persona cambió esta pregunta.',
			busy: 'El servidor está muy ocupado. Inténtalo de nuevo.',
			unreadable: 'No se pudo leer. Inténtalo de nuevo.',
			'too-many-requests': 'Fueron muchas cosas a la vez. Espera un momento.',
			'passage-not-found': 'Primero selecciona palabras del artículo.',
			'drawing-busy':
				'Se están creando preguntas de muchos artículos. Inténtalo de nuevo en un momento.',
			'drawing-too-slow': 'Tardó demasiado. Prueba con un pasaje más corto.',
			'drawing-broke': 'Algo falló al crear preguntas sobre este pasaje. Escribe tú la pregunta.',
			'drawing-off': 'En este servidor no se pueden crear preguntas.',
			'document-unreadable': 'No se pudo importar nada.',
			'other-article': 'Estas preguntas son de otro artículo. Impórtalas como banco.',
			'nothing-approved': 'Primero aprueba una pregunta.',
			'gate-holds-back':
				'Aún no se puede mostrar ninguna pregunta de este banco: todas tienen algo que arreglar.',
			'file-missing': 'Primero elige un archivo.'
		},
		imported: (written: number) =>
			`${count(written, 'pregunta importada', 'preguntas importadas')}.`,
		leftOut: 'Quedó fuera:'
	},
	pick: {
		hint: 'Selecciona palabras del artículo, o pulsa una frase, para citarlas o preguntar por ellas.',
		selected: 'Selección',
		ask: 'Preguntar por esto',
		cite: 'Citar esto',
		clear: 'Quitar',
		startEarlier: 'Empezar una palabra antes',
		startLater: 'Empezar una palabra después',
		endEarlier: 'Terminar una palabra antes',
		endLater: 'Terminar una palabra después',
		start: 'Inicio',
		end: 'Fin',
		sentence: (number: number) => `Frase ${number}`,
		asking: 'Creando preguntas sobre este pasaje…',
		proposals: 'Preguntas sobre este pasaje',
		allOnDesk: (questions: number) =>
			questions === 1
				? 'La única pregunta que va con este pasaje ya está en el escritorio.'
				: `Las ${questions} preguntas que van con este pasaje ya están en el escritorio.`,
		noProposals:
			'Las familias no encuentran nada que preguntar sobre este pasaje. Elige «Nueva pregunta» y escríbela tú.',
		take: 'Añadir esta pregunta',
		close: 'Cerrar'
	},
	edit: {
		title: (stem: string) => `Editar: ${stem}`,
		newTitle: 'Nueva pregunta',
		stem: 'Enunciado',
		text: 'Texto con huecos',
		textHint: 'Escribe cada hueco como {{g1}}, {{g2}}…',
		explanation: 'Explicación',
		skill: 'Se pregunta',
		points: 'Puntos',
		tags: 'Etiquetas',
		tagsHint: 'Separadas por comas',
		options: 'Opciones',
		option: (letter: string) => `Opción ${letter}`,
		feedback: 'Si se elige, decir',
		key: 'Respuesta correcta',
		keys: 'Respuestas correctas',
		isKey: (letter: string) => `${letter} es correcta`,
		keyHint:
			'Marca la que es correcta. Debajo de cada incorrecta, di por qué el artículo la descarta.',
		keysHint:
			'Marca todas las correctas. Debajo de cada incorrecta, di por qué el artículo la descarta.',
		citationsHint:
			'Las palabras del artículo en que se apoya. Selecciónalas en el artículo o cópialas aquí.',
		true: 'Verdadero',
		false: 'Falso',
		value: 'Número',
		tolerance: 'Margen (±)',
		from: 'o desde',
		to: 'hasta',
		unit: 'Unidad',
		accepted: 'Respuestas aceptadas, una por línea',
		normalisation: 'Comparar',
		normalisations: {
			exact: 'letra por letra',
			case: 'sin distinguir mayúsculas',
			loose: 'sin mayúsculas, acentos ni puntuación'
		},
		anticipated: 'Respuestas incorrectas esperables',
		answer: 'Respuesta',
		gap: (id: string) => `Hueco ${id}`,
		items: 'En el orden correcto',
		item: (place: number) => `Elemento ${place}`,
		place: 'Posición',
		pairs: 'Parejas',
		pair: (number: number) => `Pareja ${number}`,
		prompt: 'Esto',
		belongs: 'va con',
		extras: 'Más opciones que no van con nada, una por línea',
		evidenceKey: 'Hay que seleccionar las frases citadas como prueba de la respuesta correcta.',
		citations: 'Prueba',
		citation: (number: number) => `Pasaje ${number}`,
		quote: 'Palabras del artículo',
		supports: 'Muestra',
		supportNames: {
			stem: 'el enunciado',
			key: 'la respuesta correcta',
			explanation: 'la explicación'
		},
		addCitation: 'Otro pasaje',
		likeliest: 'Las frases que mejor van con lo que escribiste',
		citeSentence: 'Citar',
		restsOn: 'Se apoya en',
		save: 'Guardar',
		done: 'Listo',
		findings: 'El control de calidad dice',
		clean: 'El control de calidad no encuentra nada mal.',
		parts: {
			stem: 'Enunciado',
			text: 'Texto',
			options: 'Opciones',
			key: 'Respuesta correcta',
			explanation: 'Explicación',
			citations: 'Prueba',
			provenance: 'Origen'
		} satisfies Record<Part, string>
	}
} as const satisfies Translated<DeskEnglish>;
