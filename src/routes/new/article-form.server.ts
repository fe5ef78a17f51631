import * as v from 'valibot';
import {
	DRAFT_FIELDS,
	LARGEST_UPLOAD,
	type ArticleDraft,
	type DraftFields
} from '#lib/core/article/article-draft.ts';
import type { LeftOut, LeftOutReason } from '#lib/core/article/article-reading.ts';
import { LEFT_OUT_REASONS } from '#lib/core/article/reading-messages.ts';
import type { ArticleToRead } from '#lib/server/use-cases/read-article.ts';

/** What a person gave in the first form, but for the file, which no page can give back. */
export type Given = { readonly text: string; readonly url: string };

function field(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** What was typed into the first form. */
export function givenIn(form: FormData): Given {
	return { text: field(form, 'text'), url: field(form, 'url').trim() };
}

/** What the first form asks to read: the text before the file, the file before the address. */
export async function sourceIn(form: FormData): Promise<ArticleToRead | 'file-too-large'> {
	const { text, url } = givenIn(form);
	const file = form.get('file');
	if (text.trim() !== '') return { kind: 'text', text };
	if (file instanceof File && file.size > 0) {
		if (file.size > LARGEST_UPLOAD) return 'file-too-large';
		const bytes = new Uint8Array(await file.arrayBuffer());
		return { kind: 'file', name: file.name, bytes, mediaType: file.type };
	}
	return url === '' ? { kind: 'text', text: '' } : { kind: 'url', url };
}

const isReason = (reason: unknown): reason is LeftOutReason =>
	typeof reason === 'string' && reason in LEFT_OUT_REASONS;

const leftOutSchema = v.pipe(
	v.string(),
	v.parseJson(),
	v.array(v.object({ text: v.string(), reason: v.custom<LeftOutReason>(isReason) }))
);

function leftOutIn(form: FormData): readonly LeftOut[] {
	const result = v.safeParse(leftOutSchema, form.get('leftOut'));
	return result.success ? result.output : [];
}

/** The draft as the second form sends it back. */
export function draftIn(form: FormData): ArticleDraft {
	const entries = DRAFT_FIELDS.map((name) => [name, field(form, name)] as const);
	const fields: DraftFields = {
		title: '',
		publisher: '',
		byline: '',
		published: '',
		country: '',
		url: '',
		licence: '',
		...Object.fromEntries(entries)
	};
	return { fields, text: field(form, 'text'), leftOut: leftOutIn(form), notes: [] };
}

/** Which pieces the second form asks to put back, by their places. */
export function placesToPutBack(form: FormData): readonly number[] {
	return form.getAll('back').map(Number);
}
