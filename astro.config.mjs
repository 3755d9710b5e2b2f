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
  vite: { build: { assetsInlineLimit: 0 } },
});
