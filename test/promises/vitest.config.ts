import {defineConfig} from 'vitest/config';
import {everyTest} from '../vitest.config.ts';

/** The tests that take too long for the suite: `npm run reliability` runs them after it. */
export default defineConfig({test: {...everyTest, include: ['test/promises/*.long.ts']}});
