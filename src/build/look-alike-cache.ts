import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createLookAlikes, type LookAlike } from '../domain/names/look-alikes.ts';
import { toTraditional } from '../domain/names/script-forms.ts';

const mostLookAlikes = 20;

const cachedLists = z.array(z.tuple([z.string(), z.string(), z.array(z.number())]));

/**
 * Look-alikes of every character that people commonly type, among the characters of the roll. Drawing and comparing them
 * takes seconds, so they are kept in `cacheDir` as long as code and characters stay the same.
 */
export function listLookAlikes(
  among: ReadonlySet<string>,
  { cacheDir, code }: { cacheDir: string; code: string },
): Map<string, LookAlike[]> {
  const key = createHash('sha1')
    .update(code)
    .update([...among].sort().join(''))
    .digest('hex');
  const file = path.join(cacheDir, `look-alikes-${key}.json`);
  const known = existsSync(file) ? readLists(file) : undefined;
  if (known !== undefined) return known;
  const lookAlikes = createLookAlikes(among);
  const lists = new Map(
    listTypedCharacters(among).map((character) => [
      character,
      lookAlikes.list(character, mostLookAlikes).map(toRounded),
    ]),
  );
  keep(file, lists);
  return lists;
}

/** Lists read from the cache and lists made anew are the same. */
function toRounded({ character, likeness }: LookAlike): LookAlike {
  return { character, likeness: Math.round(likeness * 1000) / 1000 };
}

/** GB 2312, the characters every input method offers first, their traditional forms, and what is in the roll. */
function listTypedCharacters(among: ReadonlySet<string>): string[] {
  const common = listGb2312();
  return [...new Set([...common, ...common.map((character) => toTraditional(character)), ...among])].sort();
}

function listGb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, cell) => 0xa1 + cell);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

function readLists(file: string): Map<string, LookAlike[]> | undefined {
  const read = cachedLists.safeParse(parseOrNothing(readFileSync(file, 'utf8')));
  // Cut short when a build was ended, or of another time: drawn anew.
  if (!read.success) return undefined;
  return new Map(
    read.data.map(([character, found, likenesses]) => [
      character,
      Array.from(found, (other, rank) => ({ character: other, likeness: likenesses[rank] ?? 0 })),
    ]),
  );
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keep(file: string, lists: ReadonlyMap<string, readonly LookAlike[]>): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const older = readdirSync(folder).filter((name) => /^look-alikes-\w+\.json$/u.test(name));
  // A few characters come and go while a table is worked on.
  for (const name of older.sort().slice(0, -3)) rmSync(path.join(folder, name));
  const rows = [...lists].map(([character, found]) => [
    character,
    found.map((lookAlike) => lookAlike.character).join(''),
    found.map(({ likeness }) => likeness),
  ]);
  writeFileSync(file, JSON.stringify(rows));
}
