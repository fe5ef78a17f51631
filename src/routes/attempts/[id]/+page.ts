import { isScarcer } from '#lib/ui/question/scarcer-fields.ts';
import type { PageLoad } from './$types';

/** The first question brings no more script than it needs; every other screen brings the rest at once. */
export const load: PageLoad = async ({ data }) => {
	const { stage, attempt, questions } = data.screen;
	const held = questions.find(({ asked }) => asked.id === attempt.current);
	if (isScarcer(held?.asked.kind)) await import('#lib/ui/question/every-fields.ts');
	return { ...data, live: stage === 'asking' ? undefined : await import('./live.ts') };
};
