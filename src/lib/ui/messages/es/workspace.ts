import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { WorkspaceEnglish, WorkspaceProblem } from '../workspace-messages.ts';

const count = counting('es');
const all = new Intl.ListFormat('es');
const any = new Intl.ListFormat('es', { type: 'disjunction' });

type Things = Parameters<WorkspaceEnglish['things']>[0];

function things({ banks, sets, assignments }: Things): string {
	return all.format([
		...(banks > 0 ? [count(banks, 'banco de preguntas', 'bancos de preguntas')] : []),
		...(sets > 0 ? [count(sets, 'serie de preguntas', 'series de preguntas')] : []),
		...(assignments > 0 ? [count(assignments, 'tarea', 'tareas')] : [])
	]);
}

function wait(seconds: number): string {
	return seconds < 90
		? count(Math.max(1, seconds), 'segundo', 'segundos')
		: count(Math.ceil(seconds / 60), 'minuto', 'minutos');
}

const PROBLEMS: Readonly<Record<Exclude<WorkspaceProblem, 'too-many-tries'>, string>> = {
	unreadable: 'No se pudo leer. Inténtalo de nuevo.',
	'name-too-short': 'Un nombre tiene al menos 3 caracteres.',
	'name-too-long': 'Un nombre tiene como máximo 64 caracteres.',
	'name-unusable': 'Ese nombre contiene caracteres que no se ven. Escríbelo de nuevo.',
	'name-taken': 'Ese nombre ya está en uso. Elige otro, por ejemplo con el de tu escuela.',
	'password-too-short':
		'Una contraseña tiene al menos 10 caracteres. Tres o cuatro palabras hacen una buena.',
	'password-too-long': 'Una contraseña tiene como máximo 200 caracteres.',
	'password-common': 'Esa contraseña es de las primeras que se probarían. Elige otra.',
	'password-is-name': 'La contraseña es igual que el nombre. Elige otra.',
	'wrong-name-or-password':
		'El nombre o la contraseña no son correctos. Si tienes un enlace de recuperación, úsalo.',
	'link-unknown':
		'Este enlace de recuperación no abre nada. Puede que haya uno más nuevo, o que se copiara solo en parte.',
	'link-missing': 'Pega el enlace de recuperación entero, tal como se guardó.',
	'passkey-cancelled': 'La llave de acceso no se usó. Inténtalo de nuevo o elige otra forma.',
	'passkey-failed': 'Este navegador no pudo hacerlo con una llave de acceso. Elige otra forma.',
	'passkey-refused': 'Esa llave de acceso no abre aquí ningún espacio.',
	'passkey-known': 'Este dispositivo ya tiene una llave de acceso de este espacio.',
	'too-many-passkeys': 'Con veinte llaves de acceso basta. Primero quita una.',
	'challenge-over': 'Tardó demasiado. Inténtalo de nuevo.',
	'days-out-of-range': 'Escribe números enteros de días, de 1 a 3650.',
	'names-outlast-answers': 'Los nombres no se pueden guardar más tiempo que sus respuestas.',
	'workspace-not-kept':
		'Este navegador tiene un espacio al que no lleva nada más. Primero crea su enlace de recuperación.',
	'not-confirmed': 'No se borró nada: escribe la palabra tal como está ahí.'
};

export const workspace = {
	problem: (problem: WorkspaceProblem, waitSeconds = 0) =>
		problem === 'too-many-tries'
			? `Se intentó demasiadas veces. Vuelve a intentarlo en ${wait(waitSeconds)}. Un enlace de recuperación o una llave de acceso funcionan al instante.`
			: PROBLEMS[problem],
	things,
	notice: {
		text: 'Este espacio vive solo en este navegador.',
		link: 'Consérvalo'
	},
	keep: {
		title: 'Conserva tu espacio',
		kicker: 'Tu espacio',
		headline: 'Conserva lo que creaste',
		unkept: (all: Things) =>
			`Solo este navegador puede abrir lo que creaste: ${things(all)}. Si se borran sus cookies o se pierde el dispositivo, se pierde todo. Para volver basta con una de estas tres cosas.`,
		unkeptEmpty:
			'Tu espacio solo se puede abrir en este navegador. Para volver a él, aquí o en otra parte, basta con una de estas tres cosas.',
		kept: (ways: readonly string[]) =>
			`Puedes volver a este espacio, en cualquier dispositivo, ${any.format(ways)}.`,
		ways: {
			link: 'con su enlace de recuperación',
			password: 'con tu nombre y tu contraseña',
			passkey: 'con una llave de acceso'
		},
		none: 'Este navegador aún no tiene ningún espacio. El primer banco que hagas abre uno: sin cuenta, sin nombre.',
		newBank: 'Crear un banco',
		signIn: 'Iniciar sesión en un espacio que ya tienes',
		back: 'A tu escritorio',
		link: {
			heading: 'Un enlace de recuperación',
			text: 'Una dirección secreta. Guárdala donde guardas esas cosas: quien la abra estará en tu espacio.',
			there: 'Hay un enlace. Se mostró una vez y no se puede volver a mostrar.',
			make: 'Crear un enlace de recuperación',
			again: 'Crear uno nuevo',
			againNote: 'El anterior dejará de abrir nada.',
			remove: 'Quitarlo'
		},
		password: {
			heading: 'Un nombre y una contraseña',
			text: 'Sin correo electrónico, y por eso sin correo si la olvidas: no viene mal tener además un enlace de recuperación.',
			there: (name: string) => `Inicias sesión como «${name}».`,
			name: 'Nombre',
			nameHint: 'De 3 a 64 caracteres. Solo lo ves tú.',
			password: 'Contraseña',
			passwordHint: 'Al menos 10 caracteres. Tres o cuatro palabras hacen una buena.',
			set: 'Guardar nombre y contraseña',
			change: 'Cambiar nombre o contraseña',
			remove: 'Quitar los dos'
		},
		passkey: {
			heading: 'Una llave de acceso',
			text: 'La huella, la cara o el PIN de tu dispositivo. Nada que escribir, nada que anotar. Solo funciona en esta dirección.',
			elsewhere:
				'Las llaves de acceso necesitan una dirección https con nombre, y esta no lo es. Usa una de las otras dos formas.',
			unsupported: 'Este navegador no tiene llaves de acceso. Usa una de las otras dos formas.',
			add: 'Añadir una llave de acceso',
			addAnother: 'Añadir otra llave de acceso',
			made: (label: string, date: string) => `${label}, ${date}`,
			remove: 'Quitar',
			removeOne: (label: string) => `la llave de acceso de ${label}`,
			owner: 'Espacio de Newsproof'
		},
		retention: {
			heading: 'Cuánto tiempo se guardan las respuestas',
			text: 'Lo que dejan tus estudiantes se borra solo. Sus respuestas siguen sin nombre el resto del tiempo.',
			notChosen: 'Nadie ha elegido aún: estos son los plazos habituales.',
			names: 'Nombres, días',
			answers: 'Respuestas, días',
			save: 'Guardar ese tiempo'
		},
		devices: {
			heading: 'Dónde tienes la sesión iniciada',
			here: 'este dispositivo',
			used: (date: string) => `último uso: ${date}`,
			out: 'Cerrar sesión',
			outOne: (name: string, date: string) => `${name}, último uso: ${date}`,
			others: 'Cerrar todas las demás',
			everywhere: 'Cerrar sesión en todas partes',
			unkept: 'No puedes cerrar sesión mientras no haya una forma de volver: elige una arriba.'
		},
		leave: {
			heading: 'Llévatelo o bórralo',
			export: 'Exportar todo',
			exportNote: 'Bancos, series, tareas, respuestas y resultados en un archivo ZIP.',
			delete: 'Borrar todo',
			deleteText:
				'Se borran bancos, series, tareas y los nombres y respuestas de cada estudiante, al instante y para siempre. Nadie puede recuperarlos.',
			typeIt: (word: string) => `Escribe «${word}»`,
			deleteGo: 'Borrar todo ahora'
		},
		done: {
			'link-removed': 'El enlace de recuperación ya no abre nada.',
			'password-set': 'El nombre y la contraseña están guardados.',
			'password-removed': 'El nombre y la contraseña se quitaron.',
			'passkey-added': 'La llave de acceso está añadida.',
			'passkey-removed':
				'La llave de acceso ya no abre este espacio. Quítala también de tu dispositivo.',
			'retention-set': 'Ese es el tiempo que se guarda desde ahora.',
			'device-out': 'La sesión de ese dispositivo está cerrada.',
			'others-out': 'Las sesiones de los demás dispositivos están cerradas.'
		}
	},
	shown: {
		heading: 'Tu enlace de recuperación',
		once: 'Se muestra solo esta vez. Cópialo o guárdalo antes de salir de esta página.',
		label: 'Tu enlace de recuperación',
		copy: 'Copiar',
		copied: 'Copiado',
		selected: 'Seleccionado: cópialo ahora',
		save: 'Guardar en un archivo de texto',
		fileName: 'newsproof-enlace-de-recuperacion.txt',
		file: (link: string) =>
			`Newsproof: el enlace de recuperación de tu espacio\n\n${link}\n\nQuien lo abra estará en tu espacio. Guárdalo como una contraseña.\nUn enlace más nuevo, creado en «Conserva tu espacio», anula este.\n`
	},
	leaving: {
		heading: 'Antes conserva lo que hay en este navegador',
		text: (all: Things) =>
			`Este navegador tiene otro espacio con ${things(all)}, y nada más lleva a él. Al iniciar sesión se perdería: primero crea su enlace de recuperación.`,
		make: 'Crear su enlace de recuperación',
		goOn: 'Cuando lo hayas guardado, continúa.'
	},
	signIn: {
		title: 'Iniciar sesión',
		kicker: 'Tu espacio',
		headline: 'Iniciar sesión',
		standfirst: 'En un espacio que conservaste, en este dispositivo o en otro.',
		already:
			'Este navegador ya tiene la sesión de un espacio. Si inicias sesión en otro, aquí lo sustituye.',
		password: {
			heading: 'Con tu nombre y tu contraseña',
			name: 'Nombre',
			password: 'Contraseña',
			go: 'Iniciar sesión'
		},
		passkey: {
			heading: 'Con una llave de acceso',
			text: 'Tu dispositivo te pide la huella, la cara o el PIN.',
			go: 'Usar una llave de acceso'
		},
		link: {
			heading: 'Con un enlace de recuperación',
			label: 'Enlace de recuperación',
			hint: 'Ábrelo en este navegador o pégalo aquí.',
			go: 'Usar el enlace'
		},
		none: '¿Aún sin espacio? No te hace falta: el primer banco que hagas abre uno.'
	},
	recover: {
		title: 'Abrir un espacio',
		kicker: 'Enlace de recuperación',
		headline: 'Abre aquí tu espacio',
		standfirst:
			'Este navegador tendrá entonces la sesión iniciada hasta que la cierres. Hazlo en un dispositivo tuyo.',
		otherWay: 'Iniciar sesión de otra forma',
		go: 'Abrir el espacio'
	}
} as const satisfies Translated<WorkspaceEnglish>;
