import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mapProviderFile, readMapProvider } from '../../domain/map-provider.ts';

/** Hashes of the scripts and styles that stand in a page itself, as a policy names them. */
export interface InlineHashes {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  /** Hosts besides our own that pictures come from: those of the map service that the site was built for. */
  imageHosts?: readonly string[];
}

/** Inline scripts and styles of pages; what is data for machines, or has an address, is not among them. */
export function listInlineHashes(pages: Iterable<string>): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of pages) {
    for (const [, attributes = '', text = ''] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gsu)) {
      if (!/\ssrc=|application\/ld\+json/u.test(attributes)) scripts.add(toSource(text));
    }
    for (const [, text = ''] of html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)) styles.add(toSource(text));
  }
  return { scripts, styles };
}

/**
 * The frame is the same in every page of a kind, so the first of every folder tells all there is; which map service the
 * site uses stands in a file of its own.
 */
export function readInlineHashes(siteDir: string): InlineHashes {
  const files = [
    ...globSync('*.html', { cwd: siteDir }),
    ...globSync('*/', { cwd: siteDir }).flatMap(firstPages),
  ];
  const hashes = listInlineHashes(files.map((file) => readFileSync(path.join(siteDir, file), 'utf8')));
  const provider = path.join(siteDir, mapProviderFile);
  if (!existsSync(provider)) return hashes;
  return { ...hashes, imageHosts: readMapProvider(readFileSync(provider, 'utf8')).hosts };

  function firstPages(folder: string): string[] {
    return globSync([`${folder}/index.html`, `${folder}/[!i]*.html`], { cwd: siteDir })
      .sort()
      .slice(0, 3);
  }
}

/** Policy of pages of the archive. Full text search compiles WebAssembly; films and recordings are our own. */
export function sitePolicy(hashes: InlineHashes): string {
  return `${toPolicy({ ...hashes, extraScripts: ["'wasm-unsafe-eval'"] })}; media-src 'self'`;
}

/** Policy of pages that the server renders: forms and the desk. */
export function deskPolicy(hashes: InlineHashes): string {
  return toPolicy({ ...hashes, extraScripts: [] });
}

function toPolicy({
  scripts,
  styles,
  imageHosts = [],
  extraScripts,
}: InlineHashes & { extraScripts: readonly string[] }): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts, ...extraScripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    ["img-src 'self' data:", ...imageHosts].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function toSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
