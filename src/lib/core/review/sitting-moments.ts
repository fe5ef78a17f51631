import type { Sitting, SittingFact } from './sitting.ts';

type Context = { readonly sitting: Sitting };
type Moment = { readonly context: Context; readonly event: SittingFact };

function isOf<Type extends SittingFact['type']>(
	fact: SittingFact,
	type: Type
): fact is Extract<SittingFact, { readonly type: Type }> {
	return fact.type === type;
}

/** A guard on one type of fact, by its rule. */
export function on<Type extends SittingFact['type']>(
	type: Type,
	rule: (sitting: Sitting, fact: Extract<SittingFact, { readonly type: Type }>) => boolean
) {
	return ({ context, event }: Moment): boolean => isOf(event, type) && rule(context.sitting, event);
}

/** An action on one type of fact: the sitting after it. */
export function after<Type extends SittingFact['type']>(
	type: Type,
	change: (sitting: Sitting, fact: Extract<SittingFact, { readonly type: Type }>) => Sitting
) {
	return ({ context, event }: Moment): Context => ({
		sitting: isOf(event, type) ? change(context.sitting, event) : context.sitting
	});
}
