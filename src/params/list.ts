import type { ParamMatcher } from '@sveltejs/kit';

/** The lists of the desk, as the address names them. */
const LISTS = ['banks', 'sets', 'assignments'] as const;
type ListName = (typeof LISTS)[number];

export const match = ((param): param is ListName =>
	LISTS.some((list) => list === param)) satisfies ParamMatcher;
