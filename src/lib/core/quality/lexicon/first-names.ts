import { wordSet } from './word-set.ts';

/** First names that are common in English news, lower case; none is also a place or a common noun. */
export const FIRST_NAMES = wordSet(
	`aaron abdul abdullah adam ahmad ahmed alan albert alejandro alex alexander alexandra ali alice
	alison amanda amy ana andrea andrew andy angela ann anna anne annie anthony antonio arthur barack
	barbara ben benjamin bernard beth betty bill bob boris brian bruce carlos carol caroline carl
	catherine charles charlie chris christian christine christopher claire craig daniel david deborah
	dennis diana diane donald donna dorothy edward elena elizabeth ellen emily emma eric erik eva fatima
	fernando francesco frank fred gary george gerald giovanni gordon graham greg gregory hamid hannah
	hans harry hassan heather helen henry howard hugh hussein ian ibrahim irvin isabel ivan jack jacob
	jacques james jamie jane janet jason jay jean jeff jeffrey jennifer jeremy jessica jim joan joe
	johann john johnny jon jonathan jorge jose josé joseph joshua juan judith judy julia julian julie
	karen karl kate katherine kathleen keith kelly ken kenneth kevin kim kyle larry laura lauren lee
	leonard leslie linda lisa louis louise lucy luis luke lydia marc marco margaret maria marie mario
	mark martha martin mary matt matthew megan michael michelle miguel mike mohamed mohammed muhammad
	nancy natalie nathan neil nicholas nick nicole nigel oliver olivia omar oscar pablo pamela patricia
	patrick paul paula pedro peter phil philip pierre rachel ralph ray rebecca ricardo richard robert
	roberto roger ron ronald rosa ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergey
	sergei sharon simon sophie stephanie stephen steve steven stuart sue susan suzanne teresa terry
	thomas tim timothy tina todd tom tony tracy vincent vladimir walter wendy will william winston yusuf
	zoe`
);
