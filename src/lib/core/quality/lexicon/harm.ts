import { wordSet } from './word-set.ts';

/**
 * Words that say of a person that they died, were hurt, or did or were accused of wrong, lower case.
 */
export const HARM_WORDS = wordSet(
	`abused abuse accused accuses accusing arrested arrest assassinated assaulted assault attacked beaten
	blackmailed bribed bribery charged cheated convicted corrupt corruption crime crimes criminal crimes
	dead deceased defrauded detained died dies embezzled embezzlement executed extorted fatally fraud fled
	guilty hanged harassed harassment hospitalised hospitalized hurt illegally imprisoned indicted injured
	jailed kidnapped killed kills killing liar lied manslaughter molested murder murdered murderer
	overdosed perjury plagiarised plagiarized pleaded poisoned raped rape rapist robbed sentenced
	shot smuggled stabbed stole stolen strangled suicide sued terrorist terrorism theft thief tortured
	trafficking traitor wounded wounding`
);
