import { clozePieces } from '../question/kinds/cloze-pieces.ts';
import type { Gap } from '../question/kinds/cloze.ts';
import type { Kinds, Question, QuestionKind } from '../question/question.ts';
import type { FormFields, Item, Option } from '../question/question-fields.ts';
import { NORMALISATIONS, type Normalisation } from '../question/normalisation.ts';

/** What a form says of a question beyond what every kind has; a schema checks it afterwards. */
type OwnFields = Readonly<Record<string, unknown>>;
type Reader<Kind extends QuestionKind> = (
	fields: FormFields,
	before: Kinds[Kind]['question'],
	keyCitations: readonly string[]
) => OwnFields;

/** The lines of a text field, without blank ones. */
function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** Options as rows of a form; a row whose text is blank is left out. Their citations are said at the citations. */
function optionsIn(fields: FormFields, prefix: string): readonly Option[] {
	return fields.many(prefix).flatMap((id) => {
		const text = fields.one(`${prefix}-${id}-text`).trim();
		const feedback = fields.one(`${prefix}-${id}-feedback`).trim();
		return text === '' ? [] : [{ id, text, ...(feedback && { feedback }), citations: [] }];
	});
}

function anticipatedIn(fields: FormFields): OwnFields {
	const anticipated = fields.many('anticipated').flatMap((id) => {
		const answer = fields.one(`anticipated-${id}-answer`).trim();
		const feedback = fields.one(`anticipated-${id}-feedback`).trim();
		if (answer === '' && feedback === '') return [];
		return [{ answer, feedback, citations: fields.many(`anticipated-${id}-citations`) }];
	});
	return { anticipated };
}

function normalisationIn(fields: FormFields, before: Normalisation): Normalisation {
	const given = fields.one('normalisation');
	return NORMALISATIONS.find((name) => name === given) ?? before;
}

function numberIn(text: string): number | undefined {
	return text.trim() === '' ? undefined : Number(text.replace(',', '.'));
}

function gapIn(fields: FormFields, id: string, before: Gap | undefined): unknown {
	const prefix = `gap-${id}-option`;
	if (fields.many(prefix).length > 0 || (before && 'options' in before)) {
		return { id, options: optionsIn(fields, prefix), key: fields.one(`gap-${id}-key`) };
	}
	return { id, accepted: linesOf(fields.one(`gap-${id}-accepted`)) };
}

function itemsIn(fields: FormFields): readonly Item[] {
	const rows = fields.many('item').flatMap((id, index) => {
		const text = fields.one(`item-${id}-text`).trim();
		const place = Number(fields.one(`item-${id}-place`)) || index + 1;
		return text === '' ? [] : [{ id, text, place }];
	});
	return rows.toSorted((a, b) => a.place - b.place).map(({ id, text }) => ({ id, text }));
}

function matchIn(fields: FormFields, before: Kinds['match']['question']): OwnFields {
	const rows = fields.many('pair').flatMap((id) => {
		const prompt = fields.one(`pair-${id}-prompt`).trim();
		const option = fields.one(`pair-${id}-option`).trim();
		return prompt === '' && option === '' ? [] : [{ id, prompt, option }];
	});
	const texts = [
		...new Set([...rows.map(({ option }) => option), ...linesOf(fields.one('extras'))])
	];
	const known = new Map(before.options.map(({ id, text }) => [text, id]));
	const taken = new Set(before.options.map(({ id }) => id));
	const free = Array.from({ length: 40 }, (_, index) => `o${index + 1}`).filter(
		(id) => !taken.has(id)
	);
	const options = texts.map((text) => ({ id: known.get(text) ?? free.shift() ?? text, text }));
	const idOf = (text: string) => options.find((option) => option.text === text)?.id ?? '';
	return {
		prompts: rows.map(({ id, prompt }) => ({ id, text: prompt })),
		options,
		key: Object.fromEntries(rows.map(({ id, option }) => [id, idOf(option)]))
	};
}

const READERS: { readonly [Kind in QuestionKind]: Reader<Kind> } = {
	choice: (fields) => ({ options: optionsIn(fields, 'option'), key: fields.one('key') }),
	multiple: (fields) => {
		const options = optionsIn(fields, 'option');
		const given = new Set(options.map(({ id }) => id));
		return { options, key: fields.many('key').filter((id) => given.has(id)) };
	},
	'true-false': (fields) => {
		const feedback = fields.one('feedback').trim();
		return {
			key: fields.one('key') === 'true',
			...(feedback && { feedback }),
			feedbackCitations: fields.many('feedbackCitations')
		};
	},
	numeric: (fields) => {
		const unit = fields.one('unit').trim();
		const [from, to] = [numberIn(fields.one('from')), numberIn(fields.one('to'))];
		const key =
			from !== undefined || to !== undefined
				? { from, to }
				: {
						value: numberIn(fields.one('value')),
						tolerance: numberIn(fields.one('tolerance')) ?? 0
					};
		return { ...(unit && { unit }), key, ...anticipatedIn(fields) };
	},
	'short-text': (fields, before) => ({
		key: { accepted: linesOf(fields.one('accepted')) },
		normalisation: normalisationIn(fields, before.normalisation),
		...anticipatedIn(fields)
	}),
	cloze: (fields, before) => {
		const text = fields.one('text').trim();
		const ids = clozePieces(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
		return {
			text,
			gaps: [...new Set(ids)].map((id) =>
				gapIn(
					fields,
					id,
					before.gaps.find((gap) => gap.id === id)
				)
			),
			normalisation: normalisationIn(fields, before.normalisation)
		};
	},
	order: (fields, before) => {
		const items = itemsIn(fields);
		const rank = new Map(before.items.map(({ id }, index) => [id, index]));
		return {
			// As they stood, so that the document does not give the order away; new ones at the end.
			items: items.toSorted(
				(a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size)
			),
			key: items.map(({ id }) => id)
		};
	},
	match: matchIn,
	evidence: (_fields, _before, keyCitations) => ({
		pick: Math.max(1, keyCitations.length),
		key: keyCitations
	})
};

/** What the form says of this kind of question. `keyCitations` are the ids of the citations that back the key. */
export function readOwnFields<Kind extends QuestionKind>(
	fields: FormFields,
	before: Kinds[Kind]['question'] & { readonly kind: Kind },
	keyCitations: readonly string[]
): OwnFields {
	return READERS[before.kind](fields, before, keyCitations);
}

/** A question of a kind with nothing in it yet: what a form for a new one starts from. */
export function blankQuestion(kind: QuestionKind, id: string): Question {
	const common = {
		id,
		skill: 'what',
		tier: 'review',
		status: 'draft',
		stem: '',
		points: 1,
		explanation: '',
		provenance: [{ by: 'hand' }],
		citations: []
	} as const;
	const options = ['a', 'b', 'c', 'd'].map((option) => ({ id: option, text: '', citations: [] }));
	const items = ['a', 'b', 'c'].map((item) => ({ id: item, text: '' }));
	const blanks: { readonly [Kind in QuestionKind]: Kinds[Kind]['question'] } = {
		choice: { ...common, kind: 'choice', options, key: 'a' },
		multiple: { ...common, kind: 'multiple', options, key: [] },
		'true-false': { ...common, kind: 'true-false', key: true, feedbackCitations: [] },
		numeric: {
			...common,
			kind: 'numeric',
			skill: 'how-many',
			key: { value: 0, tolerance: 0 },
			anticipated: []
		},
		'short-text': {
			...common,
			kind: 'short-text',
			key: { accepted: [] },
			normalisation: 'loose',
			anticipated: []
		},
		cloze: {
			...common,
			kind: 'cloze',
			stem: 'Fill the gap with the word the article uses.',
			text: '',
			gaps: [],
			normalisation: 'loose'
		},
		order: { ...common, kind: 'order', skill: 'sequence', items, key: [] },
		match: { ...common, kind: 'match', prompts: items, options: [], key: {} },
		evidence: { ...common, kind: 'evidence', pick: 1, key: [] }
	};
	return blanks[kind];
}
