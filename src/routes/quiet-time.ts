import { createContext } from 'svelte';

/** Set by a page over which nothing may be put now, such as a quiz for a score with a running clock. */
export type QuietTime = { isQuiet: boolean };

export const [getQuietTime, setQuietTime] = createContext<QuietTime>();
