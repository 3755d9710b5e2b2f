import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';

export type StaffRow = typeof staff.$inferSelect;

/** Names to log in with are kept in small letters and half width, so that nobody has to remember how they were written. */
export function toLoginName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

export async function findByLoginName(
  { database }: Pick<ServerContext, 'database'>,
  loginName: string,
): Promise<StaffRow | undefined> {
  const [row] = await database.read.select().from(staff).where(eq(staff.loginName, loginName)).limit(1);
  return row;
}

export async function findStaffRow(
  { database }: Pick<ServerContext, 'database'>,
  id: string,
): Promise<StaffRow | undefined> {
  const [row] = await database.read.select().from(staff).where(eq(staff.id, id)).limit(1);
  return row;
}
