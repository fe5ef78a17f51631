import { moveDeadline, type Attempt } from './attempt.ts';
import type { FactType, GradedFact } from './facts.ts';

/** What the machine holds. */
export type Context = { readonly attempt: Attempt };
type Moment = { readonly context: Context; readonly event: GradedFact };

/** The attempt as the fact finds it: what the server was away is not charged to the learner. */
function attemptAt({ context, event }: Moment): Attempt {
	return moveDeadline(context.attempt, event.outageMs ?? 0);
}

function isOf<Type extends FactType>(
	fact: GradedFact,
	type: Type
): fact is Extract<GradedFact, { readonly type: Type }> {
	return fact.type === type;
}

/** A guard on one type of fact, by its rule. */
export function on<Type extends FactType>(
	type: Type,
	rule: (attempt: Attempt, fact: Extract<GradedFact, { readonly type: Type }>) => boolean
) {
	return (moment: Moment): boolean =>
		isOf(moment.event, type) && rule(attemptAt(moment), moment.event);
}

/** An action on one type of fact: the attempt after it. */
export function after<Type extends FactType>(
	type: Type,
	change: (attempt: Attempt, fact: Extract<GradedFact, { readonly type: Type }>) => Attempt
) {
	return (moment: Moment): Context => ({
		attempt: isOf(moment.event, type)
			? change(attemptAt(moment), moment.event)
			: moment.context.attempt
	});
}
