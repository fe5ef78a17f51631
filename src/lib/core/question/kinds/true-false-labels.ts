/** The two answers. The tool speaks of the article, never of the world. */
export const TRUE_FALSE_LABELS = {
	true: 'True: the article says so',
	false: 'False: the article says otherwise'
} as const;
