import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './output-files.ts';

/** What two generators must agree on, however they write their tags: the words, the data for machines, the QR code. */
export interface PageEssence {
  text: string;
  jsonLd: string;
  qr: string;
  links: number;
}

export function toEssence(html: string): PageEssence {
  const [, jsonLd = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(html) ?? [];
  const [, qr = ''] = /<svg class="qr"[\s\S]*?<path d="([^"]*)"/u.exec(html) ?? [];
  const links = html.match(/<a\s/gu)?.length ?? 0;
  return { text: visibleText(html), jsonLd, qr, links };
}

/** The text a reader sees, without any white space: Chinese has none between words. */
export function visibleText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/giu, toCharacter)
    .replace(/\s+/gu, '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function toCharacter(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return named[name ?? ''] ?? whole;
}

export interface Comparison {
  compared: number;
  /** `people/x.html: text: …我们… ≠ …他们…` */
  differences: string[];
}

/** Compares evenly spread pages of two outputs; pages that only one of them has count as differences. */
export function comparePages(ours: string, theirs: string, count: number): Comparison {
  const [ourFiles, theirFiles] = [listFiles(ours, '.html'), new Set(listFiles(theirs, '.html'))];
  const missing = ourFiles.filter((file) => !theirFiles.has(file)).map((file) => `${file}: not made`);
  const step = Math.max(1, Math.floor(ourFiles.length / count));
  const sample = ourFiles.filter((file, index) => index % step === 0 && theirFiles.has(file));
  const differences = sample.flatMap((file) => {
    const [a, b] = [ours, theirs].map((folder) => toEssence(readFileSync(path.join(folder, file), 'utf8')));
    return a === undefined || b === undefined ? [] : listDifferences(a, b).map((text) => `${file}: ${text}`);
  });
  return { compared: sample.length, differences: [...missing, ...differences] };
}

function listDifferences(a: PageEssence, b: PageEssence): string[] {
  return (['text', 'jsonLd', 'qr', 'links'] as const)
    .filter((part) => a[part] !== b[part])
    .map((part) => `${part}: ${around(String(a[part]), String(b[part]))}`);
}

/** The place where two texts part, with a little on both sides. */
function around(a: string, b: string): string {
  const [first, second] = [Array.from(a), Array.from(b)];
  const position = first.findIndex((character, index) => character !== second[index]);
  const start = Math.max(0, (position === -1 ? first.length : position) - 12);
  return `…${first.slice(start, start + 36).join('')}… ≠ …${second.slice(start, start + 36).join('')}…`;
}
