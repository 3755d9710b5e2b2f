/**
 * Shuts an account of the staff desk and ends its sessions; --undo opens it again.
 *
 *   npm run staff:disable -- --login NAME [--undo]
 */
import { parseArgs } from 'node:util';
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import { disableMember, enableMember } from '../src/server/staff/accounts/change-member.ts';
import {
  commandActor,
  requireLogin,
  runStaffCommand,
} from '../src/server/staff/accounts/run-staff-command.ts';

const { values } = parseArgs({
  options: { login: { type: 'string' }, undo: { type: 'boolean', default: false } },
});
const { login, undo } = values;
if (login === undefined) {
  console.error('Usage: npm run staff:disable -- --login NAME [--undo]');
  process.exit(2);
}

await runStaffCommand(async (context) => {
  const { id, displayName } = await requireLogin(context, login);
  const { commands } = staffAccountWords;
  await (undo ? enableMember : disableMember)(context, { id, actor: commandActor });
  console.log((undo ? commands.enabled : commands.disabled)(displayName));
});
