/** States, provinces and other first-level regions of countries. Lower case; from compromise (MIT), see NOTICE.md. */
export const REGIONS: ReadonlySet<string> = new Set(
	`
adygea · aguascalientes · alabama · alaska · alberta · altai · andhra pradesh · arizona · arkansas
· arunachal pradesh · assam · bahia · baja california · balkaria · bashkortostan · basque ·
bavaria · bihar · bremen · british columbia · buckinghamshire · buryatia · california ·
cambridgeshire · campeche · ceara · chechnya · cherkessia · chhattisgarh · chiapas · chihuahua ·
chuvashia · coahuila · colima · colorado · connecticut · corsica · coventry · crimea · cumbria ·
dagestan · delaware · derbyshire · dorset · durango · essex · florida · fujian · gansu · georgia ·
gloucestershire · goa · guanajuato · guangdong · guizhou · gujarat · hampshire · haryana · hawaii
· hertfordshire · hidalgo · himachal pradesh · hunan · idaho · illinois · indiana · ingushetia ·
iowa · jalisco · jharkhand · jiangxi · kabardino · kalmykia · kansas · karachay · karelia ·
karnataka · kedah · kelantan · kentucky · kerala · khakassia · khulna · komi · lancashire · leeds
· leicestershire · lincolnshire · louisiana · madhya pradesh · maharashtra · maine · malacca ·
manipur · manitoba · maranhao · mari el · maryland · massachusetts · meghalaya · michigan ·
michoacan · midlands · minas gerais · minnesota · mississippi · missouri · mizoram · montana ·
mordovia · morelos · nagaland · nayarit · nebraska · nevada · new brunswick · new hampshire · new
jersey · new mexico · new york · new york state · newfoundland · newfoundland and labrador ·
norfolk · normandy · north carolina · north dakota · north yorkshire · northamptonshire ·
nottinghamshire · nova scotia · nuevo leon · nunavut · oaxaca · odisha · ohio · oklahoma · ontario
· oregon · ossetia · oxfordshire · pahang · para · parana · pei · penang · pennsylvania · perak ·
pernambuco · prince edward island · punjab · qinghai · quebec · queensland · queretaro · quintana
roo · rajasthan · rajshahi · rangpur · rhode island · san luis potosi · santa catarina · sarawak ·
saskatchewan · saxony · selangor · siberia · sichuan · sicily · sikkim · sinaloa · somerset ·
sonora · south carolina · south dakota · staffordshire · suffolk · surrey · sussex · sylhet ·
tabasco · tamaulipas · tamil nadu · tasmania · tatarstan · telangana · tennessee · texas ·
tlaxcala · tripura · tuscany · tuva · udmurtia · utah · uttar pradesh · uttarakhand · veracruz ·
vermont · warwickshire · washington · washington dc · west bengal · west virginia · wisconsin ·
wyoming · yakutia · yorkshire · yucatan · yukon · zacatecas
`
		.trim()
		.split(/\s+·\s+/u)
);
