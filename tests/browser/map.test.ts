import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tiandituHosts } from '../../src/domain/map-settings.ts';
import { readInlineHashes, sitePolicy } from '../../src/server/web/content-security.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findViolations } from '../support/find-violations.ts';

let browser: Browser;
let site: ServedSite;
const address = (query = '') => `${site.origin}/map/${query}`;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(sites.chongqing);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Ids of the facilities that the list shows. */
function listShown(page: Page): Promise<string[]> {
  return page
    .locator('[data-map-line]:visible')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-map-line') ?? ''));
}

const marks = (page: Page) => page.locator('.moving-map .map-mark');

describe('the map with the keyboard', () => {
  it('leads from the filter over the mark of a district to a facility, and back', async () => {
    await visitPage(browser, address(), async (page) => {
      await marks(page).first().waitFor();
      await page.locator('#map-district').focus();
      while ((await page.locator('#map-district').inputValue()) !== '500106')
        await page.keyboard.press('ArrowDown');
      expect(new URL(page.url()).search).toBe('?district=500106');
      const shown = await listShown(page);
      expect(shown).toContain('gele-shan');
      expect(await marks(page).count()).toBe(1);

      await page.locator('.moving-map').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^沙坪坝区\d+处，坐标未取得/u,
      );
      // The lines of the list that the mark stands for are lit.
      expect(await page.locator('[data-map-line].is-lit').count()).toBe(shown.length);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByRole('link').count()).toBe(shown.length);
      expect(await dialog.innerText()).toContain('坐标未取得，按所在区县示意');
      expect(await findViolations(page)).toEqual([]);

      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-mark');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/facilities\/[a-z0-9-]+\.html$/u);
    });
  });

  it('moves and scales by arrows, signs and buttons, and parts what was gathered', async () => {
    await visitPage(browser, address(), async (page) => {
      await marks(page).first().waitFor();
      const before = await marks(page).count();
      await page.locator('.moving-map').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowUp');
      await page.getByRole('button', { name: '全图' }).click();
      expect(await marks(page).count()).toBe(before);
      const ring = page.locator('.map-mark--ring').first();
      const gathered = Number(await ring.innerText());
      await ring.press('Enter');
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      expect(Number(/\d+/u.exec(label)?.[0] ?? 1)).toBeLessThan(gathered);
      for (const name of ['放大', '缩小', '向北移', '向南移', '向西移', '向东移'])
        await page.getByRole('button', { name }).click();
    });
  });
});

describe('the filter of the map', () => {
  it('is read from the address, shown in the form, and undone by the way back', async () => {
    const query = `?district=500106&kind=${encodeURIComponent('烈士陵园')}`;
    await visitPage(browser, address(query), async (page) => {
      expect(await listShown(page)).toEqual(['gele-shan']);
      expect(await page.locator('#map-kind').inputValue()).toBe('烈士陵园');
      expect(await page.getByRole('status').innerText()).toMatch(/^符合的1处，共\d+处$/u);
      await page.getByRole('link', { name: '全部显示' }).click();
      expect(new URL(page.url()).search).toBe('');
      expect((await listShown(page)).length).toBeGreaterThan(80);
      await page.goBack();
      expect(await listShown(page)).toEqual(['gele-shan']);
    });
  });

  it('takes no place for open whose hours are not written, and says how many', async () => {
    await visitPage(browser, address('?open=now'), async (page) => {
      const said = await page.getByRole('status').innerText();
      const [open = NaN, unwritten = NaN] = (said.match(/\d+/gu) ?? []).map(Number);
      expect(await page.locator('[data-map-line]:visible').count()).toBe(open);
      expect(unwritten).toBe(await page.locator('[data-map-line][data-hours=""]').count());
    });
  });
});

describe('the map without script', () => {
  it('is a drawing with links, beside a list that holds every facility', async () => {
    await visitPage(
      browser,
      address(),
      async (page) => {
        const lines = await page.locator('[data-map-line]').count();
        expect(lines).toBeGreaterThan(80);
        expect(await page.locator('[data-map-line]:visible').count()).toBe(lines);
        expect(await page.locator('.map-filter').isVisible()).toBe(false);
        const drawing = page.locator('.map-figure__wide .district-map');
        expect(await drawing.textContent()).toContain('示意图');
        await drawing.locator('a[href="#d500101"]').click();
        expect(new URL(page.url()).hash).toBe('#d500101');
        expect(await page.locator('#d500101').innerText()).toContain('万州区');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('what the map asks for', () => {
  it('is at most 90 KB of script before anybody touches it, the moving map included', async () => {
    const files = new Set<string>();
    await visitPage(browser, 'about:blank', async (page) => {
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') files.add(new URL(response.url()).pathname);
      });
      await page.goto(address());
      await marks(page).first().waitFor();
    });
    const bytes = [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(sites.chongqing, decodeURI(file)))).length,
      0,
    );
    expect(files.size).toBeGreaterThan(2);
    expect(bytes).toBeLessThanOrEqual(90 * 1024);
  });

  it('with 天地图 are tiles of its eight hosts, and the number of review stands beside them', async () => {
    const asked = new Set<string>();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/tianditu/u, (route) => answerTile(route, asked));
    await page.route(address(), async (route) => {
      const html = readFileSync(path.join(sites.chongqing, 'map/index.html'), 'utf8');
      const policy = sitePolicy({ ...readInlineHashes(sites.chongqing), imageHosts: tiandituHosts });
      await route.fulfill({
        body: html.replace(
          ' data-map ',
          ' data-map data-service-key="0123abcd" data-review="GS(2024)0568号" ',
        ),
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      });
    });
    await page.goto(address());
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(await page.locator('.leaflet-control-attribution').innerText()).toBe(
      '天地图 审图号：GS(2024)0568号',
    );
    // Borders of unreviewed origin are not laid over a reviewed map.
    expect(await page.locator('.map-border').count()).toBe(0);
    expect([...asked].filter((host) => !tiandituHosts.includes(host))).toEqual([]);
    expect(asked.size).toBeGreaterThan(1);
    await context.close();
  });
});

/** A pixel in place of a tile: nothing leaves the machine. */
async function answerTile(route: Route, asked: Set<string>): Promise<void> {
  asked.add(new URL(route.request().url()).origin);
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
  await route.fulfill({ contentType: 'image/png', body: Buffer.from(pixel, 'base64') });
}
