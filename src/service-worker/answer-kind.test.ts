import { describe, expect, it } from 'vitest';
import { answerKindOf, isOfBuild, isShell, offlineAddress, pageOfData } from './answer-kind.ts';

const ORIGIN = 'https://quiz.example';
const FILES = new Set(['/icon.svg', '/_app/immutable/entry/start.abc.js']);

function kindOf(path: string, mode = 'cors', method = 'GET') {
	return answerKindOf({ method, mode, url: new URL(path, ORIGIN) }, ORIGIN, FILES);
}

describe('what stands between a page and the server', () => {
	it('answers for pages, their data and the files of the app', () => {
		expect(kindOf('/notebook', 'navigate')).toBe('page');
		expect(kindOf('/desk', 'navigate')).toBe('page');
		expect(kindOf('/attempts/a1/__data.json?x-sveltekit-invalidated=01')).toBe('data');
		expect(kindOf('/_app/immutable/chunks/later.js')).toBe('file');
		expect(kindOf('/icon.svg')).toBe('file');
	});

	it('lets everything else pass: what is sent, what a program asks, other sites', () => {
		expect(kindOf('/quizzes/q1', 'navigate', 'POST')).toBeUndefined();
		expect(kindOf('/attempts/a1/facts')).toBeUndefined();
		expect(kindOf('/attempts/a1/facts', 'cors', 'POST')).toBeUndefined();
		expect(kindOf('/api/banks')).toBeUndefined();
		expect(kindOf('/desk/assignments/s1/results/live')).toBeUndefined();
		expect(kindOf('https://elsewhere.example/', 'navigate')).toBeUndefined();
	});
});

it('knows whose data are asked for', () => {
	expect(pageOfData('/attempts/a1/__data.json')).toBe('/attempts/a1');
	expect(pageOfData('/__data.json')).toBe('/');
});

it('keeps the notebook’s own pages, and no others', () => {
	expect(isShell('/notebook/review')).toBe(true);
	for (const path of ['/desk', '/join/ABC', '/attempts/a1', '/notebook/export.csv'])
		expect(isShell(path)).toBe(false);
});

it('keeps a page only when each of its files is of the same build', () => {
	const page = (name: string) => `<script>import("../_app/immutable/entry/${name}.js")</script>`;
	expect(isOfBuild(page('start.abc'), FILES)).toBe(true);
	expect(isOfBuild(page('start.abc') + page('start.def'), FILES)).toBe(false);
	expect(isOfBuild('<p>Please sign in to this network.</p>', FILES)).toBe(false);
});

it('remembers which page was wanted', () => {
	const address = new URL(offlineAddress('/quizzes/q1?a=b&c=d'), ORIGIN);
	expect(address.searchParams.get('to')).toBe('/quizzes/q1?a=b&c=d');
});
