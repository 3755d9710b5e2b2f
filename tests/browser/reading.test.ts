import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { hardPeople } from '../support/hard-archive.ts';

let browser: Browser;
let chongqing: ServedSite;
let hard: ServedSite;
const archive = readArchive('content');
const pathOf = (name: string) =>
  `/people/${archive.people.find((person) => person.name === name)?.id ?? ''}.html`;

beforeAll(async () => {
  browser = await openBrowser();
  chongqing = await serveSite(sites.chongqing);
  hard = await serveSite(sites.hard);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([chongqing.close(), hard.close()]);
});

describe('weight', () => {
  it('of a cold person page without photograph is at most 60 kB', async () => {
    expect(await coldBytes(pathOf('江竹筠'))).toBeLessThanOrEqual(60_000);
  });

  it('of a cold page of the roll is at most 100 kB', async () => {
    expect(await coldBytes('/roll/period/jiefang.html')).toBeLessThanOrEqual(100_000);
  });

  /** Bytes over the wire for the page and all it loads. */
  async function coldBytes(path: string): Promise<number> {
    return visitPage(browser, `${chongqing.origin}${path}`, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      return page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .map((entry) => (entry as PerformanceResourceTiming).transferSize)
          .reduce((sum, bytes) => sum + bytes, 0),
      );
    });
  }
});

describe('without script', () => {
  const withoutScript = { javaScriptEnabled: false };

  it('a person page tells the whole record', async () => {
    const text = await visitPage(
      browser,
      `${chongqing.origin}${pathOf('邱少云')}`,
      (page) => page.locator('main').innerText(),
      withoutScript,
    );
    for (const words of ['1952年10月12日', '邱家沟', '志愿军一级英雄', '出处', '引用本页'])
      expect(text).toContain(words);
  });

  it('the search page leads to the lists that serve the same need', async () => {
    const text = await visitPage(
      browser,
      `${chongqing.origin}/search/?q=x`,
      (page) => page.locator('main').innerText(),
      withoutScript,
    );
    expect(text).toContain('没有脚本时');
    expect(text).toContain('按姓氏');
  });

  it('no control is shown that would do nothing', async () => {
    const isShown = await visitPage(
      browser,
      `${chongqing.origin}/`,
      (page) => page.locator('.modes').isVisible(),
      withoutScript,
    );
    expect(isShown).toBe(false);
  });
});

describe('display modes', () => {
  it('are chosen by keyboard and kept for the next page', async () => {
    await visitPage(browser, `${chongqing.origin}/`, async (page) => {
      await page.locator('.modes summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.modes input[name=elder]').focus();
      await page.keyboard.press('Space');
      await page.locator('.modes input[value=yellow]').check();
      await page.goto(`${chongqing.origin}/roll/`);
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
        elder: '',
        contrast: 'yellow',
      });
    });
  });

  it('give touch targets of 60 px in elder mode', async () => {
    await visitPage(browser, `${chongqing.origin}/roll/?elder=1`, async (page) => {
      const heights = await page
        .locator('.site-header__nav a, .facet a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(60);
    });
  });
});

describe('mourning', () => {
  const filterOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).filter);

  it('turns the site grey on the days of the table, by the reader’s clock in Beijing time', async () => {
    await visitPage(browser, 'about:blank', async (page) => {
      await page.clock.install({ time: new Date('2026-12-12T16:30:00Z') });
      await page.goto(`${hard.origin}/`);
      expect(await filterOf(page)).toBe('grayscale(1)');
      await page.clock.setFixedTime(new Date('2026-12-13T16:30:00Z'));
      await page.goto(`${hard.origin}/`);
      expect(await filterOf(page)).toBe('none');
    });
  });
});

describe('the names of the day', () => {
  it('are those of the reader’s own day, when the site was built on another', async () => {
    await visitPage(browser, 'about:blank', async (page) => {
      await page.clock.install({ time: new Date('2027-10-28T04:00:00Z') });
      await page.goto(`${chongqing.origin}/`);
      await page.locator('[data-wall-title]', { hasText: '10月28日牺牲' }).waitFor();
      expect(await page.locator('[data-wall-names] a').allInnerTexts()).toContain('陈然');
    });
  });

  it('stay those of the nearest day where nobody is known to have died on it', async () => {
    await visitPage(browser, 'about:blank', async (page) => {
      await page.clock.install({ time: new Date('2027-03-02T04:00:00Z') });
      await page.goto(`${chongqing.origin}/`);
      await page.locator('[data-wall-none]', { hasText: '3月2日' }).waitFor();
      expect(await page.locator('[data-wall-title]').innerText()).toBe('11月27日牺牲');
    });
  });
});

describe('a name', () => {
  it('outside the common fonts is drawn by the archive’s own font', async () => {
    await visitPage(browser, `${hard.origin}/people/${hardPeople.astral}.html`, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(fonts.filter((font) => font.isCustomFont).reduce((sum, font) => sum + font.glyphCount, 0)).toBe(
        1,
      );
    });
  });
});

describe('by keyboard', () => {
  it('the first stop leads past the navigation', async () => {
    await visitPage(browser, `${chongqing.origin}/roll/`, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  it('a person is reached from the home page through the roll', async () => {
    await visitPage(browser, `${chongqing.origin}/`, async (page) => {
      await followByKeyboard(page, '英名录');
      await followByKeyboard(page, 'J');
      await followByKeyboard(page, '江竹筠');
      expect(await page.locator('h1').innerText()).toBe('江竹筠');
    });
  });

  it('a source mark names its source and leads to it', async () => {
    await visitPage(browser, `${chongqing.origin}${pathOf('江竹筠')}`, async (page) => {
      const mark = page.locator('.register .mark a').first();
      await mark.focus();
      const shown = await mark.evaluate((element) => getComputedStyle(element, '::after').content);
      expect(shown).toMatch(/（(?:官方|转载|百科|其他|一般知识)/u);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toMatch(/^#s\d+$/u);
    });
  });

  /** Tabs until the focus is on a link that begins with the words, and follows it. */
  async function followByKeyboard(page: Page, words: string): Promise<void> {
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (text.startsWith(words)) {
        const before = page.url();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.href !== before);
        return;
      }
    }
    throw new Error(`No link “${words}” within 200 stops.`);
  }
});
