import { stemOf } from '../words.ts';
import { wordSet } from './word-set.ts';

const WORDS = wordSet(
	`according article articles answer account accounts adult among attributed body both call called
	choose claim complete country city correct count describe described disagree does event events
	fact false figure fill following gap gaps give given happen happened how identify identified
	kind last list long mention mentioned month most much name named news number number of one order
	organisation organization paragraph person people place point present presented put quote quoted
	quotes read reason region report reported said same say says select sentence sentences show shows
	source sources speaker speak state statement statements story supported tell text thing things time
	true two three type word words year according first select stand stands write writes written missing attribute short somebody else rather own voice cite cited exactly directly`
);

/** The stems of words that belong to the asking, not to what is asked about. */
export const TEMPLATE_STEMS: ReadonlySet<string> = new Set([...WORDS].map(stemOf));
