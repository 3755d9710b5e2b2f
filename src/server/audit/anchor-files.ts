import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AuditAnchor } from './check-audit.ts';

const anchorSchema = z.object({
  sequence: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** A file that should hold an anchor holds something else. */
export class AnchorError extends Error {
  override readonly name = 'AnchorError';
}

export function anchorsFolder(dataDir: string): string {
  return path.join(dataDir, 'anchors');
}

/** One file a day; the day's later anchors replace it, since they vouch for all before. */
export function writeAnchor(dataDir: string, anchor: AuditAnchor, day: string): string {
  const folder = anchorsFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `audit-${day}.json`);
  writeFileSync(`${file}.new`, `${JSON.stringify({ day, ...anchor })}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return file;
}

/** Throws `AnchorError` for a file that is none: a damaged anchor must not pass as “no anchor”. */
export function readAnchor(file: string): AuditAnchor {
  const parsed = anchorSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new AnchorError(file);
  return parsed.data;
}

export function listAnchors(dataDir: string): AuditAnchor[] {
  const folder = anchorsFolder(dataDir);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const names = readdirSync(folder).filter((name) => /^audit-\d{4}-\d{2}-\d{2}\.json$/u.test(name));
  return names.sort().map((name) => readAnchor(path.join(folder, name)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
