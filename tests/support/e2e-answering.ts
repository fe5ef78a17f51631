import { expect, type Locator, type Page } from '@playwright/test';
import type { Article } from '#lib/core/article/article.ts';
import { TRUE_FALSE_LABELS } from '#lib/core/question/kinds/true-false-labels.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import type { Hands } from './e2e-hands.ts';

type Listed = { readonly id: string; readonly text: string };

function textOf(list: readonly Listed[], id: string | undefined): string {
	return list.find((entry) => entry.id === id)?.text ?? '';
}

/** The fields of the question on the screen. */
export function questionGroup(page: Page, question: Question): Locator {
	return page.getByRole('group', { name: question.stem, exact: true });
}

async function chooseAll(hands: Hands, options: Locator, chosen: readonly string[]) {
	for (const text of chosen) await hands.choose(options.and(named(options, text)));
}

function named(options: Locator, text: string): Locator {
	const page = options.page();
	return page
		.getByRole('radio', { name: text, exact: true })
		.or(page.getByRole('checkbox', { name: text, exact: true }));
}

async function putInOrder(group: Locator, hands: Hands, texts: readonly string[]): Promise<void> {
	if (!hands.script) {
		for (const [place, text] of texts.entries()) {
			const list = group.getByRole('combobox', { name: messages.question.position(text) });
			await hands.pick(list, String(place + 1));
		}
		return;
	}
	const rows = group.getByRole('listitem');
	for (const [place, text] of texts.entries()) {
		const up = group.getByRole('button', { name: messages.question.moveUp(text), exact: true });
		for (let left = texts.length; left > place; left--) {
			if (await rows.nth(place).getByText(text, { exact: true }).isVisible()) break;
			await hands.press(up);
		}
		await expect(rows.nth(place).getByText(text, { exact: true })).toBeVisible();
	}
}

/** Fills in the question on the screen, by the words a learner sees, with a response in the document's names. */
export async function fillIn(
	page: Page,
	hands: Hands,
	question: Question,
	response: Response,
	article: Article
): Promise<void> {
	const group = questionGroup(page, question);
	await expect(group).toBeVisible();
	const options = group.getByRole('radio').or(group.getByRole('checkbox'));
	const gap = (role: 'textbox' | 'combobox', place: number, total: number) =>
		group.getByRole(role, { name: messages.question.gap(place + 1, total), exact: true });

	if (question.kind === 'choice' && response.kind === 'choice') {
		await chooseAll(hands, options, [textOf(question.options, response.option)]);
	} else if (question.kind === 'multiple' && response.kind === 'multiple') {
		await chooseAll(
			hands,
			options,
			response.options.map((id) => textOf(question.options, id))
		);
	} else if (response.kind === 'true-false') {
		await chooseAll(hands, options, [TRUE_FALSE_LABELS[response.value ? 'true' : 'false']]);
	} else if (response.kind === 'numeric' || response.kind === 'short-text') {
		const field = group.getByRole('textbox', { name: messages.question.answer, exact: true });
		await hands.type(field, response.text);
	} else if (question.kind === 'cloze' && response.kind === 'cloze') {
		for (const [place, { id, ...rest }] of question.gaps.entries()) {
			const given = response.gaps[id] ?? '';
			if ('options' in rest) {
				await hands.pick(gap('combobox', place, question.gaps.length), textOf(rest.options, given));
			} else {
				await hands.type(gap('textbox', place, question.gaps.length), given);
			}
		}
	} else if (question.kind === 'match' && response.kind === 'match') {
		for (const { id, text } of question.prompts) {
			const given = response.pairs[id];
			if (given === undefined) continue;
			const list = group.getByRole('combobox', { name: text, exact: true });
			await hands.pick(list, textOf(question.options, given));
		}
	} else if (question.kind === 'order' && response.kind === 'order') {
		await putInOrder(
			group,
			hands,
			response.items.map((id) => textOf(question.items, id))
		);
	} else if (response.kind === 'evidence') {
		await chooseAll(
			hands,
			options,
			response.spans.map(({ start, end }) => article.text.slice(start, end))
		);
	}
}
