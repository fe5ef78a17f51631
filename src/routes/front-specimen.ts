/** A question with its proof, to try on the front page. Its words are the article's, like a quiz's. */
export const SPECIMEN = {
	language: 'en',
	publisher: 'Newshub',
	title: 'Rocket attack on Camp Taji',
	stem: 'When are the New Zealand troops expected home?',
	key: 'b',
	options: [
		{
			id: 'a',
			text: 'On January 4',
			reason: 'On that day, the article says, there was an airstrike in the region.'
		},
		{
			id: 'b',
			text: 'By June',
			reason: 'The article says that they are expected to return by then.'
		},
		{
			id: 'c',
			text: 'Last week',
			reason: 'Then, the article says, Iran launched rockets at two other places.'
		}
	],
	/** Sentences of the article, in its order; `words` are those that the option's reason rests on. */
	passages: [
		{
			option: 'b',
			before: 'Those troops are ',
			words: 'expected to return to New Zealand by June',
			after: '.'
		},
		{
			option: 'c',
			before: 'The attack comes after ',
			words: 'Iran launched rockets at two Iraqi military complexes last week',
			after: '.'
		},
		{
			option: 'a',
			before: 'There was also ',
			words: 'an airstrike in the Taji region on January 4',
			after: ", however, it's unknown who was responsible for that."
		}
	]
} as const;
