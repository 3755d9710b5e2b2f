import { and, eq, ne } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { eraseLead } from '../../retention/erase-lead.ts';
import { removeUploads } from '../../retention/uploads-folder.ts';
import { leads } from '../../schema/lead-tables.ts';
import type { WritePlan } from '../../store/database.ts';

/**
 * Withdraws a lead at the family's wish: everything personal is erased at once, from the database, its log and the
 * uploads. False for a record of harm, which is kept (英雄烈士保护法 23), and for a lead that is withdrawn already.
 */
export async function withdrawLead(context: ServerContext, leadId: string): Promise<boolean> {
  const { database, settings } = context;
  let fileNames: readonly string[] = [];
  const results = await database.write(async (): Promise<WritePlan> => {
    fileNames = [];
    const [lead] = await database.read.select().from(leads).where(eq(leads.id, leadId));
    if (lead === undefined || lead.isProtectedRecord || lead.stage === 'withdrawn') return { statements: [] };
    const erasure = await eraseLead(context, leadId);
    fileNames = erasure.fileNames;
    return {
      statements: [...stageStatements(context, leadId), ...erasure.statements],
      audit: [
        { actor: 'family', action: 'withdraw-lead', subject: leadId, detail: { files: fileNames.length } },
      ],
    };
  });
  const isWithdrawn = (results[1]?.rowsAffected ?? 0) > 0;
  if (!isWithdrawn) return false;
  removeUploads(settings.dataDir, fileNames);
  await emptyLog(context);
  return true;
}

/** Both look at the lead itself: it may have become a protected record since the plan. */
function stageStatements(
  { database, cipher, now, newId }: ServerContext,
  leadId: string,
): WritePlan['statements'] {
  const time = now().getTime();
  const id = newId();
  const isOpen = and(eq(leads.id, leadId), eq(leads.isProtectedRecord, false), ne(leads.stage, 'withdrawn'));
  return [
    {
      sql: `insert into stage_change (id, leadId, fromStage, toStage, noteCipher, staffId, changedAt)
        select ?, id, stage, 'withdrawn', ?, null, ? from lead
        where id = ? and isProtectedRecord = 0 and stage <> 'withdrawn'`,
      args: [id, cipher.encrypt('', `stage_change:${id}:note`), time, leadId],
    },
    database.build
      .update(leads)
      .set({ stage: 'withdrawn', changedAt: time, lastContactAt: time })
      .where(isOpen),
  ];
}

/** Erased words go from the log too; where a reader is in the way, the next run of retention does it. */
async function emptyLog({ database, log }: ServerContext): Promise<void> {
  try {
    await database.checkpoint();
  } catch (error) {
    log.warn({ err: error }, 'log not emptied');
  }
}
