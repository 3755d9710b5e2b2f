import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';

/** What a member of staff is called, by id; the id itself where there is none. */
export async function readStaffNames({
  database,
}: Pick<ServerContext, 'database'>): Promise<(id: string) => string> {
  const rows = await database.read.select({ id: staff.id, name: staff.displayName }).from(staff);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
