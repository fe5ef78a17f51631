import type { Translated } from '../catalogue.ts';
import type { CorrectionEnglish } from '../correction-messages.ts';
import { counting } from '../counting.ts';

const count = counting('es');

type Movement = Parameters<CorrectionEnglish['preview']['sentence']>[0];

const number = new Intl.NumberFormat('es', { maximumFractionDigits: 2 });

function points({ numerator, denominator }: Movement['total']): string {
	const value = Math.abs(numerator / denominator);
	return `${number.format(value)} ${value === 1 ? 'punto' : 'puntos'}`;
}

function movement(moved: Movement, verbs: readonly [one: string, many: string]): string {
	const { learners, total, each } = moved;
	const who = `${count(learners, 'estudiante', 'estudiantes')} ${learners === 1 ? verbs[0] : verbs[1]}`;
	return each ? `${who} ${points(each)}` : `${who} ${points(total)} en total`;
}

export const correction = {
	title: (version: number) => `Corregir la versión ${version}`,
	standfirst:
		'Cada intento se recalcula con la corrección. Antes de aplicarla ves lo que hace; cada estudiante la verá, con tu motivo, junto a su resultado.',
	attempts: (attempts: number) =>
		attempts === 0 ? 'Nadie ha hecho aún esta versión.' : count(attempts, 'intento', 'intentos'),
	back: 'Volver a la serie',
	choose: '¿Qué pregunta?',
	chooseHint:
		'Elige la pregunta cuya clave está mal. Nada cambia antes de que veas lo que provoca.',
	dropped: 'anulada',
	now: 'Como está ahora',
	key: 'Respuesta correcta',
	keys: 'Respuestas correctas',
	accepted: 'Respuestas aceptadas, una por línea',
	value: 'Número',
	tolerance: 'Margen (±)',
	from: 'Desde',
	to: 'hasta',
	true: 'Verdadero',
	false: 'Falso',
	gap: (id: string) => `Hueco ${id}`,
	place: (text: string) => `Posición de «${text}»`,
	belongs: (text: string) => `«${text}» va con`,
	explanation: 'Explicación',
	passage: 'Palabras del artículo que lo muestran',
	previewKey: 'Probar esta corrección',
	drop: 'Anular esta pregunta',
	dropText: 'Se puede seguir leyendo, pero no cuenta para nadie.',
	previewDrop: 'Probar a anularla',
	desk: 'Desde entonces, esta pregunta cambió en el escritorio.',
	previewDesk: 'Probarla como está en el escritorio',
	scoring: 'Otra forma de puntuar',
	previewScoring: 'Probar esta puntuación',
	preview: {
		title: 'Lo que haría',
		nobody: 'No cambia ninguna puntuación.',
		sentence: (gain: Movement, lose: Movement) => {
			const gains = gain.learners > 0 ? movement(gain, ['sube', 'suben']) : 'Nadie sube';
			const losses = lose.learners > 0 ? movement(lose, ['baja', 'bajan']) : 'nadie baja';
			return `${gains}, ${losses}.`;
		},
		findings: 'El control de calidad dice',
		reason: 'Motivo, para que lo lea la clase',
		apply: 'Aplicar la corrección',
		applyKept: 'Aplicar sin bajarle la puntuación a nadie',
		lowering: (learners: number) =>
			`Sin ese cuidado, ${count(learners, 'estudiante perdería', 'estudiantes perderían')} puntos. Para eso hay un botón aparte:`,
		applyLowering: (learners: number) =>
			`Aplicar y bajar la puntuación a ${count(learners, 'estudiante', 'estudiantes')}`
	},
	applied: (attempts: number) =>
		attempts === 1
			? 'Corregido. Se recalculó 1 intento.'
			: `Corregido. Se recalcularon ${attempts} intentos.`,
	past: 'Correcciones hasta ahora',
	pastLine: (author: string, date: string) => `${author}, ${date}`,
	changes: {
		'question.corrected': 'Pregunta corregida',
		'question.dropped': 'Pregunta anulada',
		'scoring.changed': 'Puntuación cambiada'
	},
	problems: {
		unreadable: 'No se pudo leer. Inténtalo de nuevo.',
		'question-unknown': 'Esta versión no tiene esa pregunta.',
		'quote-missing': 'Estas palabras no están en el artículo. Cópialas de él.',
		'quote-ambiguous':
			'Estas palabras están más de una vez en el artículo. Usa un pasaje más largo.',
		'kind-changed': 'Una pregunta no cambia de tipo: se respondió tal como era.',
		'lists-changed': 'Las opciones se pueden reformular, pero no añadir ni quitar.',
		'citation-lost': 'Una cita de la pregunta no está en el artículo.',
		'changes-nothing': 'Eso es lo que ya dice.',
		'already-dropped': 'Esta pregunta ya no cuenta para nadie.',
		'nothing-left': 'No se puede anular la última pregunta que cuenta.',
		'set-not-found': 'Esta versión ya no está.',
		'gate-refuses': 'El control de calidad rechaza la pregunta así corregida:',
		'reason-missing': 'Di por qué: el motivo se lee junto a cada resultado.',
		'reason-too-long': 'Dilo en 500 caracteres como máximo.',
		'sequence-conflict': 'Mientras tanto, alguien corrigió esta versión. Pruébalo otra vez.'
	}
} as const satisfies Translated<CorrectionEnglish>;
