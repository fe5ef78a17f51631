/** Words that carry grammar rather than meaning, lower case. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	`a an the and or but nor so yet for if then than as at by in into of off on onto out over to up down
	with within without from about above after again against all almost alone along already also although
	always am among amid amidst another any anyone anything are around away back be became because become been
	before behind being below beneath beside besides between beyond both can cannot could did do does doing
	done due during each earlier either else enough even ever every everyone everything except few fewer first
	following further had has have having he hence her here hers herself him himself his how however i i'm
	i've indeed instead is isn't it it's its itself just last later least less like likewise many may maybe me
	meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless next no
	nobody none nonetheless not nothing now nowhere often once one ones only other others otherwise our ours
	ourselves own per perhaps rather same second several shall she should since some somebody someone something
	sometimes soon still such that the their theirs them themselves there therefore these they they're third
	this those though through throughout thus today together tomorrow tonight too toward towards under unless
	unlike until upon us very via was we we're were what what's when whenever where whereas wherever whether
	which while who whoever whom whose why will would yesterday you you're your yours according despite
	including let that's there's he's she's don't doesn't didn't won't can't isn't aren't wasn't weren't`
		.trim()
		.split(/\s+/u)
);
