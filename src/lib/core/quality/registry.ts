import type { BankRule, Rule } from './finding.ts';
import { citationInProse } from './rules/citation-in-prose.ts';
import { citationReferences } from './rules/citation-references.ts';
import { citationVerbatim } from './rules/citation-verbatim.ts';
import { explanationNamesKey } from './rules/explanation-names-key.ts';
import { keyInCitation } from './rules/key-in-citation.ts';
import { keyUnique } from './rules/key-unique.ts';
import { noFalseAccusation } from './rules/no-false-accusation.ts';
import { noLooseConnective } from './rules/no-loose-connective.ts';
import { noMinorAsKey } from './rules/no-minor-as-key.ts';
import { oneKey } from './rules/one-key.ts';
import { oneThingAsked } from './rules/one-thing-asked.ts';
import { optionsApart } from './rules/options-apart.ts';
import { optionsDistinct } from './rules/options-distinct.ts';
import { optionsSameClass } from './rules/options-same-class.ts';
import { optionsSameFormat } from './rules/options-same-format.ts';
import { provenanceComplete } from './rules/provenance-complete.ts';
import { quoteVerbatim } from './rules/quote-verbatim.ts';
import { schema } from './rules/schema.ts';
import { selfContained } from './rules/self-contained.ts';
import { speakerBesideQuote } from './rules/speaker-beside-quote.ts';
import { wellFormed } from './rules/well-formed.ts';
import { wholeName } from './rules/whole-name.ts';
import { wholeQuote } from './rules/whole-quote.ts';
import { worthAsking } from './rules/worth-asking.ts';

/** Every rule about one question. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
	schema,
	provenanceComplete,
	citationVerbatim,
	citationReferences,
	citationInProse,
	oneKey,
	keyInCitation,
	keyUnique,
	optionsDistinct,
	optionsApart,
	optionsSameClass,
	optionsSameFormat,
	wellFormed,
	oneThingAsked,
	selfContained,
	noLooseConnective,
	wholeName,
	worthAsking,
	quoteVerbatim,
	wholeQuote,
	speakerBesideQuote,
	noFalseAccusation,
	noMinorAsKey,
	explanationNamesKey
];

/** Every rule about the questions of a bank taken together. */
export const BANK_RULES: readonly BankRule[] = [];
