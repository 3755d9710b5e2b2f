import { and, eq, isNotNull, isNull, ne, sql } from '../../store/sql.ts';
import type { StaffRole } from '../../../domain/leads/stages.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { AuditNote } from '../../store/database.ts';
import { ActRefusedError } from '../desk/act-refused.ts';
import { writeGuarded } from '../desk/guarded-write.ts';
import { AccountRefusedError } from './account-refused.ts';
import { toEndOfAll } from './staff-session.ts';
import { findStaffRow, type StaffRow } from './staff-row.ts';

export interface MemberChange {
  id: string;
  /** Staff id, or `command`. */
  actor: string;
}

/**
 * Shuts an account and ends its sessions. The last administrator in use stays. Throws `AccountRefusedError` and the
 * store's errors; the same goes for the other changes.
 */
export function disableMember(context: ServerContext, change: MemberChange): Promise<void> {
  return changeMember(context, change, (member) => ({
    values: { disabledAt: context.now().getTime() },
    audit: { action: 'staff-disabled' },
    stays: [isNull(staff.disabledAt)],
    takesAdministrator: member.role === 'administrator',
  }));
}

export function enableMember(context: ServerContext, change: MemberChange): Promise<void> {
  return changeMember(context, change, () => ({
    values: { disabledAt: null },
    audit: { action: 'staff-enabled' },
    stays: [isNotNull(staff.disabledAt)],
    takesAdministrator: false,
  }));
}

/** Gives another role; whoever is logged in has to log in anew. */
export function changeRole(context: ServerContext, change: MemberChange, role: StaffRole): Promise<void> {
  return changeMember(context, change, (member) => ({
    values: { role },
    audit: { action: 'staff-role-changed', detail: { from: member.role, to: role } },
    stays: [eq(staff.role, member.role), ne(staff.role, role)],
    takesAdministrator: member.role === 'administrator' && member.disabledAt === null,
  }));
}

interface Planned {
  values: Partial<StaffRow>;
  audit: Pick<AuditNote, 'action' | 'detail'>;
  /** What must still hold of the account when it is written. */
  stays: readonly (ReturnType<typeof eq> | undefined)[];
  /** An administrator in use fewer: there has to be another. */
  takesAdministrator: boolean;
}

async function changeMember(
  context: ServerContext,
  { id, actor }: MemberChange,
  toPlan: (member: StaffRow) => Planned,
): Promise<void> {
  const { build } = context.database;
  const isIt = eq(staff.id, id);
  try {
    await writeGuarded(context.database, async () => {
      const member = await findStaffRow(context, id);
      if (member === undefined) throw new AccountRefusedError('missing');
      const { values, audit, stays, takesAdministrator } = toPlan(member);
      if (takesAdministrator && !(await hasOtherAdministrator(context, id)))
        throw new AccountRefusedError('last-administrator');
      const stillIs = build
        .select({ one: sql`1` })
        .from(staff)
        .where(and(isIt, ...stays));
      return {
        guards: [stillIs, ...(takesAdministrator ? [toOtherAdministrator(build, id)] : [])],
        statements: [build.update(staff).set(values).where(isIt), toEndOfAll(context, id)],
        audit: [{ ...audit, actor, subject: id }],
      };
    });
  } catch (error) {
    if (error instanceof ActRefusedError) throw new AccountRefusedError('changed');
    throw error;
  }
}

async function hasOtherAdministrator({ database }: ServerContext, id: string): Promise<boolean> {
  return (await toOtherAdministrator(database.read, id)).length > 0;
}

function toOtherAdministrator(query: ServerContext['database']['read'], id: string) {
  const isInUse = and(eq(staff.role, 'administrator'), isNull(staff.disabledAt));
  return query
    .select({ one: sql`1` })
    .from(staff)
    .where(and(isInUse, ne(staff.id, id)))
    .limit(1);
}
