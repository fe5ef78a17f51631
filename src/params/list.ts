/** The lists of the desk, as the address names them. */
const LISTS = ['banks', 'sets', 'assignments'] as const;

export function match(param: string): param is (typeof LISTS)[number] {
	return LISTS.some((list) => list === param);
}
