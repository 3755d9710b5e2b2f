import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const foundTables = z.object({
  tables: z.number(),
  version: z.number(),
  rows: z.number(),
  isRebuilt: z.boolean(),
  integrity: z.string(),
});

export type FoundTables = z.infer<typeof foundTables>;

const program = fileURLToPath(new URL('tables-of-file.ts', import.meta.url));
const run = promisify(execFile);

/** Puts leads into a migrated file, from another process. */
export async function fillWithLeads(file: string, count: number): Promise<void> {
  await run(process.execPath, [program, file, 'fill', String(count)]);
}

/** What another process finds in the file. */
export async function readTables(file: string): Promise<FoundTables> {
  const { stdout } = await run(process.execPath, [program, file, 'read']);
  return foundTables.parse(JSON.parse(stdout));
}
