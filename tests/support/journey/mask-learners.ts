import type { Page } from '@playwright/test';
import type { Walk } from './walk.ts';

/** Writes “Learner 1” and so on in the place of the nicknames that a class has drawn. */
export async function maskLearners(page: Page, assignment: string, walk: Walk): Promise<void> {
	const csv = await (await page.request.get(`${assignment}/results/learners.csv`)).text();
	const [head = [], ...rows] = csv
		.trim()
		.split('\r\n')
		.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
	const column = head.indexOf('name');
	for (const [index, row] of rows.entries()) {
		const name = row[column];
		if (name) walk.mask(name, `NAME ${index + 1}`);
	}
}
