/*
 * Wordings by which a text addresses a language model instead of a reader. The list is no defence on
 * its own: what is accepted must stand in the article anyway. It keeps what an article hides for a
 * model from being asked about as if the article reported it.
 */
const ADDRESSES: readonly RegExp[] = [
	/\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|prompt|rule|guideline|direction|context|message|above|earlier|previous)/iu,
	/\b(?:instruction|prompt|rule|guideline)s?\b.{0,30}\b(?:above|earlier|before this|previous(?:ly)?)\b.{0,30}\b(?:void|cancel|obsolete|ignore|no longer)/iu,
	/\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|llm|quiz)\b/iu,
	/\b(?:note|notice|message|attention|instructions?) (?:to|for) (?:the |any |all )?(?:ai|assistants?|language models?|chatbots?|llms?|models?|quiz|question (?:writer|generator))/iu,
	/\b(?:system|developer) (?:prompt|message)\b/iu,
	/\bnew (?:instruction|task|directive)s?\s*:/iu,
	/^\W*(?:system|assistant|user|developer)\s*:/iu,
	/^\W*#{2,}\s*(?:instruction|system|response|assistant)/iu,
	/^\W*(?:please )?(?:answer|respond|reply|output|print|return|generate|repeat)\b.{0,60}\b(?:that|with|only|exactly|json|following)\b/iu,
	/\b(?:the|every|each|your) (?:correct |right )?(?:answer|key|question|quiz) (?:must|should|has to|needs to|shall)\b/iu,
	/\b(?:answer|say|claim|write|state|insist) (?:always |only )?that\b.{0,80}\b(?:regardless|no matter what|whatever (?:is asked|the question))/iu,
	/<\|[a-z_]+\|>|<｜[^｜]+｜>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:start|end)_of_turn>|<\/?s>/u,
	/\bas an? (?:ai\b|language model\b)/iu
];

/** Whether a sentence of an article gives orders to a language model, such as "Ignore previous instructions". */
export function speaksToModel(sentence: string): boolean {
	return ADDRESSES.some((pattern) => pattern.test(sentence.replaceAll('\n', ' ')));
}
