import { createContext } from 'svelte';
import type { LocalNotebook } from './local-notebook.svelte.ts';

export const [getNotebook, setNotebook] = createContext<LocalNotebook>();
