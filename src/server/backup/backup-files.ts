import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { retentionDays } from '../../domain/leads/retention.ts';

const dayMs = 86_400_000;
const pattern = /^mingji-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.age$/u;
/** Backups are made daily; after a longer silence the clock may have jumped, and nothing is removed the first time. */
const longestSilenceMs = 3 * dayMs;

/** `mingji-20261127T010203Z.tar.age` */
export function toBackupName(madeAt: Date): string {
  const stamp = madeAt
    .toISOString()
    .replace(/[-:]/gu, '')
    .replace(/\.\d{3}/u, '');
  return `mingji-${stamp}.tar.age`;
}

/** When a backup was made, by its name; undefined for any other file. */
function findTime(name: string): number | undefined {
  const found = pattern.exec(name);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Removes backups of ours that are older than the rules of retention allow, and their hashes. Gives their names. */
export function removeOldBackups(folder: string, madeNow: Date): string[] {
  const now = madeNow.getTime();
  const backups = readdirSync(folder).flatMap((name) => {
    const time = findTime(name);
    return time === undefined ? [] : [{ name, time }];
  });
  const earlier = backups.filter(({ time }) => time < now).map(({ time }) => time);
  if (now - Math.max(...earlier) > longestSilenceMs) return [];
  const old = backups.filter(({ time }) => time < now - retentionDays.backups * dayMs);
  for (const { name } of old) {
    rmSync(path.join(folder, name), { force: true });
    rmSync(path.join(folder, `${name}.sha256`), { force: true });
  }
  return old.map(({ name }) => name);
}
