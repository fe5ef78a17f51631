import { getDocumentProxy } from 'unpdf';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { WorksheetOptions } from '#lib/core/quiz/worksheet-options.ts';
import { printMessages } from '#lib/ui/messages/print-messages.ts';

/** A PDF as a reader finds it. */
export type PrintedSheet = {
	readonly isTagged: boolean;
	readonly pages: readonly {
		/** In points, 72 to the inch. */
		readonly width: number;
		readonly height: number;
		/** Whether its margin says which page of how many it is. */
		readonly isNumbered: boolean;
		/** Its letters but for that, in reading order, without white space (lines are broken where they fit) and capitals. */
		readonly letters: string;
	}[];
};

/** Width and height in points: 210 × 297 mm, and 8.5 × 11 inches. */
const PAPER = { A4: [595, 842], Letter: [612, 792] } as const;

/** A text without white space, ligatures and capitals, to be found in a page's `letters`. */
export function lettersOf(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** Reads a PDF. */
export async function readPdfSheet(bytes: Uint8Array): Promise<PrintedSheet> {
	const document = await getDocumentProxy(Uint8Array.from(bytes));
	const marked = await document.getMarkInfo();
	const pages = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const text = lettersOf(items.map((item) => ('str' in item ? item.str : '')).join(''));
		// A margin is read before the page.
		const margin = `${number}/${document.numPages}`;
		const isNumbered = text.startsWith(margin);
		pages.push({ width, height, isNumbered, letters: text.slice(isNumbered ? margin.length : 0) });
	}
	await document.loadingTask.destroy();
	return { isTagged: marked?.Marked === true, pages };
}

/** The pages, by index, on which the whole of a text stands. */
function pagesWith({ pages }: PrintedSheet, text: string): readonly number[] {
	return pages.flatMap(({ letters }, index) => (letters.includes(lettersOf(text)) ? [index] : []));
}

/** Whether a text stands in the sheet, over the edge of a page if need be. */
function holds({ pages }: PrintedSheet, text: string): boolean {
	return pages
		.map(({ letters }) => letters)
		.join('')
		.includes(lettersOf(text));
}

/** One page size, numbered pages, none of them empty, tagged. */
function paperProblems(sheet: PrintedSheet, { size }: WorksheetOptions): readonly string[] {
	const [width, height] = PAPER[size];
	const isOff = (is: number, wanted: number) => Math.abs(is - wanted) > 1;
	return [
		...(sheet.isTagged ? [] : ['it is not tagged']),
		...sheet.pages.flatMap((page, index) => [
			...(isOff(page.width, width) || isOff(page.height, height)
				? [`page ${index + 1} is ${page.width} by ${page.height}`]
				: []),
			...(page.isNumbered ? [] : [`page ${index + 1} is not numbered`]),
			...(page.letters === '' ? [`page ${index + 1} is empty`] : [])
		])
	];
}

/** Paragraphs of several sentences that no question quotes whole: they are there with the article alone. */
function paragraphsOfItsOwn({ articles, questions }: QuizSet): readonly string[] {
	const citations = questions.flatMap(({ question }) => question.citations);
	return articles.flatMap(({ text, paragraphs, sentences }) =>
		paragraphs
			.filter(({ index }) => sentences.filter(({ paragraph }) => paragraph === index).length > 1)
			.filter(({ start, end }) => !citations.some((one) => one.start <= start && end <= one.end))
			.map(({ start, end }) => text.slice(start, end))
	);
}

function articleProblems(sheet: PrintedSheet, set: QuizSet, { article }: WorksheetOptions) {
	const paragraphs = paragraphsOfItsOwn(set);
	if (paragraphs.length === 0) return ['this set cannot tell whether the article is printed'];
	return paragraphs
		.filter((text) => holds(sheet, text) !== (article === 'on'))
		.map((text) => `it ${article === 'on' ? 'lacks' : 'has'} the paragraph “${text}”`);
}

function questionProblems(sheet: PrintedSheet, { questions }: QuizSet, options: WorksheetOptions) {
	return questions.flatMap(({ question: { id, stem, explanation } }) => {
		const asked = pagesWith(sheet, stem);
		const explained = pagesWith(sheet, explanation);
		if (asked.length === 0) return [`it does not ask ${id}`];
		if (options.answers === 'blank') return explained.length > 0 ? [`it explains ${id}`] : [];
		if (explained.length === 0) return [`it does not explain ${id}`];
		const isInPlace = explained.some((page) => asked.includes(page));
		return options.answers === 'with-answers' && !isInPlace
			? [`it explains ${id} on another page than it asks it`]
			: [];
	});
}

/** A key of its own begins on a new page, behind all questions. */
function keyProblems(sheet: PrintedSheet, set: QuizSet, { answers }: WorksheetOptions) {
	const title = set.title + printMessages.key.heading;
	const isSeparate = answers === 'separate-key';
	if (!isSeparate) return holds(sheet, title) ? ['it has a key of its own'] : [];
	const first = sheet.pages.findIndex(({ letters }) => letters.startsWith(lettersOf(title)));
	if (first < 0) return ['no page begins with its key'];
	return set.questions.flatMap(({ question: { id, stem, explanation } }) => [
		...(pagesWith(sheet, stem).some((page) => page >= first) ? [`it asks ${id} in the key`] : []),
		...(pagesWith(sheet, explanation).some((page) => page < first)
			? [`it explains ${id} before the key`]
			: [])
	]);
}

/** What is wrong with a set that was printed so, a line each. */
export function sheetProblems(
	sheet: PrintedSheet,
	set: QuizSet,
	options: WorksheetOptions
): readonly string[] {
	return [
		...paperProblems(sheet, options),
		...(pagesWith(sheet, set.title).includes(0) ? [] : ['its first page lacks its title']),
		...articleProblems(sheet, set, options),
		...questionProblems(sheet, set, options),
		...keyProblems(sheet, set, options)
	];
}
