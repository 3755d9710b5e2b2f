import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Run as `node count-leads.ts FILE`: prints what is really in the database, as JSON of the shape `storedLeads`. */
const [file] = z.tuple([z.string()]).parse(process.argv.slice(2));
const database = new DatabaseSync(file, { timeout: 5_000 });

const auditRow = z.object({
  sequence: z.number(),
  happenedAt: z.number(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

/** Its own reading of the chain, so that the program's is not trusted. */
function isChainWhole(): boolean {
  let previous = '0'.repeat(64);
  return z
    .array(auditRow)
    .parse(database.prepare('select * from audit order by sequence').all())
    .every((row, at) => {
      const canonical = [
        'mingji-audit-1',
        previous,
        at + 1,
        row.happenedAt,
        row.actor,
        row.action,
        row.subject,
        row.detail,
      ];
      previous = createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
      return row.hash === previous && row.sequence === at + 1;
    });
}

const pair = z.object({ key: z.string(), reference: z.string() });
const check = z.object({ integrity_check: z.string() });
const leads = z
  .array(pair)
  .parse(database.prepare('select idempotencyHash as key, reference from lead').all());

process.stdout.write(
  JSON.stringify({
    leads: leads.map(({ key, reference }) => [key, reference]),
    integrity: check.parse(database.prepare('PRAGMA integrity_check').get()).integrity_check,
    isChainWhole: isChainWhole(),
  }),
);
database.close();
