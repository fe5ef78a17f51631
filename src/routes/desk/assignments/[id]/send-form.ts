import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

type SubmitFunction = Parameters<typeof enhance>[1];

/** For `use:enhance`: keeps what was typed, and shows what is there by now also when nothing was saved. */
export const sendForm: SubmitFunction =
	() =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type === 'failure') await invalidateAll();
	};
