import { checkQuestion, tierOf } from '#lib/core/quality/gate.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Article } from '#lib/core/article/article.ts';
import { isExtractive } from './check-grounding.ts';
import type { RoundTrip } from './round-trip.ts';

/** How the two probes of a question went. A guess that could not be read counts as one. */
export type Probes = { readonly roundTrip: Exclude<RoundTrip, 'other'>; readonly guess: Guess };
export type Guess = 'missed' | 'hit' | 'unanswered';

/** A question with what the gate says of it. */
export type JudgedQuestion = { readonly question: Question; readonly findings: readonly Finding[] };

/** What speaks against a question whose answer from the passage alone is another one, or none. */
export function findingOnRoundTrip(roundTrip: RoundTrip | undefined): Finding {
	return {
		rule: 'round-trip',
		severity: 'hard',
		part: 'key',
		message:
			roundTrip === undefined
				? 'Asked again with the passage alone, the model gave no answer.'
				: 'Asked again with the passage alone, the model gave another answer.'
	};
}

/** What the gate says of a question, and whether it keeps it. */
export function judgeByGate(
	question: Question,
	article: Article
): JudgedQuestion & { readonly isKept: boolean } {
	const findings = checkQuestion(question, article);
	return { question, findings, isKept: tierOf(findings) !== 'rejected' };
}

/**
 * The question in its tier: `auto` only when the gate has nothing against it, both probes pass, its
 * key is in the article's own words, and it does not have learners read an untrue statement that a
 * machine made up. Its provenance says how the probes went.
 */
export function placeQuestion({ question, findings }: JudgedQuestion, probes: Probes): Question {
	const passes = probes.roundTrip === 'same' && probes.guess === 'missed';
	const isAuto = tierOf(findings) === 'auto' && passes && isInTheArticlesWords(question);
	return {
		...question,
		tier: isAuto ? 'auto' : 'review',
		provenance: question.provenance.map((entry) => ({ ...entry, probes }))
	};
}

function isInTheArticlesWords(question: Question): boolean {
	const cited = question.citations
		.filter(({ supports }) => supports.includes('key'))
		.map(({ exact }) => exact)
		.join('\n');
	switch (question.kind) {
		case 'choice': {
			const key = question.options.find(({ id }) => id === question.key)?.text ?? '';
			return isExtractive(key, cited);
		}
		case 'short-text':
			return question.key.accepted.every((answer) => isExtractive(answer, cited));
		case 'true-false':
			return question.key && isExtractive(question.stem, cited);
		default:
			return false;
	}
}
