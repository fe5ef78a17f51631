import type { SittingWish } from './sitting-wish.ts';

/** What the address of a sitting says. */
export type SittingAddress = {
	readonly wish: SittingWish;
	/** When the sitting began, where the address keeps it. Milliseconds since 1970. */
	readonly since?: number;
};

/** Reads the address of a sitting. */
export function readSittingAddress(parameters: URLSearchParams): SittingAddress {
	const articleId = parameters.get('article') ?? undefined;
	const attemptId = parameters.get('attempt') ?? undefined;
	const since = Number(parameters.get('since') ?? Number.NaN);
	return {
		wish: {
			...(articleId !== undefined && { articleId }),
			...(attemptId !== undefined && { attemptId }),
			...(parameters.has('more') && { isBeyondLimit: true })
		},
		...(Number.isSafeInteger(since) && since > 0 && { since })
	};
}

/** The query of a sitting's address, with what else it is to say; empty when there is nothing to say. */
export function sittingQuery(
	{ wish, since }: SittingAddress,
	rest: Readonly<Record<string, string>> = {}
): string {
	const query = new URLSearchParams({
		...(wish.articleId !== undefined && { article: wish.articleId }),
		...(wish.attemptId !== undefined && { attempt: wish.attemptId }),
		...(wish.isBeyondLimit && { more: '1' }),
		...(since !== undefined && { since: String(since) }),
		...rest
	}).toString();
	return query && `?${query}`;
}
