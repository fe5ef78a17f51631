/** How sure a learner is: 1 not very, 2 fairly, 3 very. */
export type Certainty = 1 | 2 | 3;
export const CERTAINTIES: readonly Certainty[] = [1, 2, 3];
