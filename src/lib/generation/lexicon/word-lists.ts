/*
 * Closed lists of news English, written for Newsproof. Lower case but where a capital means something.
 */

function list(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/u));
}

/** Words before a name that say what somebody is: they belong to the role, not to the name. */
export const TITLES = list(`
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother pope
president vice-president chancellor premier prime minister ministers secretary secretaries foreign
defence defense finance interior environment health education justice attorney general senator sen
congressman congresswoman representative rep governor gov mayor deputy chief chairman chairwoman
chairperson chair director executive officer ceo commissioner councillor councilor ambassador envoy
spokesman spokeswoman spokesperson judge justice magistrate prosecutor lawyer barrister king queen
prince princess duke duchess emperor sheikh sultan emir ayatollah supreme leader leader imam bishop
archbishop cardinal rabbi general gen colonel col major maj captain capt lieutenant lt sergeant sgt
corporal private admiral commander marshal brigadier officer constable detective inspector
superintendent sheriff coach manager captain striker midfielder defender goalkeeper pitcher catcher
actor actress singer author director editor journalist reporter correspondent photographer artist
scientist researcher analyst economist historian physicist biologist chemist engineer doctor surgeon
nurse teacher principal student founder co-founder owner president-elect former ex mp mep msp
speaker party opposition shadow candidate activist campaigner administrator superintendent archbishop provost rector registrar curator treasurer uncle aunt coaches ministers presidents senators justices judges generals
`);

/** Words that stand before a title and are none by themselves: "Environment Programme" is no programme's title. */
export const TITLE_MODIFIERS = list(`
foreign defence defense finance interior environment health education justice attorney deputy executive
chief supreme former opposition shadow party ex
`);

/** Peoples, faiths and movements that belong to no one country. */
export const PEOPLES = new Set(
	'Asian Asians European Europeans African Africans Arab Arabs Muslim Muslims Christian Christians Jewish Jew Jews Hindu Hindus Buddhist Buddhists Catholic Catholics Protestant Protestants Western Westerners Latino Latinos Hispanic Islamic Sunni Shia Rohingya Maori Aboriginal Democrat Democrats Republican Republicans Conservative Conservatives Liberal Liberals Nordic Kurdish Kurds Korean Koreans African-American'.split(
		' '
	)
);

/** Lower-case words before a name that say what somebody does. */
export const OCCUPATION =
	/(?:^|\s)(?:\p{Ll}+(?:ist|ician|ologist|grapher|smith)|(?:co-)?(?:founder|leader|director|chief|head|author|actor|actress|singer|writer|player|professor|minister|president|judge|lawyer|captain|coach|manager|spokes(?:man|woman|person)|officer|general|colonel|sergeant|commander|farmer|teacher|student|driver|designer|engineer|researcher|historian|artist|dancer|banker|lawmaker|senator|congress(?:man|woman)|mayor|governor|candidate|goalkeeper|striker|midfielder|defender|forward|pitcher|catcher|quarterback|guitarist|presenter|host|partner|wife|husband|son|daughter|brother|sister|mother|father|friend|colleague|astronaut|cosmonaut|pilot|analyst|expert|entrepreneur|baker|chef|curator|producer|filmmaker|reporter|editor|correspondent|resident|worker|keeper|user|blogger|billionaire|millionaire|counsellor|counselor|therapist|fisherman|secretary|member|defector|gunman|caveman)) $/u;

/** Nouns that make a run of capitals a body of people. The class keeps distractors alike. */
export const ORGANISATION_WORDS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		party: 'Party Democrats Republicans Conservatives Congress',
		government:
			'Government Ministry Department Agency Administration Commission Council Authority Bureau Treasury Cabinet Parliament Senate Assembly Committee Secretariat Office Service Board Commons Lords Legislature Inspectorate Directorate Census',
		court: 'Court Tribunal Judiciary',
		force:
			'Force Forces Army Navy Police Military Guard Marines Corps Brigade Battalion Squadron Militia',
		media:
			'Times Post News Herald Tribune Guardian Telegraph Journal Gazette Daily Weekly Press Magazine Broadcasting Radio Television TV Network Chronicle Observer Independent Mirror Star-Ledger Reuters',
		school: 'University College School Academy Institute Polytechnic Faculty',
		company:
			'Company Corporation Corp Inc Ltd Limited Group Holdings Bank Airlines Airways Motors Industries Enterprises Systems Technologies Partners Pharmaceuticals Energy Electric Motor Studios Entertainment Records Capital Associates Bros LLC PLC Co',
		team: 'FC United Rovers Wanderers Club Team Sox Yankees Giants Dodgers Rangers',
		union: 'Union Federation Confederation League Alliance Coalition',
		association:
			'Programme Program Association Society Foundation Trust Fund Organisation Organization Charity Campaign Initiative Project Movement Front Brotherhood Church Legion Rotary Consortium Centre-for Network-of'
	}).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const))
);

/** Bodies known by name alone. */
export const KNOWN_ORGANISATIONS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		media:
			'BBC CNN Reuters AFP AP Newshub SkyNews ITV NBC CBS ABC Fox NPR PBS Xinhua KCNA Bloomberg Al-Jazeera MSNBC Wikinews Newsweek CBC ESPN NHK TASS',
		company:
			'Google Apple Microsoft Facebook Twitter Amazon Toyota Honda Nissan Ford BMW Volkswagen Volvo Samsung Sony Nokia Intel IBM Boeing Airbus Tesla Uber Netflix YouTube Walmart Starbucks Nintendo T-Mobile AT&T Verizon Sprint Eurostar Tunisair Disney Lucasfilm Vodafone Yahoo Bosch Wikipedia Instagram BP Shell ExxonMobil Siemens Motorola',
		government: 'NASA FBI CIA EPA FDA NOAA NTSB USGS CDC ESA Pentagon Kremlin FAA NSA DHS',
		union: 'UN EU NATO UNICEF UNESCO WHO ASEAN IMF OPEC OECD UNHCR AU Interpol',
		team: 'FIFA UEFA NFL NBA MLB NHL IOC FIDE',
		association: 'Hezbollah Hamas Taliban ISIS Fatah Greenpeace Oxfam Anonymous Scientology',
		party: 'Labour Tories Democrats Republicans Likud SNP DUP UKIP'
	}).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const))
);

/** Nouns that make a run of capitals a place, with its class. */
export const PLACE_WORDS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		water: 'River Lake Sea Ocean Bay Gulf Strait Channel Canal Creek Reef Falls Harbour Harbor',
		land: 'Mount Mountain Mountains Desert Valley Forest Hill Hills Peninsula Cape Canyon Coast Island Islands Isle Isles Volcano Peak Glacier Sur',
		area: 'County Province District Region State Territory Republic City Town Village Borough Prefecture Municipality Peninsula Bank Strip Zone Quarter',
		road: 'Street Road Avenue Highway Motorway Boulevard Lane Drive Bridge Tunnel Broadway',
		facility:
			'Airport Station Hospital Hall House Tower Palace Park Stadium Arena Square Museum Library Theatre Theater Camp Base Prison Jail Gate Plaza Zoo Aquarium Cathedral Mosque Temple Abbey Embassy Convention-Centre Memorial Centre Center Gallery Hotel Cemetery Garden Gardens Field Circuit Port Pier Mall Market Castle Fort'
	}).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const))
);

/** Places larger or smaller than a country that news names often. */
export const KNOWN_PLACES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		continent:
			'Africa|Asia|Europe|Antarctica|Oceania|North America|South America|Latin America|Central America|Middle East|Southeast Asia|Scandinavia|North Africa|Eastern Europe|Western Europe|Arctic|Balkans|Caribbean|Caucasus',
		water:
			'Atlantic|Pacific|Mediterranean|Baltic|Caspian|Thames|Danube|Rhine|Nile|Amazon|Persian Gulf|Red Sea|North Sea|Black Sea|English Channel',
		land: 'Alps|Andes|Himalayas|Carpathians|Pyrenees|Sahara|Siberia|Patagonia|Great Barrier Reef',
		city: 'Washington|Mecca|Medina|Gaza|Geneva|Oxford|Cambridge|Westminster|Manhattan|Brooklyn|Queens|Harlem|Hollywood|Tucson|Ramallah|Ouarzazate|Kabul|Rustenburg|Sochi|Volgograd|Rostov-on-Don|Nizhny Novgorod|Aceh|Pyongyang|Irvine|Kanata|Huye|Brooklyn Heights|Napier|Geneva|The Hague|Strasbourg|Davos|Bath|Reading|Nice',
		region:
			'Catalonia|Kurdistan|Kashmir|Gaza Strip|West Bank|Tibet|Darfur|Scotland|Wales|Bavaria|Lapland|Crimea|Guernsey|Jersey|Solent|Silicon Valley|New England|Midwest'
	}).flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const))
);

/** Verbs after which somebody's words or thoughts follow, in the forms that news uses. */
export const SAY_VERBS = list(`
said says say saying told tells tell added adds add stated states state claimed claims claim announced
announces announce explained explains explain argued argues argue insisted insists insist warned warns
warn noted notes note wrote writes write tweeted tweets tweet reported reports report confirmed confirms
confirm admitted admits admit suggested suggests suggest believed believes believe denied denies deny
acknowledged acknowledges acknowledge declared declares declare commented comments comment replied
replies reply responded responds respond recalled recalls recall estimated estimates estimate predicted
predicts predict predicts concluded concludes conclude alleged alleges allege asserted asserts assert
revealed reveals reveal complained complains complain continued continues continue joked jokes remarked
remarks remark observed observes observe stressed stresses stress pointed points hopes hoped thinks
thought expects expected asked asks
`);

/** Words that make a statement less than the article's own assertion. */
export const HEDGES = list(`
reportedly allegedly apparently supposedly purportedly alleged suspected rumoured rumored believed
understood unclear unknown possibly perhaps probably likely may might could
`);

export const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
	...['October', 'November', 'December']
] as const;

export const WEEKDAYS = [
	...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
] as const;

/** Pronouns and pointing words that lean on another sentence. */
export const PRONOUNS = list(`
he she it they him her them his hers its their theirs this that these those himself herself itself
themselves we us our i my me you your
`);

/** Words that say a bad thing of somebody: no untrue statement may pin them on a real person. */
export const HARM_WORDS = list(`
kill killed kills killing killings murder murdered murders murderer die died dies death deaths dead
arrest arrested arrests charged convicted guilty sentenced jailed prison prosecuted accused alleged
allegedly crime criminal crimes fraud stole stolen theft abuse abused abusing rape raped assault
assaulted attack attacked attacks attacker bombing bombed gunman shot shooting shootings shooter
terrorist terrorism terrorists corrupt corruption bribe bribery scandal lied hacked hackers hacking
injured wounded hurt victim victims suicide homicide manslaughter imprisoned imprisonment kidnapped
drugs trafficking smuggling plotting assassination assassinated negligence fined banned expelled
resign resigned fired sacked offence offense lawsuit sued racist harassment harassed
`);
