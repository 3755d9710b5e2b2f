import { and, count, desc, eq } from '../../store/sql.ts';
import { staffAuditWords as words } from '../../../i18n/staff-audit.ts';
import type { ServerContext } from '../../context.ts';
import { auditRows } from '../../schema/guard-tables.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toBeijingMinute } from './beijing-clock.ts';
import { checkRecentChain, type AuditRow, type ChainState } from './check-recent-chain.ts';
import type { AuditRowView, AuditView } from './page-views.ts';
import { toDetailText } from './audit-detail.ts';
import { toStaffHeader } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';

export const auditPageSize = 100;
/** Checked each time the page is shown; the whole chain is checked by command. */
const checkedRows = 1000;

export interface AuditQuery {
  /** Empty for all. */
  actor: string;
  action: string;
  subject: string;
  /** From 1, newest first. */
  page: number;
}

/** One page of the audit, newest first, with the state of the chain. */
export async function auditPage(
  context: ServerContext,
  member: StaffMember,
  query: AuditQuery,
): Promise<PageResponse> {
  const { read } = context.database;
  const isWanted = and(
    query.actor === '' ? undefined : eq(auditRows.actor, query.actor),
    query.action === '' ? undefined : eq(auditRows.action, query.action),
    query.subject === '' ? undefined : eq(auditRows.subject, query.subject),
  );
  const newestFirst = read.select().from(auditRows).orderBy(desc(auditRows.sequence)).$dynamic();
  const offset = (query.page - 1) * auditPageSize;
  const [rows, [counted], recent, names, actors, actions] = await Promise.all([
    newestFirst.where(isWanted).limit(auditPageSize).offset(offset),
    read.select({ rows: count() }).from(auditRows).where(isWanted),
    read.select().from(auditRows).orderBy(desc(auditRows.sequence)).limit(checkedRows),
    read.select({ id: staff.id, name: staff.displayName }).from(staff),
    read.selectDistinct({ actor: auditRows.actor }).from(auditRows),
    read.selectDistinct({ action: auditRows.action }).from(auditRows),
  ]);
  const nameOf = toNaming(new Map(names.map(({ id, name }) => [id, name])));
  const total = counted?.rows ?? 0;
  const view: AuditView = {
    header: toStaffHeader(member, staffPaths.audit),
    filters: {
      ...query,
      actors: actors.map(({ actor }) => ({ value: actor, label: nameOf(actor) })),
      actions: actions.map(({ action }) => ({ value: action, label: toActionText(action) })),
    },
    chain: toChainView(checkRecentChain(recent.toReversed())),
    count: words.count(total),
    rows: rows.map((row) => toRowView(row, nameOf)),
    newerPath: query.page > 1 ? toPath({ ...query, page: query.page - 1 }) : undefined,
    olderPath: offset + rows.length < total ? toPath({ ...query, page: query.page + 1 }) : undefined,
  };
  return { kind: 'page', page: 'staff-audit', view };
}

type Naming = (id: string) => string;

function toNaming(names: ReadonlyMap<string, string>): Naming {
  const others = new Map(Object.entries({ ...words.actors, unknown: words.unknownSubject }));
  return (id) => names.get(id) ?? others.get(id) ?? id;
}

function toActionText(action: string): string {
  return new Map(Object.entries(words.actions)).get(action) ?? action;
}

function toRowView(row: AuditRow, nameOf: Naming): AuditRowView {
  return {
    sequence: row.sequence,
    happenedAt: toBeijingMinute(row.happenedAt),
    actor: nameOf(row.actor),
    action: toActionText(row.action),
    subject: {
      label: nameOf(row.subject),
      path: toPath({ actor: '', action: '', subject: row.subject, page: 1 }),
    },
    detail: toDetailText(row.detail, nameOf),
  };
}

function toChainView(state: ChainState): AuditView['chain'] {
  return state.kind === 'whole'
    ? { isWhole: true, text: words.whole(state.count) }
    : { isWhole: false, text: words.broken(state.sequence) };
}

function toPath({ actor, action, subject, page }: AuditQuery): string {
  const asked = Object.entries({ actor, action, subject, page: page > 1 ? String(page) : '' });
  const query = new URLSearchParams(asked.filter(([, value]) => value !== '')).toString();
  return query === '' ? staffPaths.audit : `${staffPaths.audit}?${query}`;
}
