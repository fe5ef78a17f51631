import type { AskedChoice, ChoiceQuestion, ChoiceResponse } from './kinds/choice.ts';
import type { AskedCloze, ClozeQuestion, ClozeResponse } from './kinds/cloze.ts';
import type { AskedEvidence, EvidenceQuestion, EvidenceResponse } from './kinds/evidence.ts';
import type { AskedMatch, MatchQuestion, MatchResponse } from './kinds/match.ts';
import type { AskedMultiple, MultipleQuestion, MultipleResponse } from './kinds/multiple.ts';
import type { AskedNumeric, NumericQuestion, NumericResponse } from './kinds/numeric.ts';
import type { AskedOrder, OrderQuestion, OrderResponse } from './kinds/order.ts';
import type { AskedShortText, ShortTextQuestion, ShortTextResponse } from './kinds/short-text.ts';
import type { AskedTrueFalse, TrueFalseQuestion, TrueFalseResponse } from './kinds/true-false.ts';

/** Every kind of question, with its three shapes: whole, as asked (without its key), and the response to it. */
export type Kinds = {
	choice: { question: ChoiceQuestion; asked: AskedChoice; response: ChoiceResponse };
	multiple: { question: MultipleQuestion; asked: AskedMultiple; response: MultipleResponse };
	'true-false': { question: TrueFalseQuestion; asked: AskedTrueFalse; response: TrueFalseResponse };
	numeric: { question: NumericQuestion; asked: AskedNumeric; response: NumericResponse };
	'short-text': { question: ShortTextQuestion; asked: AskedShortText; response: ShortTextResponse };
	cloze: { question: ClozeQuestion; asked: AskedCloze; response: ClozeResponse };
	order: { question: OrderQuestion; asked: AskedOrder; response: OrderResponse };
	match: { question: MatchQuestion; asked: AskedMatch; response: MatchResponse };
	evidence: { question: EvidenceQuestion; asked: AskedEvidence; response: EvidenceResponse };
};

/** How a question is answered. */
export type QuestionKind = keyof Kinds;
/** A whole question: stem, key, explanation, citations. */
export type Question = Kinds[QuestionKind]['question'];
/** A question as a learner sees it before answering: nothing in it gives the key away. */
export type AskedQuestion = Kinds[QuestionKind]['asked'];
/** What a learner answered. Its `kind` is the question's. */
export type Response = Kinds[QuestionKind]['response'];
