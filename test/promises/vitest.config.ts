import {defineConfig, mergeConfig} from 'vitest/config';
import suite, {everyTest} from '../vitest.config.ts';

const long = {test: {...everyTest, name: 'long', include: ['test/promises/*.long.ts']}};

/** The whole suite, and the tests that take too long for it: `npm run reliability`. */
export default mergeConfig(suite, defineConfig({test: {projects: [long]}}));
