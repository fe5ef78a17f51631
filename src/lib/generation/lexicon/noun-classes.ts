/*
 * Nouns of news that could stand in the same sentence and yet say something else.  None is another
 * word for one of its line, and none includes another. Singular; written for Newsproof.
 */
/** Every noun of a line could stand for every other. */
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
plane helicopter rocket balloon drone
computer camera telescope robot microphone
phone radio television
letter map photograph diary poem
book film song painting sculpture
newspaper magazine website blog
speech interview debate lecture
law treaty contract charter
budget tax fee pension wage
price cost profit debt loan
salary bonus holiday
teacher doctor lawyer engineer farmer nurse journalist pilot chef architect
scientist artist athlete musician soldier priest
student patient prisoner tourist refugee
worker customer voter
passenger driver pedestrian cyclist
mayor minister ambassador judge
father mother brother sister grandfather grandmother uncle aunt cousin
son daughter nephew niece
husband wife
boy girl
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
goal penalty foul corner
team referee crowd
captain goalkeeper coach
match tournament championship
election referendum strike parade
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
education housing transport farming tourism
music dance painting poetry photography
religion language sport fashion
stamina strength balance
north south east west
rocket bullet grenade
airstrike ambush siege
pensioner teenager baby
scientist politician musician
researcher politician singer
official soldier shopkeeper
employee customer landlord
police army navy
pilgrim soldier tourist
migrant tourist soldier
player referee spectator
professor surgeon detective
editor photographer printer
flag anthem coin stamp
document photograph painting map
message photograph recipe map
study petition speech film
survey speech petition
bike scooter skateboard
shop school hospital church hotel
store school hospital church hotel
headquarters shipyard
traffic weather
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
crowd orchestra
fungus insect worm
comic film novel
experience knowledge patience
nature music weather
retirement education training
medal cheque
trophy medal cheque
drainpipe chimney
lantern candle mirror
pig rabbit
storm flood earthquake
typhoon earthquake drought
landslide earthquake fire
diet mosque palace stadium
crane bridge tower
aquarium zoo museum circus
`;

/** The first noun of a line, and others that could stand for it. */
const BESIDE = `
child adult pensioner
theory recipe rumour
animal plant machine
treatment diagnosis warning
crop machine building
accident robbery strike
crash robbery strike
injury divorce robbery
democracy monarchy dictatorship
history geography chemistry
protest concert parade
government church army union
camp castle farm
video photograph cartoon map
security comfort beauty
ozone hydrogen helium methane
autism dementia epilepsy
death birth wedding
statement joke song
information music furniture
point medal card
health wealth beauty
road river railway
human robot animal
technology literature philosophy
parent teacher neighbour
request joke complaint
market port mine
light sound smell
visitor guard cleaner
veteran beginner spectator
propaganda advertisement music
supporter opponent journalist
critic supporter relative
lawmaker banker athlete
lawyer surgeon banker
candidate spectator journalist
opponent friend neighbour
colleague neighbour relative
defendant witness journalist
victim witness suspect
guest waiter guard
owner tenant visitor
attendee organiser cleaner
gamer dancer swimmer
bureaucrat athlete farmer
celebrity scientist politician
president king pope
senator general bishop
spokesman driver chef
spokeswoman chef pilot
curator gardener driver
instructor pupil cook
mystery joke promise
decision mistake joke
promise joke threat
permission money time
opposition support indifference
solution mistake rumour
question joke promise
answer joke apology
apology joke threat
merger lawsuit strike
deal lawsuit strike
rule joke habit
ban fee tax
fine apology medal
sentence medal pension
verdict speech gift
investigation festival strike
inquiry festival strike
arrest wedding promotion
attack visit strike
strike visit speech
flight voyage walk
journey speech meeting
meeting match concert
vacation promotion pension
commute holiday wedding
pollutant flower insect
chemical spice flower
antibiotic spice dye
battery tyre mirror
motor mirror saddle
pedal mirror lamp
brake mirror lamp
software furniture fuel
password key signature
database library garden
browser printer keyboard
server printer keyboard
satellite balloon submarine
shuttle submarine balloon
cargo passenger crew
cave castle tent
skeleton statue vase
skull statue vase
gene bone muscle
virus parasite fungus
parasite virus bacterium
colony museum city
habitat school road
nest web cave
predator parasite tree
sheepdog horse lion
shepherd hunter fisherman
fisherman hunter shepherd
hunter shepherd baker
farmer baker miner
miner baker tailor
driver baker miner
chocolate vanilla strawberry
ingredient recipe plate
flavour colour shape
dessert soup salad
leaf root flower
genocide famine plague
refugee tourist student
immigrant tourist student
visa passport diploma
curfew holiday festival
rebellion famine plague
ceasefire election festival
propaganda music food
loudspeaker lamp mirror
artillery cavalry infantry
warship tank helicopter
submarine tank helicopter
checkpoint school market
gunfire music applause
applause laughter silence
airport harbour station
station airport school
subway river market
tourist soldier student
lantern umbrella mask
mask umbrella lantern
costume umbrella lantern
outfit umbrella lantern
rainfall sunshine snowfall
snowfall sunshine rainfall
sunshine rainfall wind
wind rain sunshine
landslide avalanche flood
avalanche landslide flood
evacuation festival election
rescue burial trial
helicopter ferry train
runway road bridge
reservoir forest highway
dam bridge tower
desert forest jungle
panel wheel pipe
turbine telescope antenna
sunlight wind rain
fuel paint glue
fleet army orchestra
`;

type Table = Map<string, Set<string>>;
const inClass: Table = new Map();
const beside: Table = new Map();

function add(table: Table, noun: string, nouns: readonly string[]): void {
	const known = table.get(noun) ?? new Set();
	table.set(noun, known);
	for (const other of nouns) if (other !== noun) known.add(other);
}

function linesOf(text: string): readonly (readonly string[])[] {
	return text
		.trim()
		.split('\n')
		.map((line) => line.split(' '));
}

for (const nouns of linesOf(CLASSES)) for (const noun of nouns) add(inClass, noun, nouns);
for (const [noun = '', ...nouns] of linesOf(BESIDE)) add(beside, noun, nouns);

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
	[...inClass.keys(), ...beside.keys()]
		.filter((noun) => !UNCOUNTED.has(noun))
		.map((noun): [string, string] => [pluralOf(noun), noun])
);

function lookUp(table: Table, noun: string): readonly string[] {
	const own = table.get(noun);
	if (own) return [...own];
	const singular = singulars.get(noun);
	const plural = singular === undefined ? [] : [...(table.get(singular) ?? [])];
	return plural.filter((other) => !UNCOUNTED.has(other)).map(pluralOf);
}

/** All nouns that could stand for a noun, in the number it stands in. Empty for one that is not listed. */
export function siblingsOf(noun: string): readonly string[] {
	return [...new Set([...lookUp(inClass, noun), ...lookUp(beside, noun)])];
}
