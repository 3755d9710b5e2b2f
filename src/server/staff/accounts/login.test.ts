import { asc, eq } from '../../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import { auditRows, outbox } from '../../schema/guard-tables.ts';
import { recoveryCodes, staff, staffSessions } from '../../schema/staff-tables.ts';
import { disableMember } from './change-member.ts';
import type { Credentials } from './new-credentials.ts';
import { createPasswordKeeper } from './password-keeper.ts';
import { codeOf, errorsOf, openStaffDesk, ownPassword, type StaffDesk } from './staff-browser.fixture.ts';
import { findByLoginName } from './staff-row.ts';

const { errors } = staffAccountWords;
const minute = 60_000;
let desk: StaffDesk;
let slip: Credentials;

beforeEach(async () => {
  desk = await openStaffDesk();
  slip = await desk.add('zhang.min', 'clerk', 'zhang.min@mingji.example');
});
afterEach(() => desk.close());

function listAudit() {
  return desk.database.read.select().from(auditRows).orderBy(asc(auditRows.sequence));
}

describe('logging in to the desk', () => {
  it('leads a first time through password, code and a password of one’s own to where one wanted to be', async () => {
    const browser = desk.openBrowser();
    const turned = await browser.get('/staff/account');
    expect(turned).toMatchObject({ kind: 'redirect', path: '/staff/login?next=%2Fstaff%2Faccount' });
    const next = '/staff/account';
    const first = { loginName: 'Zhang.Min ', password: slip.password ?? '', next };
    expect(await browser.post('/staff/login', first)).toMatchObject({ path: '/staff/login/code' });
    expect(browser.cookies.has('staff')).toBe(false);
    const code = codeOf(slip, desk.clock.now());
    expect(await browser.post('/staff/login/code', { code })).toMatchObject({
      path: '/staff/login/password',
    });
    expect(browser.cookies.has('staff')).toBe(false);
    const chosen = { newPassword: ownPassword, again: ownPassword };
    expect(await browser.post('/staff/login/password', chosen)).toMatchObject({ path: next });
    expect(await browser.get(next)).toMatchObject({ kind: 'page', page: 'staff-account' });
    expect(browser.cookies.has('staff-step')).toBe(false);
  });

  it('sends each role to its own first page', async () => {
    const places = {
      clerk: '/staff/',
      reviewer: '/staff/',
      administrator: '/staff/accounts',
      auditor: '/staff/audit',
    };
    for (const [role, path] of Object.entries(places) as [keyof typeof places, string][]) {
      const other = await desk.add(`some.${role}`, role);
      const answer = await desk.logIn(desk.openBrowser(), other);
      expect(answer, role).toEqual(expect.objectContaining({ kind: 'redirect', path }));
    }
  });

  it('does not take a step before the one it follows, nor a step that was changed or has run out', async () => {
    const browser = desk.openBrowser();
    expect(await browser.post('/staff/login/code', { code: codeOf(slip, desk.clock.now()) })).toMatchObject({
      path: '/staff/login',
    });
    await browser.post('/staff/login', { loginName: 'zhang.min', password: slip.password ?? '' });
    const chosen = { newPassword: ownPassword, again: ownPassword };
    expect(await browser.post('/staff/login/password', chosen)).toMatchObject({ path: '/staff/login' });
    const step = browser.cookies.get('staff-step') ?? '';
    const forged = Buffer.from(
      Buffer.from(step.split('.')[0] ?? '', 'base64url')
        .toString()
        .replace('"code"', '"password"'),
    ).toString('base64url');
    browser.cookies.set('staff-step', `${forged}.${step.split('.')[1]}`);
    expect(await browser.post('/staff/login/password', chosen)).toMatchObject({ path: '/staff/login' });
    browser.cookies.set('staff-step', step);
    desk.clock.pass(10 * minute);
    expect(await browser.get('/staff/login/code')).toMatchObject({ path: '/staff/login' });
  });

  it('opens a session under a new token, whatever token the browser was given before', async () => {
    const browser = desk.openBrowser();
    const planted = 'A'.repeat(43);
    browser.cookies.set('staff', planted);
    await desk.logIn(browser, slip);
    const first = browser.cookies.get('staff') ?? '';
    expect(first).toMatch(/^[\w-]{43}$/u);
    expect(first).not.toBe(planted);
    await desk.logIn(browser, slip);
    expect(browser.cookies.get('staff')).not.toBe(first);
    const rows = await desk.database.read.select().from(staffSessions);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('staff'));
  });

  it('takes no code twice, not even twice at the same time', async () => {
    await desk.logIn(desk.openBrowser(), slip);
    desk.clock.pass(minute);
    const code = codeOf(slip, desk.clock.now());
    const [first, second, third] = [desk.openBrowser(), desk.openBrowser(), desk.openBrowser()];
    for (const browser of [first, second, third])
      await browser.post('/staff/login', { loginName: 'zhang.min', password: ownPassword });
    const both = await Promise.all(
      [first, second].map((browser) => browser.post('/staff/login/code', { code })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['page', 'redirect']);
    desk.clock.pass(15_000);
    expect(errorsOf(await third.post('/staff/login/code', { code }))).toEqual([errors.wrongCode]);
  });

  it('takes a recovery code in the place of the telephone, once, but not at a first login', async () => {
    const [code = ''] = slip.codes;
    const fresh = desk.openBrowser();
    await fresh.post('/staff/login', { loginName: 'zhang.min', password: slip.password ?? '' });
    expect(errorsOf(await fresh.post('/staff/login/code', { code }))).toEqual([errors.wrongCode]);
    await desk.logIn(fresh, slip);
    const typed = code.replaceAll('-', ' ').toLowerCase();
    const answers = [];
    for (let time = 0; time < 2; time++) {
      const browser = desk.openBrowser();
      await browser.post('/staff/login', { loginName: 'zhang.min', password: ownPassword });
      answers.push(await browser.post('/staff/login/code', { code: typed }));
    }
    expect(answers.map(({ kind }) => kind)).toEqual(['redirect', 'page']);
    const used = (await desk.database.read.select().from(recoveryCodes)).filter((row) => row.usedAt !== null);
    expect(used).toHaveLength(1);
  });

  it('refuses weak, differing and unchanged passwords at the first login', async () => {
    const browser = desk.openBrowser();
    await browser.post('/staff/login', { loginName: 'zhang.min', password: slip.password ?? '' });
    await browser.post('/staff/login/code', { code: codeOf(slip, desk.clock.now()) });
    const choose = async (newPassword: string, again = newPassword) =>
      errorsOf(await browser.post('/staff/login/password', { newPassword, again }));
    expect(await choose('short')).toEqual([errors.faults.short]);
    expect(await choose('zhang.min-2026-x')).toEqual([errors.faults['login-name']]);
    expect(await choose(ownPassword, `${ownPassword}x`)).toEqual([errors.notSame]);
    desk.clock.pass(5 * minute);
    expect(await choose(slip.password ?? '')).toEqual([errors.unchanged]);
  });

  it('lets a one-time password lapse after seven days, and says so only to who has it', async () => {
    desk.clock.pass(7 * 1440 * minute + 1);
    const browser = desk.openBrowser();
    const { loginName, password = '' } = slip;
    expect(errorsOf(await browser.post('/staff/login', { loginName, password }))).toEqual([errors.lapsed]);
    expect(errorsOf(await browser.post('/staff/login', { loginName, password: 'another one here' }))).toEqual(
      [errors.wrong],
    );
  });

  it('hashes a password anew when the cost has risen since', async () => {
    await desk.logIn(desk.openBrowser(), slip);
    const weaker = await createPasswordKeeper({ cost: { memory: 32, passes: 1, lanes: 1 } }).hash(
      ownPassword,
      new Uint8Array(16),
    );
    await desk.database.write(() => ({
      statements: [desk.database.build.update(staff).set({ passwordHash: weaker })],
    }));
    await desk.logIn(desk.openBrowser(), slip);
    expect((await findByLoginName(desk.context, 'zhang.min'))?.passwordHash).toMatch(/^argon2id\$m=64,/u);
  });
});

describe('whoever does not get in', () => {
  it('learns nothing of whether the account exists or is disabled, at the same number of hashes', async () => {
    const disabled = await desk.add('li.qing', 'clerk');
    await desk.logIn(desk.openBrowser(), disabled);
    await disableMember(desk.context, { id: await desk.idOf('li.qing'), actor: 'command' });
    const tries = [
      { loginName: 'zhang.min', password: 'not this password' },
      { loginName: 'nobody.here', password: 'not this password' },
      { loginName: 'li.qing', password: 'not this password' },
      { loginName: 'li.qing', password: ownPassword },
    ];
    const answers = [];
    for (const fields of tries) {
      const before = desk.passwords.checks;
      const answer = await desk.openBrowser().post('/staff/login', fields);
      expect(desk.passwords.checks - before).toBe(1);
      answers.push(JSON.stringify(answer).replaceAll(fields.loginName, 'NAME'));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain(errors.wrong);
  });

  it('costs at most ten hashes an hour and account, in a thousand tries from a thousand addresses', async () => {
    const before = desk.passwords.checks;
    for (let count = 0; count < 1000; count++) {
      const address = `198.51.${count % 250}.${Math.floor(count / 250)}`;
      const headers = { 'x-forwarded-for': `10.0.0.${count % 250}` };
      const fields = { loginName: 'zhang.min', password: `guess number ${count}` };
      await desk.openBrowser().post('/staff/login', fields, { address, headers });
      desk.clock.pass(3_500);
    }
    const checks = desk.passwords.checks - before;
    expect(checks).toBeGreaterThan(4);
    expect(checks).toBeLessThanOrEqual(10);
  });

  it('costs at most ten hashes when a thousand tries come at once, and forty of one address on many names', async () => {
    const guess = (loginName: string, address: string) =>
      desk.openBrowser().post('/staff/login', { loginName, password: 'guess' }, { address });
    const crowd = Array.from({ length: 1000 }, (_, count) => guess('zhang.min', `198.51.100.${count % 250}`));
    const statuses = (await Promise.all(crowd)).map(({ status }) => status);
    const judged = statuses.filter((status) => status === 422).length;
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 429 || status === 503)).toHaveLength(1000 - judged);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(900);
    const before = desk.passwords.checks;
    for (let count = 0; count < 60; count++) await guess(`name.${count}`, '203.0.113.9');
    expect(desk.passwords.checks - before).toBe(40);
  });

  it('does not lock the owner out of a browser that is known', async () => {
    const own = desk.openBrowser();
    await desk.logIn(own, slip);
    await own.post('/staff/logout', {});
    for (let count = 0; count < 40; count++) {
      const fields = { loginName: 'zhang.min', password: 'guess' };
      await desk.openBrowser().post('/staff/login', fields, { address: `198.51.100.${count}` });
      desk.clock.pass(minute);
    }
    expect(await desk.logIn(own, slip)).toMatchObject({ kind: 'redirect', path: '/staff/' });
    const stranger = desk.openBrowser();
    stranger.cookies.set('staff-device', `forged.${'A'.repeat(43)}`);
    const answer = await stranger.post('/staff/login', { loginName: 'zhang.min', password: ownPassword });
    expect(answer).toMatchObject({ status: 429 });
  });

  it('guesses at most ten codes an hour with the right password in hand', async () => {
    await desk.logIn(desk.openBrowser(), slip);
    const thief = desk.openBrowser();
    const tried = [];
    for (let count = 0; count < 40; count++) {
      if (count % 4 === 0)
        await thief.post('/staff/login', { loginName: 'zhang.min', password: ownPassword });
      desk.clock.pass(80_000);
      const answer = await thief.post('/staff/login/code', { code: String(100_000 + count) });
      tried.push(answer.status);
    }
    expect(tried.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
    expect(await thief.get('/staff/account')).toMatchObject({ kind: 'redirect' });
  });

  it('is counted in the audit without the name that was typed', async () => {
    await desk.openBrowser().post('/staff/login', { loginName: 'zhang.min', password: 'guess' });
    for (let count = 0; count < 12; count++) {
      const fields = { loginName: `unknown.${count}`, password: 'guess' };
      await desk.openBrowser().post('/staff/login', fields, { address: `198.51.100.${count}` });
    }
    const failures = (await listAudit()).filter(({ action }) => action === 'staff-login-failed');
    expect(failures.map(({ subject, detail }) => [subject, detail])).toEqual([
      [await desk.idOf('zhang.min'), '{"count":1,"step":"password"}'],
      ['unknown', '{"count":1,"step":"password"}'],
      ['unknown', '{"count":10,"step":"password"}'],
    ]);
    expect(JSON.stringify(await listAudit())).not.toContain('unknown.');
    expect(desk.logged.join('')).not.toContain('guess');
  });
});

describe('a login', () => {
  it('is written in the audit, and told by mail where the browser was not known', async () => {
    const browser = desk.openBrowser();
    await desk.logIn(browser, slip);
    await browser.post('/staff/logout', {});
    await desk.logIn(browser, slip);
    const id = await desk.idOf('zhang.min');
    const logins = (await listAudit()).filter(({ action }) => action === 'staff-login');
    expect(logins.map(({ actor, detail }) => [actor, detail])).toEqual([
      [id, '{"isNewDevice":true,"second":"totp"}'],
      [id, '{"isNewDevice":false,"second":"totp"}'],
    ]);
    const mails = await desk.database.read.select().from(outbox);
    expect(mails.map(({ recipient, template }) => [recipient, template])).toEqual([
      ['zhang.min@mingji.example', 'new-device'],
    ]);
  });

  it('ends with logging out: the session is gone and the browser is told to clear', async () => {
    const browser = desk.openBrowser();
    await desk.logIn(browser, slip);
    const token = browser.cookies.get('staff') ?? '';
    const answer = await browser.post('/staff/logout', {});
    expect(answer).toMatchObject({
      path: '/staff/login',
      headers: { 'Clear-Site-Data': '"cache", "storage"' },
    });
    expect(browser.cookies.has('staff')).toBe(false);
    browser.cookies.set('staff', token);
    expect(await browser.get('/staff/account')).toMatchObject({ kind: 'redirect' });
    const id = await desk.idOf('zhang.min');
    const [last] = (await listAudit()).slice(-1);
    expect(last).toMatchObject({ actor: id, action: 'staff-logout', subject: id });
  });

  it('keeps secret and password only as cipher and hash', async () => {
    await desk.logIn(desk.openBrowser(), slip);
    const [row] = await desk.database.read.select().from(staff).where(eq(staff.loginName, 'zhang.min'));
    const stored = JSON.stringify([row, await desk.database.read.select().from(recoveryCodes)]);
    for (const secret of [
      ownPassword,
      slip.password,
      slip.totp?.secret,
      ...slip.codes.flatMap((code) => [code, code.replaceAll('-', '')]),
    ])
      expect(stored).not.toContain(secret);
  });
});
