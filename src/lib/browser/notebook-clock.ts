/** A slower answer says too little about when the server looked at its clock. */
const SLOWEST_ANSWER_MS = 10_000;
const MOST_CORRECTED_MS = 14 * 3_600_000;

/**
 * What to add to the device's clock, by a server's answer that gave the time; undefined when it says
 * nothing. The server is taken to have looked at its clock half-way (Cristian, 1989).
 *
 * Only an error of up to fourteen hours is put right: minutes gone astray, or a clock set by hand in
 * the wrong time zone, which would shuffle the reviews of two devices. With more between them nobody
 * can say which of the two is wrong, a server in a school's cupboard may be, and the learner's days
 * are those that the learner's device shows.
 */
export function clockError(
	sentAtMs: number,
	receivedAtMs: number,
	serverNowMs: number
): number | undefined {
	const tookMs = receivedAtMs - sentAtMs;
	if (tookMs < 0 || tookMs > SLOWEST_ANSWER_MS) return undefined;
	const errorMs = Math.round(serverNowMs - (sentAtMs + receivedAtMs) / 2);
	return Math.abs(errorMs) <= MOST_CORRECTED_MS ? errorMs : 0;
}
