import * as v from 'valibot';
import { makeArticle, type Article } from '../article/article.ts';
import { writeArticle } from '../bank/bank-reading.ts';
import { articleEntrySchema, FORMAT_VERSION } from '../bank/document.ts';
import { readQuestion, writeQuestion, type QuestionDocument } from '../bank/question-reading.ts';
import { fail, succeed, type Outcome } from '../outcome.ts';
import { SKILLS } from '../question/question-fields.ts';
import { questionDocumentSchema, responseSchema } from '../question/schema.ts';
import { QUESTION_KINDS } from '../question/registry.ts';
import type { Question } from '../question/question.ts';
import type { NotebookRecord } from './merge.ts';
import { notebookEventSchema, type NotebookEvent } from './notebook-event.ts';
import type { NotebookPage, PageQuestion } from './notebook-page.ts';

/** A notebook with the articles its questions rest on. */
export type WholeNotebook = {
	readonly record: NotebookRecord;
	readonly articles: readonly Article[];
};

/** Something in a file that could not be taken over: where it stands, and what is wrong with it. */
export type FileProblem = { readonly where: string; readonly message: string };

/** A notebook read from a file; what could not be read is left out and named. */
export type NotebookReading = WholeNotebook & { readonly problems: readonly FileProblem[] };

const moment = v.pipe(v.number(), v.integer());
const outcome = v.picklist(['right', 'partly', 'wrong', 'skipped']);

const pageSchema = v.strictObject({
	attemptId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
	set: v.strictObject({ id: v.string(), title: v.string() }),
	revision: v.number(),
	provisional: v.boolean(),
	answers: v.array(
		v.strictObject({
			questionId: v.string(),
			at: moment,
			outcome,
			was: v.optional(outcome),
			certainty: v.optional(v.picklist([1, 2, 3])),
			hinted: v.boolean(),
			tookMs: v.optional(v.number()),
			skill: v.picklist(SKILLS),
			kind: v.picklist(QUESTION_KINDS)
		})
	),
	questions: v.array(
		v.strictObject({
			question: questionDocumentSchema,
			article: v.string(),
			response: v.optional(responseSchema),
			siblings: v.array(questionDocumentSchema)
		})
	),
	changes: v.array(
		v.strictObject({
			questionId: v.string(),
			kind: v.picklist(['key-corrected', 'reworded', 'passage-changed', 'dropped', 'withdrawn']),
			at: moment,
			reason: v.optional(v.string())
		})
	)
});
type PageDocument = v.InferOutput<typeof pageSchema>;

const fileSchema = v.looseObject({
	newsproof: v.literal(FORMAT_VERSION),
	notebook: v.looseObject({ writtenAt: moment }),
	articles: v.array(v.unknown()),
	pages: v.array(v.unknown()),
	events: v.array(v.unknown())
});

/** A notebook as it stands in a file (JSON), to be read on another device. Times are milliseconds since 1970. */
export function writeNotebookFile({ record, articles }: WholeNotebook, writtenAt: number): string {
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	const pages = record.pages.map(({ questions, ...page }) => ({
		...page,
		questions: questions.map(({ question, articleId, siblings, ...rest }) => {
			const text = texts.get(articleId) ?? '';
			// A question that was dropped counts nothing; a document has no such thing.
			const write = (one: Question): QuestionDocument =>
				writeQuestion({ ...one, points: Math.max(1, one.points) }, text);
			return {
				...rest,
				question: write(question),
				article: articleId,
				siblings: siblings.map(write)
			};
		})
	}));
	return JSON.stringify({
		newsproof: FORMAT_VERSION,
		notebook: { writtenAt },
		articles: articles.map(writeArticle),
		pages,
		events: record.events
	});
}

function sayIssue(issues: readonly v.BaseIssue<unknown>[]): string {
	const [issue] = issues;
	const path = issue ? v.getDotPath(issue) : null;
	return `${path ? `${path}: ` : ''}${issue?.message ?? 'cannot be read'}`;
}

function readArticleEntry(value: unknown): Outcome<Article, string> {
	const entry = v.safeParse(articleEntrySchema, value);
	if (!entry.success) return fail(sayIssue(entry.issues));
	const { text = '', title = '', language = 'en', id, file: _file, ...metadata } = entry.output;
	const article = makeArticle(text, { ...metadata, title, language });
	return article.id === id ? succeed(article) : fail('its text is not the one its id stands for');
}

function readQuestions(
	documents: PageDocument['questions'],
	articles: ReadonlyMap<string, Article>
): { readonly questions: readonly PageQuestion[]; readonly problems: readonly string[] } {
	const questions: PageQuestion[] = [];
	const problems: string[] = [];
	for (const { question, article: articleId, response, siblings } of documents) {
		const article = articles.get(articleId);
		const reading = article && readQuestion(question, article.text);
		if (!article || !reading?.ok) {
			problems.push(
				`${question.id}: ${article ? 'its quote is not in the article' : 'its article is missing'}`
			);
			continue;
		}
		questions.push({
			question: reading.question,
			articleId,
			...(response && { response }),
			siblings: siblings.flatMap((sibling) => {
				const read = readQuestion(sibling, article.text);
				return read.ok ? [read.question] : [];
			})
		});
	}
	return { questions, problems };
}

/** The items that a reader takes over; each other one becomes a problem that names its place. */
function readEach<T>(
	items: readonly unknown[],
	name: string,
	read: (item: unknown) => Outcome<T, string>,
	problems: FileProblem[]
): readonly T[] {
	return items.flatMap((item, index) => {
		const reading = read(item);
		if (reading.ok) return [reading.value];
		problems.push({ where: `${name} ${index + 1}`, message: reading.reason });
		return [];
	});
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Reads a notebook's file. Every quote must stand in its article byte for byte; a question, event or
 * article that does not fit is left out and named, and the rest is read.
 */
export function readNotebookFile(
	text: string
): Outcome<NotebookReading, 'not-json' | 'not-a-notebook'> {
	const json = parseJson(text);
	if (json === undefined) return fail('not-json');
	const file = v.safeParse(fileSchema, json);
	if (!file.success) return fail('not-a-notebook');
	const problems: FileProblem[] = [];
	const articles = readEach(file.output.articles, 'articles', readArticleEntry, problems);
	const byId = new Map(articles.map((article) => [article.id, article]));
	const pages = readEach(
		file.output.pages,
		'pages',
		(item): Outcome<NotebookPage, string> => {
			const page = v.safeParse(pageSchema, item);
			if (!page.success) return fail(sayIssue(page.issues));
			const read = readQuestions(page.output.questions, byId);
			const where = `the quiz “${page.output.set.title}”`;
			problems.push(...read.problems.map((message) => ({ where, message })));
			return succeed({ ...page.output, questions: read.questions });
		},
		problems
	);
	const events = readEach(
		file.output.events,
		'events',
		(item): Outcome<NotebookEvent, string> => {
			const event = v.safeParse(notebookEventSchema, item);
			return event.success ? succeed(event.output) : fail(sayIssue(event.issues));
		},
		problems
	);
	return succeed({ record: { pages, events }, articles, problems });
}
