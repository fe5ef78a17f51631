/** Words for people and things of a country, with the country, lower case. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
	`afghan:afghanistan american:america american:u.s argentine:argentina australian:australia
	austrian:austria belgian:belgium brazilian:brazil british:britain burmese:burma canadian:canada
	chilean:chile chinese:china colombian:colombia cuban:cuba czech:czechia danish:denmark
	dutch:netherlands egyptian:egypt english:england estonian:estonia finnish:finland french:france
	german:germany greek:greece hungarian:hungary icelandic:iceland indian:india indonesian:indonesia
	iranian:iran iraqi:iraq irish:ireland israeli:israel italian:italy japanese:japan jordanian:jordan
	kenyan:kenya korean:korea kuwaiti:kuwait lebanese:lebanon libyan:libya lithuanian:lithuania
	malaysian:malaysia mexican:mexico moroccan:morocco nigerian:nigeria norwegian:norway
	pakistani:pakistan palestinian:palestine panamanian:panama peruvian:peru filipino:philippines
	philippine:philippines polish:poland portuguese:portugal romanian:romania russian:russia
	rwandan:rwanda saudi:saudi scottish:scotland serbian:serbia somali:somalia spanish:spain
	sudanese:sudan swedish:sweden swiss:switzerland syrian:syria taiwanese:taiwan thai:thailand
	tunisian:tunisia turkish:turkey ugandan:uganda ukrainian:ukraine vietnamese:vietnam welsh:wales
	yemeni:yemen zimbabwean:zimbabwe european:europe african:africa asian:asia texan:texas
	californian:california kiwi:zealand kiwis:zealand`
		.split(/\s+/u)
		.map((pair): [string, string] => {
			const [demonym = '', country = ''] = pair.split(':');
			return [demonym, country];
		})
);
