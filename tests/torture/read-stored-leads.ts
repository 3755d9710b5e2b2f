import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const storedLeads = z.object({
  /** Idempotency hash and reference of every row. */
  leads: z.array(z.tuple([z.string(), z.string()])),
  integrity: z.string(),
  isChainWhole: z.boolean(),
});

export type StoredLeads = z.infer<typeof storedLeads>;

const program = fileURLToPath(new URL('count-leads.ts', import.meta.url));

/** What another process finds in the database: two SQLite libraries must not open a file in one process. */
export async function readStoredLeads(file: string): Promise<StoredLeads> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, file], { maxBuffer: 2 ** 28 });
  return storedLeads.parse(JSON.parse(stdout));
}
