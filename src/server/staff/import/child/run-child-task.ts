import { createHash } from 'node:crypto';
import { z } from 'zod';
import { projectContent } from '../../../../archive/current.ts';
import { settleFiles } from '../../../../files/apply-files.ts';
import { readStandingFile } from '../../../../files/standing-file.ts';
import { applyImport } from '../../../../imports/apply-import.ts';
import { prepareImport } from '../../../../imports/prepare-import.ts';
import type { PreparedImport } from '../../../../imports/prepared-import.ts';
import { workbookWords } from '../../../../i18n/workbooks.ts';
import { WorkbookError } from '../../../../workbooks/workbook-error.ts';
import type { ChildTask, ChildWord, LastWord } from '../child-words.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { listParts } from './list-parts.ts';

/** How the process of an import talks with the server. */
export interface ChildChannel {
  say(word: ChildWord): Promise<void>;
  /** The next that the server says: the task, then `go` each time it was asked for. */
  hear(): Promise<unknown>;
  readFile(): Promise<Uint8Array>;
  /** Whole numbers from 0 to 255. */
  randomByte(): number;
}

/** The server alone is at the other end, and its types are ours. */
const childTask = z.custom<ChildTask>(
  (value) =>
    z.object({ kind: z.enum(['check', 'apply', 'settle']), contentDir: z.string() }).safeParse(value).success,
);

/** Hears a task, does it, and says what came of it. What breaks down is told by the end of the process alone. */
export async function runChildTask(channel: ChildChannel): Promise<void> {
  const task = childTask.parse(await channel.hear());
  await channel.say(await doTask(channel, task));
}

async function doTask(channel: ChildChannel, task: ChildTask): Promise<LastWord> {
  switch (task.kind) {
    case 'check':
      return check(channel, task);
    case 'apply':
      return apply(channel, task);
    case 'settle': {
      const settled = await settleFiles(task.contentDir);
      if (settled.kind === 'busy') throw new Error('Somebody is writing in the archive.');
      return { kind: 'settled', ledger: hashLedger(task.contentDir) };
    }
  }
}

type TaskOf<Kind> = Extract<ChildTask, { kind: Kind }>;

async function check(channel: ChildChannel, task: TaskOf<'check'>): Promise<LastWord> {
  let prepared: PreparedImport;
  try {
    prepared = await prepare(channel, task);
  } catch (error) {
    if (error instanceof WorkbookError)
      return { kind: 'unreadable', problem: workbookWords.problem(error.problem) };
    throw error;
  }
  const { parts, counts } = await listParts(prepared);
  for (const { name, bytes } of parts) {
    await channel.say({ kind: 'part', name, bytes });
    await channel.hear();
  }
  const { isAcceptable } = prepared;
  return { kind: 'checked', counts, isAcceptable, fingerprint: fingerprintOf(prepared) };
}

async function apply(channel: ChildChannel, task: TaskOf<'apply'>): Promise<LastWord> {
  const { contentDir, reason, evidence, today, fingerprint } = task;
  const prepared = await prepare(channel, task);
  if (fingerprintOf(prepared) !== fingerprint) return { kind: 'changed-meanwhile' };
  await channel.say({ kind: 'before', ledger: hashLedger(contentDir) });
  await channel.hear();
  const applied = await applyImport(prepared, {
    contentDir,
    // Posts, not people: that they are two is held by the desk, which knows who they are.
    grounds: { reason, evidence, preparedBy: '录入岗', approvedBy: '审核岗', date: today },
    randomByte: channel.randomByte,
  });
  switch (applied.kind) {
    case 'applied':
      return { kind: 'applied', ids: applied.ids.length, entries: [...applied.entries] };
    case 'content-changed':
    case 'refused':
      return { kind: 'changed-meanwhile' };
    case 'busy':
    case 'unwritable':
    case 'table-broken':
      return { kind: 'put-off', why: applied.kind };
  }
}

async function prepare(channel: ChildChannel, task: TaskOf<'check' | 'apply'>): Promise<PreparedImport> {
  const { fileName, contentDir, table, district, choices, today } = task;
  return prepareImport({
    bytes: await channel.readFile(),
    fileName,
    contentDir,
    projectDir: projectContent,
    ...(table === undefined ? {} : { table }),
    ...(district === '' ? {} : { district }),
    choices: new Map(
      choices.map(({ sheet, table: ofSheet, isPassedOver, columns }) => [
        sheet,
        {
          ...(ofSheet === undefined ? {} : { table: ofSheet }),
          ...(isPassedOver === undefined ? {} : { isPassedOver }),
          columns: new Map(columns),
        },
      ]),
    ),
    today,
  });
}

function hashLedger(contentDir: string): string {
  const bytes = readStandingFile(contentDir, 'corrections.csv') ?? '';
  return createHash('sha256').update(bytes).digest('hex');
}
