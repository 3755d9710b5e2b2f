import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { readOfficeSettings } from '../../src/server/read-office-settings.ts';
import { noMatcher, openContext } from '../../src/server/open-context.ts';
import { readServerSettings } from '../../src/server/server-settings.ts';
import { addMember } from '../../src/server/staff/accounts/add-member.ts';
import { createPasswordKeeper } from '../../src/server/staff/accounts/password-keeper.ts';
import { serverEnvironment, type ServerProcessOptions } from './server-process.ts';

export interface NewAccount {
  loginName: string;
  password: string;
  totpSecret: string;
}

/** Makes accounts as the command does, in the store of a server that runs beside it. */
export async function addAccounts(
  options: ServerProcessOptions,
  members: readonly { loginName: string; displayName: string; role: string }[],
): Promise<NewAccount[]> {
  const environment = serverEnvironment(options);
  const settings = readServerSettings(environment, readOfficeSettings(environment.CONTENT_DIR));
  const { context } = await openContext(settings, { matcher: noMatcher });
  const accounts: NewAccount[] = [];
  for (const member of members) {
    const needs = { passwords: createPasswordKeeper(), actor: 'command' };
    const { loginName, password = '', totp } = await addMember(context, needs, { ...member, email: '' });
    accounts.push({ loginName, password, totpSecret: totp?.secret ?? '' });
  }
  context.database.close();
  return accounts;
}

/** Logs in for the first time: one-time password, code of the authenticator, a password of one's own. */
export async function logInFirst(page: Page, origin: string, account: NewAccount): Promise<void> {
  await page.goto(`${origin}/staff/login`);
  await page.locator('[name=loginName]').fill(account.loginName);
  await page.locator('input[type=password][name=password]').fill(account.password);
  await page.locator('main button[type=submit]').click();
  await page.locator('[name=code]').fill(new TOTP({ secret: account.totpSecret }).generate());
  await page.locator('main button[type=submit]').click();
  await page.locator('input[type=password]').first().waitFor();
  for (const field of await page.locator('input[type=password]').all())
    await field.fill('山高水长 铭记 2026');
  await page.locator('main button[type=submit]').click();
  await page.locator('input[type=password]').first().waitFor({ state: 'detached' });
  // The desk is measured next, and has its width only with its styles.
  await page.waitForLoadState('load');
}
