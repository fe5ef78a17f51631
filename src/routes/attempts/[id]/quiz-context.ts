import { createContext } from 'svelte';
import type { AttemptSession } from './attempt-session.svelte.ts';

/** What every part of the attempt's page shares: the session, and the key that this page's forms are sent under. */
export type QuizContext = { readonly session: AttemptSession; readonly pageKey: string };

export const [getQuiz, setQuiz] = createContext<() => QuizContext>();
