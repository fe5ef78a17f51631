import { describe, expect, it } from 'vitest';
import { readArticleLine } from './byline.ts';
import { findWrittenDate } from './written-date.ts';

describe('a line above an article', () => {
	it.each([
		['By Jane Doe', { byline: 'Jane Doe' }],
		['By JANE DOE and JOHN O’NEILL', { byline: 'JANE DOE and JOHN O’NEILL' }],
		[
			'By Amara Osei, Piotr Zielinski and Wen Li',
			{ byline: 'Amara Osei, Piotr Zielinski and Wen Li' }
		],
		['Written by Ludwig van der Berg', { byline: 'Ludwig van der Berg' }],
		['By Jane Doe, political correspondent', { byline: 'Jane Doe' }],
		['By Jane Doe in Baghdad', { byline: 'Jane Doe' }],
		['By Reuters', { byline: 'Reuters' }],
		['By Jane Doe | 12 March 2020', { byline: 'Jane Doe', published: '2020-03-12' }],
		['By Jane Doe • Published March 12, 2020', { byline: 'Jane Doe', published: '2020-03-12' }],
		['Friday, July 21, 2017', { published: '2017-07-21' }],
		['Published: 8 Jan 2020 at 10:30 GMT', { published: '2020-01-08' }],
		['Updated 5:42 p.m. EST, January 9th, 2019', { published: '2019-01-09' }],
		['2024-03-12T06:30:12Z', { published: '2024-03-12' }]
	])('“%s” is read', (line, expected) => {
		expect(readArticleLine(line)).toEqual(expected);
	});

	it.each([
		'By Monday the storm had passed.',
		'By the time they came, the bridge was closed.',
		'By and large it went well',
		'By May 2024 the bridge will be closed to all traffic.',
		'On 12 March 2020 the bridge was closed.',
		'The bridge opened on 3 May 1930',
		'March 2020 brought rain',
		''
	])('“%s” is none', (line) => {
		expect(readArticleLine(line)).toBeUndefined();
	});
});

describe('a written date', () => {
	it.each([
		['12 March 2020', '2020-03-12'],
		['the 1st of May, 2021', '2021-05-01'],
		['Sept. 3, 2019', '2019-09-03'],
		['March 2020', '2020-03'],
		['2020-03-12T23:59:00-05:00', '2020-03-12'],
		['31 February 2020', undefined],
		['3/4/2020', undefined],
		['page 2020-99', undefined]
	])('“%s” is %s', (text, date) => {
		expect(findWrittenDate(text)).toBe(date);
	});
});
