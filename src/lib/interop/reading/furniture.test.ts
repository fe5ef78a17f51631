import { describe, expect, it } from 'vitest';
import { recogniseFurniture } from './furniture.ts';

describe('furniture of a page', () => {
	it.each([
		['Read more: Ferry operator in talks', 'related'],
		['Read next', 'related'],
		['See also: Why bridges age', 'related'],
		['WATCH: The moment the bridge was closed', 'related'],
		['More from Transport', 'related'],
		['Topics: Transport, Wexmouth', 'related'],
		['Share', 'share'],
		['Share this article', 'share'],
		['Facebook Twitter Email Copy link', 'share'],
		['We use cookies to give you the best experience.', 'cookies'],
		['Accept all', 'cookies'],
		['Sign up for our newsletter', 'sign-up'],
		['Subscribe to First Edition for the day in one email.', 'sign-up'],
		['Get the headlines delivered to you every morning', 'sign-up'],
		['Follow us on Twitter', 'sign-up'],
		['Advertisement', 'advertisement'],
		['Article continues below advertisement', 'advertisement'],
		['214 comments', 'comments'],
		['Join the conversation', 'sign-up'],
		['Photograph: Lena Ortiz/PA', 'credit'],
		['Getty Images', 'credit'],
		['Lena Ortiz/Reuters', 'credit'],
		['Reporting by Jane Doe in London; editing by John Roe', 'credit'],
		['© 2024 Northern Courier', 'copyright'],
		['Copyright 2019 Valley Gazette. All rights reserved.', 'copyright'],
		['Have a tip? Email the newsroom at tips@courier.example.', 'contact'],
		['news@courier.example', 'contact'],
		['3 min read', 'navigation'],
		['Skip to content', 'navigation'],
		['Updated 3 hours ago', 'date'],
		['Last updated: 12 March 2024 at 10:30', 'date']
	])('“%s” is taken for %s', (line, reason) => {
		expect(recogniseFurniture(line)).toBe(reason);
	});

	it.each([
		'Share prices fell by a tenth on Monday.',
		'Share prices fall as bridge closes',
		'Home secretary defends the plan',
		'Read the room, ministers were told.',
		'More than 4,000 homes were without electricity.',
		'Follow the money, the prosecutor said.',
		'Comments by the minister angered unions.',
		'Cookies were sold at the fair to pay for the roof.',
		'Related to a former president, he denied any favours.',
		'Video of the collapse was seen by millions.',
		'Image matters to the party, said its chair.',
		'Registered voters number 40,000.',
		'Support for the bill fell to 43 percent.',
		'Email was down for three hours.',
		'Sources close to the talks said they were going badly.',
		'Next week the court will hear from two doctors.',
		'Reuters said it had seen the letter.',
		'X, formerly Twitter, was fined.'
	])('“%s” is prose', (line) => {
		expect(recogniseFurniture(line)).toBeUndefined();
	});
});
