import { expect, test } from 'vitest';
import { allComponents, shownComponents } from './support/component-page.ts';

/** What the component page leaves out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
	'proof/ProofThread.svelte': 'it leads across a page with one answer and one article',
	'proof/Specimen.svelte': 'it needs a question of a seed that the front page finds',
	'proof/SpecimenCutting.svelte': 'it is a part of the specimen',
	'quiz/ShareFacts.svelte': 'nothing of it is seen',
	'reading/ReadAloud.svelte': 'it lies over the page while a voice reads',
	'reading/ReadingPanel.svelte': 'it opens over the page',
	'reading/WordCard.svelte': 'it opens over the page, beside a word of an article',
	'shared/SiteFooter.svelte': 'it stands on every page'
};

test('every component is on the component page, or it is said why not', () => {
	const shown = shownComponents();
	const missing = allComponents().filter((name) => !shown.has(name));
	expect(missing).toEqual(Object.keys(LEFT_OUT).toSorted());
});
