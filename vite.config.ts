import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { listOfflineFiles } from './scripts/offline-files.ts';

export default defineConfig({
	plugins: [sveltekit(), listOfflineFiles()],
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
		environment: 'node',
		testTimeout: 30_000
	}
});
