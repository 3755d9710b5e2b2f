import { and, eq, type SQL } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { attachments, leads, retentionRuns } from '../schema/lead-tables.ts';
import type { ServerSettings } from '../server-settings.ts';
import type { WritePlan } from '../store/database.ts';
import { checkClock, type ClockFinding } from './check-clock.ts';
import { eraseLead } from './erase-lead.ts';
import { findKnownTimes, keepMark, type KnownStore } from './known-times.ts';
import { listOutdatedRows } from './list-outdated-rows.ts';
import { dueAtOnce, dueForErasure } from './retention-rules.ts';
import { sweepUploads } from './sweep-uploads.ts';
import { removeUploads } from './uploads-folder.ts';

export interface RetentionOptions {
  /** Counts only. */
  isDryRun?: boolean;
  /** Somebody has looked at the clock and confirms it. */
  isClockConfirmed?: boolean;
}

export interface RetentionReport {
  clock: ClockFinding;
  /** Leads that were, or in a dry run would be, erased. */
  erasedLeads: number;
  erasedFiles: number;
  /** Leads whose time has come by the clock, but that were left since the clock can't be believed. */
  heldBackLeads: number;
  /** Uploads that no lead names, but too many of them for chance: left, for somebody to look at. */
  strayUploads: number;
  /** Whether the write-ahead log could be emptied, so that erased text is gone from it too. */
  isLogEmpty: boolean;
}

interface Context extends Pick<ServerContext, 'database' | 'cipher' | 'now' | 'newId'> {
  settings: Pick<ServerSettings, 'dataDir'>;
}

/**
 * Erases what the rules of retention say, and writes down that it did. Withdrawn leads always go; the rest only while
 * the clock can be believed (`checkClock`). The first run of a store sets the mark and erases by no rule.
 */
export async function runRetention(
  context: Context,
  options: RetentionOptions = {},
): Promise<RetentionReport> {
  const now = context.now().getTime();
  const known = await findKnownTimes(context.database);
  const clock = checkClock({ now, ...known });
  const isBelieved = clock.kind === 'sound' || options.isClockConfirmed === true;
  const due = await listLeads(context, dueForErasure(now));
  const condition = isBelieved ? dueForErasure(now) : dueAtOnce();
  const going = await listLeads(context, condition);
  const report = { clock, erasedLeads: going.length, heldBackLeads: due.length - going.length };
  if (options.isDryRun === true) {
    const erasedFiles = await countFiles(context, going);
    return { ...report, erasedFiles, strayUploads: 0, isLogEmpty: false };
  }
  let erasedFiles = 0;
  for (const leadId of going) erasedFiles += await eraseOne(context, leadId, condition);
  const swept = await sweepUploads(context, now);
  erasedFiles += swept.removed;
  await noteRun(context, { clock, known, isBelieved, erasedLeads: going.length, erasedFiles });
  const isLogEmpty = await context.database.checkpoint();
  return { ...report, erasedFiles, strayUploads: swept.left, isLogEmpty };
}

async function listLeads({ database }: Context, condition: SQL | undefined): Promise<string[]> {
  const rows = await database.read.select({ id: leads.id }).from(leads).where(condition);
  return rows.map(({ id }) => id);
}

async function countFiles({ database }: Context, leadIds: readonly string[]): Promise<number> {
  let files = 0;
  for (const leadId of leadIds)
    files += await database.read.$count(attachments, eq(attachments.leadId, leadId));
  return files;
}

/**
 * One lead a batch: an interrupted run has erased some leads wholly and none by half. The condition is asked again, since
 * the family may have written in the meantime.
 */
async function eraseOne(context: Context, leadId: string, condition: SQL | undefined): Promise<number> {
  let fileNames: readonly string[] = [];
  await context.database.write(async (): Promise<WritePlan> => {
    fileNames = [];
    const isDue = (await listLeads(context, and(eq(leads.id, leadId), condition))).length > 0;
    if (!isDue) return { statements: [] };
    const erasure = await eraseLead(context, leadId);
    fileNames = erasure.fileNames;
    const detail = { files: fileNames.length };
    return {
      statements: erasure.statements,
      audit: [{ actor: 'system', action: 'erase-by-rule', subject: leadId, detail }],
    };
  });
  return removeUploads(context.settings.dataDir, fileNames);
}

interface RunNotes {
  clock: ClockFinding;
  known: KnownStore;
  isBelieved: boolean;
  erasedLeads: number;
  erasedFiles: number;
}

/** A refused run leaves the mark where it was, so that the next one refuses too until somebody has looked. */
async function noteRun(context: Context, { clock, known, isBelieved, ...erased }: RunNotes): Promise<void> {
  const { build } = context.database;
  const isMarking = isBelieved || clock.kind === 'first-run';
  const refusal = isMarking ? '' : clock.kind;
  await context.database.write(() => {
    const ranAt = context.now().getTime();
    const marking = [
      keepMark(context.database, { ranAt, newestRowAt: known.seenRowAt }),
      ...listOutdatedRows(context.database, ranAt),
    ];
    const run = build.insert(retentionRuns).values({ id: context.newId(), ranAt, ...erased, refusal });
    return {
      statements: isMarking ? [run, ...marking] : [run],
      audit: [{ actor: 'system', action: 'retention', subject: 'store', detail: { ...erased, refusal } }],
    };
  });
}
