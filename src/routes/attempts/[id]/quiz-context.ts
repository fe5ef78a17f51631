import { createContext } from 'svelte';
import type { AttemptView } from './attempt-view.svelte.ts';

/** What every part of the attempt's page shares: the attempt, and the key that this page's forms are sent under. */
export type QuizContext = { readonly view: AttemptView; readonly pageKey: string };

export const [getQuiz, setQuiz] = createContext<() => QuizContext>();
