/** A sample: what a learner meets first in Arabic, by area. All else is English. */
export const learner = {};
