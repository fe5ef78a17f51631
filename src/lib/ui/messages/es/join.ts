import type { AssignmentTerms } from '../../../core/bank/assignment.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { JoinEnglish, JoinProblem } from '../join-messages.ts';

const count = counting('es');

function duration(seconds: number): string {
	if (seconds < 120) return count(Math.round(seconds), 'segundo', 'segundos');
	const minutes = count(Math.floor(seconds / 60), 'minuto', 'minutos');
	const rest = Math.round(seconds % 60);
	return rest === 0 ? minutes : `${minutes} y ${count(rest, 'segundo', 'segundos')}`;
}

function wait(milliseconds: number): string {
	const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
	return seconds < 90
		? count(seconds, 'segundo', 'segundos')
		: count(Math.ceil(seconds / 60), 'minuto', 'minutos');
}

const COUNTS: Readonly<Record<AssignmentTerms['attempts']['counts'], string>> = {
	best: 'Cuenta el mejor intento.',
	last: 'Cuenta el último intento.',
	first: 'Cuenta el primer intento.'
};

const PROBLEMS: Readonly<Record<Exclude<JoinProblem, 'name-claimed'>, string>> = {
	'code-unreadable':
		'Un código tiene seis letras y números o alguno más, como K7M 2QX. Míralo otra vez. El código largo de un cuaderno va en «Tu cuaderno», en «Guardar».',
	'code-unknown': 'Ningún cuestionario tiene este código. Míralo otra vez o pregunta a tu docente.',
	'name-empty': 'Primero escribe tu nombre.',
	'name-too-long': 'Ese nombre es demasiado largo. Con sesenta caracteres basta.',
	'nickname-not-offered': 'Elige uno de los apodos.',
	'nickname-taken': 'Alguien se adelantó con este apodo. Aquí tienes otros.',
	'assignment-full': 'En este cuestionario ya no cabe nadie más. Díselo a tu docente.',
	'assignment-not-found': 'Este cuestionario ya no está.',
	'set-not-found': 'Este cuestionario ya no está.',
	'not-joined': 'Primero di quién eres.',
	'not-open-yet': 'Aún no está abierto.',
	closed: 'Se acaba de cerrar.',
	'no-attempts-left': 'Ya lo hiciste todas las veces que permite tu docente.',
	'mode-not-offered': 'No se puede hacer así. Elige otra forma.',
	unreadable: 'No se pudo leer. Inténtalo de nuevo.'
};

export const join = {
	problem: (problem: JoinProblem, name = '') =>
		problem === 'name-claimed'
			? `Alguien ya entró como ${name.trim()}: ¿eres tú en otro dispositivo? Entonces sigue allí, o añade una letra.`
			: PROBLEMS[problem],
	tooMany: (waitMs: number) =>
		`Desde aquí llegaron muchos códigos equivocados. Espera ${wait(waitMs)} y vuelve a intentarlo.`,
	tooManyAtAll:
		'Desde aquí llegaron muchos códigos equivocados. Espera un minuto y vuelve a intentarlo.',
	code: {
		title: 'Entrar con un código',
		headline: '¿Tienes un código?',
		standfirst: 'Lo muestra tu docente. No importan las mayúsculas ni los espacios.',
		label: 'Código',
		go: 'Entrar'
	},
	page: {
		kicker: (questions: number) => `Cuestionario, ${count(questions, 'pregunta', 'preguntas')}`,
		rules: 'Cómo va',
		you: (name: string) => `Entraste como ${name}.`,
		number: (number: number) => `Estudiante ${number}`,
		name: 'Tu nombre',
		nameHint: 'Lo ve tu docente y nadie más de la clase.',
		nickname: 'Elige un apodo',
		nicknameHint: 'No dejas aquí ningún otro nombre.',
		otherNicknames: 'Mostrar otros',
		nobody: 'No necesitas nombre.',
		howToTake: '¿Cómo quieres hacerlo?',
		start: 'Empezar el cuestionario',
		startAgain: 'Empezar otro intento',
		resume: 'Seguir donde lo dejaste',
		resumeText: (answered: number, total: number) =>
			`Has respondido ${answered} de ${total}. Tus respuestas están guardadas.`,
		past: 'Tus intentos hasta ahora',
		goOf: 'Intento del',
		scored: (earned: string, maximum: string) => `${earned} de ${maximum}`,
		withheld: 'El resultado llega cuando se cierre el cuestionario.',
		noneLeft: 'Ya lo hiciste todas las veces que permite tu docente.',
		opens: 'Se abre el',
		opensHint: 'Entonces esta página te dejará pasar. Si no lo hace, recárgala.',
		closes: 'Abierto hasta el',
		closed: 'Se cerró el',
		closedText: 'Ya nadie puede responder.',
		notYou: (name: string) => `¿No eres ${name}?`,
		notYouText: (name: string) =>
			`Entonces empieza con otro nombre. Este navegador olvida a ${name}: sus respuestas siguen con tu docente, pero ni ellas ni el cuaderno se podrán abrir más aquí.`,
		somebodyElse: 'Empezar con otro nombre'
	},
	rules: {
		practice: 'Para practicar: cada respuesta se explica al instante, con su prueba.',
		either: 'Para practicar o con puntuación, como prefieras.',
		graded: {
			each: 'Con puntuación: cada respuesta cuenta una sola vez y se explica al instante.',
			verdict:
				'Con puntuación: tras cada respuesta ves si acertaste; la prueba de cada una, al final.',
			end: 'Con puntuación: puedes cambiar las respuestas hasta que termines. La prueba de cada una se ve al final.',
			due: 'Con puntuación: puedes cambiar las respuestas hasta que termines. Los resultados y las explicaciones llegan cuando se cierre el cuestionario.'
		},
		untimed: 'Sin límite de tiempo.',
		perAttempt: (seconds: number) => `${duration(seconds)} para todo el cuestionario.`,
		perQuestion: (seconds: number) => `${duration(seconds)} por pregunta, sin volver atrás.`,
		forward: 'No se puede volver a una pregunta anterior.',
		yourTime: 'Tu docente te ha dado más tiempo.',
		unlimited: 'Puedes hacerlo todas las veces que quieras.',
		allowed: (attempts: number) =>
			attempts === 1 ? 'Puedes hacerlo una vez.' : `Puedes hacerlo ${attempts} veces.`,
		counts: COUNTS,
		certainty: 'En cada respuesta dices con cuánta seguridad la das.',
		scoring: {
			accuracy: 'Un acierto lento vale tanto como uno rápido.',
			certainty:
				'Acertar con seguridad es lo que más suma; fallar con seguridad, lo que más resta.',
			negative: 'Una elección incorrecta resta puntos: deja en blanco lo que solo adivinarías.'
		}
	}
} as const satisfies Translated<JoinEnglish>;
