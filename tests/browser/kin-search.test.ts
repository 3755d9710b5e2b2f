import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visitPage } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { invitedAddress } from '../support/family-form.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { addAccounts, logInFirst, type NewAccount } from '../support/staff-accounts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-story-'));
const serverOptions = {
  folder,
  siteDir: sites.chongqing,
  environment: { TRUSTED_PROXY_HOPS: '1' },
};
let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServerProcess(serverOptions)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Reader {
  title: string;
  width: number;
  hasScript: boolean;
  /** Another address for each, as from another household. */
  number: number;
}

/** Each width and each way once: what a page looks like hangs on the one, how it is sent on the other. */
const readers: Reader[] = [
  { title: 'a phone', width: 360, hasScript: true, number: 1 },
  { title: 'a desktop without scripts', width: 1280, hasScript: false, number: 2 },
];

function optionsOf({ width, hasScript, number }: Reader): BrowserContextOptions {
  return {
    viewport: { width, height: 800 },
    javaScriptEnabled: hasScript,
    extraHTTPHeaders: { 'X-Forwarded-For': invitedAddress(number) },
  };
}

/** Every page of a story is looked at as it comes. */
async function look(page: Page, { hasScript }: Reader): Promise<void> {
  expect([page.url(), await findOverflow(page)]).toEqual([page.url(), 0]);
  if (hasScript) expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
}

async function send(page: Page): Promise<void> {
  await page.locator('form[id] button[type=submit].form__submit').first().click();
}

async function fillLead(page: Page, name: string): Promise<void> {
  await page.getByLabel('您的姓名').fill('虚构甲');
  await page.getByLabel('怎样联系您').fill('13800001234');
  await page.getByLabel('您与烈士的关系').fill('侄孙');
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=nativePlace]').fill('铜梁县');
  await page.locator('[name=story]').fill('1951年去的朝鲜，后来没有音信');
}

interface Receipt {
  reference: string;
  code: string;
}

async function readReceipt(page: Page): Promise<Receipt> {
  await page.locator('[data-reference]').waitFor();
  const read = async (name: string) => (await page.locator(`[${name}]`).first().getAttribute(name)) ?? '';
  return { reference: await read('data-reference'), code: await read('data-code') };
}

/** Sends a lead from the list page on, past a forgotten consent, to the receipt. */
async function sendLead(page: Page, reader: Reader, name: string): Promise<Receipt> {
  await page.getByRole('link', { name: '写下您知道的' }).click();
  await fillLead(page, name);
  // Nobody fills the form in less; the server tells by it who is a machine.
  await page.waitForTimeout(3_100);
  await look(page, reader);
  await send(page);
  await page.locator('.form__summary a').first().waitFor();
  expect(await page.locator('[name=story]').inputValue()).toBe('1951年去的朝鲜，后来没有音信');
  await look(page, reader);
  await page.locator('[name="consent:processing"]').check();
  await send(page);
  return readReceipt(page);
}

async function openLead(page: Page, { reference, code }: Receipt): Promise<void> {
  await page.goto(`${server.origin}/kin-search/follow`);
  await page.locator('[name=reference]').fill(reference);
  await page.locator('[name=code]').fill(code);
  await send(page);
}

async function writeInFold(page: Page, action: string, text: string): Promise<void> {
  const form = page.locator(`form[action$="/kin-search/follow/${action}"]`);
  const fold = page.locator('details', { has: form }).locator('summary').first();
  if ((await fold.count()) > 0 && !(await form.isVisible())) await fold.click();
  if (text !== '') await form.locator('textarea').first().fill(text);
  for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
  await form.locator('button[type=submit]').click();
}

describe('a family', () => {
  it.each(readers)('sends, prints, follows, adds and withdraws on $title', async (reader) => {
    await visitPage(
      browser,
      `${server.origin}/kin-search/`,
      async (page) => {
        const receipt = await sendLead(page, reader, `虚构${reader.number}`);
        expect(receipt.reference).toMatch(/^[A-Z0-9]{8}$/u);
        await look(page, reader);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('[data-code]').first().isVisible()).toBe(true);
        expect(await page.locator('header nav').first().isVisible()).toBe(false);
        await page.emulateMedia({ media: 'screen' });
        expect(page.url()).not.toContain(receipt.code.slice(0, 4));

        await openLead(page, { ...receipt, code: 'AAAA-AAAA-AAAA-AAAA' });
        expect(await page.locator('main').innerText()).not.toContain('铜梁县');
        await openLead(page, receipt);
        await page.getByText('铜梁县').first().waitFor();
        await look(page, reader);
        await writeInFold(page, 'add', '堂兄还记得部队是三兵团');
        await page.getByText('堂兄还记得部队是三兵团').first().waitFor();
        await writeInFold(page, 'withdraw', '');
        await look(page, reader);
        await openLead(page, receipt);
        expect(await page.locator('main').innerText()).not.toContain('铜梁县');
      },
      optionsOf(reader),
    );
  });

  it('sees the picture that it was asked about beside the form', async () => {
    const reader: Reader = { title: 'a phone', width: 360, hasScript: true, number: 10 };
    const [picture = ''] = globSync('media/*-400.jpg', { cwd: sites.chongqing });
    const id = path.basename(picture, '-400.jpg');
    await visitPage(
      browser,
      `${server.origin}/kin-search/lead?media=${id}`,
      async (page) => {
        const shown = page.locator('[data-field="opened-media"] img');
        await shown.scrollIntoViewIfNeeded();
        expect(
          await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
        ).toBe(400);
        expect(await page.locator('input[name=media]').inputValue()).toBe(id);
        await look(page, reader);
      },
      optionsOf(reader),
    );
  });

  it('keeps what it wrote when the server can’t be reached', async () => {
    const reader: Reader = { title: 'a phone', width: 360, hasScript: true, number: 9 };
    await visitPage(
      browser,
      `${server.origin}/kin-search/lead`,
      async (page) => {
        await fillLead(page, '虚构九');
        await page.locator('[name="consent:processing"]').check();
        await page.context().setOffline(true);
        await send(page);
        await page.getByText('没有寄出去').first().waitFor();
        expect(await page.locator('[name=name]').inputValue()).toBe('虚构九');
        await page.context().setOffline(false);
        await page.reload();
        expect(await page.locator('[name=story]').inputValue()).toContain('朝鲜');
        // A box once ticked is not ticked by the browser for the family.
        expect(await page.locator('[name="consent:processing"]').isChecked()).toBe(false);
        await page.locator('[name="consent:processing"]').check();
        await send(page);
        await readReceipt(page);
      },
      optionsOf(reader),
    );
  });
});

describe('the desk', () => {
  let accounts: NewAccount[];
  beforeAll(async () => {
    accounts = await addAccounts(
      serverOptions,
      readers.flatMap(({ number }) => [
        { loginName: `clerk${number}`, displayName: `虚构录入${number}`, role: 'clerk' },
        { loginName: `reviewer${number}`, displayName: `虚构审核${number}`, role: 'reviewer' },
      ]),
    );
  });

  it.each(readers)(
    'lets one clerk propose and a second confirm, and prints the letter, on $title',
    async (reader) => {
      const [clerk, reviewer] = accounts.slice((reader.number - 1) * 2);
      if (clerk === undefined || reviewer === undefined) throw new Error('There are no accounts.');
      const family = { ...optionsOf(reader), ...optionsOf({ ...reader, number: 20 + reader.number }) };
      const { reference } = await visitPage(
        browser,
        `${server.origin}/kin-search/`,
        (page) => sendLead(page, reader, '王开权'),
        family,
      );
      await visitPage(
        browser,
        `${server.origin}/staff/`,
        (page) => propose(page, reader, { clerk, reference }),
        optionsOf(reader),
      );
      await visitPage(
        browser,
        `${server.origin}/staff/`,
        (page) => confirm(page, reader, { reviewer, reference }),
        optionsOf(reader),
      );
    },
  );
});

async function openByReference(page: Page, reference: string): Promise<void> {
  await page.goto(`${server.origin}/staff/?reference=${reference}`);
  await page.getByRole('link', { name: reference }).first().click();
  await page.getByRole('heading', { name: reference }).waitFor();
}

async function openAct(page: Page, act: string) {
  const form = page.locator(`form[action$="/${act}"]`).first();
  if (!(await form.isVisible()))
    await page.locator('details', { has: form }).locator('summary').first().click();
  return form;
}

async function propose(
  page: Page,
  reader: Reader,
  { clerk, reference }: { clerk: NewAccount; reference: string },
): Promise<void> {
  await logInFirst(page, server.origin, clerk);
  await look(page, reader);
  await openByReference(page, reference);
  await look(page, reader);
  expect(await page.locator('main').innerText()).not.toContain('13800001234');
  const form = await openAct(page, 'propose');
  await form.locator('input[type=radio]').first().check();
  await form.locator('textarea').fill('姓名读音合，籍贯合');
  await form.locator('button[type=submit]').click();
  await page.getByText('姓名读音合，籍贯合').first().waitFor();
  expect(await page.locator('form[action$="/decide"]').count()).toBe(0);
}

async function confirm(
  page: Page,
  reader: Reader,
  { reviewer, reference }: { reviewer: NewAccount; reference: string },
): Promise<void> {
  await logInFirst(page, server.origin, reviewer);
  await openByReference(page, reference);
  const form = await openAct(page, 'decide');
  for (const note of await form.locator('textarea').all()) await note.fill('复核无误');
  await form.locator('input[type=radio]').first().check();
  await form.locator('button[type=submit]').click();
  await page.getByText('确认').first().waitFor();
  await look(page, reader);
  await page.getByRole('link', { name: '打印公函与回信' }).click();
  await look(page, reader);
  await page.locator('form[action$="/letters"] button[type=submit]').first().click();
  await page.emulateMedia({ media: 'print' });
  const letter = await page.locator('main').innerText();
  expect(letter).toContain(reference);
  expect(letter).not.toContain('13800001234');
}
