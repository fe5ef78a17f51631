import type { Translated } from '../catalogue.ts';
import type { RequestEnglish } from '../request-messages.ts';

export const request = {
	crossSite: 'Esta petición venía de otro sitio.',
	tooLarge: 'Esta petición es demasiado grande.',
	noAddress: 'No existe esa dirección.'
} as const satisfies Translated<RequestEnglish>;
