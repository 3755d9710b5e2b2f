import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { basePath } from '../site.ts';
import { fingerprintFiles } from './code-fingerprint.ts';
import { switchOutput } from './output-folder.ts';

/** Folder of the desk's scripts and styles, below the base path. */
const assets = '_desk';

/** What the bundle is made of. */
const deskCode = [
  'src/{desk,components,layouts,styles,i18n,islands,views,domain,search,media}/**/*',
  'src/server/staff/accounts/staff-paths.ts',
  'src/site.ts',
  'src/build/desk-pages.ts',
  'package-lock.json',
];

/**
 * Bundles the pages that the server renders: `server/entry.mjs` in `outDir` exports `renderPage`, `client/` holds scripts
 * and styles. Does nothing where the code is that of the last bundle.
 */
export async function buildDeskPages(outDir: string): Promise<void> {
  const code = `${process.env['SITE_URL'] ?? ''} ${basePath} ${fingerprintFiles(deskCode)}`;
  const mark = path.join(outDir, 'code.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === code) return;
  const staging = `${outDir}-${randomUUID().slice(0, 8)}`;
  await bundle(staging);
  writeFileSync(path.join(staging, 'code.txt'), code);
  switchOutput(staging, outDir);
}

async function bundle(outDir: string): Promise<void> {
  await build({
    root: process.cwd(),
    configFile: false,
    srcDir: './src/desk',
    publicDir: './src/desk/public',
    outDir,
    cacheDir: './.cache/astro-desk',
    site: process.env['SITE_URL'] ?? 'https://mingji.example',
    base: basePath,
    output: 'server',
    trailingSlash: 'ignore',
    logLevel: 'error',
    devToolbar: { enabled: false },
    // The web core compares Origin for every form itself, whatever its type.
    security: { checkOrigin: false },
    build: { assets, inlineStylesheets: 'never' },
    adapter: deskAdapter(),
    vite: { build: { assetsInlineLimit: 0 } },
  });
}

function deskAdapter(): AstroIntegration {
  return {
    name: 'desk-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'desk-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: path.resolve('src/desk/render-page.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
