import { attachments } from '../schema/lead-tables.ts';
import type { ServerSettings } from '../server-settings.ts';
import type { Database } from '../store/database.ts';
import { listSettledUploads, removeUploads } from './uploads-folder.ts';

const graceMs = 3_600_000;
/** More strays than this, and more than a tenth of all: the store may be the wrong one, and the uploads the right ones. */
const mostStrays = 20;

/**
 * Removes uploads that no row names: their lead was erased just before a crash, or its form was never committed. Leaves
 * them all where there are too many for chance, as after a restore of the wrong database.
 */
export async function sweepUploads(
  { database, settings }: { database: Database; settings: Pick<ServerSettings, 'dataDir'> },
  now: number,
): Promise<{ removed: number; left: number }> {
  // Times of files are the machine's; a clock given from outside may run ahead of it.
  const settled = listSettledUploads(settings.dataDir, Math.min(now, Date.now()) - graceMs);
  if (settled.length === 0) return { removed: 0, left: 0 };
  const rows = await database.read.select({ fileName: attachments.fileName }).from(attachments);
  const named = new Set(rows.map(({ fileName }) => fileName));
  const strays = settled.filter((name) => !named.has(name));
  if (strays.length > mostStrays && strays.length > settled.length / 10)
    return { removed: 0, left: strays.length };
  return { removed: removeUploads(settings.dataDir, strays), left: 0 };
}
