import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const status = (page: Page) => page.locator('[role=status]');
const titles = (page: Page) => page.locator('.full-text__title a').allInnerTexts();

describe('the search over prose', () => {
  it.each([
    ['铁窗诗社', '古承铄'],
    ['织袜厂', '江竹筠'],
    ['淹没线', '万州革命烈士陵园'],
  ])('finds “%s” on the page of %s', async (query, title) => {
    await visitPage(browser, `${site.origin}/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await status(page).filter({ hasText: '找到' }).waitFor();
      expect(await titles(page)).toContain(title);
    });
  });

  it('shows where the words stand, and nothing of a page’s markup', async () => {
    await visitPage(browser, `${site.origin}/search/?q=${encodeURIComponent('织袜厂')}`, async (page) => {
      await status(page).filter({ hasText: '找到' }).waitFor();
      expect(await page.locator('.full-text__excerpt mark').first().innerText()).not.toBe('');
      expect(await page.locator('.full-text__hits').innerText()).not.toMatch(/[<>]|&[a-z]+;/u);
    });
  });

  it('keeps the query in the address', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await page.locator('.full-text input').fill('渣滓洞');
      await status(page).filter({ hasText: '找到' }).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('渣滓洞');
    });
  });

  it('says so when nothing is found, and what to try', async () => {
    await visitPage(browser, `${site.origin}/search/?q=zzzzqqq`, async (page) => {
      await status(page).filter({ hasText: '没有找到' }).waitFor();
      expect(await status(page).innerText()).toContain('英名录');
    });
  });

  it('is walked with the arrow keys, and Escape leads back to the field', async () => {
    await visitPage(browser, `${site.origin}/search/?q=${encodeURIComponent('渣滓洞')}`, async (page) => {
      await status(page).filter({ hasText: '找到' }).waitFor();
      await page.locator('.full-text input').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('.full-text__title a').nth(1).innerText();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
    });
  });

  it('waits while an input method is composing', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])') !== null);
      const session = await page.context().newCDPSession(page);
      await page.locator('.full-text input').focus();
      await session.send('Input.imeSetComposition', {
        text: "zha'zi'dong",
        selectionStart: 11,
        selectionEnd: 11,
      });
      await page.waitForTimeout(500);
      expect(await status(page).innerText()).toBe('');
      await session.send('Input.insertText', { text: '渣滓洞' });
      await status(page).filter({ hasText: '“渣滓洞”：找到' }).waitFor();
    });
  });

  it('tells the reader when the index can’t be loaded', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.locator('.full-text input').fill('渣滓洞');
      await status(page).filter({ hasText: '没有装载成功' }).waitFor();
    });
  });
});
