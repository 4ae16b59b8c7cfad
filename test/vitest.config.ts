import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		reporters: ['default', './test/helpers/closing-line.ts'],
		testTimeout: 20_000,
		// Every processor: many tests wait for programs, and one worker for two processors leaves one idle.
		maxWorkers: '100%',
		// No test leaves anything behind in its process; a new one for each file would take two thirds as long again.
		isolate: false,
		// The frames of the tests are plain text, whatever terminal the suite runs in.
		env: {FORCE_COLOR: '0', TZ: 'UTC'},
	},
});
