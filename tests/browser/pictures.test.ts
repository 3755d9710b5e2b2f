import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };
const facilityPath = '/facilities/invented-01.html';

/** Pages of people with a portrait, by how many pictures they show, and whether one has another version. */
const portraits = globSync('people/*.html', { cwd: sites.county })
  .map((file) => ({ path: `/${file}`, html: readFileSync(path.join(sites.county, file), 'utf8') }))
  .filter(({ html }) => html.includes('class="portrait"'))
  .map(({ path: address, html }) => ({
    path: address,
    // A picture of a version waits in a template.
    count: html.split('<figure class="photo"').length - 1,
    isPair: html.includes('data-viewer-version'),
  }));
const single = portraits.find(({ count, isPair }) => count === 1 && !isPair)?.path ?? '/no-portrait';
const pair = portraits.find(({ isPair }) => isPair)?.path ?? '/no-pair';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite(sites.county)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface DrawnPicture {
  /** Widths that the page offers. */
  offered: number[];
  /** Pixels across of the file, of the place on the page, and of what `sizes` says without measuring. */
  fetched: number;
  drawn: number;
  said: number;
}

interface Look {
  address: string;
  viewport: { width: number; height: number };
  deviceScaleFactor: number;
}

interface Seen extends Look {
  pictures: DrawnPicture[];
  /** Bytes of pictures that came over the wire. */
  bytes: number;
  layoutShift: number;
}

const looks: Look[] = [
  ...[1, 2, 3].flatMap((deviceScaleFactor) => [
    { address: single, viewport: phone, deviceScaleFactor },
    { address: facilityPath, viewport: phone, deviceScaleFactor },
  ]),
  { address: single, viewport: desktop, deviceScaleFactor: 1 },
  { address: facilityPath, viewport: desktop, deviceScaleFactor: 1 },
  { address: facilityPath, viewport: desktop, deviceScaleFactor: 3 },
];

/** Scrolls through the page, until every picture has come. */
async function lookAt(page: Page): Promise<Pick<Seen, 'pictures' | 'bytes' | 'layoutShift'>> {
  const pictures = page.locator('main .picture img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
  }
  const { bytes, layoutShift } = await page.evaluate(async () => {
    const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const sizes = came.filter(({ name }) => /\.(?:avif|jpg)$/u.test(name)).map((entry) => entry.transferSize);
    let layoutShift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        layoutShift += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was noted before is handed over in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), layoutShift };
  });
  return { bytes, layoutShift, pictures: await pictures.evaluateAll(measure) };
}

/** Runs in the page. */
function measure(elements: Element[]): Promise<DrawnPicture[]> {
  return Promise.all(
    (elements as HTMLImageElement[]).map(async (image) => {
      const offered = [...image.srcset.matchAll(/ (\d+)w/gu)].map(([, width]) => Number(width));
      // Without a width of its own, a picture is as wide as `sizes` says.
      const unmeasured = new Image();
      unmeasured.sizes = image.sizes.replace(/^auto, /u, '');
      unmeasured.srcset = image.srcset;
      await unmeasured.decode();
      return {
        offered,
        fetched: Math.min(Number(/-(\d+)\.avif$/u.exec(image.currentSrc)?.[1]), Math.max(...offered)),
        drawn: image.getBoundingClientRect().width,
        said: unmeasured.naturalWidth,
      };
    }),
  );
}

/** The narrowest that has a pixel for every dot of the screen, or the widest there is. */
function rightWidth({ offered, drawn }: DrawnPicture, density: number): number {
  return offered.find((width) => width >= Math.floor(drawn * density)) ?? Math.max(...offered);
}

describe('a picture on a page', () => {
  const seen: Seen[] = [];
  beforeAll(async () => {
    for (const look of looks) {
      const address = `${site.origin}${look.address}`;
      seen.push({ ...look, ...(await visitPage(browser, address, lookAt, look)) });
    }
  });

  it('is the right one for the density of the screen, on a phone and on a desk', () => {
    for (const { pictures, deviceScaleFactor } of seen) {
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.map(({ fetched }) => fetched)).toEqual(
        pictures.map((picture) => rightWidth(picture, deviceScaleFactor)),
      );
    }
  });

  it('is as wide as the page says to browsers that don’t measure', () => {
    const pictures = seen.flatMap((look) => look.pictures);
    const untrue = pictures.filter(({ said, drawn }) => Math.abs(said - drawn) > 0.1 * drawn);
    expect(untrue).toEqual([]);
  });

  it('weighs at most 40 kB where it is the portrait of a person, on any phone', () => {
    const weights = seen
      .filter(({ address, viewport }) => address === single && viewport === phone)
      .map(({ bytes }) => bytes);
    expect(weights).toHaveLength(3);
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(Math.max(...weights)).toBeLessThanOrEqual(40_000);
  });

  it('moves nothing when it comes', () => {
    expect(seen.map(({ layoutShift }) => layoutShift)).toEqual(seen.map(() => 0));
  });
});

describe('the viewer', () => {
  it('is opened, walked through and left with keys alone', async () => {
    await visitPage(
      browser,
      `${site.origin}${facilityPath}`,
      async (page) => {
        const links = page.locator('a[data-viewer]');
        const count = await links.count();
        await links.first().focus();
        await page.keyboard.press('Enter');
        const viewer = page.getByRole('dialog', { name: '看图' });
        await viewer.waitFor();
        expect(await viewer.locator('.pswp__counter').innerText()).toBe(`1 / ${count}`);
        await page.keyboard.press('ArrowRight');
        expect(await viewer.locator('.pswp__counter').innerText()).toBe(`2 / ${count}`);
        expect(await viewer.locator('.viewer-panel').innerText()).toContain('许可：');
        expect(await walkWithTab(page)).toEqual(
          expect.arrayContaining(['关闭', '上一张', '下一张', '这一件的记载']),
        );
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await viewer.waitFor({ state: 'detached' });
        expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
      },
      { viewport: desktop },
    );
  });

  /** Labels of all that Tab reaches; nothing of the page behind is among them. */
  async function walkWithTab(page: Page): Promise<string[]> {
    const labels: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const { activeElement } = document;
        const isInside = activeElement === document.body || activeElement?.closest('.pswp') !== null;
        return isInside ? (activeElement?.textContent ?? '') : `outside: ${activeElement?.outerHTML}`;
      });
      labels.push(label);
    }
    expect(labels.filter((label) => label.startsWith('outside'))).toEqual([]);
    return labels;
  }

  it('lays the restored picture in the place of its original, and says which is which', async () => {
    await visitPage(
      browser,
      `${site.origin}${pair}`,
      async (page) => {
        await page.locator('figure:has([data-viewer-version]) a[data-viewer]').first().click();
        const panel = page.locator('.viewer-panel');
        const shown = page.locator('.pswp__item[aria-hidden="false"] img.pswp__img');
        await panel.waitFor();
        const original = await shown.getAttribute('srcset');
        expect(await panel.locator('[aria-pressed="true"]').innerText()).toBe('原件');
        const other = panel.locator('[aria-pressed="false"]').first();
        const label = await other.innerText();
        await other.focus();
        await page.keyboard.press('Enter');
        const pressed = panel.locator('[aria-pressed="true"]');
        expect(await pressed.innerText()).toBe(label);
        expect(await pressed.evaluate((button) => button === document.activeElement)).toBe(true);
        expect(await panel.locator('.photo-notes__done').innerText()).toBe(label);
        expect(await shown.getAttribute('srcset')).not.toBe(original);
        expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      },
      { viewport: phone },
    );
  });

  it('is not needed: without script a picture leads to its page', async () => {
    await visitPage(
      browser,
      `${site.origin}${single}`,
      async (page) => {
        const link = page.locator('a[data-viewer]').first();
        const target = await link.getAttribute('href');
        await link.click();
        expect(page.url()).toBe(`${site.origin}${target}`);
      },
      { javaScriptEnabled: false },
    );
  });

  it('stands in nobody’s way where it can’t be fetched', async () => {
    await visitPage(browser, `${site.origin}${single}`, async (page) => {
      await page.route('**/open-viewer*', (route) => route.abort());
      const link = page.locator('a[data-viewer]').first();
      const target = `${site.origin}${await link.getAttribute('href')}`;
      await link.click();
      await page.waitForURL(target);
    });
  });

  it('offers a copy only where there is one', async () => {
    const offered = await visitPage(browser, `${site.origin}${facilityPath}`, (page) =>
      page.locator('a[data-download]').evaluateAll((links) => links.map((link) => link.dataset['download'])),
    );
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((file) => !existsSync(path.join(sites.county, file ?? '')))).toEqual([]);
  });
});
