import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';

let browser: Browser;
let site: ServedSite;
const archive = readArchive('content');
const pathOf = (name: string) =>
  `/people/${archive.people.find((person) => person.name === name)?.id ?? ''}.html`;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite(sites.chongqing);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const status = (page: Page) => page.locator('.search-page__status');
const field = (page: Page) => page.locator('.search-page input[type=search]');
const storyTitles = (page: Page) => page.locator('.story-hits__title a').allInnerTexts();
const searchAddress = (query: string, more = '') =>
  `${site.origin}/search/?q=${encodeURIComponent(query)}${more}`;

async function visitSearch(query: string, visit: (page: Page) => Promise<void>, more = ''): Promise<void> {
  await visitPage(browser, searchAddress(query, more), async (page) => {
    await status(page)
      .filter({ hasText: `“${query}”：` })
      .waitFor();
    await visit(page);
  });
}

/** An island listens once it has lost the attribute `ssr`. */
async function waitForIsland(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])') !== null);
}

/** Half-spelt syllables, as an input method shows them before it gives its word. */
async function compose(page: Page, text: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  return { accept: (word: string) => session.send('Input.insertText', { text: word }) };
}

describe('the search for names', () => {
  it.each(['江竹筠', 'jiangzhuyun', '江竹君', '江志炜', '竹筠'])('finds 江竹筠 by “%s”', async (query) => {
    await visitSearch(query, async (page) => {
      const found = page.locator('.hit', { hasText: '江竹筠' });
      await found.first().waitFor();
      expect(await found.locator('a').getAttribute('href')).toBe(pathOf('江竹筠'));
      expect(await found.locator('.names__years').innerText()).toBe('1920—1949');
    });
  });

  it('says under which other name a person was found', async () => {
    await visitSearch('江志炜', async (page) => {
      const reasons = page.locator('.hit', { hasText: '江竹筠' }).locator('.hit__reasons');
      expect(await reasons.innerText()).toContain('曾用名江志炜');
    });
  });

  it('gives a reason for every name that is only near', async () => {
    await visitSearch('江竹冬', async (page) => {
      await page.locator('.hit').first().waitFor();
      const bare = await page.locator('.hit:not(:has(.hit__reasons))').count();
      expect(bare).toBe(0);
    });
  });

  it('tells namesakes apart, and says what is not known', async () => {
    await visitSearch('张学云', async (page) => {
      expect(await page.locator('.hit', { hasText: '张学云' }).locator('.names__more').innerText()).toContain(
        '未详',
      );
    });
  });
});

describe('the search over prose', () => {
  it.each([
    ['铁窗诗社', '古承铄'],
    ['织袜厂', '江竹筠'],
    ['淹没线', '万州革命烈士陵园'],
  ])('finds “%s” on the page of %s', async (query, title) => {
    await visitSearch(query, async (page) => {
      await status(page).filter({ hasText: '正文' }).waitFor();
      expect(await storyTitles(page)).toContain(title);
    });
  });

  it('shows where the words stand, and nothing of a page’s markup', async () => {
    await visitSearch('织袜厂', async (page) => {
      await status(page).filter({ hasText: '正文' }).waitFor();
      expect(await page.locator('.story-hits__excerpt mark').first().innerText()).not.toBe('');
      expect(await page.locator('.story-hits').innerText()).not.toMatch(/[<>]|&[a-z]+;/u);
    });
  });
});

describe('the search page', () => {
  it('keeps the query in the address', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await waitForIsland(page);
      await field(page).fill('渣滓洞');
      await status(page).filter({ hasText: '正文' }).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('渣滓洞');
    });
  });

  it('when nobody has the name, says so, what to try and whom to ask', async () => {
    await visitSearch('zzzzqqq', async (page) => {
      await page.locator('#search-help').waitFor();
      expect(await page.locator('.search-page__note').first().innerText()).toContain('没有与“zzzzqqq”');
      expect(await page.locator('#search-help').innerText()).toContain('烈属证');
    });
  });

  it('makes its advice of the name asked', async () => {
    await visitSearch('江竹冬', async (page) => {
      await page.locator('#search-help a', { hasText: '江竹□' }).click();
      await status(page).filter({ hasText: '“江竹□”：' }).waitFor();
      await page.locator('.hit', { hasText: '江竹筠' }).waitFor();
    });
  });

  it('is walked with the arrow keys, and Escape leads back to the field', async () => {
    await visitSearch('渣滓洞', async (page) => {
      await status(page).filter({ hasText: '正文' }).waitFor();
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('a[data-hit]').nth(1).innerText();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
    });
  });

  it('waits while an input method is composing', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await waitForIsland(page);
      await field(page).focus();
      const composition = await compose(page, "zha'zi'dong");
      await page.waitForTimeout(500);
      expect(await status(page).innerText()).toBe('');
      await composition.accept('渣滓洞');
      await status(page).filter({ hasText: '“渣滓洞”：' }).waitFor();
    });
  });

  it('tells the reader when names, prose or both can’t be loaded', async () => {
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await waitForIsland(page);
      await page.route('**/names/**', (route) => route.abort());
      await field(page).fill('江竹筠');
      await status(page).filter({ hasText: '姓名检索没有装载成功；正文' }).waitFor();
      await page.unroute('**/names/**');
      await field(page).fill('江竹');
      await page.locator('.hit').first().waitFor();
    });
    await visitPage(browser, `${site.origin}/search/`, async (page) => {
      await waitForIsland(page);
      await page.route(/\/(?:names|pagefind)\//u, (route) => route.abort());
      await field(page).fill('江竹筠');
      await status(page).filter({ hasText: '刷新本页' }).waitFor();
    });
  });

  it('has targets of 44 px', async () => {
    await visitSearch('张', async (page) => {
      await page.locator('.facets label').first().waitFor();
      expect(
        await smallestHeight(page, '.hit a, .facets label, .search-box button, .search-box input'),
      ).toBeGreaterThanOrEqual(44);
    });
  });
});

describe('facets', () => {
  const wide = { viewport: { width: 1280, height: 900 } };
  const narrow = { viewport: { width: 360, height: 740 } };
  const decade = (page: Page, label: string) => page.locator('[data-facet=decade] label', { hasText: label });

  it('narrow the result, say how many there are, and stand in the address', async () => {
    await visitPage(
      browser,
      searchAddress('张'),
      async (page) => {
        const label = decade(page, '1930年代');
        await label.waitFor();
        // Few enough to stand on the page at once.
        const count = Number.parseInt(await label.locator('small').innerText(), 10);
        await label.locator('input').check();
        await page.waitForFunction((wanted) => document.querySelectorAll('.hit').length === wanted, count);
        expect(new URL(page.url()).searchParams.get('decade')).toBe('1930');
        const names = await page.locator('.hit a').allInnerTexts();
        await page.reload();
        await decade(page, '1930年代').locator('input:checked').waitFor();
        expect(await page.locator('.hit a').allInnerTexts()).toEqual(names);
        await page.locator('.facets__clear').click();
        await page.waitForFunction((before) => document.querySelectorAll('.hit').length > before, count);
        expect(new URL(page.url()).searchParams.has('decade')).toBe(false);
      },
      wide,
    );
  });

  it('stand folded above the result on a phone', async () => {
    await visitPage(
      browser,
      searchAddress('张'),
      async (page) => {
        const summary = page.locator('.facets > summary');
        await summary.waitFor();
        expect(await decade(page, '1940年代').isVisible()).toBe(false);
        await summary.click();
        expect(await decade(page, '1940年代').isVisible()).toBe(true);
      },
      narrow,
    );
  });
});

describe.each([
  ['in the header', '/roll/', '#site-search'],
  ['on the home page', '/', '#home-search'],
])('the search box %s', (_, path, selector) => {
  const options = (page: Page) => page.locator('[role=option]');
  const active = (page: Page) =>
    page.locator(selector).evaluate((input) => {
      const id = input.getAttribute('aria-activedescendant');
      return id === null ? null : (document.getElementById(id)?.textContent ?? '');
    });

  async function visitBox(visit: (page: Page) => Promise<void>, query = ''): Promise<void> {
    await visitPage(browser, `${site.origin}${path}${query}`, visit);
  }
  async function type(page: Page, text: string): Promise<void> {
    await page.locator(selector).click();
    await page.keyboard.type(text);
    await page.locator('[role=listbox]').waitFor();
  }

  it('is a combobox once the reader turns to it', async () => {
    await visitBox(async (page) => {
      expect(await page.locator(selector).getAttribute('role')).toBeNull();
      await type(page, '江竹');
      const input = page.locator(selector);
      expect(await input.getAttribute('role')).toBe('combobox');
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator('[role=listbox]').getAttribute('id')).toBe(
        await input.getAttribute('aria-controls'),
      );
      await page.locator('search [role=status]', { hasText: '个姓名' }).waitFor({ state: 'attached' });
    });
  });

  it('leads to a person by keyboard alone', async () => {
    await visitBox(async (page) => {
      await type(page, '江竹筠');
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toContain('江竹筠');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${pathOf('江竹筠')}`);
    });
  });

  it('walks its rows with the arrows, Home and End, and closes with Escape', async () => {
    await visitBox(async (page) => {
      await type(page, '张');
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe('全部结果');
      await page.keyboard.press('Home');
      expect(await active(page)).toBe(await options(page).first().textContent());
      await page.keyboard.press('End');
      expect(await active(page)).toBe('全部结果');
      await page.keyboard.press('Escape');
      expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
      expect(await page.locator(selector).inputValue()).toBe('张');
    });
  });

  it('asks the search page when Enter is pressed on the text', async () => {
    await visitBox(async (page) => {
      await type(page, '江竹筠');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '江竹筠');
    });
  });

  it('leads to all results, and to help where nobody has the name', async () => {
    await visitBox(async (page) => {
      await type(page, 'zzzzqqq');
      await options(page).filter({ hasText: '没有相近的姓名' }).click();
      await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === 'zzzzqqq');
      await page.locator('#search-help').waitFor();
    });
  });

  it('neither asks nor submits while an input method is composing', async () => {
    await visitBox(async (page) => {
      await page.locator(selector).click();
      await page.locator(`${selector}[role=combobox]`).waitFor();
      const composition = await compose(page, "jiang'zhu");
      await page.waitForTimeout(400);
      expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
      const isSubmitted = await page.locator(selector).evaluate((input) => {
        const enter = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
        return input.dispatchEvent(new KeyboardEvent('keydown', enter));
      });
      expect(isSubmitted).toBe(false);
      await composition.accept('江竹');
      await options(page).filter({ hasText: '江竹筠' }).waitFor();
    });
  });

  it('closes when the focus goes on', async () => {
    await visitBox(async (page) => {
      await type(page, '张');
      await page.keyboard.press('Tab');
      expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
    });
  });

  it('moves nothing on the page when it opens', async () => {
    await visitBox(async (page) => {
      const place = () =>
        page.locator('main').evaluate((main) => JSON.stringify(main.getBoundingClientRect()));
      const before = await place();
      await type(page, '张');
      expect(await place()).toBe(before);
    });
  });

  it('has targets of 44 px, and of 60 in elder mode', async () => {
    const targets = '[role=option], .search-box input, .search-box button';
    for (const [query, size] of [
      ['', 44],
      ['?elder=1', 60],
    ] as const) {
      await visitBox(async (page) => {
        await type(page, '张');
        expect(await smallestHeight(page, targets)).toBeGreaterThanOrEqual(size);
      }, query);
    }
  });

  it('stays a plain form when the index can’t be loaded', async () => {
    await visitBox(async (page) => {
      await page.route('**/names/**', (route) => route.abort());
      await page.locator(selector).click();
      await page.keyboard.type('江竹筠');
      await page.waitForTimeout(500);
      expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '江竹筠');
    });
  });
});

describe('without script', () => {
  it('the box is a form that leads to the search page, and that page to the lists', async () => {
    await visitPage(
      browser,
      `${site.origin}${pathOf('江竹筠')}`,
      async (page) => {
        await page.locator('#site-search').fill('江竹筠');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === '/search/');
        expect(await page.locator('.search-page').isVisible()).toBe(false);
        await page.locator('main a', { hasText: /^J/u }).click();
        expect(await page.locator('.names').innerText()).toContain('江竹筠');
      },
      { javaScriptEnabled: false },
    );
  });
});

/** Height of the lowest of the elements in view. */
async function smallestHeight(page: Page, selector: string): Promise<number> {
  const heights = await page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  return Math.min(...heights.filter((height) => height > 0));
}
