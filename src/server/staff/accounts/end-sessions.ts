import type { ServerContext } from '../../context.ts';
import type { MemberChange } from './change-member.ts';
import { listSessions } from './list-members.ts';
import { toEndOfAll } from './staff-session.ts';

/** Ends everything a member has open, but for the session whose token hash is given. */
export async function endSessions(
  context: ServerContext,
  { id, actor }: MemberChange,
  but = '',
): Promise<void> {
  await context.database.write(async () => {
    const open = await listSessions(context, id);
    const count = open.filter(({ tokenHash }) => tokenHash !== but).length;
    return {
      statements: [toEndOfAll(context, id, but)],
      audit: [{ actor, action: 'staff-session-ended', subject: id, detail: { count } }],
    };
  });
}
