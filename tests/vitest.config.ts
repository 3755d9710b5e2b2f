/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { SlowestFirst } from './support/slowest-first.ts';

export default getViteConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 600_000,
    // Of two cores vitest would leave one idle; browser tests wait a third of their time.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.apart.test.ts'],
          // Modules and their dictionaries are loaded once for all files; those that replace a module stand apart.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [
            'src/**/*.apart.test.ts',
            'tests/*.test.ts',
            'tests/{bench,broken-content,broken-workbooks,finder,kinship,torture}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
});
