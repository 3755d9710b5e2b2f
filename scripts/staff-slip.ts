import { renderUnicodeCompact } from 'uqr';
import { staffAccountWords } from '../src/i18n/staff-accounts.ts';
import type { Credentials } from '../src/server/staff/accounts/new-credentials.ts';

/** Prints what is handed over in person; nothing of it can be printed again. */
export function printStaffSlip({ loginName, displayName, password, totp, codes }: Credentials): void {
  const { slip, accounts, commands } = staffAccountWords;
  console.log(`${commands.onlyOnce}\n`);
  console.log(commands.slip(accounts.name, displayName));
  console.log(commands.slip(accounts.loginName, loginName));
  if (password !== undefined) {
    console.log(commands.slip(slip.password, password));
    console.log(slip.passwordLead);
  }
  if (totp !== undefined) {
    console.log(`\n${slip.totpLead}`);
    console.log(renderUnicodeCompact(totp.uri, { border: 2 }));
    console.log(commands.slip(slip.secret, totp.secret));
    console.log(commands.slip(commands.uri, totp.uri));
  }
  if (codes.length > 0) console.log(`\n${commands.slip(slip.codes, slip.codesLead)}\n${codes.join('\n')}`);
}
