/** Where a language model is served, as the environment says. The key is sent to that address alone, and written nowhere. */
export type ModelSettings = {
	/** The base of an OpenAI-compatible API, without a slash at its end: `http://localhost:11434/v1`. */
	readonly url: string;
	readonly name: string;
	readonly key?: string;
};

/** What one call to a model may cost. */
export type CallLimits = {
	readonly connectMs: number;
	/** From the call to the last byte, for each try. Models on a processor take their time. */
	readonly totalMs: number;
	readonly mostBytes: number;
	/** The pause before the second try; up to as much again is added by chance. */
	readonly retryMs: number;
	readonly mostAtOnce: number;
	/** Failures in a row after which the model is left alone for `restMs`. */
	readonly mostFailures: number;
	readonly restMs: number;
};

export const CALL_LIMITS: CallLimits = {
	connectMs: 5_000,
	totalMs: 120_000,
	mostBytes: 256 * 1024,
	retryMs: 1_000,
	mostAtOnce: 2,
	mostFailures: 4,
	restMs: 60_000
};
