// Pairs that can stand for one another in a sentence and turn its sense round. Words with a second,
// common sense ("light", "fair", "close") are left out.
const PAIRS = `
increase decrease|increased decreased|increases decreases|increasing decreasing|rose fell|rises falls
rising falling|risen fallen|grew shrank|growing shrinking|higher lower|highest lowest|larger smaller
largest smallest|biggest smallest|bigger smaller|older younger|oldest youngest|longer shorter
longest shortest|faster slower|fastest slowest|northern southern|eastern western|accepted rejected
approved rejected|supported opposed|supports opposes|gained lost|improve worsen|improved worsened
improves worsens|improving worsening|successful unsuccessful|possible impossible|likely unlikely
stronger weaker|majority minority|exports imports|always never|often rarely|easier harder|urban rural
victory defeat|encourage discourage|encouraged discouraged|encourages discourages|strengthen weaken
widened narrowed|expanded shrank|optimistic pessimistic|warmer colder|hotter colder
maximum minimum|advantage disadvantage|advantages disadvantages|reduce increase|reduced increased
reduces increases|reducing increasing|healthier unhealthier|efficient inefficient|reliable unreliable
`;

/** What turns a word's sense round, in the same form; both ways where both are news English. */
export const ANTONYMS: ReadonlyMap<string, string> = new Map(
	PAIRS.trim()
		.split(/[|\n]/u)
		.flatMap((pair) => {
			const [a = '', b = ''] = pair.split(' ');
			return [
				[a, b],
				[b, a]
			] as const;
		})
		.toReversed()
);
