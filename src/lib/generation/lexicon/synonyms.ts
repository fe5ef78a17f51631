/*
 * Words of news that stand for one another: one of a line is no wrong answer where another is right.
 * Written for Newsproof.
 */

function groups(lines: string): readonly ReadonlySet<string>[] {
	return lines
		.trim()
		.split('\n')
		.map((line) => new Set(line.split(' ')));
}

/** Nouns, in the forms in which they stand for one another. */
const NOUNS = groups(`
contest competition match game event tournament race final finals games matches
goal penalty point points score goals
result results report reports study studies research finding findings survey evidence
country nation state government countries nations
district constituency area region territory zone town city village districts areas
company firm business corporation companies firms group
film movie documentary films movies
children kids students pupils youngsters teenagers youths child boy girl boys girls men women adults
war conflict fighting battle
plan project programme program scheme plans projects campaign
law bill act legislation rule rules laws
team side squad group crew teams sides
crowd crowds visitors public audience
opponents rivals candidates candidate politicians
car vehicle cars vehicles taxi taxis cab cabs
house home building homes houses buildings property
money cash funds wealth income
road street highway route roads
storm rain snow weather typhoon
worker workers employee employees staff
attack strike assault attacks strikes bombing
death deaths killing killings
disease illness condition sickness
experts scientists researchers expert scientist officials authors
pollution ozone warming temperature
energy power electricity electric
vehicle project machine device prototype
problem problems challenge issue issues difficulty
salt iodine food milk
movement protest protests demonstration
injury damage harm
minute hour half
`);

/** Verbs, in their base form. */
const VERBS = groups(`
win beat defeat overcome outscore triumph
increase rise grow climb soar surge jump expand double triple raise
decrease fall drop decline shrink reduce cut lower slow ease
begin start launch open commence initiate
end stop finish close halt cease conclude complete
buy purchase acquire sell trade
help support assist aid back encourage allow enable let permit
show reveal indicate suggest demonstrate prove find discover learn report reveal
oppose protest reject criticise criticize condemn resist
approve accept agree pass adopt back endorse
urge ask call demand request press order tell want invite
attack hit strike target bomb damage destroy
hurt injure wound kill die
move travel go walk drive head fly run march visit arrive come reach
leave depart flee escape exit
make create produce build develop design construct form establish found set
give offer provide supply send deliver hand grant bring
get receive obtain gain earn collect take win
use employ utilise apply
need require want seek
keep hold remain stay maintain continue retain
plan intend expect hope aim want decide
try attempt seek struggle
include involve contain hold feature cover
cause lead trigger prompt spark create force
say tell claim state announce explain declare add note argue insist confirm
think believe consider feel know understand
see watch look view observe notice
charge accuse blame arrest detain
study examine investigate research analyse analyze test explore look
meet gather join assemble attend
protect defend save preserve guard
live reside stay dwell
change alter modify adapt turn transform become
play perform compete appear
vote elect choose select pick decide
name call title dub label
limit restrict ban block prevent prohibit
release publish issue print post air broadcast
write read record describe
lose miss fail
carry bring take transport
appoint hire name employ
share split divide
discuss debate talk speak
throw hurl toss drop
warn caution alert advise
`);

/** Whether two nouns can say the same. */
export function areSynonymousNouns(a: string, b: string): boolean {
	return NOUNS.some((group) => group.has(a) && group.has(b));
}

/** Whether two verbs, in their base form, can say the same. */
export function areSynonymousVerbs(a: string, b: string): boolean {
	return VERBS.some((group) => group.has(a) && group.has(b));
}
