import type { Translated } from '../catalogue.ts';
import type { StandingEnglish } from '../standing-messages.ts';

export const standing = {
	standing: {
		'on-this-device': 'En este dispositivo',
		saved: 'Guardada',
		graded: 'Calificada'
	},
	saveFile: 'Guardar estas respuestas en un archivo',
	fileMeans:
		'De todos modos se enviarán solas. El archivo es por si este dispositivo se pierde antes.',
	fileName: (day: string) => `newsproof-respuestas-${day}.json`
} as const satisfies Translated<StandingEnglish>;
