import type { Translated } from '../catalogue.ts';
import type { OwnWorkEnglish } from '../own-work-messages.ts';

export const ownWork = {
	call: 'Crear un cuestionario',
	callText:
		'Pega cualquier artículo de prensa en inglés y obtén preguntas con su prueba en un segundo.',
	own: 'Tus cuestionarios',
	ownText:
		'Solo aparecen en este navegador. Quien tenga la dirección de un cuestionario puede hacerlo.',
	banks: 'Tus bancos de preguntas',
	banksText: 'Solo se pueden abrir en este navegador.',
	bank: (auto, review) =>
		review === 0
			? `${auto} ${auto === 1 ? 'lista' : 'listas'}`
			: `${auto} ${auto === 1 ? 'lista' : 'listas'}, ${review} por revisar`
} as const satisfies Translated<OwnWorkEnglish>;
