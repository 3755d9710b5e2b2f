import { inArray } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { removeUploads } from '../retention/uploads-folder.ts';
import { attachments } from '../schema/lead-tables.ts';

/**
 * Removes those of the files that no committed row names. Where that can't be found out they stay: the nightly run of
 * retention removes orphans.
 */
export async function removeUnnamed(
  { database, settings, log }: Pick<ServerContext, 'database' | 'settings' | 'log'>,
  fileNames: readonly string[],
): Promise<void> {
  if (fileNames.length === 0) return;
  try {
    const rows = await database.read
      .select({ fileName: attachments.fileName })
      .from(attachments)
      .where(inArray(attachments.fileName, [...fileNames]));
    const named = new Set(rows.map(({ fileName }) => fileName));
    removeUploads(
      settings.dataDir,
      fileNames.filter((name) => !named.has(name)),
    );
  } catch (error) {
    log.warn({ err: error }, 'uploads left');
  }
}
