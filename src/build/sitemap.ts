import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { absolute, basePath, links } from '../site.ts';

/** The protocol allows 50,000 addresses in a file. */
const chunkSize = 50_000;

/** Writes `sitemap-N.xml`, their index and `robots.txt` for the pages given by file name. */
export function writeSitemap(outDir: string, files: readonly string[]): void {
  const chunks: string[] = [];
  for (let start = 0; start < files.length; start += chunkSize) {
    const name = `sitemap-${chunks.length + 1}.xml`;
    const entries = files
      .slice(start, start + chunkSize)
      .map((file) => `<url><loc>${addressOf(file)}</loc></url>`);
    writeFileSync(path.join(outDir, name), xml('urlset', entries));
    chunks.push(name);
  }
  const index = chunks.map((name) => `<sitemap><loc>${absolute(links.asset(name))}</loc></sitemap>`);
  writeFileSync(path.join(outDir, 'sitemap.xml'), xml('sitemapindex', index));
  writeFileSync(
    path.join(outDir, 'robots.txt'),
    `User-agent: *\nAllow: /\nSitemap: ${absolute(links.asset('sitemap.xml'))}\n`,
  );
}

function addressOf(file: string): string {
  return encodeURI(absolute(`${basePath}${file.replace(/(^|\/)index\.html$/u, '$1')}`));
}

function xml(root: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`;
}
