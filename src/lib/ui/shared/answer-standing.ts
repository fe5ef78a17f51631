import type { QuestionRecord } from '../../core/quiz/attempt.ts';

/** Where an answer is: on this device only, on the server's disk, or there with its grade known. */
export type Standing = 'on-this-device' | 'saved' | 'graded';

/** All of them, in the order in which an answer goes through them. */
export const STANDINGS: readonly Standing[] = ['on-this-device', 'saved', 'graded'];

/** The standing of an answer that the server has acknowledged. */
export function standingOf({ response, late, grade }: QuestionRecord): Standing | undefined {
	if (response === undefined && late === undefined) return undefined;
	return grade ? 'graded' : 'saved';
}

/** The standing that holds for all of several answers: that of the one which has come least far. */
export function leastOf(standings: readonly (Standing | undefined)[]): Standing | undefined {
	return STANDINGS.find((standing) => standings.includes(standing));
}
