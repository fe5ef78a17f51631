/** An English news article of our own in paragraphs, long enough to draw a bank from. */
export const PARAGRAPHS: readonly string[] = [
	'The harbour bridge will close to all traffic for at least two years from May after inspectors found that cracks in its main girders had widened by a third since the autumn, the county council said on Monday.',
	'The 94-year-old steel crossing, which carries about 23,000 vehicles a day, is the only road link between the port of Wexmouth and the industrial estates on the northern shore. Drivers will face a detour of 31 miles.',
	'"We have run out of ways to keep it open safely," said Helen Marsh, the chief engineer of the council. "Every week we wait, the repair gets longer and dearer."',
	'Tom Adeyemi, who chairs the chamber of commerce, called the closure "a lifeline cut" and urged ministers to pay for a temporary ferry. The transport department said it would consider any request.',
	'The council put the cost of the work at £48m, of which £30m would come from central government. A public meeting will be held at the town hall on 21 March, and a decision on the ferry is expected in April.'
];

export const TITLE = 'Harbour bridge to close for two years as cracks widen';

/** The article as a person would paste it. */
export const ARTICLE_TEXT = [TITLE, ...PARAGRAPHS].join('\n\n');
