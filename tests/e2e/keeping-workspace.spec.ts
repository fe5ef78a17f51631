import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { workspaceMessages } from '#lib/ui/messages/workspace-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';
import {
	addAuthenticator,
	expectOnDesk,
	importBank,
	makeLink,
	shownLink
} from '../support/e2e-workspace.ts';

const { keep, signIn, recover, leaving, shown, problem } = workspaceMessages;
const PASSWORD = 'the ferry came back';
/** A name that no other test has. */
const aName = () => `Mere ${Math.random().toString(36).slice(2)}`;

async function setPassword(page: Page, name: string): Promise<void> {
	await page.goto('/desk/keep');
	await page.getByLabel(keep.password.name, { exact: true }).fill(name);
	await page.getByLabel(keep.password.password, { exact: true }).fill(PASSWORD);
	await button(page, keep.password.set).click();
	await expect(page.getByText(keep.done['password-set'])).toBeVisible();
}

async function signInAs(page: Page, name: string, password = PASSWORD): Promise<void> {
	await page.getByLabel(signIn.password.name, { exact: true }).fill(name);
	await page.getByLabel(signIn.password.password, { exact: true }).fill(password);
	await button(page, signIn.password.go).click();
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });
		test.beforeEach(({ trouble }) => {
			if (!javaScriptEnabled) trouble.expectTrouble(/\.js csp$/u);
		});

		test('a recovery link opens the workspace in another browser, once its button is pressed', async ({
			page,
			newLearner
		}) => {
			await importBank(page, 'A kept bank');
			const link = await makeLink(page);
			await expect(page.getByText(shown.once)).toBeVisible();

			const other = await (await newLearner({ javaScriptEnabled })).newPage();
			const looked = await other.goto(link);
			expect(looked?.headers()).toMatchObject({
				'referrer-policy': 'strict-origin',
				'cache-control': 'private, no-store'
			});
			await other.goto('/desk/keep');
			await expect(other.getByText(keep.none)).toBeVisible();
			await other.goto(link);
			await button(other, recover.go).click();
			await other.waitForURL('/desk');
			await expectOnDesk(other, 'A kept bank');
		});

		test('a name and a password open the workspace in another browser, and wrong ones do not', async ({
			page,
			newLearner,
			trouble
		}) => {
			trouble.expectTrouble(/status of 422/u);
			const name = aName();
			await importBank(page, 'A kept bank');
			await setPassword(page, name);

			const other = await (await newLearner({ javaScriptEnabled })).newPage();
			await other.goto('/desk/sign-in');
			await signInAs(other, name, 'the ferry sank there');
			await expect(other.getByText(problem('wrong-name-or-password'))).toBeVisible();
			await signInAs(other, ` ${name.toUpperCase()} `);
			await other.waitForURL('/desk');
			await expectOnDesk(other, 'A kept bank');
		});

		test('a workspace that nothing else leads to is not left behind without its link', async ({
			page,
			newLearner
		}) => {
			const name = aName();
			await importBank(page, 'Bank of the one');
			await setPassword(page, name);

			const other = await (await newLearner({ javaScriptEnabled })).newPage();
			await importBank(other, 'Bank of the other');
			await other.goto('/desk/sign-in');
			await expect(other.getByText(/1 question bank/u)).toBeVisible();
			await expect(other.getByLabel(signIn.password.name)).toBeHidden();
			await button(other, leaving.make).click();
			const link = await shownLink(other);
			await signInAs(other, name);
			await other.waitForURL('/desk');
			await expectOnDesk(other, 'Bank of the one');

			await other.goto(link);
			await button(other, recover.go).click();
			await other.waitForURL('/desk');
			await expectOnDesk(other, 'Bank of the other');
		});

		test('signing out needs a way back, and everywhere means everywhere', async ({
			page,
			newLearner
		}) => {
			await importBank(page, 'A kept bank');
			await page.goto('/desk/keep');
			await expect(page.getByText(keep.devices.unkept)).toBeVisible();
			await expect(button(page, keep.devices.everywhere)).toBeHidden();
			const link = await makeLink(page);
			const other = await (await newLearner({ javaScriptEnabled })).newPage();
			await other.goto(link);
			await button(other, recover.go).click();
			// A page that is left meanwhile takes its request along.
			await other.waitForURL('/desk');
			await other.goto('/desk/keep');
			await button(other, keep.devices.everywhere).click();
			await other.waitForURL('/desk');
			for (const one of [page, other]) {
				await one.goto('/desk/keep');
				await expect(one.getByText(keep.none)).toBeVisible();
			}
		});

		test('everything is deleted when the word is typed, and not before', async ({
			page,
			trouble
		}) => {
			trouble.expectTrouble(/status of 422/u);
			await importBank(page, 'A bank to delete');
			const link = await makeLink(page);
			const confirm = async (typed: string) => {
				await page.goto('/desk/keep');
				await page.getByText(keep.leave.delete, { exact: true }).click();
				await page.getByLabel(keep.leave.typeIt('delete everything')).fill(typed);
				await button(page, keep.leave.deleteGo).click();
			};
			await confirm('delete');
			await expect(page.getByText(problem('not-confirmed'))).toBeVisible();
			await expectOnDesk(page, 'A bank to delete');
			await confirm('Delete everything');
			await page.waitForURL('/desk');
			await page.goto(link);
			trouble.expectTrouble(/status of 404/u);
			await button(page, recover.go).click();
			await expect(page.getByText(problem('link-unknown'))).toBeVisible();
		});
	});
}

test('the link can be copied, and saved as a file', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await importBank(page, 'A kept bank');
	const link = await makeLink(page);
	await untilInteractive(page);
	await button(page, shown.copy).click();
	await expect(page.getByText(shown.copied, { exact: true })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	const saving = page.waitForEvent('download');
	await page.getByRole('link', { name: shown.save }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe(shown.fileName);
	expect(readFileSync(await download.path(), 'utf8')).toBe(shown.file(link));
});

test('a recovery link does not stay behind in the history of the browser', async ({
	page,
	newLearner
}) => {
	await importBank(page, 'A kept bank');
	const link = await makeLink(page);
	const other = await (await newLearner()).newPage();
	await other.goto('/');
	await other.goto(link);
	await untilInteractive(other);
	await button(other, recover.go).click();
	await other.waitForURL('/desk');
	await other.goBack();
	await expect(other).toHaveURL('/');
});

test('a passkey signs in, where the address lets browsers have one', async ({
	page,
	baseURL,
	trouble
}) => {
	const port = new URL(baseURL ?? '').port;
	const origin = `http://localhost:${port}`;
	trouble.isOurs(origin);
	await addAuthenticator(page);
	await importBank(page, 'Under an address without a name');
	await page.goto('/desk/keep');
	if (new URL(baseURL ?? '').hostname !== 'localhost') {
		await expect(page.getByText(keep.passkey.elsewhere)).toBeVisible();
		await page.context().clearCookies();
	}

	await importBank(page, 'A bank behind a passkey', origin);
	await page.goto(`${origin}/desk/keep`);
	await button(page, keep.passkey.add).click();
	await expect(page.getByText(keep.done['passkey-added'])).toBeVisible();
	// What is there once is not made twice.
	await button(page, keep.passkey.addAnother).click();
	await expect(page.getByText(problem('passkey-known'))).toBeVisible();
	await button(page, keep.devices.everywhere).click();
	await page.waitForURL(`${origin}/desk`);
	for (let times = 0; times < 2; times++) {
		await page.context().clearCookies();
		await page.goto(`${origin}/desk/sign-in`);
		await button(page, signIn.passkey.go).click();
		await page.waitForURL(`${origin}/desk`);
		await expect(page.getByRole('link', { name: 'A bank behind a passkey' })).toBeVisible();
	}
	await page.goto(`${origin}/desk/keep`);
	await page
		.getByRole('button', { name: new RegExp(`^${keep.passkey.remove} the passkey`, 'u') })
		.click();
	await expect(page.getByText(keep.done['passkey-removed'])).toBeVisible();
});

test('a passkey that is declined, or of a person who is not recognised, signs nobody in', async ({
	page,
	baseURL,
	trouble
}) => {
	const origin = `http://localhost:${new URL(baseURL ?? '').port}`;
	trouble.isOurs(origin);
	const { session, authenticatorId } = await addAuthenticator(page);
	await importBank(page, 'A bank behind a passkey', origin);
	await page.goto(`${origin}/desk/keep`);
	await button(page, keep.passkey.add).click();
	await expect(page.getByText(keep.done['passkey-added'])).toBeVisible();
	await page.context().clearCookies();
	await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
	await page.goto(`${origin}/desk/sign-in`);
	await button(page, signIn.passkey.go).click();
	await expect(page.getByText(problem('passkey-cancelled'))).toBeVisible();
	await page.goto(`${origin}/desk/keep`);
	await expect(page.getByText(keep.none)).toBeVisible();
});

test('keeping, signing in and recovering have no barrier', async ({
	page,
	newLearner,
	trouble
}) => {
	test.setTimeout(120_000);
	trouble.expectTrouble(/status of 4(?:04|22)/u);
	await page.goto('/desk/keep');
	await expectAccessible(page, 'keep, without a workspace');
	await page.goto('/desk/sign-in');
	await untilInteractive(page);
	await signInAs(page, 'nobody at all', 'wrong');
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page, 'sign in, refused');
	await importBank(page, 'A kept bank');
	await page.goto('/desk/sign-in');
	await expectAccessible(page, 'sign in, leaving a workspace');
	await setPassword(page, aName());
	const link = await makeLink(page);
	await expectAccessible(page, 'keep, with a link shown');
	await page.getByText(keep.leave.delete, { exact: true }).click();
	await page.getByLabel(keep.retention.names).fill('9999');
	await expectAccessible(page, 'keep, about to delete');
	const other = await (await newLearner()).newPage();
	await other.goto(link);
	await expectAccessible(other, 'recover');
	await other.goto(link.slice(0, -1));
	await untilInteractive(other);
	await button(other, recover.go).click();
	await expect(other.getByRole('alert')).toBeVisible();
	await expectAccessible(other, 'recover, unknown');
});
