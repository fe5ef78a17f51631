/*
 * Nouns of news that stand for one another: one of a line is no wrong answer where another is right.
 * Written for Newsproof.
 */
const SYNONYMS = `
contest competition match game event tournament race final finals games matches
goal penalty point points score goals
result result results report reports study studies research finding findings survey evidence effects effect
country nation state government countries nations
district constituency area region territory zone town city village districts areas
company firm business corporation companies firms group
film movie documentary films movies
children kids students pupils youngsters teenagers child boy girl boys girls
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
deal move merger agreement purchase takeover
seat constituency district camp
document letter paper papers
someone somebody something
exhibit exhibition collection opening event
station stop
site website page post blog
organization organisation group church body
`
	.trim()
	.split('\n')
	.map((line) => new Set(line.split(' ')));

/** Whether two nouns can say the same. */
export function areSynonyms(a: string, b: string): boolean {
	return SYNONYMS.some((group) => group.has(a) && group.has(b));
}
