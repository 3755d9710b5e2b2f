/**
 * Lists who is logged in to the staff desk, and since when; with --end everything somebody has open is ended.
 *
 *   npm run staff:sessions
 *   npm run staff:sessions -- --login NAME --end
 */
import { parseArgs } from 'node:util';
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import { toBeijingMinute } from '../src/server/staff/accounts/beijing-clock.ts';
import { endSessions } from '../src/server/staff/accounts/end-sessions.ts';
import { listMembers, listSessions } from '../src/server/staff/accounts/list-members.ts';
import {
  commandActor,
  requireLogin,
  runStaffCommand,
} from '../src/server/staff/accounts/run-staff-command.ts';

const { values } = parseArgs({
  options: { login: { type: 'string' }, end: { type: 'boolean', default: false } },
});
const { login, end } = values;
if (end && login === undefined) {
  console.error('Usage: npm run staff:sessions [-- --login NAME [--end]]');
  process.exit(2);
}

await runStaffCommand(async (context) => {
  const { commands } = staffAccountWords;
  const wanted = login === undefined ? undefined : await requireLogin(context, login);
  if (end && wanted !== undefined) {
    await endSessions(context, { id: wanted.id, actor: commandActor });
    console.log(commands.ended(wanted.displayName));
    return;
  }
  const accounts = (await listMembers(context)).map(({ account }) => account);
  let count = 0;
  for (const account of accounts.filter(({ id }) => wanted === undefined || id === wanted.id)) {
    for (const { device, startedAt, lastSeenAt } of await listSessions(context, account.id)) {
      const times = [startedAt, lastSeenAt].map(toBeijingMinute);
      console.log([account.loginName, account.displayName, device, ...times].join('\t'));
      count += 1;
    }
  }
  if (count === 0) console.log(commands.noSessions);
});
