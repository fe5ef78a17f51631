import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

/** Words in a row, as in “a, b and c”. */
function inARow(words: readonly string[], joint = 'and'): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

type Things = { readonly banks: number; readonly sets: number; readonly assignments: number };

function things({ banks, sets, assignments }: Things): string {
	const some = [
		banks > 0 && count(banks, 'question bank', 'question banks'),
		sets > 0 && count(sets, 'question set', 'question sets'),
		assignments > 0 && count(assignments, 'set given to a class', 'sets given to classes')
	];
	return inARow(some.filter((words) => words !== false));
}

/** How long to wait, rounded up. */
function wait(seconds: number): string {
	return seconds < 90
		? count(Math.max(1, seconds), 'second', 'seconds')
		: count(Math.ceil(seconds / 60), 'minute', 'minutes');
}

const PROBLEMS = {
	unreadable: 'That could not be read. Please try it again.',
	'name-too-short': 'A name has 3 characters or more.',
	'name-too-long': 'A name has 64 characters at most.',
	'name-unusable': 'That name has characters in it that cannot be seen. Please type it anew.',
	'name-taken': 'That name is taken. Choose another, such as one with your school in it.',
	'password-too-short':
		'A password has 10 characters or more. Three or four words make a good one.',
	'password-too-long': 'A password has 200 characters at most.',
	'password-common': 'That password is among the first that would be tried. Choose another.',
	'password-is-name': 'The password is the name. Choose another.',
	'wrong-name-or-password':
		'The name or the password is not right. If you have a recovery link, use that one.',
	'link-unknown':
		'This recovery link opens nothing. There may be a newer one, or it was copied in part.',
	'link-missing': 'Paste the whole recovery link, as it was saved.',
	'passkey-cancelled': 'The passkey was not used. Try again, or choose another way.',
	'passkey-failed': 'This browser could not do that with a passkey. Choose another way.',
	'passkey-refused': 'That passkey opens no workspace here.',
	'passkey-known': 'This device has a passkey for the workspace already.',
	'too-many-passkeys': 'Twenty passkeys are enough. Remove one first.',
	'challenge-over': 'That took too long. Try again.',
	'days-out-of-range': 'Give whole numbers of days from 1 to 3650.',
	'names-outlast-answers': 'Names cannot be kept longer than the answers they belong to.',
	'workspace-not-kept':
		'This browser holds a workspace that nothing else leads to. Make its recovery link first.',
	'not-confirmed': 'Nothing was deleted: type the word as it stands there.'
} as const;

export type WorkspaceProblem = keyof typeof PROBLEMS | 'too-many-tries';

const english = {
	problem: (problem: WorkspaceProblem, waitSeconds = 0) =>
		problem === 'too-many-tries'
			? `That was tried too often. Try again in ${wait(waitSeconds)}. A recovery link or a passkey works at once.`
			: PROBLEMS[problem],
	things,
	notice: {
		text: 'This workspace lives in this browser only.',
		link: 'Keep it'
	},
	keep: {
		title: 'Keep your workspace',
		kicker: 'Your workspace',
		headline: 'Keep what you made',
		unkept: (all: Things) =>
			`Only this browser can open what you made: ${things(all)}. When its cookies are cleared or the device is gone, so is all of it. One of these three is enough to come back.`,
		unkeptEmpty:
			'Your workspace can be opened in this browser only. One of these three is enough to come back to it, here or elsewhere.',
		kept: (ways: readonly string[]) =>
			`You can come back to this workspace, on any device, ${inARow(ways, 'or')}.`,
		ways: {
			link: 'with its recovery link',
			password: 'with your name and password',
			passkey: 'with a passkey'
		},
		none: 'This browser has no workspace yet. The first bank you make opens one: no account, no name.',
		newBank: 'New bank from an article',
		signIn: 'Sign in to a workspace you have',
		back: 'To your desk',
		link: {
			heading: 'A recovery link',
			text: 'A secret address. Save it where you keep such things: whoever opens it is in your workspace.',
			there: 'There is a link. It was shown once and cannot be shown again.',
			make: 'Make a recovery link',
			again: 'Make a new one',
			againNote: 'The old one then opens nothing.',
			remove: 'Remove it'
		},
		password: {
			heading: 'A name and a password',
			text: 'No e-mail address, and so no e-mail when you forget it: a recovery link beside it does no harm.',
			there: (name: string) => `You sign in as “${name}”.`,
			name: 'Name',
			nameHint: '3 to 64 characters. Nobody sees it but you.',
			password: 'Password',
			passwordHint: '10 characters or more. Three or four words make a good one.',
			set: 'Set name and password',
			change: 'Change name or password',
			remove: 'Remove both'
		},
		passkey: {
			heading: 'A passkey',
			text: 'Your device’s fingerprint, face or PIN. Nothing to type, nothing to write down. It works at this address only.',
			elsewhere:
				'Passkeys need an https address with a name, and this one is not. Use one of the other two.',
			unsupported: 'This browser has no passkeys. Use one of the other two.',
			add: 'Add a passkey',
			addAnother: 'Add another passkey',
			made: (label: string, date: string) => `${label}, ${date}`,
			remove: 'Remove',
			removeOne: (label: string) => `the passkey of ${label}`,
			owner: 'Newsproof workspace'
		},
		retention: {
			heading: 'How long answers are kept',
			text: 'What learners leave behind goes by itself. Their answers stay without a name for the rest of the time.',
			notChosen: 'Nobody has chosen yet: these are the usual times.',
			names: 'Names, days',
			answers: 'Answers, days',
			save: 'Keep for that long'
		},
		devices: {
			heading: 'Where you are signed in',
			here: 'this device',
			used: (date: string) => `last used ${date}`,
			out: 'Sign out',
			outOne: (name: string, date: string) => `${name}, last used ${date}`,
			others: 'Sign out all others',
			everywhere: 'Sign out everywhere',
			unkept: 'You cannot sign out before there is a way to come back: choose one above.'
		},
		leave: {
			heading: 'Take it with you, or delete it',
			export: 'Export everything',
			exportNote: 'Banks, sets, assignments, answers and results in one ZIP file.',
			delete: 'Delete everything',
			deleteText:
				'Banks, sets, assignments, and every learner’s name and answers, at once and for good. Nobody can bring them back.',
			typeIt: (word: string) => `Type “${word}”`,
			deleteGo: 'Delete everything now'
		},
		done: {
			'link-removed': 'The recovery link opens nothing any more.',
			'password-set': 'Name and password are set.',
			'password-removed': 'Name and password are removed.',
			'passkey-added': 'The passkey is added.',
			'passkey-removed':
				'The passkey opens this workspace no more. Remove it from your device too.',
			'retention-set': 'That is how long it is kept from now on.',
			'device-out': 'That device is signed out.',
			'others-out': 'All other devices are signed out.'
		}
	},
	shown: {
		heading: 'Your recovery link',
		once: 'It is shown this once. Copy it or save it before you leave this page.',
		label: 'Your recovery link',
		copy: 'Copy',
		copied: 'Copied',
		selected: 'Selected: copy it now',
		save: 'Save as a text file',
		fileName: 'newsproof-recovery-link.txt',
		file: (link: string) =>
			`Newsproof: the recovery link of your workspace\n\n${link}\n\nWhoever opens it is in your workspace. Keep it like a password.\nA newer link, made under “Keep your workspace”, ends this one.\n`
	},
	leaving: {
		heading: 'First keep what is in this browser',
		text: (all: Things) =>
			`This browser holds another workspace with ${things(all)}, and nothing else leads to it. Signing in would leave it behind: make its recovery link first.`,
		make: 'Make its recovery link',
		goOn: 'When you have saved it, go on.'
	},
	signIn: {
		title: 'Sign in',
		kicker: 'Your workspace',
		headline: 'Sign in',
		standfirst: 'To a workspace you kept, on this device or another.',
		already:
			'This browser is signed in to a workspace. Signing in to another one replaces it here.',
		password: {
			heading: 'With your name and password',
			name: 'Name',
			password: 'Password',
			go: 'Sign in'
		},
		passkey: {
			heading: 'With a passkey',
			text: 'Your device asks for your fingerprint, face or PIN.',
			go: 'Use a passkey'
		},
		link: {
			heading: 'With a recovery link',
			label: 'Recovery link',
			hint: 'Open it in this browser, or paste it here.',
			go: 'Use the link'
		},
		none: 'No workspace yet? You need none: the first bank you make opens one.'
	},
	recover: {
		title: 'Open a workspace',
		kicker: 'Recovery link',
		headline: 'Open your workspace here',
		standfirst: 'This browser is then signed in, until you sign it out. Do it on your own device.',
		otherWay: 'Sign in another way',
		go: 'Open the workspace'
	}
} as const;

export type WorkspaceEnglish = typeof english;

/** The sentences about keeping a workspace and coming back to it. */
export const workspaceMessages = catalogue('workspace', english);
