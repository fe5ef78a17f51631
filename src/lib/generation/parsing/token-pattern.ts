/**
 * Prefixes that stay with what follows their hyphen, as in the Penn Treebank's guidelines: "re-elected",
 * "pro-Beijing". Every other hyphen between letters or digits is a token of its own.
 */
const PREFIXES = [
	...['ante', 'anti', 'auto', 'bi', 'bio', 'co', 'contra', 'counter', 'cross', 'cyber', 'de', 'e'],
	...['ex', 'extra', 'hyper', 'inter', 'intra', 'macro', 'mega', 'meta', 'micro', 'mid', 'mini'],
	...['mis', 'mono', 'multi', 'neo', 'non', 'omni', 'over', 'para', 'poly', 'post', 'pre', 'pro'],
	...['pseudo', 'psycho', 're', 'semi', 'socio', 'sub', 'super', 'supra', 'trans', 'ultra', 'un']
];

/** Units that are tokens of their own after a number without a space: "3km", "39bn", "10pm". */
const UNITS = [
	...[
		'km/h',
		'kmh',
		'kph',
		'mph',
		'km²',
		'm²',
		'km',
		'cm',
		'mm',
		'nm',
		'm',
		'ft',
		'in',
		'yd',
		'mi'
	],
	...['ha', 'kg', 'mg', 'g', 'lbs', 'lb', 'oz', 't', 'l', 'ml', 'kWh', 'kW', 'MWh', 'MW', 'GWh'],
	...['GW', 'TWh', 'Hz', 'kHz', 'MHz', 'GHz', 'KB', 'kB', 'MB', 'mb', 'GB', 'gb', 'TB', 'Mbps'],
	...[
		'Gbps',
		'kV',
		'V',
		'W',
		'hrs',
		'hr',
		'h',
		'mins',
		'min',
		'secs',
		'sec',
		'ms',
		'am',
		'pm',
		'AM'
	],
	...[
		'PM',
		'a\\.m\\.',
		'p\\.m\\.',
		'k',
		'K',
		'M',
		'B',
		'b',
		'bn',
		'mn',
		'mln',
		'tn',
		'trn',
		'million'
	],
	...['billion', 'trillion', 'p', 'c', 'percent', 'USD', 'EUR', 'GBP', 'C', 'F']
];

const TOP_DOMAINS = [
	...[
		'com',
		'org',
		'net',
		'gov',
		'edu',
		'mil',
		'info',
		'biz',
		'io',
		'tv',
		'eu',
		'co\\.uk',
		'org\\.uk'
	],
	...['ac\\.uk', 'gov\\.uk', 'com\\.au', 'org\\.au', 'gov\\.au', 'co\\.nz', 'org\\.nz', 'govt\\.nz']
];

const either = (choices: readonly string[]): string => `(?:${choices.join('|')})`;
/** Either case for the first letter. */
const capitalised = (word: string): string =>
	`[${word[0]?.toUpperCase() ?? ''}${word[0] ?? ''}]${word.slice(1)}`;

const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const NUMBER = String.raw`(?:\d+(?:[.,:/]\d+)*|\.\d+)`;

/**
 * What a token may be; the lengths of names are those of RFC 5321 and 1035, and keep the search linear.
 * Of two that fit at one place the earlier wins.
 */
const KINDS = [
	// Addresses and handles.
	String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[\p{L}\p{N}\/#=&_-]`,
	String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+`,
	String.raw`\p{L}[\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.${either(TOP_DOMAINS)}(?:\/[^\s<>"“”]*[\p{L}\p{N}\/])?(?![\p{L}\p{N}]|-\p{L})`,
	String.raw`\p{L}[\p{L}\p{N}]+(?:\.\p{Ll}{2,})+${WORD_END}`,
	String.raw`[@#][\p{L}\p{N}_]+`,
	// Numbers: telephones, decades and short years, ordinals, with a unit, codes such as "4A", plain.
	String.raw`\+?\d{1,4}(?:-\d{3,4}){2,3}(?![\p{L}\p{N}-])|\+\d+`,
	String.raw`\d*0['’]?s${WORD_END}|['’]\d\ds?${WORD_END}`,
	String.raw`\d+(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)${WORD_END}`,
	String.raw`${NUMBER}(?=${either(UNITS)}${WORD_END})`,
	String.raw`\d+\p{L}[\p{L}\p{N}]*`,
	NUMBER,
	String.raw`(?:US|AU|A|CA|C|NZ|HK|S|R|NT)\$(?=\s?\d)`,
	// Words: "Ph.D.", "U.S.", "U.S", "re-elected", "AT&T", "O'Neill", "isn't".
	String.raw`Ph\.D\.|(?:\p{L}\.){2,}(?!\p{L}\p{L})|(?:\p{Lu}\.)+\p{Lu}${WORD_END}`,
	String.raw`${either(PREFIXES.map(capitalised))}-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`,
	String.raw`\p{Lu}{1,3}(?:&\p{Lu}{1,3})+(?!\p{L})`,
	String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’\x60´]\p{L}[\p{L}\p{M}]*)*`,
	String.raw`['’\x60´](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M|em|til|cause|n['’])${WORD_END}`,
	// Runs of one mark, then any one character with what combines with it.
	String.raw`\.{2,}|[.!?]{2,}|([-…*_=~+<>])\1+|''|\x60\x60`,
	String.raw`[^\s\p{M}](?:\uFE0F|\u200D[^\s]|\p{M}|[\u{1F3FB}-\u{1F3FF}])*|\S`
];

/** Finds the tokens of a sentence one after another; full stops and clitics are cut afterwards. */
export const TOKEN_PATTERN = new RegExp(KINDS.join('|'), 'gu');
