import { BASE_FORMS } from './irregular-verbs.ts';

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/u));
}

/** Verbs and phrases' heads with which an article hands a statement to a source. */
export const REPORTING_VERBS = words(
	`said say says told tell tells added adds add stated states claimed claims claim reported reports
	announced announces asserted asserts argued argues insisted insists explained explains noted notes
	commented comments remarked warned warns wrote writes suggested suggests estimated estimates
	believes believed thinks thought denied denies alleged alleges confirmed confirms conceded concedes
	observed observes tweeted posted asked asks replied replies responded responds continued continues
	concluded concludes acknowledged acknowledges admitted admits declared declares predicted predicts
	revealed reveals recalled recalls maintained maintains urged urges called joked quipped
	emphasised emphasized stressed stresses disclosed discloses`
);

/** Words with which an article holds a statement at a distance, without a source. */
export const HEDGES = words(
	`reportedly allegedly apparently supposedly purportedly seemingly presumably rumoured rumored
	unconfirmed alleged suspected purported understood believed thought unclear likely unlikely
	possibly probably perhaps`
);

/** Forms of verbs that no noun shares, enough to see that a line is a sentence. */
export const FINITE_VERBS: ReadonlySet<string> = new Set([
	...[...BASE_FORMS.keys()].filter(
		(form) => !['people', 'men', 'women', 'children'].includes(form)
	),
	...words(
		`is are was were be been am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does
		did doesn't don't didn't will would won't wouldn't can could can't cannot couldn't may might must
		shall should shouldn't say says`
	),
	...REPORTING_VERBS
]);
