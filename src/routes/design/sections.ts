/** The sections of the component page: the anchor of each and its name. */
export const SECTIONS = {
	colours: 'Colours',
	type: 'Type',
	icons: 'Icons',
	drawings: 'Drawings',
	controls: 'Controls',
	notices: 'Notices',
	proof: 'Proof',
	options: 'Options',
	asking: 'Asking',
	answered: 'Answered',
	right: 'Explained, right',
	wrong: 'Explained, wrong or partly right',
	unanswered: 'Explained, without an answer',
	verdicts: 'Verdicts',
	quiz: 'Quiz',
	cards: 'Cards',
	article: 'Article beside a question',
	today: 'Notebook, today',
	sitting: 'Notebook, a sitting',
	entries: 'Notebook, questions',
	history: 'Notebook, history',
	desk: 'Desk',
	assignment: 'Assignment',
	reading: 'Reading'
} as const;

export type Section = keyof typeof SECTIONS;
