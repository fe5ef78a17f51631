import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';

const entities = (...paragraphs: readonly string[]) =>
	analysed(...paragraphs).entities.map(({ name, class: kind, strong, aliases }) => ({
		name,
		kind,
		strong,
		aliases: [...aliases].filter((alias) => alias !== name)
	}));
const named = (...paragraphs: readonly string[]) =>
	entities(...paragraphs).map(({ name, kind }) => `${kind}: ${name}`);

describe('the names in an article', () => {
	it('are parted from the titles before them', () => {
		expect(
			named('On Monday NZ Foreign Minister Winston Peters met US President Donald Trump in Paris.')
		).toEqual(['person: Winston Peters', 'person: Donald Trump', 'place: Paris']);
	});

	it('keep a ministry, a court or an army whole', () => {
		expect(
			named(
				'Later the New Zealand Defence Force told the Supreme Court and the Ministry of Health about it all.'
			)
		).toEqual([
			'organisation: New Zealand Defence Force',
			'organisation: Supreme Court',
			'organisation: Ministry of Health'
		]);
	});

	it('find a person again under the surname, and a body under its initials', () => {
		expect(
			entities(
				'Ron Mark spoke for the New Zealand Defence Force today.',
				'Later Mark said that the NZDF was ready to help.'
			)
		).toEqual([
			{ name: 'Ron Mark', kind: 'person', strong: true, aliases: ['Mark'] },
			{ name: 'New Zealand Defence Force', kind: 'organisation', strong: true, aliases: ['NZDF'] }
		]);
	});

	it('find a country again under its short name', () => {
		expect(
			entities('The United States agreed at last.', 'Then the US sent help to the islands.')
		).toMatchObject([{ name: 'United States', aliases: ['US'] }]);
	});

	it('do not begin with the first word of a sentence', () => {
		expect(
			named('Rockets hit Camp Taji again at dawn.', 'Several rockets had hit it before then.')
		).toEqual(['place: Camp Taji']);
	});

	it('are no adjectives with a hyphen', () => {
		expect(named('There the US-led and Iranian-backed forces met near Baghdad.')).toEqual([
			'place: Baghdad'
		]);
	});

	it('tell a person from the hill in the name', () => {
		expect(named('Then Benny Hill laughed and Barbara Nusbaum did not.')).toEqual([
			'person: Benny Hill',
			'person: Barbara Nusbaum'
		]);
	});

	it('take a city for one when its country stands behind it', () => {
		expect(named('The match took place in Rustenborg, South Africa, last week.')).toContain(
			'place: Rustenborg'
		);
	});

	it('know a person by an age, a description or a man or woman behind the name', () => {
		expect(
			named(
				'Quorla Vasse, 36, sold the boat.',
				'Brindo Hask, exhibits keeper at the zoo, bought it.',
				'Telva Paris, an Australian woman, saw them.',
				'Later Paris left.'
			)
		).toEqual([
			'person: Quorla Vasse',
			'person: Brindo Hask',
			'person: Telva Paris',
			'people: Australian'
		]);
	});

	it('know a person by the one who is named beside', () => {
		expect(named('They asked Gerhard Knies and Vindo Sarpe about it.')).toEqual([
			'person: Gerhard Knies',
			'person: Vindo Sarpe'
		]);
	});

	it('see no country in a sum of dollars', () => {
		expect(named('The town paid US$39 billion for it in the end.')).toEqual([]);
	});

	it('keep a particle inside a name that opens a sentence', () => {
		expect(named('Holger von Neuhoff said that it was old.')).toEqual([
			'person: Holger von Neuhoff'
		]);
	});
});
