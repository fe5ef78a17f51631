import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsePreferences } from '#lib/core/reading-preferences.ts';
import { dressPage } from '#lib/server/page-attributes.ts';

const read = (path: string) => readFileSync(path, 'utf8');

it('an installed app and its pages have the colours of the paper, in light and in dark', () => {
	const paper = /--paper: [^;]*/u.exec(read('src/lib/ui/tokens.css'))?.[0] ?? '';
	const [light, dark] = paper.match(/#[0-9a-f]{6}/gu) ?? [];
	const manifest: unknown = JSON.parse(read('static/manifest.webmanifest'));
	expect(manifest).toMatchObject({ background_color: light, theme_color: light });
	const { colours } = dressPage('en', parsePreferences(undefined));
	for (const [scheme, colour] of [
		['light', light],
		['dark', dark]
	]) {
		expect(colours).toContain(`content="${colour}" media="(prefers-color-scheme: ${scheme})"`);
	}
});
