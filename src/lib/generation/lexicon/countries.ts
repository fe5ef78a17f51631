/** A country as news names it. */
export type Country = {
	readonly name: string;
	/** Its adjectives and the names of its people. */
	readonly demonyms: readonly string[];
	readonly capital: string;
	/** Neighbours in one region make plausible distractors. */
	readonly region: string;
	readonly alsoCalled: readonly string[];
};

// name | adjectives and peoples | capital | region | other names
const ROWS = `
Afghanistan|Afghan Afghans|Kabul|South Asia
Albania|Albanian|Tirana|Balkans
Algeria|Algerian|Algiers|North Africa
Angola|Angolan|Luanda|Southern Africa
Argentina|Argentine Argentinian Argentinean|Buenos Aires|South America
Armenia|Armenian|Yerevan|Caucasus
Australia|Australian Aussie|Canberra|Oceania
Austria|Austrian|Vienna|Central Europe
Azerbaijan|Azerbaijani Azeri|Baku|Caucasus
Bahrain|Bahraini|Manama|Gulf
Bangladesh|Bangladeshi Bangladeshis|Dhaka|South Asia
Belarus|Belarusian|Minsk|Eastern Europe
Belgium|Belgian|Brussels|Western Europe
Bolivia|Bolivian|La Paz|South America
Bosnia|Bosnian|Sarajevo|Balkans|Bosnia and Herzegovina
Botswana|Botswanan|Gaborone|Southern Africa
Brazil|Brazilian|Brasilia|South America
Bulgaria|Bulgarian|Sofia|Balkans
Burkina Faso|Burkinabe|Ouagadougou|West Africa
Burundi|Burundian|Bujumbura|East Africa
Cambodia|Cambodian|Phnom Penh|Southeast Asia
Cameroon|Cameroonian|Yaounde|Central Africa
Canada|Canadian|Ottawa|North America
Chad|Chadian|N'Djamena|Central Africa
Chile|Chilean|Santiago|South America
China|Chinese|Beijing|East Asia|People's Republic of China
Colombia|Colombian|Bogota|South America
Costa Rica|Costa Rican|San Jose|Central America
Croatia|Croatian Croat Croats|Zagreb|Balkans
Cuba|Cuban|Havana|Caribbean
Cyprus|Cypriot|Nicosia|Southern Europe
Czech Republic|Czech Czechs|Prague|Central Europe|Czechia
Denmark|Danish Dane Danes|Copenhagen|Nordic countries
Dominican Republic|Dominican|Santo Domingo|Caribbean
Ecuador|Ecuadorian Ecuadorean|Quito|South America
Egypt|Egyptian|Cairo|North Africa
El Salvador|Salvadoran|San Salvador|Central America
England|English|London|British Isles
Eritrea|Eritrean|Asmara|East Africa
Estonia|Estonian|Tallinn|Baltic
Ethiopia|Ethiopian|Addis Ababa|East Africa
Fiji|Fijian|Suva|Oceania
Finland|Finnish Finn Finns|Helsinki|Nordic countries
France|French|Paris|Western Europe
Georgia|Georgian|Tbilisi|Caucasus
Germany|German|Berlin|Western Europe
Ghana|Ghanaian|Accra|West Africa
Greece|Greek|Athens|Southern Europe
Guatemala|Guatemalan|Guatemala City|Central America
Guinea|Guinean|Conakry|West Africa
Haiti|Haitian|Port-au-Prince|Caribbean
Honduras|Honduran|Tegucigalpa|Central America
Hong Kong|Hongkonger Hongkongers|Hong Kong|East Asia
Hungary|Hungarian|Budapest|Central Europe
Iceland|Icelandic Icelander Icelanders|Reykjavik|Nordic countries
India|Indian|New Delhi|South Asia
Indonesia|Indonesian|Jakarta|Southeast Asia
Iran|Iranian|Tehran|Middle East
Iraq|Iraqi|Baghdad|Middle East
Ireland|Irish|Dublin|British Isles|Republic of Ireland
Israel|Israeli|Jerusalem|Middle East
Italy|Italian|Rome|Southern Europe
Ivory Coast|Ivorian|Yamoussoukro|West Africa|Cote d'Ivoire
Jamaica|Jamaican|Kingston|Caribbean
Japan|Japanese|Tokyo|East Asia
Jordan|Jordanian|Amman|Middle East
Kazakhstan|Kazakh|Astana|Central Asia
Kenya|Kenyan|Nairobi|East Africa
Kosovo|Kosovan Kosovar|Pristina|Balkans
Kuwait|Kuwaiti|Kuwait City|Gulf
Kyrgyzstan|Kyrgyz|Bishkek|Central Asia
Laos|Laotian|Vientiane|Southeast Asia
Latvia|Latvian|Riga|Baltic
Lebanon|Lebanese|Beirut|Middle East
Liberia|Liberian|Monrovia|West Africa
Libya|Libyan|Tripoli|North Africa
Lithuania|Lithuanian|Vilnius|Baltic
Luxembourg|Luxembourgish|Luxembourg|Western Europe
Macedonia|Macedonian|Skopje|Balkans|North Macedonia
Madagascar|Malagasy|Antananarivo|Southern Africa
Malawi|Malawian|Lilongwe|Southern Africa
Malaysia|Malaysian|Kuala Lumpur|Southeast Asia
Mali|Malian|Bamako|West Africa
Malta|Maltese|Valletta|Southern Europe
Mauritania|Mauritanian|Nouakchott|North Africa
Mexico|Mexican|Mexico City|North America
Moldova|Moldovan|Chisinau|Eastern Europe
Mongolia|Mongolian|Ulaanbaatar|East Asia
Montenegro|Montenegrin|Podgorica|Balkans
Morocco|Moroccan|Rabat|North Africa
Mozambique|Mozambican|Maputo|Southern Africa
Myanmar|Burmese|Naypyidaw|Southeast Asia|Burma
Namibia|Namibian|Windhoek|Southern Africa
Nepal|Nepali Nepalese|Kathmandu|South Asia
Netherlands|Dutch|Amsterdam|Western Europe|Holland
New Zealand|Kiwi Kiwis New Zealander New Zealanders|Wellington|Oceania|NZ
Nicaragua|Nicaraguan|Managua|Central America
Niger|Nigerien|Niamey|West Africa
Nigeria|Nigerian|Abuja|West Africa
North Korea|North Korean|Pyongyang|East Asia|DPRK
Northern Ireland|Northern Irish|Belfast|British Isles
Norway|Norwegian|Oslo|Nordic countries
Oman|Omani|Muscat|Gulf
Pakistan|Pakistani|Islamabad|South Asia
Palestine|Palestinian|Ramallah|Middle East
Panama|Panamanian|Panama City|Central America
Papua New Guinea|Papuan|Port Moresby|Oceania
Paraguay|Paraguayan|Asuncion|South America
Peru|Peruvian|Lima|South America
Philippines|Filipino Filipina Philippine|Manila|Southeast Asia
Poland|Polish Pole Poles|Warsaw|Central Europe
Portugal|Portuguese|Lisbon|Southern Europe
Puerto Rico|Puerto Rican|San Juan|Caribbean
Qatar|Qatari|Doha|Gulf
Romania|Romanian|Bucharest|Balkans
Russia|Russian|Moscow|Eastern Europe
Rwanda|Rwandan|Kigali|East Africa
Saudi Arabia|Saudi Saudis|Riyadh|Gulf
Scotland|Scottish Scot Scots|Edinburgh|British Isles
Senegal|Senegalese|Dakar|West Africa
Serbia|Serbian Serb Serbs|Belgrade|Balkans
Sierra Leone|Sierra Leonean|Freetown|West Africa
Singapore|Singaporean|Singapore|Southeast Asia
Slovakia|Slovak Slovakian|Bratislava|Central Europe
Slovenia|Slovenian Slovene|Ljubljana|Balkans
Somalia|Somali Somalis|Mogadishu|East Africa
South Africa|South African|Pretoria|Southern Africa
South Korea|South Korean|Seoul|East Asia|Korea Korean Republic
South Sudan|South Sudanese|Juba|East Africa
Spain|Spanish Spaniard Spaniards|Madrid|Southern Europe
Sri Lanka|Sri Lankan|Colombo|South Asia
Sudan|Sudanese|Khartoum|North Africa
Sweden|Swedish Swede Swedes|Stockholm|Nordic countries
Switzerland|Swiss|Bern|Western Europe
Syria|Syrian|Damascus|Middle East
Taiwan|Taiwanese|Taipei|East Asia
Tajikistan|Tajik|Dushanbe|Central Asia
Tanzania|Tanzanian|Dodoma|East Africa
Thailand|Thai Thais|Bangkok|Southeast Asia
Togo|Togolese|Lome|West Africa
Trinidad and Tobago|Trinidadian|Port of Spain|Caribbean
Tunisia|Tunisian|Tunis|North Africa
Turkey|Turkish Turk Turks|Ankara|Middle East
Turkmenistan|Turkmen|Ashgabat|Central Asia
Uganda|Ugandan|Kampala|East Africa
Ukraine|Ukrainian|Kyiv|Eastern Europe
United Arab Emirates|Emirati|Abu Dhabi|Gulf|UAE U.A.E.
United Kingdom|British Briton Britons|London|British Isles|UK U.K. Britain Great Britain
United States|American|Washington|North America|US U.S. USA U.S.A. America United States of America
Uruguay|Uruguayan|Montevideo|South America
Uzbekistan|Uzbek|Tashkent|Central Asia
Vatican City|Vatican|Vatican City|Southern Europe
Venezuela|Venezuelan|Caracas|South America
Vietnam|Vietnamese|Hanoi|Southeast Asia
Wales|Welsh|Cardiff|British Isles
Yemen|Yemeni Yemenis|Sanaa|Middle East
Zambia|Zambian|Lusaka|Southern Africa
Zimbabwe|Zimbabwean|Harare|Southern Africa
`;

/** Names of several words in a row of other names, which blanks alone would cut. */
const SEVERAL_WORDS =
	/Great Britain|United States of America|Korean Republic|People's Republic of China|Bosnia and Herzegovina|Republic of Ireland|North Macedonia|Cote d'Ivoire|[^ ]+/gu;
const PEOPLES = /(?:New|North|South|Northern|Costa|Puerto|Sri|Sierra) [^ ]+|[^ ]+/gu;

/** The countries of the world, with the parts of the United Kingdom that news treats as such. */
export const COUNTRIES: readonly Country[] = ROWS.trim()
	.split('\n')
	.map((row) => {
		const [name = '', peoples = '', capital = '', region = '', others = ''] = row.split('|');
		return {
			name,
			demonyms: peoples.match(PEOPLES) ?? [],
			capital,
			region,
			alsoCalled: others.match(SEVERAL_WORDS) ?? []
		};
	});

/** Countries by every name they go by. */
export const COUNTRY_BY_NAME: ReadonlyMap<string, Country> = new Map(
	COUNTRIES.flatMap((country) =>
		[country.name, ...country.alsoCalled].map((name) => [name, country] as const)
	)
);

/** Countries by adjective and people, singular and plural. */
export const COUNTRY_BY_DEMONYM: ReadonlyMap<string, Country> = new Map(
	COUNTRIES.flatMap((country) =>
		country.demonyms.flatMap((word) => [
			[word, country] as const,
			...(/(?:an|i|ese|can)$/u.test(word) && !word.endsWith('ese')
				? [[`${word}s`, country] as const]
				: [])
		])
	)
);
