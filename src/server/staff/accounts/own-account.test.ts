import { asc, isNull } from '../../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import { auditRows } from '../../schema/guard-tables.ts';
import { recoveryCodes } from '../../schema/staff-tables.ts';
import type { WebResponse } from '../../web/web-response.ts';
import type { Credentials } from './new-credentials.ts';
import type { OwnAccountView } from './page-views.ts';
import { openStaffDesk, ownPassword, type StaffBrowser, type StaffDesk } from './staff-browser.fixture.ts';

const { errors } = staffAccountWords;
const nextPassword = '夜里的雨落在解放碑上，灯亮';
let desk: StaffDesk;
let slip: Credentials;
let browser: StaffBrowser;

beforeEach(async () => {
  desk = await openStaffDesk();
  slip = await desk.add('zhang.min', 'clerk');
  browser = desk.openBrowser();
  await desk.logIn(browser, slip);
});
afterEach(() => desk.close());

function viewOf(answer: WebResponse): OwnAccountView {
  if (answer.kind !== 'page' || answer.page !== 'staff-account') throw new Error(JSON.stringify(answer));
  return answer.view;
}

async function lastAction(): Promise<string | undefined> {
  const rows = await desk.database.read.select().from(auditRows).orderBy(asc(auditRows.sequence));
  return rows.at(-1)?.action;
}

describe('one’s own account', () => {
  it('lists where one is logged in, and ends one of them', async () => {
    const [older, newer] = [desk.openBrowser(), desk.openBrowser()];
    await desk.logIn(older, slip);
    await desk.logIn(newer, slip);
    const { sessions } = viewOf(await browser.get('/staff/account'));
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    await browser.post('/staff/account/session', { ...sessions[2]?.end.hidden });
    expect(await lastAction()).toBe('staff-session-ended');
    expect(await older.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    expect(viewOf(await newer.get('/staff/account')).sessions).toHaveLength(2);
  });

  it('ends no session of somebody else', async () => {
    const colleague = desk.openBrowser();
    await desk.logIn(colleague, await desk.add('li.qing', 'clerk'));
    const [theirs] = viewOf(await colleague.get('/staff/account')).sessions;
    await browser.post('/staff/account/session', { ...theirs?.end.hidden });
    expect(viewOf(await colleague.get('/staff/account')).sessions).toHaveLength(1);
  });

  it('ends all the others at once', async () => {
    const others = [desk.openBrowser(), desk.openBrowser()];
    for (const other of others) await desk.logIn(other, slip);
    await browser.post('/staff/account/others', {});
    for (const other of others) expect(await other.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    expect(viewOf(await browser.get('/staff/account?done=others')).done).not.toBe('');
  });

  it('changes the password: the old one is gone, other sessions too, and this one has a new token', async () => {
    const other = desk.openBrowser();
    await desk.logIn(other, slip);
    const token = browser.cookies.get('staff');
    const fields = { currentPassword: ownPassword, newPassword: nextPassword, again: nextPassword };
    expect(await browser.post('/staff/account/password', fields)).toMatchObject({ kind: 'redirect' });
    expect(await lastAction()).toBe('staff-password-changed');
    expect(browser.cookies.get('staff')).not.toBe(token);
    expect(await other.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    expect(viewOf(await browser.get('/staff/account')).sessions).toHaveLength(1);
    const stolen = desk.openBrowser();
    stolen.cookies.set('staff', token ?? '');
    expect(await stolen.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    const login = (password: string) =>
      desk.openBrowser().post('/staff/login', { loginName: 'zhang.min', password });
    expect(await login(ownPassword)).toMatchObject({ kind: 'page', status: 422 });
    desk.clock.pass(60_000);
    expect(await login(nextPassword)).toMatchObject({ kind: 'redirect' });
  });

  it('asks for the present password, ten times an hour at most', async () => {
    const fields = { currentPassword: 'guess', newPassword: nextPassword, again: nextPassword };
    const statuses = [];
    for (let count = 0; count < 20; count++) {
      const answer = await browser.post('/staff/account/password', fields);
      statuses.push(answer.status);
      if (count === 0)
        expect(viewOf(answer).passwordForm.errors).toEqual([
          { field: 'currentPassword', message: errors.wrongPassword },
        ]);
      desk.clock.pass(150_000);
    }
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
    expect(statuses).toContain(429);
  });

  it('shows new recovery codes once, and the old ones work no more', async () => {
    const answer = viewOf(await browser.post('/staff/account/codes', { password: ownPassword }));
    expect(answer.newCodes).toHaveLength(10);
    expect(answer.newCodes).not.toEqual(slip.codes);
    expect(await lastAction()).toBe('staff-codes-renewed');
    expect(viewOf(await browser.get('/staff/account'))).toMatchObject({ newCodes: [], codesLeft: 10 });
    const enter = async (code = '') => {
      const away = desk.openBrowser();
      await away.post('/staff/login', { loginName: 'zhang.min', password: ownPassword });
      return away.post('/staff/login/code', { code });
    };
    expect(await enter(slip.codes[0])).toMatchObject({ kind: 'page', status: 422 });
    expect(await enter(answer.newCodes[0])).toMatchObject({ kind: 'redirect' });
    const left = await desk.database.read.select().from(recoveryCodes).where(isNull(recoveryCodes.usedAt));
    expect(left).toHaveLength(9);
  });

  it('keeps its codes where the password given for new ones is wrong', async () => {
    const answer = viewOf(await browser.post('/staff/account/codes', { password: 'guess' }));
    expect(answer.newCodes).toEqual([]);
    expect(answer.codesForm.errors).toHaveLength(1);
  });
});
