import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';
import { randomFrom } from '../random.ts';
import { draftAbbreviations } from './abbreviations.ts';
import { draftClaims } from './claims.ts';
import { draftClozes } from './cloze.ts';
import type { Draft, Drafting } from './draft.ts';
import { draftEvidence } from './evidence.ts';
import { draftFigures } from './figures.ts';
import { draftQuotes } from './quotes.ts';
import { draftRoles } from './roles.ts';
import { draftStatements } from './statements.ts';
import { draftToldOnce } from './told-once.ts';

function draftsOf(
	family: (drafting: Drafting) => readonly Draft[],
	...paragraphs: readonly string[]
): readonly Draft[] {
	return family({
		analysis: analysed(...paragraphs),
		random: randomFrom('test'),
		drop: () => undefined
	});
}

const SPEAKERS = [
	'“We are all very proud of this plan,” said Maha Kadiri, a company spokeswoman.',
	'“It is far too early to be proud of it,” said the physicist Gerhard Knies on Monday.',
	'“Nobody has asked the people who live here,” said Barbara Nusbaum, a local teacher.'
];

describe('a question of who said something', () => {
	const drafts = draftsOf(draftQuotes, ...SPEAKERS);

	it('has the speaker for its key and the others who speak for wrong answers', () => {
		const first = drafts.find(({ question }) => question.stem.includes('very proud of this plan'));
		expect(first?.question).toMatchObject({ kind: 'choice', skill: 'attribution' });
		const options = first?.question.kind === 'choice' ? first.question.options : [];
		const key = first?.question.kind === 'choice' ? first.question.key : '';
		expect(options.find(({ id }) => id === key)?.text).toBe('Maha Kadiri');
		expect(options.map(({ text }) => text).toSorted()).toEqual([
			'Barbara Nusbaum',
			'Gerhard Knies',
			'Maha Kadiri'
		]);
	});

	it('says of every wrong answer what the article quotes it with', () => {
		const options = drafts.flatMap(({ question }) =>
			question.kind === 'choice' ? question.options : []
		);
		const wrong = options.filter(({ feedback }) => feedback !== undefined);
		expect(
			wrong.every(
				({ feedback, citations }) =>
					feedback?.includes('with other words') && citations.length === 1
			)
		).toBe(true);
	});

	it('also matches quotations with speakers', () => {
		expect(drafts.find(({ family }) => family === 'quote-match')?.question).toMatchObject({
			kind: 'match'
		});
	});

	it('asks for the name to be typed when nobody else speaks', () => {
		const questions = draftsOf(draftQuotes, SPEAKERS[0] ?? '').map(({ question }) => question);
		expect(questions).toMatchObject([
			{ kind: 'short-text', key: { accepted: ['Maha Kadiri', 'Kadiri'] } }
		]);
	});
});

describe('a gap', () => {
	const clozes = (...paragraphs: readonly string[]) =>
		draftsOf(draftClozes, ...paragraphs).map(
			({ family, question }) => `${family}: ${question.kind === 'cloze' ? question.text : ''}`
		);

	it('leaves out a figure with its unit', () => {
		expect(clozes('Rockets landed roughly 3km away from the camp in the night.')).toEqual([
			'cloze-number: Rockets landed roughly {{g1}} away from the camp in the night.'
		]);
	});

	it.each([
		'The pro-Beijing camp won most of the seats in the whole of the north.',
		'The Airbus 380 landed safely with everybody on board in the early evening.',
		'Two of the crew went home the next day and never came back to the ship.'
	])('is not made of a part of something: %s', (text) => {
		expect(clozes(text)).toEqual([]);
	});

	it('has only wrong answers of the key’s own form', () => {
		const drafts = draftsOf(
			draftClozes,
			'The new bridge cost $1,200 million and opened to traffic last spring.'
		);
		const gaps = drafts.flatMap(({ question }) => (question.kind === 'cloze' ? question.gaps : []));
		const options = gaps.flatMap((gap) => ('options' in gap ? gap.options : []));
		expect(options.length).toBeGreaterThan(2);
		expect(
			options.every(({ text }) => /^\$\d(?:,\d{3})? million$|^\$\d{3} million$/u.test(text))
		).toBe(true);
	});

	it('shows the sentence before when its own leans on it', () => {
		expect(
			clozes('Ana Rangi has sailed since her youth. She has brought 300 ships home by herself.')
		).toEqual([
			'cloze-number: Ana Rangi has sailed since her youth. She has brought {{g1}} ships home by herself.'
		]);
	});
});

describe('a statement with a detail exchanged', () => {
	const falseOnes = (...paragraphs: readonly string[]) =>
		draftsOf(draftStatements, ...paragraphs).filter(
			({ question }) => question.kind === 'true-false' && !question.key
		);

	it('says what the article says instead', () => {
		const drafts = [1, 2, 3].flatMap((number) =>
			falseOnes(`There are ${40 + number} engineers at the northern camp in a training role.`)
		);
		expect(drafts.length).toBeGreaterThan(0);
		for (const { question } of drafts) {
			expect(question.explanation).toMatch(
				/^The article says “4\d”, not “\d+”: “There are 4\d engineers/u
			);
		}
	});

	it('never moves a crime or a death to another place', () => {
		expect(
			draftsOf(
				draftStatements,
				'The man was charged with murder in Canada after a long search.',
				'He fled to Mexico.'
			).filter(({ question }) => question.stem.includes('Mexico'))
		).toEqual([]);
	});
});

it('asks who is what only of people whose role nobody else could be said to have', () => {
	const stems = draftsOf(
		draftRoles,
		'Ana Rangi, captain of the ferry Kea, met Tom Hale, mayor of the northern town.',
		'Eva Brown, an engineer from Leeds, and John Hill, an engineer from York, were there.'
	).map(({ question }) => question.stem);
	expect(stems).toContain('Who does the article identify as “captain of the ferry Kea”?');
	expect(stems.join(' ')).not.toMatch(/identify as “engineer”/u);
});

it('asks who says so only where the statement stands without its source', () => {
	const drafts = draftsOf(
		draftClaims,
		'The Iraqi military says there were no casualties at the base.',
		'Ron Mark said that he had heard nothing of the kind.',
		'SkyNews reports that one rocket landed outside of the gates.',
		'The Ministry of Health says that the hospitals were never full.'
	);
	const stems = drafts
		.filter(({ family }) => family === 'attribution')
		.map(({ question }) => question.stem);
	expect(stems.join(' ')).toContain('the statement that one rocket landed outside of the gates');
	expect(stems.join(' ')).not.toContain('he had heard');
});

it('asks for the sentence of a date that stands nowhere else', () => {
	const stems = draftsOf(
		draftEvidence,
		'The old bridge was closed to all traffic on January 4 after a storm.',
		'The new bridge was opened in 2010, and another one was opened in 2012 and closed in 2010.'
	).map(({ question }) => question.stem);
	expect(stems).toContain('Select the sentence that says what happened on January 4.');
	expect(stems.join(' ')).not.toContain('in 2010');
});

it('asks what initials stand for where the article writes them out', () => {
	expect(
		draftsOf(
			draftAbbreviations,
			'The New Zealand Defence Force (NZDF) said that everybody was safe.'
		).map(({ question }) => question.kind === 'short-text' && question.key.accepted)
	).toEqual([['New Zealand Defence Force']]);
});

it('asks for no figure that is a label', () => {
	expect(
		draftsOf(draftFigures, 'The plant called Noor 12 will store energy for the whole of the city.')
	).toEqual([]);
});

it('asks for the one sentence that gives a sum, and for none where two do', () => {
	const one = 'The town paid $200 for the old bridge in the spring.';
	const stems = (...paragraphs: readonly string[]) =>
		draftsOf(draftToldOnce, ...paragraphs).map(({ question }) => question.stem);
	expect(stems(one)).toEqual(['Select the sentence that gives a sum of money.']);
	expect(stems(one, 'Its paint alone cost another $90 in the end, as we now know.')).toEqual([]);
});

it('exchanges no figure that is given as the least for a smaller one', () => {
	const drafts = draftsOf(
		draftStatements,
		'The storm killed 107 or more of the sheep on the island in the spring of that year.'
	);
	const figures = drafts.flatMap(({ question }) =>
		question.kind === 'true-false' && !question.key ? [Number(/\d+/u.exec(question.stem)?.[0])] : []
	);
	expect(figures.every((figure) => figure > 107)).toBe(true);
});

it('never exchanges one end of a change', () => {
	const drafts = draftsOf(
		draftStatements,
		'The number of cyclists in the town grew from about 488,000 in spring to 786,000 in autumn.'
	);
	expect(drafts.every(({ question }) => question.kind !== 'true-false' || question.key)).toBe(true);
});

it('says a crime of nobody in a gap', () => {
	const drafts = draftsOf(
		draftClozes,
		'On Monday Gerhard Knies was charged with taking the money.',
		'Barbara Nusbaum and Maha Kadiri live in the same street as the bank.'
	);
	const people = drafts.filter(({ family }) => family === 'cloze-person');
	expect(people.some(({ sentences }) => sentences.includes(0))).toBe(false);
});

it('takes the mark of a footnote for no figure', () => {
	const drafts = draftsOf(
		draftFigures,
		'The old bridge over the river was painted green by the town in the spring.[20]'
	);
	expect(drafts).toEqual([]);
});
