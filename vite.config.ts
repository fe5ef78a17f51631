import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { listOfflineFiles } from './scripts/offline-files.ts';
import { groupScripts } from './scripts/script-groups.ts';
import { listScriptModules } from './scripts/script-modules.ts';

export default defineConfig({
	plugins: [sveltekit(), groupScripts(), listOfflineFiles(), listScriptModules()],
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
		environment: 'node',
		testTimeout: 30_000
	}
});
