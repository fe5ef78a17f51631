import { entrySet, wordSet } from './word-set.ts';

/** Countries as English news writes them, lower case. */
export const COUNTRIES = entrySet(
	`afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan,
	bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia,
	bosnia and herzegovina, bosnia, botswana, brazil, britain, great britain, brunei, bulgaria,
	burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, central african republic, chad,
	chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia,
	denmark, djibouti, dominica, dominican republic, east timor, ecuador, egypt, el salvador, england,
	equatorial guinea, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia,
	georgia, germany, ghana, greece, grenada, guatemala, guinea, guinea-bissau, guyana, haiti, honduras,
	hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan,
	jordan, kazakhstan, kenya, kiribati, korea, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon,
	lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia, madagascar, malawi,
	malaysia, maldives, mali, malta, marshall islands, mauritania, mauritius, mexico, micronesia, moldova,
	monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands,
	new zealand, nicaragua, niger, nigeria, north korea, north macedonia, northern ireland, norway, oman,
	pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal,
	qatar, romania, russia, rwanda, saint lucia, samoa, san marino, saudi arabia, scotland, senegal,
	serbia, seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia,
	south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, sweden,
	switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad and tobago, tunisia,
	turkey, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, uae, united kingdom, uk, u.k,
	united states, united states of america, us, u.s, usa, u.s.a, america, uruguay, uzbekistan, vanuatu,
	venezuela, vietnam, wales, yemen, zambia, zimbabwe`
);

/** States, provinces and territories that news names without their country, lower case. */
export const REGIONS = entrySet(
	`alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii,
	idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
	minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
	new york state, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island,
	south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington state,
	west virginia, wisconsin, wyoming, alberta, british columbia, manitoba, new brunswick,
	newfoundland, nova scotia, ontario, quebec, saskatchewan, new south wales, queensland,
	south australia, tasmania, victoria, western australia, northern territory, catalonia, bavaria,
	flanders, wallonia, kashmir, punjab, tibet, xinjiang, gaza, gaza strip, west bank, crimea, donbas,
	chechnya, kurdistan, cornwall, yorkshire, essex, kent, bali, java, sumatra, aceh, guam, puerto rico`
);

/** Cities that news names without their country, lower case. */
export const CITIES = entrySet(
	`abu dhabi, accra, addis ababa, adelaide, algiers, amman, amsterdam, ankara, athens, atlanta,
	auckland, austin, baghdad, baku, baltimore, bangkok, barcelona, beijing, beirut, belfast, belgrade,
	berlin, birmingham, bogota, bogotá, boston, brasilia, brisbane, bristol, brussels, bucharest,
	budapest, buenos aires, cairo, calgary, canberra, cape town, caracas, cardiff, casablanca,
	charlotte, chicago, christchurch, cologne, copenhagen, dakar, dallas, damascus, dar es salaam,
	darwin, delhi, denver, detroit, dhaka, doha, dubai, dublin, edinburgh, frankfurt, geneva, glasgow,
	guangzhou, hamburg, hanoi, harare, havana, helsinki, hiroshima, ho chi minh city, hong kong,
	honolulu, houston, hyderabad, islamabad, istanbul, jakarta, jerusalem, johannesburg, kabul, kampala,
	karachi, kathmandu, khartoum, kiev, kyiv, kigali, kingston, kuala lumpur, kolkata, kyoto, lagos,
	lahore, las vegas, leeds, lima, lisbon, liverpool, ljubljana, london, los angeles, luanda, lyon,
	madrid, managua, manchester, manila, marseille, mecca, medina, melbourne, memphis, mexico city,
	miami, milan, minneapolis, minsk, mogadishu, montevideo, montreal, moscow, mosul, mumbai, munich,
	nairobi, nagasaki, naples, nashville, new delhi, new orleans, new york, new york city, newark,
	newcastle, nice, nicosia, osaka, oslo, ottawa, oxford, paris, perth, philadelphia, phnom penh,
	phoenix, pittsburgh, portland, prague, pretoria, pyongyang, quito, rabat, riga, rio de janeiro,
	riyadh, rome, rotterdam, sacramento, salt lake city, san diego, san francisco, san jose, santiago,
	sao paulo, são paulo, sarajevo, seattle, seoul, shanghai, sheffield, sofia, st. louis,
	st. petersburg, stockholm, stuttgart, sydney, taipei, tallinn, tbilisi, tehran, tel aviv, the hague,
	tokyo, toronto, tripoli, tucson, tunis, turin, valencia, vancouver, venice, vienna, vilnius, warsaw,
	washington, washington d.c, washington dc, washington, d.c, dc, d.c, wellington, winnipeg, yangon,
	zagreb, zurich`
);

/** Continents and stretches of the world, lower case. */
export const WORLD_REGIONS = entrySet(
	`africa, antarctica, asia, europe, north america, south america, latin america, central america,
	oceania, middle east, far east, southeast asia, south asia, central asia, western europe,
	eastern europe, central europe, northern europe, scandinavia, balkans, caribbean, arctic,
	sub-saharan africa, north africa, east africa, west africa, southern africa, baltic, gulf`
);

/** Places inside another, both lower case: the inner one first. */
export const INSIDE: ReadonlyMap<string, readonly string[]> = new Map([
	...inside(
		['united kingdom', 'uk', 'u.k', 'britain', 'great britain'],
		'england scotland wales london'
	),
	...inside(['england'], 'london manchester liverpool birmingham leeds bristol oxford'),
	...inside(['middle east'], 'iraq iran syria israel lebanon jordan yemen qatar kuwait dubai'),
	...inside(['europe'], 'france germany italy spain poland belgium austria greece portugal sweden'),
	...inside(['africa'], 'egypt kenya nigeria ghana morocco tunisia algeria rwanda uganda ethiopia'),
	...inside(['asia'], 'china japan india thailand vietnam indonesia malaysia pakistan'),
	...inside(['texas'], 'houston dallas austin'),
	...inside(['california'], 'sacramento'),
	...inside(['france'], 'paris lyon marseille'),
	...inside(['germany'], 'berlin munich hamburg cologne frankfurt'),
	...inside(['italy'], 'rome milan turin naples venice'),
	...inside(['spain'], 'madrid barcelona valencia'),
	...inside(['china'], 'beijing shanghai guangzhou'),
	...inside(['japan'], 'tokyo osaka kyoto hiroshima nagasaki'),
	...inside(['india'], 'delhi mumbai kolkata hyderabad'),
	...inside(['russia'], 'moscow'),
	...inside(['iraq'], 'baghdad mosul'),
	...inside(['iran'], 'tehran'),
	...inside(['australia'], 'sydney melbourne brisbane perth adelaide canberra queensland victoria'),
	...inside(['canada'], 'toronto ottawa vancouver montreal calgary ontario quebec alberta'),
	...inside(['scotland'], 'edinburgh glasgow'),
	...inside(['ireland'], 'dublin'),
	...inside(['new zealand'], 'auckland wellington christchurch')
]);

function* inside(
	outer: readonly string[],
	inner: string
): Generator<[string, readonly string[]], void> {
	for (const place of outer) yield [place, [...wordSet(inner)]];
}

/** Words that end the name of a building or grounds. */
export const FACILITY_WORDS = wordSet(
	`airport arena base bridge building camp cathedral cemetery dam embassy hall hospital hotel
	mall mosque museum palace plant prison square stadium station temple theatre theater tower university`
);

/** Words that end, or with "of" begin, the name of a stretch of land or water. */
export const LAND_WORDS = wordSet(
	`avenue bay beach canal cape coast creek desert forest gulf harbour harbor highway hill hills
	island islands isle lake mountain mountains ocean park peninsula point port ridge river road sea
	shore strait street valley village volcano`
);

/** Words that end, or with "of" begin, the name of a unit of government's land. */
export const REGION_WORDS = wordSet(
	`borough canton city county district governorate municipality prefecture province region state
	territories territory town township`
);
