import type { TableName } from '../../../domain/table.ts';
import type { ServerContext } from '../../context.ts';
import { importJobs } from '../../schema/import-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import type { SentFile, SentForm } from '../../web/web-request.ts';
import { changeImport } from './change-import.ts';
import { emptyDetails } from './import-details.ts';
import { keepPart, removeImport } from './import-folder.ts';
import { toDetailsCipher } from './import-job.ts';
import { ImportRefusedError } from './import-refused.ts';
import { requireOwn } from './require-own.ts';

export const mostFileBytes = 32 * 1024 * 1024;

/** The one file of the form. Throws `ImportRefusedError`. */
export function requireFile(form: SentForm): SentFile {
  const [file] = form.files;
  if (file === undefined || file.bytes.length === 0) throw new ImportRefusedError('file-missing');
  if (file.isTruncated === true) throw new ImportRefusedError('file-too-large');
  return file;
}

export interface HandedIn {
  file: SentFile;
  table: TableName | undefined;
  /** Six digits, or empty. */
  district: string;
}

/** Keeps a file, encrypted, and makes a job of it; gives the job's id. */
export async function handIn(
  context: ServerContext,
  member: StaffMember,
  { file, table, district }: HandedIn,
): Promise<string> {
  const id = context.newId();
  const at = context.now().getTime();
  const byteCount = file.bytes.length;
  await keepPart(context, { jobId: id, name: 'source' }, file.bytes);
  try {
    await context.database.write(() => ({
      statements: [
        context.database.build.insert(importJobs).values({
          id,
          state: 'checking',
          handedInBy: member.id,
          handedInAt: at,
          changedAt: at,
          byteCount,
          detailsCipher: toDetailsCipher(context, id, {
            ...emptyDetails,
            fileName: toShownName(file.fileName),
            table,
            district,
          }),
        }),
      ],
      audit: [{ actor: member.id, action: 'import-handed-in', subject: id, detail: { bytes: byteCount } }],
    }));
  } catch (error) {
    await removeImport(context, id);
    throw error;
  }
  return id;
}

/** Puts the mended file in the place of the one before; what was said of its columns stays. */
export async function replaceFile(
  context: ServerContext,
  { member, jobId, seenAt }: { member: StaffMember; jobId: string; seenAt: number },
  file: SentFile,
): Promise<void> {
  await changeImport(context, { jobId, seenAt }, (job) => {
    requireOwn(job, member);
    return {
      values: { state: 'checking', byteCount: file.bytes.length },
      details: { fileName: toShownName(file.fileName), problem: '', note: undefined },
      audit: [
        {
          actor: member.id,
          action: 'import-file-replaced',
          subject: jobId,
          detail: { bytes: file.bytes.length },
        },
      ],
    };
  });
  // Nothing reads it before the check that is started after this.
  await keepPart(context, { jobId, name: 'source' }, file.bytes);
}

/** Without a path, and no longer than a line. */
function toShownName(fileName: string): string {
  const [name = ''] = fileName.normalize('NFC').split(/[/\\]/u).slice(-1);
  return Array.from(name.replace(/\p{C}/gu, '')).slice(0, 80).join('');
}
