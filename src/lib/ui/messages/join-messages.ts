import type { AssignmentTerms } from '../../core/bank/assignment.ts';
import type { Settings } from '../../core/bank/document.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

function duration(seconds: number): string {
	if (seconds < 120) return count(Math.round(seconds), 'second', 'seconds');
	const minutes = Math.floor(seconds / 60);
	const rest = Math.round(seconds % 60);
	return rest === 0
		? `${minutes} minutes`
		: `${count(minutes, 'minute', 'minutes')} ${count(rest, 'second', 'seconds')}`;
}

/** How long to wait, in words. */
function wait(milliseconds: number): string {
	const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
	return seconds < 90
		? count(seconds, 'second', 'seconds')
		: count(Math.ceil(seconds / 60), 'minute', 'minutes');
}

const COUNTS: Readonly<Record<AssignmentTerms['attempts']['counts'], string>> = {
	best: 'The best one counts.',
	last: 'The last one counts.',
	first: 'The first one counts.'
};

/** Why a code or a name was not taken, and what to do. */
const PROBLEMS = {
	'code-unreadable':
		'A code has six letters and digits or a few more, such as K7M 2QX. Look at it again. The long code of a notebook goes into “Your notebook”, under “Keep”.',
	'code-unknown': 'No quiz has this code. Look at it again, or ask your teacher.',
	'name-empty': 'Type your name first.',
	'name-too-long': 'That name is too long. Sixty characters are enough.',
	'nickname-not-offered': 'Choose one of the nicknames.',
	'nickname-taken': 'Somebody was quicker with this nickname. Here are others.',
	'assignment-full': 'There is no more room in this quiz. Tell your teacher.',
	'assignment-not-found': 'This quiz is no longer there.',
	'set-not-found': 'This quiz is no longer there.',
	'not-joined': 'Say first who you are.',
	'not-open-yet': 'It is not open yet.',
	closed: 'It has just closed.',
	'no-attempts-left': 'You have taken it as often as your teacher allows.',
	'mode-not-offered': 'It is not offered that way. Choose another one.',
	unreadable: 'That could not be read. Please try it again.'
} as const;

export type JoinProblem = keyof typeof PROBLEMS | 'name-claimed';

const english = {
	problem: (problem: JoinProblem, name = '') =>
		problem === 'name-claimed'
			? `Somebody has already joined as ${name.trim()}: is that you on another device? Then carry on there, or add a letter.`
			: PROBLEMS[problem],
	tooMany: (waitMs: number) =>
		`Many different wrong codes came from here. Wait ${wait(waitMs)}, then try again.`,
	tooManyAtAll: 'Many different wrong codes came from here. Wait a minute, then try again.',
	code: {
		title: 'Join by a code',
		headline: 'Have a code?',
		standfirst: 'Your teacher shows it. Capitals and spaces do not matter.',
		label: 'Code',
		go: 'Go'
	},
	page: {
		kicker: (questions: number) => `Quiz, ${count(questions, 'question', 'questions')}`,
		rules: 'How it goes',
		you: (name: string) => `You are ${name}.`,
		number: (number: number) => `Learner ${number}`,
		name: 'Your name',
		nameHint: 'Your teacher sees it, nobody else in the class.',
		nickname: 'Choose a nickname',
		nicknameHint: 'You leave no other name here.',
		otherNicknames: 'Show me others',
		nobody: 'You need no name.',
		howToTake: 'How do you want to take it?',
		start: 'Start the quiz',
		startAgain: 'Start a new attempt',
		resume: 'Go on where you stopped',
		resumeText: (answered: number, total: number) =>
			`You have answered ${answered} of ${total}. Your answers are kept.`,
		past: 'Your attempts so far',
		goOf: 'Attempt of',
		scored: (earned: string, maximum: string) => `${earned} of ${maximum}`,
		withheld: 'The result comes when the quiz closes.',
		noneLeft: 'You have taken it as often as your teacher allows.',
		opens: 'It opens on',
		opensHint: 'This page lets you in then. If it does not, reload it.',
		closes: 'Open until',
		closed: 'It closed on',
		closedText: 'Nobody can answer any more.',
		notYou: (name: string) => `Not ${name}?`,
		notYouText: (name: string) =>
			`Then start as somebody else. This browser forgets ${name}: the answers stay with your teacher, but neither they nor the notebook can be opened here any more.`,
		somebodyElse: 'Start as somebody else'
	},
	rules: {
		practice: 'For practice: each answer is explained at once, with its proof.',
		either: 'For practice or for a score, as you like.',
		graded: {
			each: 'For a score: each answer counts once, and is explained at once.',
			verdict: 'For a score: you see right or wrong after each answer, and the proof at the end.',
			end: 'For a score: you can change answers until you finish. The proof comes at the end.',
			due: 'For a score: you can change answers until you finish. Results and proof come when the quiz closes.'
		} satisfies Record<Settings['reveal'], string>,
		untimed: 'No time limit.',
		perAttempt: (seconds: number) => `${duration(seconds)} for the whole quiz.`,
		perQuestion: (seconds: number) => `${duration(seconds)} for each question, with no going back.`,
		forward: 'There is no going back to a question.',
		yourTime: 'Your teacher has given you more time.',
		unlimited: 'You can take it as often as you like.',
		allowed: (attempts: number) =>
			attempts === 1 ? 'You can take it once.' : `You can take it ${attempts} times.`,
		counts: COUNTS,
		certainty: 'You say how sure you are of each answer.',
		scoring: {
			accuracy: 'A slow right answer counts as much as a quick one.',
			certainty: 'Being sure and right scores most; being sure and wrong costs most.',
			negative: 'A wrong choice costs points, so leave open what you would only guess.'
		} satisfies Record<Settings['scoring'], string>
	}
} as const;

export type JoinEnglish = typeof english;

/** The sentences with which a learner gets into a quiz by its code. */
export const joinMessages = catalogue('join', english);

/** An assignment’s rules, as far as a learner needs them. */
type Rules = {
	readonly settings: Settings;
	readonly attempts: AssignmentTerms['attempts'];
	/** The factor by which the learner's time is lengthened. */
	readonly time: number | 'unlimited';
};

function timeInWords(time: Settings['time'], factor: number | 'unlimited'): readonly string[] {
	const { rules } = joinMessages;
	if (!time) return [rules.untimed];
	if (factor === 'unlimited') return [rules.untimed, rules.yourTime];
	const limit =
		'perQuestionSeconds' in time
			? rules.perQuestion(time.perQuestionSeconds * factor)
			: rules.perAttempt(time.perAttemptSeconds * factor);
	return factor === 1 ? [limit] : [limit, rules.yourTime];
}

/** A teacher's rules in plain sentences. */
export function rulesInWords({ settings, attempts, time }: Rules): readonly string[] {
	const { rules } = joinMessages;
	const { modes, reveal, scoring, navigation } = settings;
	const { allowed, counts } = attempts;
	const isPractised = modes.includes('practice');
	const isGraded = modes.includes('graded');
	const isPerQuestion = settings.time && 'perQuestionSeconds' in settings.time;
	return [
		isPractised && isGraded ? rules.either : isGraded ? rules.graded[reveal] : rules.practice,
		...timeInWords(settings.time, time),
		...(navigation === 'forward' && !isPerQuestion ? [rules.forward] : []),
		allowed === 'unlimited' ? rules.unlimited : rules.allowed(allowed),
		...(allowed === 1 ? [] : [rules.counts[counts]]),
		...(settings.certainty || scoring === 'certainty' ? [rules.certainty] : []),
		rules.scoring[scoring]
	];
}
