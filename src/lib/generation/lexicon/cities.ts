/** Large cities of the world. Lower case; from compromise (MIT), see NOTICE.md. */
export const CITIES: ReadonlySet<string> = new Set(
	`
aalborg · aarhus · abidjan · abu dhabi · accra · addis ababa · agartala · ahmedabad · aizawl · al
basrah al qadimah · al mawsil al jadidah · albuquerque · aleppo · algiers · almaty · amaravati ·
amman · amsterdam · anaheim · anapolis · anchorage · ancona · ankara · antwerp · aqaba · arlington
· ashdod · ashgabat · asuncion · athens · atlanta · auckland · baghdad · bakersfield · baku ·
bandung · bangalore · bangkok · banja luka · baotou · barcelona · bari · barranquilla · basel ·
basrah · bayan nur · beijing · beirut · belfast · belgrade · belo horizonte · bengaluru · benghazi
· bergen · berlin · bern · bhopal · bhubaneshwar · birmingham · bogota · boston · brasilia ·
bratislava · brazzaville · brisbane · bristol · brussels · bucharest · budapest · buenos aires ·
burgas · bursa · busan · butuan · cagliari · cairo · calgary · camayenne · canberra · cancun ·
cape town · caracas · cardiff · catania · cebu · changchun · changsha · changzhou · chattogram ·
chengdu · chengzhong · chennai · chiang mai · chicago · chittagong · chongqing · christchurch ·
cleveland · cologne · colombo · conakry · constanta · copenhagen · cordoba · cork · craiova ·
curitiba · dadonghai · daegu · daejeon · dakar · dalian · dallas · damascus · dar es salaam ·
daugavpils · dehradun · delhi · denver · detroit · dhaka · dispur · doha · dongguan · dortmund ·
dresden · dubai · dublin · duesseldorf · dunkirk · durban · dushanbe · edinburgh · edmonton ·
eindhoven · el paso · faisalabad · fes · fort worth · fortaleza · foshan · frankfurt · fresno ·
fukuyama · galway · gandhinagar · gangtok · gaza · gdansk · geneva · genoa · ghent · giza ·
glasgow · gold coast · gothenburg · graz · guadalajara · guadalupe · guangzhou · guayaquil ·
gujrat · haifa · halifax · hamburg · hangzhou · hannover · hanoi · harbin · havana · hefei ·
helsinki · heraklion · ho chi minh · homs · honolulu · hyderabad · ibadan · imphal · incheon ·
indianapolis · indore · irkutsk · isfahan · islamabad · islington · istanbul · itanagar · izmir ·
iztapalapa · jaipur · jakarta · jeddah · jerusalem · jilin · jinan · johannesburg · kabul · kaduna
· kallakurichi · kampala · kandahar · kandy · kano · kanpur · kaohsiung · karachi · karaj · kaunas
· kawaguchi · kharkiv · khartoum · kiev · kingston · kinshasa · kirkuk · klaipeda · kohima ·
kolkata · kopavogur · kosice · kowloon · krakow · kuala lumpur · kunming · kunshan · kyiv · kyoto
· la paz · la plata · lagos · lahore · lanzhou · lausanne · le mans · leicester · leipzig ·
libreville · liege · lima · limassol · linz · lisbon · liverpool · london · long beach · los
angeles · luanda · lucknow · ludhiana · lviv · lyon · macau · madrid · makassar · malmo · manaus ·
manchester · mandalay · manila · maracaibo · maracay · maribor · marrakesh · marseille · mashhad ·
mecca · medan · medellin · medina · melbourne · memphis · mendoza · messina · miami · milan ·
milwaukee · minsk · miskolc · mississauga · mogadishu · montevideo · montpellier · montreal ·
moscow · mosul · mumbai · munich · muscat · nagano · nagasaki · nagoya · nagpur · nairobi ·
nanchang · nanchong · nanjing · nantes · nantong · naples · nashville · navan · new delhi · new
orleans · new taipei · newcastle · ningbo · novosibirsk · nyc · oakland · odessa · omsk · oran ·
ordos · osaka · oslo · ottawa · padua · palermo · panaji · paris · patna · patras · peking · petah
tikva · philadelphia · phnom penh · phoenix · pilsen · piraeus · pittsburgh · port au prince ·
port elizabeth · port said · portland · porto · poznan · prague · prato · pretoria · puebla ·
puyang · pyongyang · qingdao · quezon · quito · rabat · raipur · raleigh · ranchi · rawalpindi ·
recife · reims · rennes · reykjavik · riga · rio · rio de janeiro · riyadh · rome · rotterdam ·
sacramento · saint louis · saint petersburg · salem · salt lake city · salzburg · san antonio ·
san diego · san francisco · san jose · san juan · san pedro · san salvador · sanaa · santa ana ·
santa fe · santa marta · santo domingo · sao paulo · sapporo · sarajevo · seattle · seoul ·
seville · shanghai · shantou · sheffield · shenyang · shenzhen · shijiazhuang · shillong · shimla
· shiyan · skopje · soweto · staten island · stockholm · strasbourg · stuttgart · surabaya · surat
· suzhou · tabriz · taian · taichung · tainan · taipei · taiyuan · tallinn · tampere · tangier ·
tangshan · tartu · tashkent · tbilisi · tegucigalpa · tehran · tel aviv · the hague · thessaloniki
· tianjin · tianshui · tijuana · tilburg · timisoara · tirana · tokyo · tomsk · toronto · toulon ·
toulouse · trieste · tripoli · trondheim · tulsa · tunis · turin · turku · ulan bator · urumqi ·
utrecht · valencia · vancouver · varna · vaughn · venice · verona · versailles · vienna · vilnius
· vladivostok · volgograd · warsaw · wellington · wexford · wichita · wicklow · windhoek · windsor
· winnipeg · winterthur · wroclaw · wuhan · wuxi · wuzhou · xiamen · xian · xinyang · yangon ·
yekaterinburg · yerevan · yokohama · yunfu · zagreb · zanzibar · zhangzhou · zhengzhou · zhongshan
· zibo · zurich
`
		.trim()
		.split(/\s+·\s+/u)
);
