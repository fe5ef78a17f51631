/** The most characters of a report on a question. Apart from the facts, so that a page has it without their schemas. */
export const LONGEST_COMMENT = 500;
