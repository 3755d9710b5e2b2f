import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** Leaves of the entries of a cache those used last, among them the one in use now. */
export function pruneFolder(folder: string, { keep, inUse }: { keep: number; inUse: string }): void {
  const now = new Date();
  utimesSync(inUse, now, now);
  const byAge = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((entry) => ({ entry, used: statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { entry } of byAge.slice(keep)) rmSync(entry, { recursive: true, force: true });
}
