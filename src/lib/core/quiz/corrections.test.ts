import { describe, expect, it } from 'vitest';
import {
	aCitation,
	aQuestion,
	ARTICLE_TEXT,
	aSet,
	AWAY,
	CARRIED
} from '../../../../tests/support/builders.ts';
import { aPlan } from '../../../../tests/support/facts.ts';
import { writeQuestion } from '../bank/question-reading.ts';
import type { Question } from '../question/question.ts';
import {
	checkCorrection,
	completeChange,
	CorrectionError,
	correctPlan,
	correctSet,
	type Change
} from './corrections.ts';
import { planAttempt } from './plan.ts';

const choice = aQuestion('choice');
const numeric = aQuestion('numeric');
const set = aSet({}, [choice, numeric]);

function corrected(question: Question): Change {
	return { type: 'question.corrected', question: writeQuestion(question, ARTICLE_TEXT) };
}
const dropped = (questionId: string): Change => ({ type: 'question.dropped', questionId });
const scoring = (policy: 'accuracy' | 'certainty' | 'negative'): Change => ({
	type: 'scoring.changed',
	scoring: policy
});
const questionIn = (changes: readonly Change[], id: string) =>
	correctSet(
		set,
		changes.map((change) => ({ change }))
	).questions.find(({ question }) => question.id === id)?.question;

describe('a change that may be made', () => {
	it('gives a question another key', () => {
		const change = corrected({ ...choice, key: 'b' });
		expect(checkCorrection(set, change)).toBeUndefined();
		expect(questionIn([change], choice.id)).toEqual({ ...questionIn([], choice.id), key: 'b' });
	});

	it('accepts another answer, other words, and a quote in its short form', () => {
		const document = writeQuestion({ ...numeric, key: { from: 44, to: 46 } }, ARTICLE_TEXT);
		const change: Change = {
			type: 'question.corrected',
			question: { ...document, citations: [{ id: 'c1', supports: ['key'], quote: CARRIED }] }
		};
		expect(checkCorrection(set, change)).toBeUndefined();
		expect(completeChange(set, change)).toEqual(
			corrected({
				...numeric,
				key: { from: 44, to: 46 },
				citations: [aCitation(CARRIED, 'c1', ['key'])]
			})
		);
	});

	it('drops a question, which can still be read and is worth nothing', () => {
		expect(questionIn([dropped(choice.id)], choice.id)).toEqual({ ...choice, points: 0 });
	});

	it('counts a dropped question again by correcting it', () => {
		const back = corrected(choice);
		expect(checkCorrection(correctSet(set, [{ change: dropped(choice.id) }]), back)).toBe(
			undefined
		);
		expect(questionIn([dropped(choice.id), back], choice.id)?.points).toBe(1);
	});

	it('scores everything by another policy', () => {
		expect(correctSet(set, [{ change: scoring('negative') }]).settings.scoring).toBe('negative');
	});
});

describe('a change that may not be made', () => {
	const cloze = aQuestion('cloze');
	const match = aQuestion('match');
	const lists = aSet({}, [choice, cloze, match]);
	const [first, second, third] = choice.options;
	if (!first || !second || !third) throw new Error('The choice has three options');

	it.each<readonly [string, Change, string]>([
		['a question the set does not have', corrected({ ...choice, id: 'q9' }), 'question-unknown'],
		['dropping what the set does not have', dropped('q9'), 'question-unknown'],
		['another kind', corrected(aQuestion('numeric', { id: choice.id })), 'kind-changed'],
		['an option less', corrected({ ...choice, options: [first, second] }), 'lists-changed'],
		[
			'an option under another id',
			corrected({ ...choice, options: [first, second, { ...third, id: 'd' }] }),
			'lists-changed'
		],
		[
			'options in another order, which are shown under other letters',
			corrected({ ...choice, options: [second, first, third] }),
			'lists-changed'
		],
		[
			'a gap under another id',
			corrected({ ...cloze, gaps: [{ id: 'ship', accepted: ['Kea'] }, ...cloze.gaps.slice(1)] }),
			'lists-changed'
		],
		[
			'a prompt under another id',
			corrected({ ...match, prompts: [{ id: 'p9', text: 'Captain' }, ...match.prompts.slice(1)] }),
			'lists-changed'
		],
		['nothing at all', corrected(choice), 'changes-nothing']
	])('is %s', (_name, change, reason) => {
		expect(checkCorrection(lists, change)).toBe(reason);
	});

	it('is a quote that the article does not have', () => {
		const document = writeQuestion(choice, ARTICLE_TEXT);
		const question = {
			...document,
			citations: [{ id: 'c1', supports: ['key'], quote: `${AWAY} Twice.` }]
		};
		expect(checkCorrection(set, { type: 'question.corrected', question })).toBe('citation-lost');
	});

	it('is dropping twice, or dropping all there is', () => {
		const rest = correctSet(set, [{ change: dropped(choice.id) }]);
		expect(checkCorrection(rest, dropped(choice.id))).toBe('already-dropped');
		expect(checkCorrection(rest, dropped(numeric.id))).toBe('nothing-left');
	});

	it('stops the replay when it is stored all the same', () => {
		expect(() => correctSet(set, [{ change: dropped('q9') }])).toThrow(CorrectionError);
	});
});

describe('the plan of an attempt', () => {
	const plan = planAttempt(set, 1, { mode: 'graded', time: 1 }, 'seed');
	const correctedPlan = (...changes: readonly Change[]) => {
		const corrections = changes.map((change) => ({ change }));
		return correctPlan(plan, correctSet(set, corrections), corrections);
	};

	it('has the points and the policy of now, and keeps all the rest', () => {
		const changes = [corrected({ ...choice, points: 3 }), dropped(numeric.id), scoring('negative')];
		expect(correctedPlan(...changes)).toEqual({
			...plan,
			scoring: 'negative',
			questions: [
				{ id: choice.id, points: 3, choices: 3 },
				{ id: numeric.id, points: 0 }
			]
		});
	});

	it('keeps its own policy where none was changed: an assignment may have another than the set', () => {
		const own = { ...aPlan({ scoring: 'certainty' }), questions: plan.questions };
		const change = dropped(numeric.id);
		expect(correctPlan(own, correctSet(set, [{ change }]), [{ change }]).scoring).toBe('certainty');
	});

	it('is, for an attempt started after a correction, corrected already', () => {
		const corrections = [{ change: dropped(numeric.id) }, { change: scoring('negative') }];
		const now = correctSet(set, corrections);
		const later = planAttempt(now, 1, { mode: 'graded', time: 1 }, 'seed');
		expect(later.questions.map(({ points }) => points)).toEqual([1, 0]);
		expect(correctPlan(later, now, corrections)).toEqual(later);
	});
});
