import type { TraceStage } from './trace.ts';

/** What is said of one thing and of several that were dropped for a reason, after their number. */
export type Words = readonly [one: string, many: string];

const same = (words: string): Words => [words, words];
const were = (words: string): Words => [`was ${words}`, `were ${words}`];

/** What was dropped for a reason, in words. A code that is missing here is shown as it is spelt. */
export const REASONS: Readonly<Record<TraceStage, Readonly<Record<string, Words>>>> = {
	sentences: {
		'too-short': ['is too short', 'are too short'],
		'too-long': ['is too long', 'are too long'],
		fragment: [
			'is part of a quote or no whole sentence',
			'are parts of quotes or no whole sentences'
		],
		caption: ['is a caption', 'are captions'],
		heading: ['is a heading', 'are headings'],
		list: ['is part of a list', 'are parts of lists'],
		question: ['is a question itself', 'are questions themselves'],
		'first-person': ['speaks of “I” or “we”', 'speak of “I” or “we”'],
		markup: ['is left over from the page', 'are left over from the page'],
		byline: ['is a byline', 'are bylines'],
		duplicate: ['is there twice', 'are there twice'],
		'quote-only': ['is only a quote', 'are only quotes'],
		'unresolved-pronoun': [
			'speaks of “he”, “she” or “it”, and who that is cannot be told for sure',
			'speak of “he”, “she” or “it”, and who that is cannot be told for sure'
		]
	},
	drafts: {
		'no-distractors': same('had too few wrong answers that are plausible and surely wrong'),
		'unresolved-pronoun': same(
			'spoke of “he”, “she” or “it”, and who that is cannot be told for sure'
		),
		'unresolved-pointing-word': same(
			'spoke of “this” or “those”, and what that is cannot be told for sure'
		),
		'part-of-a-longer-name': same('would have asked for a part of a longer name'),
		'not-a-clean-figure': same('rested on a figure that is hedged or given twice'),
		'too-few-statements': same('had too few statements to choose from'),
		'too-few-figures': same('had too few figures to pair'),
		'family-failed': same('broke down while being made'),
		ambiguous: same('could be read in two ways'),
		harm: same('would have pinned harm or blame on a real person'),
		leak: same('gave the answer away'),
		'not-unique': same('had more than one right answer'),
		'answer-unreadable': same('came in a form that cannot be read'),
		'entry-unreadable': same('came in a form that cannot be read'),
		'kind-unknown': were('of a kind that is not known'),
		'stem-missing': same('had no stem'),
		'key-missing': same('had no answer'),
		'key-too-long': same('had too long an answer'),
		'text-too-long': were('too long'),
		'text-not-plain': same('held more than plain text'),
		'quote-missing': same('had no quote'),
		'quote-too-short': same('had too short a quote'),
		'quote-too-long': same('had too long a quote'),
		'quote-not-in-article': same('quoted what the article does not say'),
		'quote-ambiguous': same('quoted words that stand in the article twice'),
		'quote-not-shown': same('quoted a part that was not given'),
		'stem-outside-article': same('asked about what the article does not say'),
		'stem-not-in-quote': same('asked about what its quote does not say'),
		'key-outside-article': same('had an answer that the article does not give'),
		'key-not-in-quote': same('had an answer that its quote does not give'),
		'options-too-few': same('had too few answers to choose from')
	},
	gate: {
		schema: same('did not have a question’s form'),
		'provenance-complete': ['does not say how it came about', 'do not say how they came about'],
		'citation-verbatim': same('quoted what is not in the article word for word'),
		'citation-references': same('named a quote that is not there'),
		'citation-whole-words': same('quoted half a word'),
		'citation-in-prose': same('rested on a heading, a caption or a list'),
		'one-key': same('had no key or more than one'),
		'option-count': same('had too few or too many options'),
		'key-in-citation': same('had a key that its quote does not hold'),
		'stem-in-citation': same('asked about what its quote does not say'),
		'no-outside-facts': same('needed something that the article does not say'),
		'found-again': same('could not be answered from the passage it cites'),
		'key-unique': same('had more than one right answer in the article'),
		'evidence-unique': same('could be shown by more than one sentence'),
		'denial-kept': same('lost a “not” of the article'),
		'distractor-untrue': same('had a wrong option that the article supports'),
		'options-distinct': same('had two options that say the same'),
		'options-apart': same('had options that are too much alike'),
		'options-same-class': same('had options of different sorts'),
		'options-same-format': same('had options written in different ways'),
		'plausible-numbers': same('had numbers that nobody would believe'),
		'key-length': same('told the key by its length'),
		'forbidden-options': same('had an option such as “all of these”'),
		guessable: same('could be guessed without reading'),
		'well-formed': were('not well-formed sentences'),
		'negative-stem': same('asked for what is not so'),
		'one-thing-asked': same('asked for several things at once'),
		'self-contained': [
			'could not be understood by itself',
			'could not be understood by themselves'
		],
		'no-loose-connective': same('referred to a sentence before'),
		'time-words': same('depended on when the article was written'),
		'readable-stem': were('harder to read than the article'),
		'key-not-in-stem': same('gave the answer away'),
		'option-not-in-stem': same('named an option in the question'),
		'grammar-fits': same('told the key by its grammar'),
		'whole-clause': same('left out what a clause depends on'),
		'whole-name': same('cut a name short'),
		'whole-quote': same('cut a quote short'),
		'quote-verbatim': same('changed a quote'),
		'speaker-beside-quote': same('gave a quote to somebody who does not stand beside it'),
		'pronoun-not-guessed': same('took “he”, “she” or “it” for somebody it may not be'),
		'role-held-once': same('asked for an office that two people hold'),
		'apposition-not-list': same('took a list for a description'),
		'dated-event': same('asked when something was so that lasts'),
		'figure-undisputed': same('asked for a figure that the article gives in two ways'),
		'voice-kept': same('stated as fact what the article only passes on'),
		'worth-asking': same('asked for what nobody needs to know'),
		'no-false-accusation': same('would have pinned harm or blame on a real person'),
		'no-minor-as-key': same('asked for the name of a child'),
		'explanation-names-key': same('had an explanation that does not name the answer'),
		'explanation-quotes': same('had an explanation without its proof'),
		gate: same('did not pass the checks'),
		'round-trip-unanswered': same('could not be answered from what is cited'),
		'round-trip-differs': were('answered in another way from what is cited')
	},
	selection: {
		'family-full': same('would have made too many of one sort'),
		'sentence-full': same('asked about a sentence that is asked about already'),
		'same-key': same('had the same answer as another'),
		'similar-stem': same('asked nearly the same as another'),
		'shown-elsewhere': [
			'had its answer shown in another question',
			'had their answer shown in another question'
		],
		'not-needed': same('would only have been taken in a bank with too few others'),
		'tier-full': same('came after as many as a bank takes'),
		repeat: same('asked what is asked already')
	}
};

/** The families of questions in words; one that is missing here is shown as it is spelt. */
export const FAMILY_WORDS: Readonly<Record<string, string>> = {
	conflict: 'accounts that disagree',
	'quote-speaker': 'who said it',
	attribution: 'who says so',
	'claim-status': 'claim or fact',
	'reports-claim': 'which sentence passes on a claim',
	role: 'role',
	'role-reverse': 'who holds a role',
	'role-match': 'people and roles',
	'quote-match': 'people and quotes',
	'quoted-people': 'who is quoted',
	'figure-match': 'figures and what they count',
	'sentence-halves': 'beginnings and ends of sentences',
	order: 'order of events',
	why: 'why',
	who: 'who',
	what: 'what',
	which: 'which',
	when: 'when',
	where: 'where',
	'how-many': 'how many',
	evidence: 'the sentence that shows it',
	'part-played': 'what part somebody plays',
	'gives-figure': 'the sentence that gives a figure',
	numeric: 'typed numbers',
	supported: 'supported or not',
	'true-false': 'true or false',
	'short-answer': 'typed words',
	abbreviation: 'what letters stand for',
	'cloze-place': 'gaps for places',
	'cloze-number': 'gaps for numbers',
	'cloze-date': 'gaps for dates',
	'cloze-money': 'gaps for sums of money',
	'cloze-person': 'gaps for people',
	'cloze-organisation': 'gaps for organisations',
	'cloze-nationality': 'gaps for nations',
	'cloze-word': 'gaps for key words',
	'cloze-quote': 'gaps in quotes',
	model: 'the language model’s'
};

/** A code as words, for want of better ones. */
export function spellOut(code: string): string {
	return code.replaceAll('-', ' ');
}
