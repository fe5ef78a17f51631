import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import type { FormFields } from '#lib/core/question/question-fields.ts';

type Event = RequestEvent<{ id: string }>;

/** A form sent by the teacher of a workspace; whether the assignment is theirs the use case finds out. */
export type OwnForm = {
	readonly workspaceId: string;
	readonly id: string;
	readonly fields: FormFields;
	/** The revision that was looked at. */
	readonly revision: number;
};

/** The form of a request; for who has no workspace there is nothing here. */
export async function ownForm({ locals, params, request }: Event): Promise<OwnForm> {
	const { workspaceId } = locals;
	if (workspaceId === undefined) error(404, 'not-found');
	const form = await request.formData().catch(() => error(400, 'unreadable'));
	const fields = fieldsOf(form);
	const revision = /^\d{1,9}$/u.test(fields.one('revision')) ? Number(fields.one('revision')) : 0;
	return { workspaceId, id: params.id, fields, revision };
}

/** Tells why a change was refused. What is not found is not found, whoever asks. */
export function refuse<Reason extends string>(reason: Reason) {
	if (reason === 'assignment-not-found') error(404, 'not-found');
	return fail(reason === 'edited-meanwhile' ? 409 : 422, { problem: reason });
}
