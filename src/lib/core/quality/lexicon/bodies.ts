import { entrySet, wordSet } from './word-set.ts';

/** What kind of body a name's last or telling word makes it, as `BODY_WORDS` lists them. */
export type BodyKind =
	'media' | 'party' | 'government' | 'court' | 'force' | 'education' | 'company' | 'association';

const lists: readonly (readonly [BodyKind, string])[] = [
	[
		'media',
		`news newspaper times post herald tribune guardian journal gazette telegraph observer
		magazine television tv radio broadcasting press bbc cnn nbc cbs afp reuters itv pbs npr newshub
		skynews bloomberg wikinews`
	],
	['party', 'party democrats republicans conservatives greens'],
	[
		'government',
		`administration agency assembly authority bureau cabinet commission congress council
		department embassy government ministry office parliament secretariat senate service treasury
		commons lords legislature whitehall pentagon`
	],
	['court', 'court tribunal'],
	[
		'force',
		`army navy force forces police guard marines military militia brigade battalion corps regiment`
	],
	['education', 'academy college faculty institute laboratory school university'],
	[
		'company',
		`airlines airways bank brothers company corp corporation enterprises entertainment group
		holdings inc industries llc ltd motors partners plc studios systems technologies bmw google apple
		facebook microsoft amazon toyota nestlé twitter at&t`
	],
	[
		'association',
		`alliance association board centre center charity church club committee confederation
		federation foundation fund league network organisation organization panel society trust union
		w.h.o unicef unesco nato nasa un u.n opec wto imf eu fifa uefa`
	]
];

/** Words that make a name that of a body, lower case, with the kind of body. */
export const BODY_WORDS: ReadonlyMap<string, BodyKind> = new Map(
	lists.flatMap(([kind, words]) =>
		[...wordSet(words)].map((word): [string, BodyKind] => [word, kind])
	)
);

/** Bodies whose name has no telling word, lower case. */
export const NAMED_BODIES: ReadonlyMap<string, BodyKind> = new Map([
	['united nations', 'association'],
	['european union', 'association'],
	['red cross', 'association'],
	['world health organisation', 'association'],
	['white house', 'government'],
	['downing street', 'government'],
	['home office', 'government']
]);

/** Abbreviations in capitals that name no person, place or body. */
export const NOT_NAMES = entrySet(
	`vip, vips, ceo, cfo, coo, gdp, dna, rna, hiv, aids, iq, tv, pm, am, mp, mps, mep, meps, pc, id, ids,
	suv, gps, lgbt, lgbtq, pr, ai, it, pdf, url, cctv, cv, faq, diy, gmt, bst, est, utc, phd, ma, ba,
	ngo, ngos, q&a, ufo, atm, dvd, cd, usb, sms, covid, covid-19, ii, iii, iv, kg, km, ipo`
);
