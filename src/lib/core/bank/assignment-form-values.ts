import { writeLocalTime } from '../local-time.ts';
import type { AssignmentDraft, AssignmentFormValues } from './assignment-form.ts';
import type { Settings } from './document.ts';

const DEFAULT_MINUTES = 20;
const DEFAULT_SECONDS = 60;

function timingOf(
	time: Settings['time']
): Pick<AssignmentFormValues, 'timing' | 'minutes' | 'seconds'> {
	const minutes = String(DEFAULT_MINUTES);
	const seconds = String(DEFAULT_SECONDS);
	if (!time) return { timing: 'none', minutes, seconds };
	return 'perAttemptSeconds' in time
		? { timing: 'attempt', minutes: String(Math.ceil(time.perAttemptSeconds / 60)), seconds }
		: { timing: 'question', minutes, seconds: String(time.perQuestionSeconds) };
}

/** The fields of the form for an assignment taken under these settings, its times as clocks in `zone` show them. */
export function formValues(
	{ title, terms, opensAtMs, closesAtMs }: AssignmentDraft,
	settings: Settings,
	zone: string
): AssignmentFormValues {
	const { modes, reveal, order, scoring, certainty, time } = settings;
	const isBoth = modes.includes('practice') && modes.includes('graded');
	return {
		title,
		opens: opensAtMs === undefined ? '' : writeLocalTime(opensAtMs, zone),
		closes: closesAtMs === undefined ? '' : writeLocalTime(closesAtMs, zone),
		zone,
		names: terms.names,
		allowed: String(terms.attempts.allowed),
		counts: terms.attempts.counts,
		modes: isBoth ? 'both' : (modes[0] ?? 'graded'),
		reveal,
		order,
		...timingOf(time),
		scoring,
		certainty: (certainty ?? scoring === 'certainty') ? 'yes' : ''
	};
}
