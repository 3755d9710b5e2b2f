/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Of two cores vitest would leave one idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{bench,broken-content,finder,kinship,torture}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
        },
      },
    ],
  },
});
