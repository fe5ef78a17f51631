import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readProject } from './support/architecture/read-project.ts';
import {
	earlyReadings,
	fixedFormats,
	physicalDeclarations,
	sentencesInModule,
	wordsInMarkup
} from './support/words/stray-sentences.ts';

vi.setConfig({ testTimeout: 120_000 });

const files = readProject(path.resolve(import.meta.dirname, '..'));
const inSource = [...files].filter(
	([file]) => file.startsWith('src/') && !/\.test\.ts$/u.test(file)
);
/** Shown to developers only. */
const isComponentPage = (file: string) => file.startsWith('src/routes/design/');
const isShown = (file: string) =>
	/^src\/(?:routes|lib\/ui|lib\/browser|service-worker|hooks)/u.test(file) &&
	!file.startsWith('src/lib/ui/messages/') &&
	// What programs are answered is English, as are their addresses.
	!file.startsWith('src/routes/api/') &&
	// A question from an article, as content.
	file !== 'src/routes/front-specimen.ts' &&
	!isComponentPage(file);
const shown = inSource.filter(([file]) => isShown(file));
const ofType = (ending: string, among = shown) => among.filter(([file]) => file.endsWith(ending));

describe('every word a person reads comes from the catalogue', () => {
	test('none is written in a component’s markup', () => {
		const stray = ofType('.svelte').flatMap(([file, text]) =>
			wordsInMarkup(file, text).map((words) => `${file}: ${words}`)
		);
		expect(stray).toEqual([]);
	});

	test('none is written in a module beside it', () => {
		const stray = ofType('.ts')
			.concat(ofType('.svelte'))
			.flatMap(([file, text]) => sentencesInModule(file, text));
		expect(stray).toEqual([]);
	});

	test('none is read before there is a page', () => {
		const early = ofType('.ts', inSource).flatMap(([file, text]) => earlyReadings(file, text));
		expect(early).toEqual([]);
	});

	test('dates and numbers are written in the language of the page', () => {
		expect(shown.flatMap(([file, text]) => fixedFormats(file, text))).toEqual([]);
	});
});

test('no style knows left from right: a page may run either way', () => {
	const styled = [...ofType('.css', inSource), ...ofType('.svelte', inSource)];
	expect(styled.flatMap(([file, text]) => physicalDeclarations(file, text))).toEqual([]);
});

describe('what is found', () => {
	test('words in the text, in a spoken attribute and in a choice between two', () => {
		const component = `<script lang="ts">const a = 'Not shown here.';</script>
<p class="Some class" title="A title">Some words</p>
<img alt={isOn ? 'On it goes' : ''} data-x={kind === 'choice'} />
{kind === 'choice' ? messages.choice : 'Another'}<input placeholder="https://" />
<style>p { color: red; }</style>`;
		expect(wordsInMarkup('A.svelte', component)).toEqual([
			'A title',
			'Some words',
			'On it goes',
			'Another'
		]);
	});

	test('a reading outside of any function', () => {
		const module = `import { deskMessages, type Desk } from '#lib/ui/messages/desk-messages.ts';
const title = deskMessages.title;
type Words = typeof deskMessages;
class Form { problem = deskMessages.problem; }
export const late = () => deskMessages.title;`;
		expect(earlyReadings('a.ts', module)).toEqual(['a.ts:2 deskMessages']);
	});

	test('a sentence in a module, but for an error of the program', () => {
		const module = `const a = 'This cannot be read. Try again.';
throw new Error('This can only be seen in a log.');`;
		expect(sentencesInModule('a.ts', module)).toEqual(['a.ts:1 This cannot be read. Try again.']);
	});

	test('a format of one language', () => {
		const module = `new Intl.NumberFormat('en').format(1);\nnew Intl.NumberFormat(formatTag());`;
		expect(fixedFormats('a.ts', module)).toHaveLength(1);
	});

	test('a style that names a side', () => {
		const style = 'p { margin-left: 0; inset-inline-start: 0; left: 0; text-align: right; }';
		expect(physicalDeclarations('a.css', style)).toHaveLength(3);
	});
});
