/*
 * Shortened words whose full stop need not end a sentence, spelt as they are printed but for that
 * stop: "Ill" is a state, "ill" is not. Closed lists from news style (military titles, months, state
 * names, companies and courtesy titles as the Associated Press shortens them), drawn from no corpus.
 */

/** Stand before a name or what they introduce: the sentence always goes on. */
const BEFORE_NAMES = [
	...['Mr', 'Mrs', 'Ms', 'Mx', 'Messrs', 'Mme', 'Mlle', 'Dr', 'Drs', 'Prof', 'Rev', 'Fr', 'Hon'],
	...['Gen', 'Maj', 'Lt', 'Col', 'Capt', 'Cpl', 'Sgt', 'Pvt', 'Pfc', 'Spc', 'Cmdr', 'Cdr', 'Adm'],
	...['Brig', 'Ens', 'Det', 'Insp', 'Sen', 'Sens', 'Rep', 'Reps', 'Gov', 'Govs', 'Pres', 'Amb'],
	...['Supt', 'Atty', 'Asst', 'Mt', 'vs', 'v', 'e.g', 'i.e', 'E.g', 'I.e', 'cf', 'viz', 'approx'],
	...['ca', 'aka', 'a.k.a']
];

/** The sentence goes on unless the next word is one that begins sentences. */
const UNLESS_STARTER = [
	...['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'],
	...['Mon', 'Tue', 'Tues', 'Wed', 'Thu', 'Thur', 'Thurs', 'Fri', 'a.m', 'p.m', 'A.M', 'P.M'],
	...['Inc', 'Corp', 'Co', 'Cos', 'Ltd', 'Bros', 'Dept', 'Univ', 'Assn', 'al'],
	...['St', 'Ste', 'Ft', 'Ave', 'Blvd', 'Rd', 'Hwy', 'Jr', 'Sr', 'Esq', 'Ph.D', 'M.D'],
	...[
		'U.S',
		'U.S.A',
		'U.N',
		'U.K',
		'E.U',
		'U.A.E',
		'D.C',
		'N.Y',
		'N.J',
		'N.C',
		'S.C',
		'L.A',
		'N.Z'
	],
	...['Ala', 'Ariz', 'Ark', 'Calif', 'Colo', 'Conn', 'Del', 'Fla', 'Ga', 'Ill', 'Ind', 'Kan', 'Ky'],
	...['Md', 'Mich', 'Minn', 'Mo', 'Mont', 'Neb', 'Nev', 'Okla', 'Ore', 'Pa', 'Tenn', 'Tex'],
	...['Vt', 'Va', 'Wash', 'Wis', 'Wyo']
];

/** The sentence goes on when a number follows: "No. 3", "pp. 69–72", "(c. 1818". */
const BEFORE_NUMBERS = [
	...['No', 'Nos', 'Vol', 'Vols', 'Ch', 'Sec', 'Art', 'Fig', 'Figs', 'Op', 'Para'],
	...['nos', 'vol', 'vols', 'fig', 'figs', 'p', 'pp', 'b', 'c', 'd']
];

/** Words that begin sentences and hardly ever follow an abbreviation inside one. */
const SENTENCE_STARTERS = [
	...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'they', 'we', 'you'],
	...['i', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'there', 'here', 'who', 'what'],
	...['when', 'where', 'why', 'how', 'which', 'whether', 'while', 'although', 'though', 'because'],
	...['if', 'unless', 'until', 'since', 'once', 'and', 'but', 'or', 'so', 'yet', 'nor', 'however'],
	...['meanwhile', 'moreover', 'also', 'then', 'now', 'still', 'instead', 'thus', 'therefore'],
	...['in', 'on', 'at', 'by', 'for', 'from', 'to', 'with', 'without', 'as', 'after', 'before'],
	...['during', 'despite', 'under', 'over', 'according', 'about', 'among', 'between', 'through'],
	...[
		'some',
		'many',
		'most',
		'more',
		'all',
		'both',
		'each',
		'every',
		'several',
		'few',
		'no',
		'not'
	],
	...['one', 'another', 'other', 'others', 'such', 'only', 'even', 'just', 'earlier', 'later'],
	...['today', 'yesterday', 'last', 'next', 'is', 'are', 'was', 'were', 'did', 'do', 'does']
];

/** How a word with a full stop behaves before a capital letter: see the lists it is drawn from. */
export type AbbreviationKind = 'before-name' | 'unless-starter' | 'before-number';

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map([
	...BEFORE_NUMBERS.map((word) => [word, 'before-number'] as const),
	...UNLESS_STARTER.map((word) => [word, 'unless-starter'] as const),
	...BEFORE_NAMES.map((word) => [word, 'before-name'] as const)
]);

const STARTERS: ReadonlySet<string> = new Set(SENTENCE_STARTERS);

/**
 * How an abbreviation behaves, or `undefined` for any other word. `word` is as printed, without its
 * last full stop: "Gen", "U.S", "p.m".
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
	return KINDS.get(word);
}

/** Whether a word is one that begins sentences, in any case: "The", "However", "In". */
export function isSentenceStarter(word: string): boolean {
	return STARTERS.has(word.toLowerCase());
}
