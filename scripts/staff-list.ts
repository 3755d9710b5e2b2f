/**
 * Lists the accounts of the staff desk: login name, name, role, state, last use, recovery codes left.
 *
 *   npm run staff:list
 */
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import { toBeijingMinute } from '../src/server/staff/accounts/beijing-clock.ts';
import { listMembers, stateOf } from '../src/server/staff/accounts/list-members.ts';
import { runStaffCommand } from '../src/server/staff/accounts/run-staff-command.ts';

await runStaffCommand(async (context) => {
  const { roles, accounts, commands } = staffAccountWords;
  const members = await listMembers(context);
  if (members.length === 0) console.log(commands.nobody);
  for (const { account, codesLeft, lastSeenAt } of members) {
    const state = accounts.states[stateOf(account)];
    const seen = lastSeenAt === undefined ? '' : toBeijingMinute(lastSeenAt);
    const columns = [account.loginName, account.displayName, roles[account.role], state, seen];
    console.log([...columns, `${accounts.codesLeft} ${codesLeft}`].join('\t'));
  }
});
