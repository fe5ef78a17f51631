/** Keeps calls from a service that fails. */
export type CircuitBreaker = {
	/** Whether a call may be made now. After the rest, one is let through to try. */
	admits(): boolean;
	succeeded(): void;
	failed(): void;
	/** The call ended without saying anything of the service. */
	abandoned(): void;
};

/**
 * A breaker that opens after so many failures in a row and lets one call through once `restMs` have
 * passed by the clock it is given: its success closes the breaker, its failure starts another rest.
 */
export function createCircuitBreaker(
	{ mostFailures, restMs }: { readonly mostFailures: number; readonly restMs: number },
	now: () => number
): CircuitBreaker {
	let failures = 0;
	let restsUntil = 0;
	let isTrying = false;
	return {
		admits() {
			if (failures < mostFailures) return true;
			if (isTrying || now() < restsUntil) return false;
			isTrying = true;
			return true;
		},
		succeeded() {
			failures = 0;
			isTrying = false;
		},
		failed() {
			failures += 1;
			isTrying = false;
			restsUntil = now() + restMs;
		},
		abandoned() {
			isTrying = false;
		}
	};
}
