import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AccessLine } from './web-core.ts';

export interface AccessRecord {
  record(line: AccessLine): void;
  flush(): Promise<void>;
}

/** Days for which the record is kept: the law asks for six months at least (网络安全法 21). */
export const accessRecordDays = 200;

const day = 86_400_000;

/**
 * The record of who asked for what, one file a day in `folder`: the only place where an address is kept. Lines are
 * written together once a second; what can't be written is dropped, since a full disk must not stop the forms.
 */
export function openAccessRecord(folder: string, now: () => Date): AccessRecord {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastDay = '';
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const written = lines;
    lines = [];
    if (written.length === 0) return;
    const today = now().toISOString().slice(0, 10);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(path.join(folder, `access-${today}.log`), written.join(''), { mode: 0o600 });
    if (today !== lastDay) await removeOld(folder, now());
    lastDay = today;
  };
  return {
    record(line) {
      lines.push(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`);
      timer ??= setTimeout(() => void flush().catch(() => {}), 1_000).unref();
    },
    flush,
  };
}

async function removeOld(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - accessRecordDays * day).toISOString().slice(0, 10);
  for (const name of await readdir(folder)) {
    const written = /^access-(\d{4}-\d\d-\d\d)\.log$/u.exec(name)?.[1];
    if (written !== undefined && written < oldest) await rm(path.join(folder, name));
  }
}
