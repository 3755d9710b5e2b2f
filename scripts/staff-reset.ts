/**
 * Gives somebody new means to log in to the staff desk, and ends their sessions.
 *
 *   npm run staff:reset -- --login NAME [--password] [--totp]
 *
 * --password: a one-time password. --totp: a new authenticator secret and new recovery codes. At least one of them.
 */
import { parseArgs } from 'node:util';
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import { createPasswordKeeper } from '../src/server/staff/accounts/password-keeper.ts';
import { resetMember } from '../src/server/staff/accounts/reset-member.ts';
import {
  commandActor,
  requireLogin,
  runStaffCommand,
} from '../src/server/staff/accounts/run-staff-command.ts';
import { printStaffSlip } from './staff-slip.ts';

const { values } = parseArgs({
  options: {
    login: { type: 'string' },
    password: { type: 'boolean', default: false },
    totp: { type: 'boolean', default: false },
  },
});
const { login, password, totp } = values;
if (login === undefined || !(password || totp)) {
  console.error('Usage: npm run staff:reset -- --login NAME [--password] [--totp]');
  process.exit(2);
}

await runStaffCommand(async (context) => {
  const { id, displayName } = await requireLogin(context, login);
  const passwords = createPasswordKeeper();
  const slip = await resetMember(context, { id, actor: commandActor, password, totp, passwords });
  console.log(staffAccountWords.commands.reset(displayName));
  printStaffSlip(slip);
});
