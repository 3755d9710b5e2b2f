import { asc } from '../../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffRoles, type StaffRole } from '../../../domain/leads/stages.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import { auditRows } from '../../schema/guard-tables.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { AccountRefusedError } from './account-refused.ts';
import { addMember } from './add-member.ts';
import { changeRole, disableMember } from './change-member.ts';
import type { Credentials } from './new-credentials.ts';
import type { AccountsView } from './page-views.ts';
import { createAccountRoutes } from './routes.ts';
import {
  codeOf,
  openStaffDesk,
  ownPassword,
  type StaffBrowser,
  type StaffDesk,
} from './staff-browser.fixture.ts';
import { findByLoginName } from './staff-row.ts';

const { refusals } = staffAccountWords.accounts;
let desk: StaffDesk;
let chief: Credentials;
let browser: StaffBrowser;

beforeEach(async () => {
  desk = await openStaffDesk();
  chief = await desk.add('chief', 'administrator');
  browser = desk.openBrowser();
  await desk.logIn(browser, chief);
});
afterEach(() => desk.close());

function viewOf(answer: WebResponse): AccountsView {
  if (answer.kind !== 'page' || answer.page !== 'staff-accounts') throw new Error(JSON.stringify(answer));
  return answer.view;
}

async function act(loginName: string, name: string, fields: Record<string, string> = {}) {
  return browser.post(`/staff/accounts/${await desk.idOf(loginName)}/${name}`, fields);
}

function listAudit() {
  return desk.database.read.select().from(auditRows).orderBy(asc(auditRows.sequence));
}

describe('the accounts of the office', () => {
  it('are added with a slip that lets its owner in, and is shown only this once', async () => {
    const fields = { loginName: 'Li.Qing', displayName: '李清', role: 'clerk', email: '' };
    const { slip, members, notice } = viewOf(await browser.post('/staff/accounts', fields));
    expect(notice).toContain('李清');
    expect(members.map(({ loginName }) => loginName)).toEqual(['chief', 'li.qing']);
    if (slip === undefined) throw new Error('no slip');
    expect(slip.totp?.uri).toContain(`secret=${slip.totp?.secret}`);
    expect(await desk.logIn(desk.openBrowser(), slip)).toMatchObject({ path: '/staff/' });
    expect(viewOf(await browser.get('/staff/accounts')).slip).toBeUndefined();
    const actor = await desk.idOf('chief');
    const added = (await listAudit()).find(
      ({ action, actor: by }) => action === 'staff-added' && by === actor,
    );
    expect(added).toMatchObject({ subject: await desk.idOf('li.qing'), detail: '{"role":"clerk"}' });
  });

  it.each([
    [{ loginName: 'CHIEF' }, 'login-taken', 'loginName'],
    [{ loginName: 'a' }, 'login-name', 'loginName'],
    [{ loginName: 'with blank' }, 'login-name', 'loginName'],
    [{ loginName: '.dot' }, 'login-name', 'loginName'],
    [{ displayName: ' ' }, 'display-name', 'displayName'],
    [{ displayName: '名'.repeat(21) }, 'display-name', 'displayName'],
    [{ role: 'owner' }, 'role', 'role'],
    [{ email: 'not an address' }, 'email', 'email'],
  ] as const)('are not added from %j, and what was typed stays', async (wrong, reason, field) => {
    const fields = { loginName: 'li.qing', displayName: '李清', role: 'clerk', email: '', ...wrong };
    const answer = await browser.post('/staff/accounts', fields);
    expect(answer.status).toBe(422);
    const { addForm, members } = viewOf(answer);
    expect(addForm.errors).toEqual([{ field, message: refusals[reason] }]);
    expect(members).toHaveLength(1);
    const shown = addForm.groups[0]?.fields.map((one) => ('value' in one ? one.value : ''));
    expect(shown).toEqual([fields.displayName, fields.loginName, fields.role, fields.email]);
  });

  it('exist once where two are added under one name at the same time', async () => {
    const typed = { loginName: 'li.qing', displayName: '李清', role: 'clerk', email: '' };
    const needs = { passwords: desk.passwords, actor: 'command' };
    const both = await Promise.allSettled([1, 2].map(() => addMember(desk.context, needs, typed)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toEqual(new AccountRefusedError('login-taken'));
  });

  it('are disabled: sessions end, the password opens nothing, and back again', async () => {
    const clerk = await desk.add('li.qing', 'clerk');
    const theirs = desk.openBrowser();
    await desk.logIn(theirs, clerk);
    await act('li.qing', 'disable');
    expect(await theirs.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    expect(await theirs.post('/staff/login', { loginName: 'li.qing', password: ownPassword })).toMatchObject({
      status: 422,
    });
    await act('li.qing', 'enable');
    desk.clock.pass(60_000);
    expect(await desk.logIn(theirs, clerk)).toMatchObject({ path: '/staff/' });
    const actions = (await listAudit()).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['staff-disabled', 'staff-enabled']));
  });

  it('get another role, and log in anew to use it', async () => {
    const theirs = desk.openBrowser();
    await desk.logIn(theirs, await desk.add('li.qing', 'clerk'));
    await act('li.qing', 'role', { role: 'auditor' });
    expect(await theirs.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    expect((await findByLoginName(desk.context, 'li.qing'))?.role).toBe('auditor');
    const last = (await listAudit()).at(-1);
    expect(last).toMatchObject({ action: 'staff-role-changed', detail: '{"from":"clerk","to":"auditor"}' });
    expect(viewOf(await act('li.qing', 'role', { role: 'owner' })).notice).toBe(refusals.role);
  });

  it('get a one-time password: the old one and all sessions are gone, the authenticator stays', async () => {
    const clerk = await desk.add('li.qing', 'clerk');
    const theirs = desk.openBrowser();
    await desk.logIn(theirs, clerk);
    const { slip } = viewOf(await act('li.qing', 'reset-password'));
    expect(slip).toMatchObject({ totp: undefined, codes: [] });
    expect(await theirs.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    const login = (password = '') => theirs.post('/staff/login', { loginName: 'li.qing', password });
    expect(await login(ownPassword)).toMatchObject({ status: 422 });
    expect(await login(slip?.password)).toMatchObject({ path: '/staff/login/code' });
    desk.clock.pass(30_000);
    const code = codeOf(clerk, desk.clock.now());
    expect(await theirs.post('/staff/login/code', { code })).toMatchObject({ path: '/staff/login/password' });
  });

  it('make every browser new again with another password', async () => {
    const clerk = await desk.add('li.qing', 'clerk', 'li.qing@mingji.example');
    const theirs = desk.openBrowser();
    await desk.logIn(theirs, clerk);
    const { slip } = viewOf(await act('li.qing', 'reset-password'));
    await desk.logIn(theirs, { ...clerk, password: slip?.password });
    const logins = (await listAudit()).filter(({ action }) => action === 'staff-login');
    expect(logins.at(-1)?.detail).toBe('{"isNewDevice":true,"second":"totp"}');
  });

  it('get a new authenticator and codes: the old telephone and the old codes are worth nothing', async () => {
    const clerk = await desk.add('li.qing', 'clerk');
    await desk.logIn(desk.openBrowser(), clerk);
    const { slip } = viewOf(await act('li.qing', 'reset-totp'));
    expect(slip?.password).toBeUndefined();
    expect(slip?.codes).toHaveLength(10);
    const theirs = desk.openBrowser();
    await theirs.post('/staff/login', { loginName: 'li.qing', password: ownPassword });
    desk.clock.pass(60_000);
    for (const code of [codeOf(clerk, desk.clock.now()), clerk.codes[0] ?? ''])
      expect(await theirs.post('/staff/login/code', { code })).toMatchObject({ status: 422 });
    const renewed = { ...clerk, totp: slip?.totp };
    expect(await theirs.post('/staff/login/code', { code: codeOf(renewed, desk.clock.now()) })).toMatchObject(
      {
        path: '/staff/',
      },
    );
  });

  it('are changed only by who gave the password within ten minutes', async () => {
    await desk.add('li.qing', 'clerk');
    desk.clock.pass(11 * 60_000);
    expect(await act('li.qing', 'disable')).toMatchObject({ path: '/staff/prove?next=%2Fstaff%2Faccounts' });
    expect((await findByLoginName(desk.context, 'li.qing'))?.disabledAt).toBeNull();
  });
});

describe('the last administrator', () => {
  const refused = new AccountRefusedError('last-administrator');

  it('is neither disabled nor given another role, by page or by command', async () => {
    const id = await desk.idOf('chief');
    expect(viewOf(await act('chief', 'disable')).notice).toBe(refusals['last-administrator']);
    expect(viewOf(await act('chief', 'role', { role: 'clerk' })).notice).toBe(refusals['last-administrator']);
    const change = { id, actor: 'command' };
    await expect(disableMember(desk.context, change)).rejects.toEqual(refused);
    await expect(changeRole(desk.context, change, 'auditor')).rejects.toEqual(refused);
    expect(await findByLoginName(desk.context, 'chief')).toMatchObject({
      role: 'administrator',
      disabledAt: null,
    });
    expect((await listAudit()).map(({ action }) => action)).not.toContain('staff-disabled');
  });

  it('is whoever is left in use: a disabled administrator does not count', async () => {
    await desk.add('second', 'administrator');
    const [first, second] = [await desk.idOf('chief'), await desk.idOf('second')];
    await disableMember(desk.context, { id: second, actor: 'command' });
    await expect(disableMember(desk.context, { id: first, actor: 'command' })).rejects.toEqual(refused);
  });

  it('stays when two administrators disable each other at the same time', async () => {
    await desk.add('second', 'administrator');
    const ids = [await desk.idOf('chief'), await desk.idOf('second')];
    const both = await Promise.allSettled(
      ids.map((id) => disableMember(desk.context, { id, actor: 'command' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not keep other accounts from being changed', async () => {
    await desk.add('li.qing', 'clerk');
    await expect(
      disableMember(desk.context, { id: await desk.idOf('li.qing'), actor: 'command' }),
    ).resolves.toBeUndefined();
    await expect(disableMember(desk.context, { id: 'nobody', actor: 'command' })).rejects.toEqual(
      new AccountRefusedError('missing'),
    );
  });
});

describe('the pages about accounts', () => {
  const pages: Record<string, readonly StaffRole[]> = {
    '/staff/accounts': ['administrator'],
    '/staff/audit': ['auditor'],
    '/staff/account': staffRoles,
    '/staff/prove': staffRoles,
  };

  it.each(staffRoles)('open for %s as the table of rights says', async (role) => {
    const theirs = desk.openBrowser();
    await desk.logIn(theirs, await desk.add(`some.${role}`, role));
    for (const [path, roles] of Object.entries(pages)) {
      const answer = await theirs.get(path);
      expect(answer.kind === 'page', path).toBe(roles.includes(role));
      expect(answer.status === 403, path).toBe(!roles.includes(role));
    }
  });

  it('are all behind a role, but for logging in and out', () => {
    const open = createAccountRoutes(desk.passwords).filter(({ access }) => access === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /staff/login',
      'POST /staff/login',
      'GET /staff/login/code',
      'POST /staff/login/code',
      'GET /staff/login/password',
      'POST /staff/login/password',
      'POST /staff/logout',
    ]);
  });
});
