import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

it('an installed app has the colours of the paper, in light and in dark', () => {
	const [, light, dark] =
		/--paper: light-dark\((#\w+), (#\w+)\)/u.exec(read('src/lib/ui/tokens.css')) ?? [];
	const manifest: unknown = JSON.parse(read('static/manifest.webmanifest'));
	expect(manifest).toMatchObject({ background_color: light, theme_color: light });
	const page = read('src/app.html');
	for (const [scheme, colour] of [
		['light', light],
		['dark', dark]
	]) {
		expect(page).toContain(`content="${colour}" media="(prefers-color-scheme: ${scheme})"`);
	}
});
