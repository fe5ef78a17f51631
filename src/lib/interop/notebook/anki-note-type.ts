import { ANKI_FIELDS } from './anki-note.ts';

/** The name of the note type, and of the deck. */
export const NOTE_TYPE_NAME = 'Newsproof';

/**
 * A collection keeps what it imported under this id, and updates its notes only while the fields and
 * the template have the same names as then. Whoever changes a name gives the note type another id.
 */
export const NOTE_TYPE_ID = 1_968_292_767;
/** Ours in the package. A collection that has a deck of the name goes on with its own. */
export const DECK_ID = 1_771_595_011;

/**
 * When the note type last changed, in seconds since 1970. A newer one takes the place of the
 * learner's own styles, so this moves with the templates and styles below and never with an export.
 */
const NOTE_TYPE_CHANGED = 1_795_996_800;

// What Anki 2.1.67 and later tell fields and templates by when two versions are merged.
const FIRST_FIELD_ID = 938_004_650_253_068;
const TEMPLATE_ID = 1_228_491_091_159_098;

const FRONT = '<div class="front">{{Front}}</div>';

const BACK = `{{FrontSide}}
<hr id=answer>
<div class="back">{{Back}}</div>
{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}
{{#Passage}}<blockquote><mark>{{Passage}}</mark></blockquote>{{/Passage}}
{{#Citation}}<div class="citation">{{Citation}}</div>{{/Citation}}`;

const STYLES = `.card {
	max-width: 34em;
	margin: 0 auto;
	padding: 20px;
	font-family: system-ui, sans-serif;
	font-size: 20px;
	line-height: 1.45;
	text-align: start;
	color: #1a1712;
	background: #f6f0e1;
}
.back { font-weight: 650; }
.explanation, blockquote, .citation { margin: 0.8em 0 0; }
blockquote { font-family: Georgia, serif; }
mark { color: #1a1712; background: #ffe14a; }
.citation { font-size: 0.8em; color: #5b5344; overflow-wrap: anywhere; }
.nightMode.card { color: #efe8d9; background: #191712; }
.nightMode .citation { color: #b8ae9a; }
.nightMode mark { background: #e3c93d; }
`;

function field(name: string, ord: number): object {
	return {
		name,
		ord,
		id: FIRST_FIELD_ID + ord,
		sticky: false,
		rtl: false,
		font: 'Arial',
		size: 20,
		media: []
	};
}

/** The note type as a collection of schema 11 describes it, under `col.models`. */
export const NOTE_TYPE: object = {
	id: NOTE_TYPE_ID,
	name: NOTE_TYPE_NAME,
	type: 0,
	mod: NOTE_TYPE_CHANGED,
	usn: -1,
	sortf: 0,
	did: DECK_ID,
	tmpls: [
		{
			name: 'Card 1',
			ord: 0,
			id: TEMPLATE_ID,
			qfmt: FRONT,
			afmt: BACK,
			did: null,
			bqfmt: '',
			bafmt: ''
		}
	],
	flds: ANKI_FIELDS.map(field),
	css: STYLES,
	latexPre: '',
	latexPost: '',
	// A card is made when the field that its front shows, the first, is not empty.
	req: [[0, 'any', [0]]],
	tags: [],
	vers: []
};

const NOTHING_TODAY = {
	newToday: [0, 0],
	revToday: [0, 0],
	lrnToday: [0, 0],
	timeToday: [0, 0]
};

/** A deck as a collection of schema 11 describes it, under `col.decks`, with the options every collection has. */
export function ankiDeck(id: number, name: string): object {
	return {
		id,
		name,
		mod: NOTE_TYPE_CHANGED,
		usn: -1,
		desc: '',
		dyn: 0,
		conf: 1,
		collapsed: false,
		browserCollapsed: false,
		extendNew: 0,
		extendRev: 0,
		...NOTHING_TODAY
	};
}

/** The options of decks that every collection has, under `col.dconf`. */
export const DEFAULT_DECK_OPTIONS: object = {
	id: 1,
	name: 'Default',
	mod: 0,
	usn: 0,
	maxTaken: 60,
	autoplay: true,
	timer: 0,
	replayq: true,
	dyn: false,
	new: {
		bury: false,
		delays: [1, 10],
		initialFactor: 2500,
		ints: [1, 4, 0],
		order: 1,
		perDay: 20,
		separate: true
	},
	rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
	lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 }
};
