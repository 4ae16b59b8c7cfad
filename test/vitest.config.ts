import {defineConfig} from 'vitest/config';

/** The room whose tests start threads, or end them in the middle of something: each file has a process of its own. */
const threaded = ['test/refresh/**/*.test.ts'];

/** What holds for every test, those that take too long for the suite included. */
export const everyTest = {
	testTimeout: 20_000,
	// The frames of the tests are plain text, whatever terminal the suite runs in.
	env: {FORCE_COLOR: '0', TZ: 'UTC'},
} as const;

export default defineConfig({
	test: {
		reporters: ['default', './test/helpers/closing-line.ts'],
		// Every processor: many tests wait for programs, and one worker for two processors leaves one idle.
		maxWorkers: '100%',
		projects: [
			{
				test: {
					...everyTest,
					name: 'rooms',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: threaded,
					// No test leaves anything behind; a new process for each file would take half as long again.
					isolate: false,
				},
			},
			{test: {...everyTest, name: 'threads', include: threaded}},
		],
	},
});
