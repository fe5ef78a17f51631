/*
 * Nouns of news that could stand in the same sentence and yet say something else.  None is another
 * word for one of its line, and none includes another. Singular; written for Newsproof.
 */
const CLASSES = `
museum library hospital school theatre church hotel airport stadium factory prison supermarket restaurant
bakery cafe pharmacy bookshop cinema gym
office workshop kitchen garage warehouse laboratory classroom studio
roof wall floor door window ceiling staircase
bridge tunnel highway canal railway pavement
town village island
street square harbour garden playground
mountain valley forest desert coast swamp glacier
river lake sea waterfall reef
hill cliff cave beach meadow
car bus truck train motorcycle bicycle tram
ship ferry submarine raft
plane helicopter boat truck train
satellite balloon drone
computer camera telescope robot microphone
phone radio television
letter map photograph diary poem
book film song painting sculpture
speech interview debate lecture
law treaty contract charter
budget tax fee pension wage
price cost profit debt loan
teacher doctor lawyer engineer farmer nurse journalist pilot chef architect
student patient prisoner tourist refugee
worker customer voter
passenger driver pedestrian cyclist
mayor minister ambassador judge
father mother brother sister grandfather grandmother uncle aunt cousin
son daughter nephew niece
dog cat horse cow sheep goat pig
wolf bear lynx fox deer
lion elephant giraffe monkey
octopus shark whale dolphin crab
bee ant butterfly spider mosquito
bird fish reptile insect
tree flower mushroom moss
leaf root seed bark
wheat rice maize soybean potato
salt sugar pepper honey vinegar
milk coffee tea beer wine
bread cheese meat fruit
brain heart lung liver kidney stomach
skin bone muscle blood
hand foot knee shoulder
eye ear nose
snow rain fog hail
flood earthquake landslide drought wildfire tornado
morning afternoon evening night
spring summer autumn winter
gold silver bronze
wood steel glass plastic stone concrete
coal gas oil uranium
electricity heat water
iodine iron calcium zinc
fever cough headache rash
stress obesity cancer asthma diabetes depression
vaccine antibiotic painkiller vitamin
team referee crowd
captain goalkeeper coach
match tournament championship
election referendum strike
wedding funeral birthday anniversary
festival concert exhibition auction
war famine epidemic
party parliament army court
company university charity orchestra
pilgrimage cruise safari
passport visa licence ticket
shirt hat shoe jacket
tank bottle basket box
knife hammer rope ladder
bomb knife poison
size shape colour
fear anger joy pride grief
freedom equality safety privacy
crime poverty unemployment pollution corruption
pollution noise litter
education housing transport tourism
music dance painting poetry photography
religion language sport fashion
stamina strength balance speed flexibility
north south east west
airstrike ambush siege
pensioner teenager baby
researcher politician singer
official soldier shopkeeper
employee customer landlord
police army navy
pilgrim soldier tourist
migrant tourist soldier
player referee spectator
professor surgeon detective
editor photographer printer
flag anthem coin
document photograph painting map
message photograph recipe map
bike scooter skateboard
shop school hospital church museum
store school hospital church museum
culture economy climate
drug toy weapon
boat plane truck bus
criticism praise silence
collapse fire robbery
protest concert wedding
demonstration concert wedding
exhibit banquet auction
competition banquet wedding
contest banquet wedding
ceremony trial match
fungus insect worm
comic film novel
experience knowledge patience
nature music weather
retirement education training
trophy medal cheque
lantern candle mirror
storm flood earthquake
typhoon earthquake drought
landslide earthquake fire
diet mosque palace stadium
crane bridge tower
aquarium zoo museum circus
editor photographer architect surgeon
detective surgeon architect photographer
firefighter paramedic plumber soldier
paramedic firefighter plumber electrician
surgeon barrister architect engineer
barrister surgeon banker architect
lawmaker banker athlete bishop
senator general bishop judge
instructor gardener driver librarian
curator gardener driver librarian
loudspeaker lamp mirror camera
pollutant insect seed flower
shepherd hunter fisherman baker
spectator referee player journalist
immigrant tourist student soldier
migrant tourist student soldier
pilgrim soldier tourist student
merger lawsuit strike boycott
strike boycott election
lawsuit petition strike boycott
apology gift loan pardon
police army navy church
government church army union
typhoon earthquake drought wildfire
landslide avalanche flood wildfire
drainpipe chimney ladder staircase
crane bridge tower chimney
sunlight wind rain snow
turbine telescope antenna battery
comic film novel opera
scientist politician soldier athlete celebrity
propaganda advertisement music weather
ozone hydrogen helium methane
autism dementia epilepsy diabetes
protest concert wedding
demonstration concert wedding lecture
ceremony match lecture concert
contest banquet auction lecture
competition banquet auction lecture
exhibit banquet auction lecture
video photograph map cartoon poem
mosque palace stadium market
passport visa licence diploma
robot drone camera telescope
lantern candle mirror umbrella mask
station airport harbour school
road river railway canal
supporter opponent reporter lawyer
employee customer supplier landlord
critic supporter neighbour relative
opponent supporter neighbour relative
rival ally neighbour colleague relative friend
study speech petition film
`;

const classmates = new Map<string, Set<string>>();

for (const line of CLASSES.trim().split('\n')) {
	const nouns = line.split(' ');
	for (const noun of nouns) {
		const known = classmates.get(noun) ?? new Set();
		classmates.set(noun, known);
		for (const other of nouns) if (other !== noun) known.add(other);
	}
}

const IRREGULAR: Readonly<Record<string, string>> = {
	wife: 'wives',
	knife: 'knives',
	leaf: 'leaves',
	foot: 'feet',
	wolf: 'wolves',
	sheep: 'sheep',
	fish: 'fish',
	deer: 'deer',
	child: 'children',
	woman: 'women',
	man: 'men',
	spokesman: 'spokesmen',
	spokeswoman: 'spokeswomen',
	fungus: 'fungi',
	police: 'police',
	headquarters: 'headquarters'
};

/** Nouns that have no plural in these senses. */
const UNCOUNTED = new Set(
	'blood skin heat water rain snow fog hail salt sugar pepper honey vinegar milk coffee tea wheat rice maize stress obesity poverty crime pollution noise litter music weather traffic silence praise furniture clothing food medicine money information beauty wealth comfort laughter applause sunshine snowfall rainfall gunfire electricity coal gas oil uranium gold silver bronze iron iodine calcium zinc hydrogen helium methane ozone wood steel glass plastic stone concrete'.split(
		' '
	)
);

/** The plural of a noun of these classes. */
export function pluralOf(noun: string): string {
	const irregular = IRREGULAR[noun];
	if (irregular !== undefined) return irregular;
	if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
	return /(?:s|x|ch|sh)$/u.test(noun) || noun === 'potato' ? `${noun}es` : `${noun}s`;
}

const singulars = new Map(
	[...classmates.keys()]
		.filter((noun) => !UNCOUNTED.has(noun))
		.map((noun): [string, string] => [pluralOf(noun), noun])
);

/** The other nouns of a noun's classes, in the number it stands in. Empty for one that is not listed. */
export function siblingsOf(noun: string): readonly string[] {
	const own = classmates.get(noun);
	if (own) return [...own];
	const singular = singulars.get(noun);
	const plural = singular === undefined ? [] : [...(classmates.get(singular) ?? [])];
	return plural.filter((other) => !UNCOUNTED.has(other)).map(pluralOf);
}
