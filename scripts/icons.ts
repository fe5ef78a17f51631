// Draws the app's icons from `static/icon.svg`: `npm run icons`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

const folder = fileURLToPath(new URL('../static', import.meta.url));
const INK = '#1a1712';

/** `share`: how much of the icon's side the drawing takes; around it there is ink. A mask cuts off all but the middle 80 %. */
const ICONS = [
	{ file: 'icon-192.png', side: 192, share: 1 },
	{ file: 'icon-512.png', side: 512, share: 1 },
	{ file: 'icon-maskable-512.png', side: 512, share: 0.68 },
	// Rounded by the phone, and never see-through.
	{ file: 'apple-touch-icon.png', side: 180, share: 0.9 }
] as const;

const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
	executablePath: process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath()),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
	for (const { file, side, share } of ICONS) {
		const page = await browser.newPage({ viewport: { width: side, height: side } });
		const ground = share < 1 ? INK : 'transparent';
		await page.setContent(
			`<style>html{background:${ground}}body{margin:0;display:grid;place-items:center;block-size:100vh}` +
				`svg{display:block;inline-size:${share * 100}vw}</style>${svg}`
		);
		const image = await page.screenshot({ omitBackground: true });
		writeFileSync(path.join(folder, file), image);
		await page.close();
	}
} finally {
	await browser.close();
}
