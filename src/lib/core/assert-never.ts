/** A value that the types rule out. It means that a union grew and a switch did not. */
export class UnexpectedValueError extends Error {
	constructor(value: unknown, expected: string) {
		super(`Unexpected value ${JSON.stringify(value)}: expected ${expected}`);
		this.name = 'UnexpectedValueError';
	}
}

/** Ends an exhaustive switch: does not compile while a case is missing, and throws if one comes in at run time. */
export function assertNever(value: never, expected: string): never {
	throw new UnexpectedValueError(value, expected);
}
