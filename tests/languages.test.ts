import { setTimeout } from 'node:timers/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguage, LANGUAGES, type Language } from '#lib/core/languages.ts';
import { inLanguage, languageInUse } from '#lib/server/language-in-use.ts';
import { takeInAllLanguages } from '#lib/ui/messages/all-words.ts';
import {
	englishAreas,
	formatTag,
	readLanguageFrom,
	translatedAreas
} from '#lib/ui/messages/catalogue.ts';
import { learner } from '#lib/ui/messages/es/learner.ts';
import { teacher } from '#lib/ui/messages/es/teacher.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { pseudoSentence } from '#lib/ui/messages/pseudo.ts';
import { readProject } from './support/architecture/read-project.ts';
import { areaOf, areasOfPages } from './support/words/areas-of-pages.ts';
import { partsLost, pathsOf, plainSentences } from './support/words/said-sentences.ts';

const files = readProject(path.resolve(import.meta.dirname, '..'));
const modules = [...files].filter(([file]) =>
	/^src\/lib\/ui\/messages\/[\w-]+-messages\.ts$/u.test(file)
);
/** An area's English may lie in two modules. */
const areas = [...new Set(modules.map(([, text]) => areaOf(text) ?? 'none'))].toSorted();
const translated = Object.keys(LANGUAGES)
	.filter(isLanguage)
	.filter((language) => language !== 'en' && LANGUAGES[language].isComplete);

/** Words that are the same in both languages. */
const SAME: readonly RegExp[] = [
	/^Newsproof$/u,
	// Marks, numbers, keys, formats and names.
	/^[^\p{L}]*$/u,
	/^\p{Lu}+[\d–-]*\p{Lu}*\d*$/u,
	/^(?:A4|US Letter|PDF|CSV|ZIP|JSON|YAML|QTI|Moodle|Anki|GIFT|Markdown|No|Error|Total|General|Normal|Control|Final|Esc|Hash|Aa)$/u
];

beforeAll(() => {
	takeInAllLanguages();
	readLanguageFrom(languageInUse);
});
afterAll(() => readLanguageFrom(() => 'en'));

describe.each(translated)('a complete language: %s', (language) => {
	test('it has every area there is', () => {
		expect(Object.keys(translatedAreas(language)).toSorted()).toEqual(areas);
	});

	test('it has every name of every area, and no other', () => {
		const english = englishAreas();
		const differing = areas.filter((area) => {
			const names = (words: unknown) => pathsOf(words).toSorted().join();
			return names(english[area]) !== names(translatedAreas(language)[area]);
		});
		expect(differing).toEqual([]);
	});

	test('no sentence has stayed English by oversight', () => {
		const same = areas.flatMap((area) => {
			const english = new Map(
				plainSentences(englishAreas()[area]).map((said) => [said.path, said.sentence])
			);
			return plainSentences(translatedAreas(language)[area])
				.filter((said) => english.get(said.path) === said.sentence)
				.filter(({ sentence }) => !SAME.some((pattern) => pattern.test(sentence)))
				.map((said) => `${area}${said.path}: ${said.sentence}`);
		});
		expect(same).toEqual([]);
	});

	test.each([0, 1, 2, 5, 21])('with %i of something the number is said', (number) => {
		const parts = [number, number + 30, number + 60, number + 90];
		const lost = areas.flatMap((area) =>
			partsLost(englishAreas()[area], translatedAreas(language)[area], parts).map(
				(where) => `${area}${where}`
			)
		);
		expect(lost).toEqual([]);
	});

	test('a name that is put in is said', () => {
		const parts = ['Ximena', 'Yago', 'Zoe', 'Wanda'];
		const lost = areas.flatMap((area) =>
			partsLost(englishAreas()[area], translatedAreas(language)[area], parts).map(
				(where) => `${area}${where}`
			)
		);
		expect(lost).toEqual([]);
	});
});

test('a page fetches the words of everything on it', () => {
	const pages = [...files.keys()].filter((file) => file.startsWith('src/routes/'));
	const isTeachers = (file: string) => /^src\/routes\/(?:desk|new|banks|design)\//u.test(file);
	const learners = areasOfPages(
		pages.filter((file) => !isTeachers(file)),
		files
	);
	const unfetched = [...learners].filter((area) => !Object.hasOwn(learner, area));
	expect(unfetched).toEqual([]);
	const all = { ...learner, ...teacher };
	expect([...areasOfPages(pages, files)].filter((area) => !Object.hasOwn(all, area))).toEqual([]);
}, 120_000);

test('requests that are answered at once keep their languages apart', async () => {
	const read = async (language: Language, pauses: readonly number[]) =>
		inLanguage(language, async () => {
			const read: string[] = [];
			for (const pause of pauses) {
				await setTimeout(pause);
				read.push(`${formatTag()} ${pageMessages.attempt.next}`);
			}
			return read;
		});
	const [english, spanish] = await Promise.all([read('en', [1, 4, 1]), read('es', [2, 1, 3])]);
	expect(new Set(english)).toEqual(new Set(['en-GB Next question']));
	expect(new Set(spanish).size).toBe(1);
	expect(spanish[0]).toMatch(/^es (?!Next)/u);
});

test('the pseudo-locale is longer, in brackets, and has every area', () => {
	expect(pseudoSentence('Submit answer')).toBe('[Šûƀɱîţ àñšŵéŕ one t]'.replace('ţ', 'ť'));
	expect(pseudoSentence(' ')).toBe(' ');
	expect(Object.keys(translatedAreas('en-XA')).toSorted()).toEqual(areas);
});

test('a sample falls back to English where it has no words', () => {
	inLanguage('ar', () => {
		expect(Object.keys(translatedAreas('ar')).length).toBeLessThan(areas.length);
		expect(pageMessages.attempt.next).not.toBe('');
	});
});
