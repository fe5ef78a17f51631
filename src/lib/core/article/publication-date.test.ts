import { describe, expect, it } from 'vitest';
import { formatPublished, isPublicationDate, PublicationDateError } from './publication-date.ts';

describe('isPublicationDate', () => {
	it.each(['2020-01-08', '2020-01', '2020', 'XXXX-01', 'XXXX-01-08', 'XXXX-02-29', '2000-02-29'])(
		'takes %s',
		(published) => {
			expect(isPublicationDate(published)).toBe(true);
		}
	);

	it.each([
		...['', 'XXXX', '20', '202X', '2020-13', '2020-00', '2020-1-8', '2020-01-XX', 'January 2020'],
		...['2020-02-30', '2021-02-29', '1900-02-29', '2020-04-31', '2020-01-00', '2020-01-32'],
		...['2020-01-08T10:00Z', '2020?', '2019/2020', '0020-01-01', ' 2020', '2020\n']
	])('refuses “%s”', (published) => {
		expect(isPublicationDate(published)).toBe(false);
	});
});

describe('formatPublished', () => {
	it.each([
		['2020-01-08', '8 January 2020'],
		['2020-01', 'January 2020'],
		['2020', '2020'],
		['XXXX-01', 'January'],
		['XXXX-02-29', '29 February']
	])('writes %s as “%s”, no more precisely than is known', (published, written) => {
		expect(formatPublished(published)).toBe(written);
	});

	it('writes as the locale does, in the Gregorian calendar', () => {
		expect(formatPublished('2020-01-08', 'en-US')).toBe('January 8, 2020');
		expect(formatPublished('2020-01', 'de')).toBe('Januar 2020');
		expect(formatPublished('2020', 'th-TH-u-nu-latn')).toContain('2020');
	});

	it('refuses what is no publication date', () => {
		expect(() => formatPublished('last week')).toThrow(PublicationDateError);
	});
});
