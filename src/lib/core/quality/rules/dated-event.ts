import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const LASTING =
	/^when (?:did (?:the )?[^?]{1,60} (?:have|own|contain|include|consist|live|remain|know|belong|like|want)\b|(?:was|were) [^?]{1,60}$)/iu;
const PARTICIPLE = /(?:ed|en|own|ung|orn|ilt|ent|eld|ght|ound|ade|old|ost|one|un|aid|ead|et|ut)\b/u;

/** G23. A question that asks when asks about something that happens, not about a state that lasts. */
export const datedEvent: Rule = {
	id: 'dated-event',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { body } = viewOf(question, article);
		const match = LASTING.exec(body);
		if (!match) return [];
		const isPassive = /^when (?:was|were)/iu.test(body) && PARTICIPLE.test(body.slice(9));
		return isPassive
			? []
			: ['The question asks when something was so that may have been so for long.'];
	}
};
