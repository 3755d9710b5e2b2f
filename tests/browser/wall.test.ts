import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWallIndex, type IndexedName } from '../../src/domain/walls/wall-index.ts';
import { wallWords as words } from '../../src/i18n/walls.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';

let browser: Browser;
let county: ServedSite;
let wall: string;
let names: readonly IndexedName[];

beforeAll(async () => {
  browser = await openBrowser();
  county = await serveSite(sites.county);
  const [file = ''] = globSync('facilities/*/wall.json', { cwd: sites.county });
  wall = `/${file.replace(/\.json$/u, '')}`;
  names = parseWallIndex(readFileSync(path.join(sites.county, file), 'utf8')).names;
});
afterAll(async () => {
  await browser.close();
  await county.close();
});

const panelOf = (panel: number): string => `${wall}/${panel}.html`;

/** A name of the last panel that stands on the wall once, as the roll has it, and is linked. */
function requireSoleName(): IndexedName {
  const last = Math.max(...names.map(({ panel }) => panel));
  const html = readFileSync(path.join(sites.county, panelOf(last)), 'utf8');
  const found = names.find(
    ({ panel, carved, anchor, others }) =>
      panel === last &&
      others.length === 0 &&
      /^\p{Script=Han}{3}$/u.test(carved) &&
      names.filter((other) => other.carved.includes(carved)).length === 1 &&
      new RegExp(`id="${anchor}"[^>]*>\\s*<span[^>]*>[^<]*</span>\\s*<a href="/people/`, 'u').test(html),
  );
  if (found === undefined) throw new Error('The wall has no name that stands on it once.');
  return found;
}

/** Address of the list by reading that leads to the name. */
function listHolding({ panel, anchor }: IndexedName): string {
  const lists = globSync(`${wall.slice(1)}/names/*.html`, { cwd: sites.county });
  const found = lists.find((file) =>
    readFileSync(path.join(sites.county, file), 'utf8').includes(`${panelOf(panel)}#${anchor}"`),
  );
  if (found === undefined) throw new Error('No list leads to the name.');
  return `/${found}`;
}

/** The surname that most names of the wall begin with. */
function commonSurname(): string {
  const counts = Map.groupBy(names, ({ carved }) => Array.from(carved)[0] ?? '');
  return [...counts].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}

const isWhollyVisible = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('a name on the wall', () => {
  it('is found by keyboard alone: field, lit name, person', async () => {
    const name = requireSoleName();
    await visitPage(browser, `${county.origin}${wall}.html`, async (page) => {
      for (let step = 0; step < 40 && !(await page.locator('#wall-find').evaluate(isFocused)); step += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type(name.carved);
      await page.locator('[data-wall-said]', { hasText: '有1处' }).waitFor();
      expect(await page.locator('.panels [data-lit]').count()).toBe(1);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${panelOf(name.panel)}?find=*#${name.anchor}`);
      await page.locator(`#${name.anchor} > a:focus`).waitFor();
      expect(await focusedText(page)).toBe(name.carved);
      expect(await page.locator(`#${name.anchor} > a`).evaluate(colourOf)).toBe(await cinnabar(page));
      expect(await isWhollyVisible(page, `#${name.anchor} > a`)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/people/*.html');
      expect(await page.locator('h1').innerText()).toBe(name.carved);
    });
  });

  it('that many bear is lit in every place, and the buttons lead from one to the next', async () => {
    const surname = commonSurname();
    const bearers = names.filter(({ carved, others }) =>
      [carved, ...others].some((one) => one.includes(surname)),
    );
    await visitPage(browser, `${county.origin}${panelOf(1)}`, async (page) => {
      await page.locator('#wall-find').fill(surname);
      await page.locator('[data-wall-said]', { hasText: `有${bearers.length}处` }).waitFor();
      expect(await page.locator('.stone [data-lit]').count()).toBe(
        bearers.filter(({ panel }) => panel === 1).length,
      );
      // Back from the first is the last, on another panel.
      await page.locator('[data-wall-step="1"]').click();
      await page.locator('[data-wall-step="-1"]').click();
      const last = bearers.at(-1);
      await page.waitForURL(`**${panelOf(last?.panel ?? 0)}?find=*#${last?.anchor ?? ''}`);
      await page.locator('[data-wall-said]', { hasText: `第${bearers.length}处` }).waitFor();
      expect(await page.locator('#wall-find').inputValue()).toBe(surname);
    });
  });

  it('that is not there is said not to be, and what else may be the reason', async () => {
    await visitPage(browser, `${county.origin}${wall}.html`, async (page) => {
      await page.locator('#wall-find').fill('某某某');
      await page.locator('#wall-find').fill('𠮷𠮷𠮷');
      await page.locator('[data-wall-said]', { hasText: words.find.none('𠮷𠮷𠮷') }).waitFor();
      expect(await page.locator('[data-wall-steps]').isVisible()).toBe(false);
    });
  });

  it('is found without script: list, lit name, person', async () => {
    const name = requireSoleName();
    const withoutScript = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    await visitPage(
      browser,
      `${county.origin}${wall}.html`,
      async (page) => {
        expect(await page.locator('#wall-find').isVisible()).toBe(false);
        await page.locator(`.wall-letters a[href='${listHolding(name)}']`).click();
        const row = page.locator('.names__row', { hasText: name.carved });
        await row.locator('.wall-names__place').click();
        expect(new URL(page.url()).hash).toBe(`#${name.anchor}`);
        const said = page.locator(`#${name.anchor} .stone__said`);
        expect(await said.isVisible()).toBe(true);
        expect(await isWhollyVisible(page, `#${name.anchor} > a`)).toBe(true);
        await said.locator('a', { hasText: words.openRecord }).click();
        expect(page.url()).toContain('/people/');
      },
      withoutScript,
    );
  });
});

describe('the wall', () => {
  it('is walked with the arrow keys, and they move the cursor in the field', async () => {
    await visitPage(browser, `${county.origin}${panelOf(1)}`, async (page) => {
      await page.locator('#wall-find').focus();
      await page.keyboard.press('ArrowRight');
      expect(page.url()).toContain(panelOf(1));
      await page.locator('h1').click();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**${panelOf(2)}`);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(`**${panelOf(1)}`);
    });
  });

  it('is heard as columns of names with their places', async () => {
    await visitPage(browser, `${county.origin}${panelOf(1)}`, async (page) => {
      const [name] = names;
      const heard = await page.locator('.stone').ariaSnapshot();
      expect(heard).toContain(`list "${words.column(1)}"`);
      expect(heard).toContain(`- text: ${words.place({ column: 1, line: 1 })}`);
      expect(heard).toContain(`link "${name?.carved ?? ''}"`);
    });
  });

  it.each(['.html', '/1.html#n-2-3'])('%s has nothing that axe objects to', async (page) => {
    expect(await visitPage(browser, `${county.origin}${wall}${page}`, findViolations)).toEqual([]);
  });

  it('scrolls in its frame and not with the page, on a narrow screen with large text', async () => {
    const overflow = await visitPage(
      browser,
      `${county.origin}${panelOf(1)}#n-2-3`,
      async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute('data-size', '200'));
        const frame = page.locator('[data-wall-scroller]');
        expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
        return findOverflow(page);
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(overflow).toBe(0);
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

function colourOf(element: Element): string {
  return getComputedStyle(element).color;
}

function cinnabar(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    probe.style.color = 'var(--cinnabar)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}
