import {
	describeTrace,
	mostLost,
	THIN_BANK,
	type TraceWords
} from '../../../core/bank/trace-messages.ts';
import { spellOut } from '../../../core/bank/trace-words.ts';
import type { Translated } from '../catalogue.ts';
import { counting } from '../counting.ts';
import type { TraceEnglish } from '../trace-messages.ts';
import { FAMILIES, REASONS } from './trace-reasons.ts';

const count = counting('es');

const WORDS: TraceWords = {
	titles: {
		sentences: 'Frases sobre las que no se pregunta',
		drafts: 'Preguntas empezadas y abandonadas',
		gate: 'Preguntas que el control de calidad rechazó',
		selection: 'Preguntas buenas que se dejaron fuera para que el banco sea variado'
	},
	line: (stage, reason, number) => `${number}: ${REASONS[stage][reason] ?? spellOut(reason)}`,
	family: (code) => FAMILIES[code] ?? spellOut(code)
};

export const trace = {
	sections: (drawn) => describeTrace(drawn, WORDS),
	summary: ({ sentences, askableSentences, drafted, auto, review, rejected }) =>
		`El artículo tiene ${count(sentences, 'frase', 'frases')}; se puede preguntar por ${askableSentences} de ellas. ` +
		`Se ${drafted === 1 ? 'redactó' : 'redactaron'} ${count(drafted, 'pregunta', 'preguntas')}: ` +
		`${count(auto, 'se puede', 'se pueden')} usar sin revisar, ${count(review, 'conviene revisarla antes', 'conviene revisarlas antes')} y ${count(rejected, 'fue rechazada', 'fueron rechazadas')}.`,
	thin: (drawn) => {
		if (drawn.auto >= THIN_BANK) return [];
		const lost = mostLost(drawn, WORDS).map(({ stage, reason, count: number }) => {
			const many =
				stage === 'sentences'
					? count(number, 'frase', 'frases')
					: count(number, 'pregunta', 'preguntas');
			return `${many} (${REASONS[stage][reason] ?? spellOut(reason)})`;
		});
		return [
			...(lost.length > 0 ? [`Sobre todo se perdieron ${lost.join(' y ')}.`] : []),
			'Los artículos que nombran personas, lugares, números y quién dice qué dan más preguntas. Usa el artículo entero o prueba con otro.'
		];
	}
} as const satisfies Translated<TraceEnglish>;
