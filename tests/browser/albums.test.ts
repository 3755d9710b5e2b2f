import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { countyContent, sites } from '../support/built-sites.ts';
import { findViolations } from '../support/find-violations.ts';

let browser: Browser;
let site: ServedSite;
const { media } = readArchive(countyContent, 'content');
const portraits = media.listIn('kind', '肖像');

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(sites.county);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const album = (path: string) => `${site.origin}/media/${path}`;
const results = (page: Page) => page.locator('[data-media-sheet] > li');

describe('the filter of the photo database', () => {
  it('keeps what is asked for in the address, there and back, with the keyboard alone', async () => {
    await visitPage(browser, album('?kind=portrait'), async (page) => {
      await results(page).first().waitFor();
      expect(await results(page).count()).toBe(portraits.length);
      expect(await page.locator('[data-media-browse]').isVisible()).toBe(false);

      await page.locator('#media-decade').focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/decade=/u);
      const decade = new URL(page.url()).searchParams.get('decade')?.replace('s', '') ?? '';
      const both = media.listIn('decade', decade).filter(({ kind }) => kind === '肖像');
      expect(await results(page).count()).toBe(both.length);
      expect(both.length).toBeGreaterThan(0);
      const links = results(page).locator('.frame__caption');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(hrefs.sort()).toEqual(both.map(({ id }) => `/media/${id}.html`).sort());
      expect(await findViolations(page)).toEqual([]);

      await page.goBack();
      await page.waitForURL(/\?kind=portrait$/u);
      await expect.poll(() => results(page).count()).toBe(portraits.length);
      await page.getByRole('link', { name: '清除条件' }).click();
      expect(await page.locator('[data-media-browse]').isVisible()).toBe(true);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('says so when its index can’t be had, and the albums stay', async () => {
    await visitPage(browser, album(''), async (page) => {
      await page.route('**/items.json', (route) => route.fulfill({ status: 503 }));
      await page.locator('#media-q').fill('墓碑');
      await page.keyboard.press('Enter');
      const status = page.locator('[data-media-found]');
      await expect.poll(() => status.innerText()).toContain('目录没有取到');
      expect(await page.locator('[data-media-browse]').isVisible()).toBe(true);
      await page.unroute('**/items.json');
      await page.keyboard.press('Enter');
      await results(page).first().waitFor();
    });
  });
});

describe('a contact sheet', () => {
  it('leads to every picture and every album without script', async () => {
    const options = { javaScriptEnabled: false };
    await visitPage(
      browser,
      album(''),
      async (page) => {
        expect(await page.locator('[data-media-filter]').isVisible()).toBe(false);
        await page.locator('#kind').getByRole('link', { name: /^肖像/u }).click();
        const captions = page.locator('.sheet .frame__caption');
        expect(await captions.count()).toBe(portraits.length);
        await page.locator('.sheet .frame__mat').first().click();
        expect(await page.locator('h1').innerText()).not.toBe('');
        expect(
          media.findShown(new URL(page.url()).pathname.slice('/media/'.length, -'.html'.length)),
        ).toBeDefined();
      },
      options,
    );
  });

  it('shows whole pictures, and cuts only those whose point is known; on paper none', async () => {
    const known = portraits.filter(({ focus }) => focus !== undefined).length;
    const fitsOf = (page: Page) =>
      page
        .locator('.sheet .frame__mat img')
        .evaluateAll((pictures) => pictures.map((picture) => getComputedStyle(picture).objectFit));
    await visitPage(browser, album('kind/portrait.html'), async (page) => {
      const fits = await fitsOf(page);
      expect(known).toBeGreaterThan(0);
      expect(fits.filter((fit) => fit === 'cover')).toHaveLength(known);
      expect(fits.filter((fit) => fit === 'contain')).toHaveLength(portraits.length - known);
      await page.emulateMedia({ media: 'print' });
      expect(new Set(await fitsOf(page))).toEqual(new Set(['contain']));
    });
  });

  it('prints twelve to a page, each with its number, caption, maker and permission', async () => {
    await visitPage(browser, album('kind/portrait.html'), async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/gu)];
      expect(sheets.map(([, width, height]) => `${width}×${height}`)).toEqual(
        Array.from({ length: Math.ceil(portraits.length / 12) }, () => '594×841'),
      );
      await page.emulateMedia({ media: 'print' });
      const last = page.locator('.sheet figcaption').last();
      const href = (await last.locator('a').getAttribute('href')) ?? '';
      const { caption = '', rights = '' } =
        media.findShown(href.slice('/media/'.length, -'.html'.length)) ?? {};
      const shown = await last.innerText();
      const told = [`${portraits.length}`, caption, `许可：${rights}`];
      expect(caption).not.toBe('');
      expect(told.filter((part) => !shown.includes(part))).toEqual([]);
    });
  });
});
