/**
 * The endings that English words take, and what stands there in the word they are forms of. After
 * the rules of detachment of WordNet's morphological processor, `morphy(7WN)`.
 */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
	['ies', 'y'],
	['ves', 'f'],
	['ves', 'fe'],
	['ses', 's'],
	['xes', 'x'],
	['zes', 'z'],
	['ches', 'ch'],
	['shes', 'sh'],
	['men', 'man'],
	['es', 'e'],
	['es', ''],
	['s', ''],
	['ied', 'y'],
	['ed', 'e'],
	['ed', ''],
	['ing', 'e'],
	['ing', ''],
	['ier', 'y'],
	['iest', 'y'],
	['er', 'e'],
	['er', ''],
	['est', 'e'],
	['est', ''],
	['ily', 'y'],
	['ly', '']
];

const SHORTEST_STEM = 2;
const DOUBLED = /([bcdfgklmnprstvz])\1$/u;

/**
 * The words of which a word may be a form, itself first, lower case: `ferries` may be `ferries` or
 * `ferry`, `stopped` also `stop`. Some are no words; whoever looks them up finds out.
 */
export function baseForms(word: string): readonly string[] {
	const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '');
	const stems = ENDINGS.filter(([ending]) => plain.endsWith(ending)).flatMap(([ending, base]) => {
		const stem = plain.slice(0, plain.length - ending.length);
		if (stem.length < SHORTEST_STEM) return [];
		const isShort = base === '' && DOUBLED.test(stem);
		return isShort ? [stem + base, stem.slice(0, -1)] : [stem + base];
	});
	return [...new Set([plain, ...stems])];
}
