import type { Question } from '#lib/core/question/question.ts';

type Field = readonly [name: string, value: string];

function optionFields(
	prefix: string,
	options: readonly { readonly id: string; readonly text: string; readonly feedback?: string }[]
): readonly Field[] {
	return options.flatMap(({ id, text, feedback = '' }): readonly Field[] => [
		[prefix, id],
		[`${prefix}-${id}-text`, text],
		[`${prefix}-${id}-feedback`, feedback]
	]);
}

type Expected = {
	readonly answer: string;
	readonly feedback: string;
	readonly citations: readonly string[];
};

function expectedFields(anticipated: readonly Expected[]): readonly Field[] {
	return anticipated.flatMap(({ answer, feedback, citations }, index): readonly Field[] => [
		['anticipated', String(index)],
		[`anticipated-${index}-answer`, answer],
		[`anticipated-${index}-feedback`, feedback],
		...citations.map((id): Field => [`anticipated-${index}-citations`, id])
	]);
}

function ownFields(question: Question): readonly Field[] {
	switch (question.kind) {
		case 'choice':
			return [...optionFields('option', question.options), ['key', question.key]];
		case 'multiple':
			return [
				...optionFields('option', question.options),
				...question.key.map((key): Field => ['key', key])
			];
		case 'true-false':
			return [
				['key', String(question.key)],
				['feedback', question.feedback ?? ''],
				...question.feedbackCitations.map((id): Field => ['feedbackCitations', id])
			];
		case 'numeric': {
			const { key, unit = '', anticipated } = question;
			const fields: readonly Field[] =
				'value' in key
					? [
							['value', String(key.value)],
							['tolerance', String(key.tolerance)]
						]
					: [
							['from', String(key.from)],
							['to', String(key.to)]
						];
			return [...fields, ['unit', unit], ...expectedFields(anticipated)];
		}
		case 'short-text':
			return [
				['accepted', question.key.accepted.join('\n')],
				['normalisation', question.normalisation],
				...expectedFields(question.anticipated)
			];
		case 'cloze':
			return [
				['text', question.text],
				['normalisation', question.normalisation],
				...question.gaps.flatMap((gap): readonly Field[] =>
					'options' in gap
						? [...optionFields(`gap-${gap.id}-option`, gap.options), [`gap-${gap.id}-key`, gap.key]]
						: [[`gap-${gap.id}-accepted`, gap.accepted.join('\n')]]
				)
			];
		case 'order':
			return question.key.flatMap((id, index): readonly Field[] => [
				['item', id],
				[`item-${id}-place`, String(index + 1)],
				[`item-${id}-text`, question.items.find((item) => item.id === id)?.text ?? '']
			]);
		case 'match': {
			const textOf = (id: string | undefined) =>
				question.options.find((option) => option.id === id)?.text ?? '';
			const used = Object.values(question.key);
			const extras = question.options.filter(({ id }) => !used.includes(id));
			return [
				...question.prompts.flatMap(({ id, text }): readonly Field[] => [
					['pair', id],
					[`pair-${id}-prompt`, text],
					[`pair-${id}-option`, textOf(question.key[id])]
				]),
				['extras', extras.map(({ text }) => text).join('\n')]
			];
		}
		case 'evidence':
			return [];
	}
}

/** The form that edits the question, as a browser sends it when nothing has been changed. */
export function formOf(question: Question): FormData {
	const form = new FormData();
	const fields: readonly Field[] = [
		['stem', question.stem],
		['skill', question.skill],
		['points', String(question.points)],
		['explanation', question.explanation],
		['tags', question.tags?.join(', ') ?? ''],
		...question.citations.flatMap(({ id, exact, start, supports }): readonly Field[] => [
			['citation', id],
			[`citation-${id}-quote`, exact],
			[`citation-${id}-start`, String(start)],
			...supports.map((support): Field => [`citation-${id}-supports`, support])
		]),
		...ownFields(question)
	];
	for (const [name, value] of fields) form.append(name, value);
	return form;
}
