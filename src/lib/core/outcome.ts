/** What an operation that may fail in an expected way returns. `reason` is a code; the sentence for a person lives in the messages. */
export type Outcome<T, Reason extends string = string> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** A success with its value. */
export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** An expected failure with its code. */
export function fail<Reason extends string>(
	reason: Reason
): { readonly ok: false; readonly reason: Reason } {
	return { ok: false, reason };
}
