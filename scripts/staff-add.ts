/**
 * Makes an account of the staff desk and prints its one-time password, authenticator secret and recovery codes.
 *
 *   npm run staff:add -- --login NAME --name 姓名 --role 录入|审核|管理员|审计 [--email ADDRESS]
 *
 * Environment: as the server's (DATA_DIR, KEY_FILE, DATABASE_URL …).
 */
import { parseArgs } from 'node:util';
import { staffRoles } from '../src/domain/leads/stages.ts';
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import { addMember } from '../src/server/staff/accounts/add-member.ts';
import { createPasswordKeeper } from '../src/server/staff/accounts/password-keeper.ts';
import {
  commandActor,
  runStaffCommand,
  StaffCommandError,
} from '../src/server/staff/accounts/run-staff-command.ts';
import { printStaffSlip } from './staff-slip.ts';

const { values } = parseArgs({
  options: {
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    email: { type: 'string', default: '' },
  },
});
const { login, name, role, email } = values;
if (login === undefined || name === undefined || role === undefined) {
  console.error(
    'Usage: npm run staff:add -- --login NAME --name 姓名 --role 录入|审核|管理员|审计 [--email ADDRESS]',
  );
  process.exit(2);
}

await runStaffCommand(async (context) => {
  const known = staffRoles.find((one) => one === role || staffAccountWords.roles[one] === role);
  if (known === undefined) throw new StaffCommandError(staffAccountWords.commands.unknownRole(role));
  const typed = { loginName: login, displayName: name, role: known, email };
  printStaffSlip(await addMember(context, { passwords: createPasswordKeeper(), actor: commandActor }, typed));
});
