import { factsOf, straightenQuotes } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { filledBody, viewOf, type QuestionView } from '../question-view.ts';

/** So many words at the end tell that a sentence was not cut there. */
const ENDING_WORDS = 4;
/** Words no sentence can end in, and those that only a question can: what they promise is missing. */
const OPEN_ENDS =
	/(?:^|\s)(?:(?:an?|the|and|or|but|because|its|their|very)\s*[.?!]|(?:of|to|with|by|from|as|at|into|than|that|which|who|whose|his)\s*[.!])$/u;
/** "in a rain-stained.", "the pro-government?": an adjective left without its noun. */
const OPEN_COMPOUND =
	/(?:^|\s)(?:a|an|the|its|his|her|their)\s\p{Letter}+-(?:\p{Letter}+ed|\p{Letter}+ing|old|wide|long|like|based|year|term|free)\s*[.?!]$/u;
const MARKUP = /\[\[|\]\]|<\/?\p{Letter}|https?:|\p{Letter} \/ \p{Letter}|&[a-z]+;|[{}|]/u;
const DOUBLED = /(?:^|[^\p{Letter}'’-])(?<word>\p{Letter}{2,})\s+\k<word>(?![\p{Letter}'’-])/iu;
/** Words that English does double. */
const MAY_DOUBLE = /^(?:had|that|her|his|very|bye|duran|new|pago|sing|walla|baden)$/iu;
/** "when were a bundle", "where was two": the verb does not go with the article or number after it. */
const DISAGREES =
	/^(?:when|where|why|how)\s(?:(?:were|are|have)\san?\s|(?:was|is|has)\s(?:two|three|four|five|six|seven|eight|nine|ten|many|several)\s)/iu;

/**
 * G18. The stem reads like English: one question mark or a full stop where it belongs, closed quotation
 * marks and brackets, no word twice, no left-over markup, no beginning without its end.
 */
export const wellFormed: Rule = {
	id: 'well-formed',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		const { bodyPart } = view;
		const { straightText } = factsOf(article);
		const body = filledBody(view).trim();
		return [
			...stemProblems(question.stem, view),
			...textProblems(body, straightText).map((message): Remark => ({ message, part: bodyPart })),
			...(view.family === 'supported' ? view.lists : []).flatMap(({ options }) =>
				options.flatMap(({ text, option }) =>
					textProblems(text, straightText).map((message): Remark => ({
						message,
						part: 'options',
						option
					}))
				)
			)
		];
	}
};

function stemProblems(stem: string, { form }: QuestionView): readonly string[] {
	const unquoted = stem.replaceAll(/[“"][^“”"]*[”"]/gu, '');
	const marks = unquoted.match(/\?/gu)?.length ?? 0;
	return [
		...(form === 'question' && marks > 1 ? ['The stem asks more than one question.'] : []),
		...(form === 'question' && !/\?["”’)]*$/u.test(stem.trim())
			? ['The stem asks something, but does not end in a question mark.']
			: []),
		...(form === 'statement' && stem.trim().endsWith('?')
			? ['A statement to be called true or false ends in a question mark.']
			: [])
	];
}

/** Whether the article has the last words too, with the same mark behind them. */
function endsAsArticle(body: string, straightText: string): boolean {
	const end = straightenQuotes(body).split(' ').slice(-ENDING_WORDS).join(' ');
	return straightText.includes(end);
}

function textProblems(body: string, straightText: string): readonly string[] {
	if (body === '') return [];
	const doubled = DOUBLED.exec(body)?.groups?.['word'];
	return [
		...(isBalanced(body) ? [] : ['A quotation mark or bracket is opened but not closed.']),
		...(doubled !== undefined && !MAY_DOUBLE.test(doubled)
			? [`The word “${doubled}” stands there twice.`]
			: []),
		...(MARKUP.test(body) ? ['There is left-over markup or a slash between words.'] : []),
		...((/[,;:–—-]\s*[?.!]$/u.test(body) || OPEN_ENDS.test(body) || OPEN_COMPOUND.test(body)) &&
		!endsAsArticle(body, straightText)
			? [`The words break off: “…${body.slice(-40).toWellFormed()}”.`]
			: []),
		...(DISAGREES.test(body) ? ['The verb does not go with what follows it.'] : []),
		...(/ [,;.?!](?:\s|$)/u.test(body) ? ['There is a space before a comma or a full stop.'] : [])
	];
}

function isBalanced(text: string): boolean {
	const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
	return (
		count(/"/gu) % 2 === 0 &&
		count(/“/gu) === count(/”/gu) &&
		count(/\(/gu) === count(/\)/gu) &&
		count(/\[/gu) === count(/\]/gu)
	);
}
