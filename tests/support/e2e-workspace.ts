import { expect, type CDPSession, type Page } from '@playwright/test';
import { writeBankJson } from '#lib/interop/newsproof/bank-file.ts';
import { workspaceMessages } from '#lib/ui/messages/workspace-messages.ts';
import { aBank } from './builders.ts';
import { button } from './e2e-quiz.ts';

const { keep, shown } = workspaceMessages;

/** Puts a bank with this title on the desk of the browser, which opens a workspace if there is none. */
export async function importBank(page: Page, title: string, origin = ''): Promise<void> {
	await page.goto(`${origin}/desk`);
	const desk = new URL(page.url());
	const file = {
		name: 'bank.json',
		mimeType: 'application/json',
		buffer: Buffer.from(writeBankJson({ ...aBank(), title }))
	};
	const reply = await page.request.post(`${desk.href}?/import`, {
		multipart: { file },
		headers: { origin: desk.origin, accept: 'text/html' }
	});
	expect(reply.url()).toMatch(/\/desk\/banks\//u);
}

/** Fails unless the desk of the browser shows the bank. */
export async function expectOnDesk(page: Page, title: string): Promise<void> {
	await page.goto('/desk');
	await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
}

/** Makes a recovery link on the page about keeping a workspace, and gives it. */
export async function makeLink(page: Page): Promise<string> {
	await page.goto('/desk/keep');
	await button(page, keep.link.make).click();
	return shownLink(page);
}

/** The recovery link that the page shows. */
export async function shownLink(page: Page): Promise<string> {
	const field = page.getByRole('textbox', { name: shown.label, exact: true });
	await expect(field).toHaveValue(/\/desk\/recover\/[\w-]{43}$/u);
	return field.inputValue();
}

/** Gives the browser an authenticator that answers by itself, as a person with a fingerprint would. */
export async function addAuthenticator(page: Page): Promise<{
	readonly session: CDPSession;
	readonly authenticatorId: string;
}> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	return { session, authenticatorId };
}
