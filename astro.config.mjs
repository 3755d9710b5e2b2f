import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://mingji.example',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.ASTRO_OUT_DIR ?? './dist',
  cacheDir: './.cache/astro',
  // One page, one `.html` file, whatever the host does with extensions; index pages stay folders.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  integrations: [react()],
  devToolbar: { enabled: false },
  // Plain names: some servers refuse files whose names begin with a dot, as chunks of rest routes would.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
});
