import { guessRate } from './bank-rules/guess-rate.ts';
import { negativeShare } from './bank-rules/negative-share.ts';
import { questionsApart } from './bank-rules/questions-apart.ts';
import { rankBalance } from './bank-rules/rank-balance.ts';
import type { BankRule, Rule } from './finding.ts';
import { appositionNotList } from './rules/apposition-not-list.ts';
import { citationInProse } from './rules/citation-in-prose.ts';
import { citationReferences } from './rules/citation-references.ts';
import { citationVerbatim } from './rules/citation-verbatim.ts';
import { citationWholeWords } from './rules/citation-whole-words.ts';
import { datedEvent } from './rules/dated-event.ts';
import { denialKept } from './rules/denial-kept.ts';
import { distractorUntrue } from './rules/distractor-untrue.ts';
import { evidenceUnique } from './rules/evidence-unique.ts';
import { explanationNamesKey } from './rules/explanation-names-key.ts';
import { explanationQuotes } from './rules/explanation-quotes.ts';
import { figureUndisputed } from './rules/figure-undisputed.ts';
import { forbiddenOptions } from './rules/forbidden-options.ts';
import { foundAgain } from './rules/found-again.ts';
import { grammarFits } from './rules/grammar-fits.ts';
import { guessable } from './rules/guessable.ts';
import { keyInCitation } from './rules/key-in-citation.ts';
import { keyLength } from './rules/key-length.ts';
import { keyNotInStem } from './rules/key-not-in-stem.ts';
import { keyUnique } from './rules/key-unique.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { noFalseAccusation } from './rules/no-false-accusation.ts';
import { noLooseConnective } from './rules/no-loose-connective.ts';
import { noMinorAsKey } from './rules/no-minor-as-key.ts';
import { noOutsideFacts } from './rules/no-outside-facts.ts';
import { oneKey } from './rules/one-key.ts';
import { oneThingAsked } from './rules/one-thing-asked.ts';
import { optionCount } from './rules/option-count.ts';
import { optionNotInStem } from './rules/option-not-in-stem.ts';
import { optionsApart } from './rules/options-apart.ts';
import { optionsDistinct } from './rules/options-distinct.ts';
import { optionsSameClass } from './rules/options-same-class.ts';
import { optionsSameFormat } from './rules/options-same-format.ts';
import { plausibleNumbers } from './rules/plausible-numbers.ts';
import { pronounNotGuessed } from './rules/pronoun-not-guessed.ts';
import { provenanceComplete } from './rules/provenance-complete.ts';
import { quoteVerbatim } from './rules/quote-verbatim.ts';
import { readableStem } from './rules/readable-stem.ts';
import { roleHeldOnce } from './rules/role-held-once.ts';
import { schema } from './rules/schema.ts';
import { selfContained } from './rules/self-contained.ts';
import { speakerBesideQuote } from './rules/speaker-beside-quote.ts';
import { stemInCitation } from './rules/stem-in-citation.ts';
import { timeWords } from './rules/time-words.ts';
import { voiceKept } from './rules/voice-kept.ts';
import { wellFormed } from './rules/well-formed.ts';
import { wholeClause } from './rules/whole-clause.ts';
import { wholeName } from './rules/whole-name.ts';
import { wholeQuote } from './rules/whole-quote.ts';
import { worthAsking } from './rules/worth-asking.ts';

/** Every rule about one question. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
	schema,
	provenanceComplete,
	citationVerbatim,
	citationReferences,
	citationWholeWords,
	citationInProse,
	oneKey,
	optionCount,
	keyInCitation,
	stemInCitation,
	noOutsideFacts,
	foundAgain,
	evidenceUnique,
	keyUnique,
	distractorUntrue,
	optionsDistinct,
	optionsApart,
	optionsSameClass,
	optionsSameFormat,
	plausibleNumbers,
	keyLength,
	forbiddenOptions,
	guessable,
	wellFormed,
	negativeStem,
	oneThingAsked,
	selfContained,
	pronounNotGuessed,
	noLooseConnective,
	timeWords,
	readableStem,
	keyNotInStem,
	optionNotInStem,
	grammarFits,
	wholeClause,
	wholeName,
	worthAsking,
	datedEvent,
	quoteVerbatim,
	wholeQuote,
	speakerBesideQuote,
	roleHeldOnce,
	appositionNotList,
	noFalseAccusation,
	noMinorAsKey,
	voiceKept,
	denialKept,
	figureUndisputed,
	explanationNamesKey,
	explanationQuotes
];

/** Every rule about the questions of a bank taken together. */
export const BANK_RULES: readonly BankRule[] = [
	rankBalance,
	guessRate,
	negativeShare,
	questionsApart
];
