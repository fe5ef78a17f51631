import { wordSet } from './word-set.ts';

/** Nouns for what a person is or does, lower case, in the singular. */
export const ROLE_NOUNS = wordSet(
	`academic activist actor actress adviser advisor ambassador analyst archbishop artist astronaut
	athlete attorney author banker bishop boss boxer captain ceo chair chairman chairperson chairwoman
	chancellor chief coach colonel columnist comedian commander commissioner composer congressman
	congresswoman consul correspondent cosmonaut councillor counsellor creator critic curator dean
	defender delegate deputy designer detective diplomat director doctor economist editor engineer
	envoy executive expert farmer father filmmaker fisherman forward founder co-founder general goalkeeper
	governor guitarist head historian inspector inventor journalist judge justice king lawyer leader
	lecturer lieutenant magistrate major manager mayor member midfielder minister mother musician
	negotiator nurse officer official owner painter pastor pilot player playwright poet politician
	pope premier president priest prince princess principal producer professor prosecutor
	psychologist queen rector reporter representative republican democrat researcher scientist secretary
	senator sergeant sheriff singer soldier solicitor speaker spokesman spokesperson spokeswoman
	striker student superintendent surgeon teacher technician therapist trainer treasurer veteran vice-chairman
	vice-president victim volunteer winger witness writer`
);

/** Titles that stand before a name, lower case, without their full stop. */
export const TITLES = wordSet(
	`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother
	king queen prince princess president premier chancellor minister secretary senator sen rep
	representative governor gov mayor judge justice general gen colonel col major maj captain capt
	lieutenant lt sergeant sgt admiral commander cmdr detective inspector chief constable officer
	ambassador ayatollah imam sheikh rabbi pope cardinal archbishop bishop pastor saint coach
	congressman congresswoman councillor spokesman spokeswoman spokesperson director chairman
	chairwoman chair commissioner editor leader speaker attorney`
);

/** Nouns for a relative, after which only one person can be meant. */
export const KIN = wordSet(
	`wife husband spouse mother father mum mom dad son daughter sister brother twin widow widower
	fiancé fiancée girlfriend boyfriend grandmother grandfather aunt uncle niece nephew stepmother
	stepfather`
);

const GENDERED =
	/^(?<stem>spokes|chair|congress|police|fire|sales|business)(?:man|woman|person|men|women|people|persons)$/u;

/** Role nouns that differ by gender only, with one spelling for all. */
export function neutralRole(noun: string): string {
	if (noun === 'actress') return 'actor';
	const stem = GENDERED.exec(noun)?.groups?.['stem'];
	return stem === undefined ? noun : `${stem}person`;
}

/** Whether a word in lower case is a noun for a role, in the singular or plural. */
export function isRoleNoun(lower: string): boolean {
	return (
		ROLE_NOUNS.has(lower) ||
		ROLE_NOUNS.has(
			lower
				.replace(/s$/u, '')
				.replace(/men$/u, 'man')
				.replace(/women$/u, 'woman')
		)
	);
}
