import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import { sentRequest } from '../../web/sent-request.fixture.ts';
import { requireRecentProof } from './require-recent-proof.ts';
import {
  errorsOf,
  openStaffDesk,
  ownPassword,
  type StaffBrowser,
  type StaffDesk,
} from './staff-browser.fixture.ts';

const minute = 60_000;
let desk: StaffDesk;
let browser: StaffBrowser;

beforeEach(async () => {
  desk = await openStaffDesk();
  browser = desk.openBrowser();
  await desk.logIn(browser, await desk.add('zhang.min', 'reviewer'));
});
afterEach(() => desk.close());

function prove() {
  const cookies = Object.fromEntries(browser.cookies);
  const request = sentRequest({ path: '/staff/export', query: { stage: 'received' }, cookies });
  return requireRecentProof({ request, context: desk.context, member: undefined });
}

const detour = '/staff/prove?next=%2Fstaff%2Fexport%3Fstage%3Dreceived';

describe('taking data out of the house', () => {
  it('needs a password given within ten minutes; the login counts', async () => {
    expect(await prove()).toBeUndefined();
    desk.clock.pass(10 * minute - 1);
    expect(await prove()).toBeUndefined();
    desk.clock.pass(1);
    expect(await prove()).toEqual({ kind: 'redirect', path: detour });
  });

  it('asks for the password, leads back, and goes on under a new token', async () => {
    desk.clock.pass(15 * minute);
    const token = browser.cookies.get('staff');
    const next = '/staff/export?stage=received';
    expect(await browser.get(detour)).toMatchObject({
      page: 'staff-prove',
      view: { form: { hidden: { next } } },
    });
    const wrong = await browser.post('/staff/prove', { password: 'guess', next });
    expect(errorsOf(wrong)).toEqual([staffAccountWords.errors.wrongPassword]);
    expect(await prove()).toBeDefined();
    expect(await browser.post('/staff/prove', { password: ownPassword, next })).toMatchObject({ path: next });
    expect(browser.cookies.get('staff')).not.toBe(token);
    expect(await prove()).toBeUndefined();
  });

  it('never leads out of the desk', async () => {
    const next = 'https://evil.example/';
    expect(await browser.post('/staff/prove', { password: ownPassword, next })).toMatchObject({
      path: '/staff/',
    });
  });

  it('is not proved by nobody', async () => {
    browser.cookies.clear();
    expect(await prove()).toMatchObject({ kind: 'redirect' });
  });
});
