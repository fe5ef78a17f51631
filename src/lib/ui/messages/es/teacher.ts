/** What only teachers' pages say in Spanish, by area. */
export const teacher = {};
