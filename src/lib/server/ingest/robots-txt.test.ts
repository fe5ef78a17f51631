import { describe, expect, it } from 'vitest';
import { isAllowedByRobots, parseRobotsTxt } from './robots-txt.ts';
import { RobotsRules, type RobotsAnswer } from './robots-rules.ts';

const allows = (text: string, path: string) =>
	isAllowedByRobots(parseRobotsTxt(text, 'newsproof'), new URL(path, 'https://courier.example'));

describe('robots.txt', () => {
	it.each([
		['', '/news', true],
		['User-agent: *\nDisallow: /', '/news', false],
		['User-agent: *\nDisallow:', '/news', true],
		['User-agent: *\nDisallow: /private', '/private/x', false],
		['User-agent: *\nDisallow: /private', '/public', true],
		['User-agent: *\nDisallow: /\nAllow: /news', '/news/1', true],
		['User-agent: *\nAllow: /news\nDisallow: /news/live', '/news/live/2', false],
		['User-agent: *\nAllow: /page\nDisallow: /page', '/page', true],
		['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
		['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
		['User-agent: *\nDisallow: /a*b*c', '/a1b2c3', false],
		['User-agent: *\nDisallow: /$', '/', false],
		['User-agent: *\nDisallow: /$', '/news', true],
		['User-agent: *\nDisallow: /caf%C3%A9', '/café', false],
		['User-agent: *\nDisallow: /%7Ejoe', '/~joe/x', false],
		['User-agent: *\nDisallow: /?print', '/?print=1', false],
		['User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /', '/news', true],
		['User-agent: *\nDisallow: /\n\nUser-agent: Newsproof\nAllow: /', '/news', true],
		['User-agent: newsproof/1.0\nDisallow: /news', '/news', false],
		['User-agent: NEWSPROOF\nDisallow: /a\n\nUser-agent: newsproof\nDisallow: /b', '/b', false],
		['\uFEFFuser-agent : * # all\r\n disallow : /x # no\r\n', '/x', false],
		['Disallow: /', '/news', true],
		['User-agent: *\nCrawl-delay: 5\nDisallow: /x\nSitemap: /s.xml', '/x', false],
		['User-agent: *\nDisallow: /', '/robots.txt', true]
	])('%j lets %s: %s', (text, path, isAllowed) => {
		expect(allows(text, path)).toBe(isAllowed);
	});

	it('of many stars is matched in linear time', () => {
		expect(
			allows(`User-agent: *\nDisallow: /${'*a'.repeat(5_000)}$`, `/${'a'.repeat(1_500)}`)
		).toBe(true);
	});
});

describe('what a site asks of programs', () => {
	const url = new URL('https://courier.example/news');
	const answering = (answer: RobotsAnswer) => {
		let asked = 0;
		return {
			fetchRobots: () => Promise.resolve((asked += 1)).then(() => answer),
			asked: () => asked
		};
	};

	it.each([
		[200, 'User-agent: *\nDisallow: /', false],
		[404, '', true],
		[403, '', true],
		[500, '', false],
		[503, '', false]
	])('with status %s is kept to', async (status, text, isAllowed) => {
		expect(await new RobotsRules().allow(url, answering({ status, text }).fetchRobots)).toBe(
			isAllowed
		);
	});

	it('is asked once an hour', async () => {
		let now = 0;
		const rules = new RobotsRules(() => now);
		const { fetchRobots, asked } = answering({ status: 404, text: '' });
		await rules.allow(url, fetchRobots);
		await rules.allow(new URL('/other', url), fetchRobots);
		now += 3_599_999;
		await rules.allow(url, fetchRobots);
		expect(asked()).toBe(1);
		now += 2;
		await rules.allow(url, fetchRobots);
		expect(asked()).toBe(2);
	});
});
