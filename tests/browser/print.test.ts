import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(sites.chongqing);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a printed record', () => {
  const person = readArchive('content').people.find(({ name }) => name === '江竹筠');

  it('leaves the navigation out, and keeps the sources, the address and its code', async () => {
    await visitPage(browser, `${site.origin}/people/${person?.id}.html`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-header').isVisible()).toBe(false);
      expect(await page.locator('.source-list').isVisible()).toBe(true);
      expect(await page.locator('.qr').isVisible()).toBe(true);
      expect(await page.locator('.sheet__head').innerText()).toContain(person?.id);
    });
  });

  it('is set on A4 sheets', async () => {
    await visitPage(browser, `${site.origin}/people/${person?.id}.html`, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
      expect(boxes.length).toBeGreaterThan(0);
      // 210 × 297 mm in points.
      for (const [, width, height] of boxes) {
        expect(Number(width)).toBeCloseTo(595, -1);
        expect(Number(height)).toBeCloseTo(842, -1);
      }
    });
  });
});
