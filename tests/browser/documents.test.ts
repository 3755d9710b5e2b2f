import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations, rulesOfAppearance } from '../support/find-violations.ts';

const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

let browser: Browser;
let site: ServedSite;
let address = '';

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite(sites.county)]);
  address = `${site.origin}/${findDocument()}`;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A document of at least five measured lines. */
function findDocument(): string {
  const pages = globSync('media/*.html', { cwd: sites.county }).toSorted();
  const found = pages.find((page) =>
    readFileSync(path.join(sites.county, page), 'utf8').includes('data-show-line="5"'),
  );
  return found ?? 'no-document-with-measured-lines';
}

async function comeNear(page: Page): Promise<void> {
  await page.getByRole('button', { name: '近看' }).click();
  await page.locator('[data-scan][data-ready]').waitFor();
}

const frame = (page: Page) => page.getByRole('group', { name: '图版，可以放缩和移动' });

/** Where the mark stands, when what was asked for has been drawn; nothing glides for readers who want no motion. */
async function findMark(page: Page) {
  const mark = page.locator('.scan-lit');
  await mark.waitFor();
  await page.evaluate(async () => {
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
  });
  return (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Where a line stands when the whole page is in the frame. */
async function findLine(page: Page, line: number) {
  await page.getByRole('link', { name: `在图上看第${line}行` }).click();
  await page.getByRole('button', { name: '复原' }).click();
  return findMark(page);
}

const litLine = (page: Page) => page.locator('[data-line][data-lit]').getAttribute('data-line');

describe('a document', () => {
  it('is brought near only when somebody asks: manifest, information and tiles, all from the site', async () => {
    const asked: string[] = [];
    await visitPage(
      browser,
      'about:blank',
      async (page) => {
        page.on('response', (answer) => {
          const name = new URL(answer.url()).pathname;
          if (/^\/iiif\/|openseadragon/u.test(name)) asked.push(`${answer.status()} ${name}`);
        });
        await page.goto(address);
        expect(asked).toEqual([]);
        await comeNear(page);
        await expect.poll(() => asked.some((answer) => answer.endsWith('/0/default.jpg'))).toBe(true);
      },
      desktop,
    );
    expect(asked.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
    const kinds = [/\/manifest\.json$/u, /openseadragon/u, /\/info\.json$/u, /\/0\/default\.jpg$/u];
    const order = kinds.map((kind) => asked.findIndex((answer) => kind.test(answer)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('shows where a line stands, and which line stands at a point', async () => {
    await visitPage(
      browser,
      address,
      async (page) => {
        await page.getByRole('link', { name: '在图上看第3行' }).click();
        const third = await findMark(page);
        expect(await litLine(page)).toBe('3');
        expect(page.url()).toMatch(/#line-3$/u);
        const whole = await frame(page).boundingBox();
        expect(third.x).toBeGreaterThanOrEqual(whole?.x ?? Number.NaN);
        expect(third.width).toBeLessThanOrEqual(whole?.width ?? 0);
        const fifth = await findLine(page, 5);
        await findLine(page, 3);
        await page.mouse.click(fifth.x + fifth.width / 2, fifth.y + fifth.height / 2);
        expect(await litLine(page)).toBe('5');
      },
      desktop,
    );
  });

  it('is read by keyboard alone', async () => {
    await visitPage(
      browser,
      address,
      async (page) => {
        await page.getByRole('button', { name: '近看' }).focus();
        await page.keyboard.press('Enter');
        await page.locator('[data-scan][data-ready]').waitFor();
        await expect.poll(() => frame(page).evaluate((node) => node === document.activeElement)).toBe(true);
        await page.getByRole('link', { name: '在图上看第2行' }).focus();
        await page.keyboard.press('Enter');
        const before = await findMark(page);
        await frame(page).focus();
        await page.keyboard.press('-');
        await expect.poll(async () => (await findMark(page)).width).toBeLessThan(before.width * 0.9);
        await page.keyboard.press('0');
        const whole = await findMark(page);
        await page.keyboard.press('+');
        await expect.poll(async () => (await findMark(page)).width).toBeGreaterThan(whole.width * 1.3);
        const near = await findMark(page);
        await page.keyboard.press('ArrowDown');
        await expect.poll(async () => (await findMark(page)).y).toBeLessThan(near.y);
        await page.getByRole('button', { name: '收起' }).focus();
        await page.keyboard.press('Enter');
        const button = page.getByRole('button', { name: '近看' });
        await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true);
        expect(await page.locator('.scan__stills img').first().isVisible()).toBe(true);
      },
      desktop,
    );
  });

  it('from near is whole and accessible on a telephone, with letters twice as large, and on a desk', async () => {
    await visitPage(
      browser,
      address,
      async (page) => {
        await comeNear(page);
        expect(await findOverflow(page)).toBeLessThanOrEqual(0);
        expect(await findViolations(page)).toEqual([]);
        await page.evaluate(() => (document.documentElement.dataset['size'] = '200'));
        expect(await findOverflow(page)).toBeLessThanOrEqual(0);
        expect(await findViolations(page, rulesOfAppearance)).toEqual([]);
        await page.setViewportSize(desktop.viewport);
        expect(await findOverflow(page)).toBeLessThanOrEqual(0);
        expect(await findViolations(page, rulesOfAppearance)).toEqual([]);
      },
      phone,
    );
  });

  it('that can’t be had says so, and leaves the picture of the page in its place', async () => {
    await visitPage(
      browser,
      address,
      async (page) => {
        await page.route('**/info.json', (route) => route.fulfill({ status: 404, body: '' }));
        await page.getByRole('button', { name: '近看' }).click();
        const status = page.locator('[data-scan-status]');
        await expect.poll(() => status.textContent()).toContain('图没有取到');
        expect(await page.locator('.scan__stills img').first().isVisible()).toBe(true);
      },
      desktop,
    );
  });

  it('without script is a link to the largest picture, with its lines as text', async () => {
    await visitPage(
      browser,
      address,
      async (page) => {
        const largest = await page.getByRole('link', { name: '整页大图' }).first().getAttribute('href');
        const answer = await page.request.get(`${site.origin}${largest}`);
        expect(answer.status()).toBe(200);
        expect(answer.headers()['content-type']).toBe('image/jpeg');
        expect(await page.locator('[data-line]').count()).toBeGreaterThanOrEqual(5);
        expect(await page.getByRole('button', { name: '近看' }).count()).toBe(0);
      },
      { ...phone, javaScriptEnabled: false },
    );
  });
});
