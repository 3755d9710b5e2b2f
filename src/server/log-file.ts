import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { retentionDays } from '../domain/leads/retention.ts';

const dayMs = 86_400_000;

/**
 * A log that begins a new file every day (`…/server.log` → `…/server-2026-11-27.log`) and removes its own files after the
 * days of `retentionDays.networkLog`. Lines are written at once: the last one before a crash is the one that is wanted.
 */
export function openLogFile(file: string, now: () => Date = () => new Date()): { write(line: string): void } {
  const { dir, name, ext } = path.parse(path.resolve(file));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  let openDay = '';
  let descriptor: number | undefined;

  function turnTo(day: string): number {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
    openDay = day;
    removeOld(day);
    return openSync(path.join(dir, `${name}-${day}${ext}`), 'a', 0o600);
  }

  function removeOld(today: string): void {
    const eldest = toDay(new Date(Date.parse(today) - retentionDays.networkLog * dayMs));
    const days = readdirSync(dir)
      .flatMap((entry) => dayOf(entry) ?? [])
      .sort();
    // A clock that jumps ahead must not take the log with it: the day before has to be near.
    const before = days.findLast((day) => day < today);
    if (before === undefined || Date.parse(today) - Date.parse(before) > 7 * dayMs) return;
    for (const day of days.filter((found) => found < eldest))
      rmSync(path.join(dir, `${name}-${day}${ext}`), { force: true });
  }

  function dayOf(entry: string): string | undefined {
    if (!entry.startsWith(`${name}-`) || !entry.endsWith(ext)) return undefined;
    const day = entry.slice(name.length + 1, entry.length - ext.length);
    return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : undefined;
  }

  return {
    write(line) {
      try {
        const day = toDay(now());
        if (descriptor === undefined || day !== openDay) descriptor = turnTo(day);
        writeSync(descriptor, line);
      } catch {
        // A full disk must not turn an answer into a failure: the line is lost, and the next one tried anew.
        descriptor = undefined;
      }
    },
  };
}

function toDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
