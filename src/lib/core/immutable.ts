/** The same shape with every property and array read-only, all the way down. */
export type Immutable<T> = T extends (infer Item)[]
	? readonly Immutable<Item>[]
	: T extends object
		? { readonly [Key in keyof T]: Immutable<T[Key]> }
		: T;
