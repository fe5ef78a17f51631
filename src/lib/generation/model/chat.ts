/** One message of a conversation with a language model. */
export type ChatMessage = { readonly role: 'system' | 'user'; readonly content: string };

/** A JSON Schema, in the subset that servers turn into grammars: no patterns, no lengths. */
export type AnswerSchema = {
	readonly name: string;
	readonly schema: Readonly<Record<string, unknown>>;
};

/** What is asked of a model: an answer in JSON of this form, at most `mostTokens` long. */
export type ChatRequest = {
	readonly messages: readonly ChatMessage[];
	readonly answer: AnswerSchema;
	readonly mostTokens: number;
};

/** The schema of an object that has exactly these properties. */
export function objectSchema(
	properties: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false
	};
}
