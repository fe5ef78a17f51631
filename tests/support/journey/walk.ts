import { expect, type Locator, type Page } from '@playwright/test';
import type { PageReport } from './in-page.ts';
import { focusOn, type Focus } from './focus.ts';
import { orderProblem, sightProblem } from './focus-order.ts';
import type { Stop, Transcript } from './transcript-file.ts';
import { partsOf, sinceBefore, tidySnapshot, withoutChance } from './transcript.ts';

export type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** So many stops, and nobody would look any further. */
const MOST_STOPS = 90;
/** A page that has not changed for so long has said what it has to say. */
const QUIET_MS = 900;

/** A person with a keyboard and a screen reader, and nothing else: no press of a mouse can be asked for. */
export type Walk = {
	/** Opens an address, as from a bookmark. */
	open(path: string): Promise<void>;
	/** Presses Tab until this has the focus. Every stop on the way has to be in order and in sight. */
	to(role: Role, name: Name): Promise<void>;
	/** The same with Shift and Tab. */
	backTo(role: Role, name: Name): Promise<void>;
	/** Presses Tab until the one that opens and closes this has the focus. */
	toDisclosure(name: string): Promise<void>;
	/** Presses Tab, or Shift and Tab where it stands before the focus, until one of these has it. */
	reach(target: Locator, what: string): Promise<void>;
	press(key: string): Promise<void>;
	/** Selects a radio button of the group that is next, by arrows and Space. */
	choose(name: Name): Promise<void>;
	/** Selects in the list that has the focus by typing its words. */
	pick(words: string): Promise<void>;
	/** Types over what is in the field that has the focus. */
	type(text: string): Promise<void>;
	/** Puts a long text in at once, as from a clipboard. */
	paste(text: string): Promise<void>;
	sees(role: Role, name: Name): Promise<void>;
	reads(text: Name): Promise<void>;
	/** Waits until a live region has said this since the stop before. */
	hears(words: string): Promise<void>;
	isAt(address: RegExp): Promise<void>;
	/** Fails unless the focus was put here. */
	isOn(role: Role, name: Name): Promise<void>;
	/** Stops to listen: compares what is there and what was said with the reviewed transcript. */
	stop(at: string): Promise<void>;
	/** Writes a word in the place of this chance one in the transcript. */
	mask(chance: string, word: string): void;
};

const shown = (name: Name) => (typeof name === 'string' ? `“${name}”` : String(name));

/** Begins a walk on this page; `heard` fills up by itself. */
export function createWalk(
	page: Page,
	heard: PageReport[],
	transcript: Transcript
): Walk & { end(): void } {
	const masks = new Map<string, string>();
	let last: Focus | undefined;
	const known = new Set<string>();
	let keys: string[] = [];
	let stops = 0;

	const named = (role: Role, name: Name): Locator =>
		page.getByRole(role, { name, exact: typeof name === 'string' });
	const hasFocus = async (target: Locator) =>
		(await target.and(page.locator(':focus')).count()) > 0;

	async function press(key: string): Promise<void> {
		keys.push(key);
		await page.keyboard.press(key);
	}

	async function step(key: 'Tab' | 'Shift+Tab'): Promise<Focus | undefined> {
		const from = last;
		await page.keyboard.press(key);
		const focus = await focusOn(page);
		if (focus) {
			const order = key === 'Tab' ? orderProblem(from, focus) : undefined;
			for (const problem of [sightProblem(focus), order]) if (problem) transcript.problem(problem);
		}
		last = focus;
		return focus;
	}

	async function walk(key: 'Tab' | 'Shift+Tab', target: Locator, what: string): Promise<void> {
		await expect(target.first(), what).toBeAttached();
		const name = withoutChance(what, masks, Date.now());
		keys.push(`${key} to ${name}`);
		const passed: string[] = [];
		if (await hasFocus(target)) return;
		last = await focusOn(page);
		for (let count = 0; count < MOST_STOPS; count++) {
			const focus = await step(key);
			if (await hasFocus(target)) return;
			if (!focus) break;
			passed.push(focus.called);
		}
		throw new Error(`${key} does not lead to ${what}. It passed: ${passed.join(', ')}`);
	}

	async function listen(at: string): Promise<Stop & { readonly whole: string }> {
		const dialog = page.locator('dialog:modal');
		const region = (await dialog.count()) > 0 ? dialog : page.locator('main');
		const raw = withoutChance(tidySnapshot(await region.ariaSnapshot()), masks, Date.now());
		const focus = await focusedWords(page);
		const words = (kind: PageReport['kind']) =>
			heard
				.filter((report) => report.kind === kind)
				// How often something has to be moved into its place is chance.
				.filter(({ text }) => !/: now \d+ of \d+$/u.test(text))
				.map(({ text }) => withoutChance(text, masks, Date.now()));
		return {
			at,
			title: withoutChance(await page.title(), masks, Date.now()),
			focus: withoutChance(focus, masks, Date.now()),
			keys: written(keys),
			heard: words('said'),
			perhaps: words('perhaps'),
			page: sinceBefore(raw, known),
			whole: raw
		};
	}

	return {
		press,
		async open(path) {
			const ofMice = heard.filter(({ kind }) => kind === 'mouse');
			// What was said on the page before is of no account here.
			heard.splice(0, heard.length, ...ofMice);
			await page.goto(path);
			// The framework puts its announcer in once everything on the page is alive.
			await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
			last = undefined;
			keys = [`open ${withoutChance(path, masks, Date.now())}`];
		},
		to: (role, name) => walk('Tab', named(role, name), `${role} ${shown(name)}`),
		backTo: (role, name) => walk('Shift+Tab', named(role, name), `${role} ${shown(name)}`),
		toDisclosure: (name) =>
			walk('Tab', page.locator('summary').filter({ hasText: name }), `what opens “${name}”`),
		async reach(target, what) {
			await expect(target.first(), what).toBeAttached();
			const isBefore = await target.first().evaluate((element) => {
				const focused = document.activeElement;
				if (!focused || focused === document.body) return false;
				return (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
			});
			await walk(isBefore ? 'Shift+Tab' : 'Tab', target, what);
		},
		async choose(name) {
			const option = named('radio', name);
			await expect(option.first()).toBeAttached();
			const group = await option.first().getAttribute('name');
			await walk(
				'Tab',
				page.locator(`input[name="${group ?? ''}"]`),
				`the group of ${shown(name)}`
			);
			for (let count = 0; count < 12 && !(await hasFocus(option)); count++) {
				await page.keyboard.press('ArrowDown');
			}
			keys.push(`arrows to ${shown(name)}`);
			expect(await hasFocus(option), `arrows lead to ${shown(name)}`).toBe(true);
			if (!(await option.first().isChecked())) await press('Space');
			await expect(option.first()).toBeChecked();
			last = await focusOn(page);
		},
		async pick(words) {
			keys.push(`“${words}”`);
			await page.keyboard.type(words);
			await expect(page.locator(':focus').locator('option:checked')).toHaveText(words);
		},
		async type(text) {
			keys.push(`“${withoutChance(text, masks, Date.now())}”`);
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
		},
		async paste(text) {
			keys.push('a text pasted');
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.insertText(text);
		},
		sees: (role, name) => expect(named(role, name).first()).toBeVisible({ timeout: 30_000 }),
		reads: (text) =>
			expect(page.getByText(text, { exact: typeof text === 'string' }).first()).toBeVisible({
				timeout: 30_000
			}),
		hears: (words) => expect.poll(() => heard.map(({ text }) => text)).toContain(words),
		async isAt(address) {
			await page.waitForURL(address, { timeout: 30_000 });
			await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
			last = undefined;
		},
		async isOn(role, name) {
			await expect(named(role, name), `the focus is on ${role} ${shown(name)}`).toBeFocused();
			last = await focusOn(page);
		},
		mask: (chance, word) => void masks.set(chance, word),
		async stop(at) {
			const expected = transcript.expected(stops);
			if (expected && expected.at === at) {
				// What is said may take a moment; only what is said in the end is compared.
				const same = async () => {
					const { whole: _, ...stop } = await listen(at);
					return transcript.isSame(stop, expected);
				};
				await expect
					.poll(same, { timeout: 8000 })
					.toBe(true)
					.catch(() => undefined);
			} else {
				await page.waitForFunction(
					(quiet) => performance.now() - (globalThis.journeyChangedAt ?? 0) > quiet,
					QUIET_MS
				);
			}
			const { whole, ...stop } = await listen(at);
			transcript.note(stop);
			for (const part of partsOf(whole)) known.add(part);
			stops += 1;
			keys = [];
			heard.splice(0, heard.length, ...heard.filter(({ kind }) => kind === 'mouse'));
		},
		end() {
			const mice = heard.filter(({ kind }) => kind === 'mouse').map(({ text }) => text);
			expect(mice, 'nothing was done by a mouse').toEqual([]);
			transcript.end();
		}
	};
}

/** What has the focus, by its role and its name. */
async function focusedWords(page: Page): Promise<string> {
	const focused = page.locator(':focus');
	if ((await focused.count()) === 0) return 'the top of the page';
	const [line = ''] = (await focused.ariaSnapshot()).split('\n');
	const words = tidySnapshot(line.replace(/^- /u, '').replace(/:$/u, ''));
	const isDisclosure = await focused.evaluate((element) => element.localName === 'summary');
	return isDisclosure ? words.replace(/^text:/u, 'disclosure') : words;
}

/** Keys in a row, without those that answer: what is answered lies elsewhere in every attempt. */
function written(keys: readonly string[]): string {
	const told: string[] = [];
	let isAnswering = false;
	for (const key of keys) {
		if (key.endsWith(' to the answer')) isAnswering = true;
		else if (/^(?:Tab|Shift\+Tab|open) /u.test(key)) isAnswering = false;
		if (!isAnswering) told.push(key);
	}
	return told.join(', ');
}
