import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../measure-process.ts';

export interface AstroAssets {
  /** Below the project, so that Astro is found. */
  folder: string;
  /** Folder and names of the photographs. */
  masters: string;
  files: readonly string[];
  /** What the service is told of its encoders; nothing for what comes with it. */
  encoders: object;
  widths: readonly number[];
}

/** An Astro project of one page that asks `astro:assets` for every photograph in the same widths and formats. */
export function writeAstroAssets({ folder, masters, files, encoders, widths }: AstroAssets): Command {
  const pictures = path.join(folder, 'src/pictures');
  for (const made of [pictures, path.join(folder, 'src/pages')]) mkdirSync(made, { recursive: true });
  for (const file of files) linkSync(path.join(masters, file), path.join(pictures, file));
  const service = { entrypoint: 'astro/assets/services/sharp', config: encoders };
  const config = { outDir: './out', cacheDir: './cache', image: { service } };
  writeFileSync(path.join(folder, 'astro.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(path.join(folder, 'src/pages/index.astro'), toPage(widths));
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  return {
    folder,
    words: [process.execPath, astro, 'build', '--silent'],
    environment: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  };
}

function toPage(widths: readonly number[]): string {
  return `---
import { getImage } from 'astro:assets';
const pictures = Object.values(import.meta.glob('../pictures/*.jpg', { eager: true }));
const made = [];
for (const { default: src } of pictures) {
  for (const width of ${JSON.stringify(widths)}) {
    for (const format of ['avif', 'jpg']) made.push(await getImage({ src, width, format }));
  }
}
---
<html><body>{made.map(({ src }) => <img src={src} alt="" />)}</body></html>
`;
}
