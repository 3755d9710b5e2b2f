/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 600_000,
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
        // Built sites are shared, and Chromium wants a core for itself.
        test: {
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
