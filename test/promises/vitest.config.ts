import {defineConfig, mergeConfig} from 'vitest/config';
import suite from '../vitest.config.ts';

/** The whole suite, and the tests that take too long for it: `npm run reliability`. */
export default mergeConfig(suite, defineConfig({test: {include: ['test/promises/*.long.ts']}}));
