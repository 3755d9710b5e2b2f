import { may } from '../../../../domain/leads/role-rights.ts';
import { exportWords as words } from '../../../../i18n/staff-export.ts';
import type { Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { requireRecentProof } from '../../accounts/require-recent-proof.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { staffPaths } from '../../accounts/staff-paths.ts';
import { toBeijingIsoDay } from '../beijing-day.ts';
import { toQueueFilter, toQueueQuery } from '../queue/queue-filter.ts';
import { countQueue, readWholeQueue } from '../queue/read-queue.ts';
import { requireMember } from '../require-member.ts';
import { toCsvText } from './csv-text.ts';
import { toExportTable } from './export-table.ts';
import { mostExported, toExportView } from './export-view.ts';
import { toXlsxBytes } from './xlsx-bytes.ts';

/** GET /staff/export, with the filter of the queue. */
export async function showExport(visit: Visit): Promise<WebResponse> {
  const detour = await requireRecentProof(visit);
  return detour ?? toPage(visit, { isFormatMissing: false, hasContacts: false });
}

async function toPage(
  { request, context, member }: Visit,
  asked: { isFormatMissing: boolean; hasContacts: boolean },
): Promise<WebResponse> {
  const reader = requireMember(member);
  const filter = toQueueFilter(request.query);
  const total = await countQueue(context, filter, reader.id);
  return {
    kind: 'page',
    page: 'staff-export',
    view: { ...toExportView({ filter, total, ...asked }), header: toStaffHeader(reader, staffPaths.export) },
    status: asked.isFormatMissing ? 422 : 200,
  };
}

/** POST /staff/export: the file; who took how many leads away, and whether with contacts, is noted before it is given. */
export async function takeExport(visit: Visit): Promise<WebResponse> {
  const { request, context } = visit;
  const member = requireMember(visit.member);
  const detour = await requireRecentProof(visit);
  if (detour !== undefined) return detour;
  const form = await request.form();
  const hasContacts = form.text('contacts') === 'yes' && may(member.role, 'unmask');
  const format = form.text('format');
  if (format !== 'csv' && format !== 'xlsx') return toPage(visit, { isFormatMissing: true, hasContacts });
  const filter = toQueueFilter(request.query);
  const now = context.now().getTime();
  const rows = await readWholeQueue(context, filter, { memberId: member.id, limit: mostExported });
  const table = toExportTable(rows, { hasContacts, now });
  const bytes =
    format === 'csv' ? new TextEncoder().encode(toCsvText(table)) : await toXlsxBytes(words.sheet, table);
  await context.database.write(() => ({
    statements: [],
    audit: [
      {
        actor: member.id,
        action: 'exported',
        subject: 'queue',
        detail: { count: rows.length, format, hasContacts, filter: toQueueQuery(filter) },
      },
    ],
  }));
  return {
    kind: 'file',
    bytes,
    ...fileKinds[format],
    downloadName: `${words.fileName(toBeijingIsoDay(now))}.${format}`,
  };
}

const fileKinds = {
  csv: { mediaType: 'text/csv; charset=utf-8' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
