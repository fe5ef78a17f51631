/** What learners' pages say in Spanish, by area. */
export const learner = {};
