import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations, rulesOfAppearance } from '../support/find-violations.ts';
import { templates, type Template } from './templates.ts';

/** What the reader may choose, as it stands on the root element; the days of mourning are the office's. */
const modes = {
  'as it comes': {},
  'the elder mode': { elder: '', size: '150' },
  'yellow on black': { contrast: 'yellow' },
  'black on white': { contrast: 'black' },
  'the grey of mourning': { mourning: '' },
} satisfies Record<string, Record<string, string>>;
type Mode = keyof typeof modes;
const otherModes = (Object.keys(modes) as Mode[]).filter((mode) => mode !== 'as it comes');

interface Look {
  violations: Record<Mode, string[]>;
  /** CSS pixels that the page is wider than a window of 320 with text at 200 %. */
  overflow: number;
}

let browser: Browser;
const served: Record<string, ServedSite> = {};

beforeAll(async () => {
  browser = await openBrowser();
  for (const [name, directory] of Object.entries(sites)) served[name] = await serveSite(directory);
});
afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(served).map((site) => site.close()));
});

/**
 * Each page is loaded once: all rules as it comes, how wide it gets, and in other modes the rules that colours and sizes can
 * break. Modes colour the rows of a list alike, so long lists are cut for them.
 */
function lookAt({ site, path, shows }: Template): Promise<Look> {
  return visitPage(browser, `${served[site]?.origin}${path}`, async (page) => {
    if (shows !== undefined) await page.locator(shows).first().waitFor();
    const violations = { 'as it comes': await findViolations(page) } as Look['violations'];
    const overflow = await findNarrowOverflow(page);
    await cutLists(page);
    for (const mode of otherModes) {
      await choose(page, modes[mode]);
      violations[mode] = await findViolations(page, rulesOfAppearance);
    }
    return { violations, overflow };
  });
}

async function findNarrowOverflow(page: Page): Promise<number> {
  const window = page.viewportSize() ?? { width: 1280, height: 720 };
  await choose(page, { size: '200' });
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await findOverflow(page);
  await page.setViewportSize(window);
  return overflow;
}

function cutLists(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const list of document.querySelectorAll('ol, ul, dl, tbody, main section, main div')) {
      for (const row of [...list.children].slice(12)) row.remove();
    }
  });
}

function choose(page: Page, chosen: Record<string, string>): Promise<void> {
  return page.evaluate((mode) => {
    const { dataset } = document.documentElement;
    for (const key of ['elder', 'size', 'contrast', 'mourning']) delete dataset[key];
    Object.assign(dataset, mode);
  }, chosen);
}

describe.each(templates)('$site $path', (template) => {
  let look: Look;
  beforeAll(async () => {
    look = await lookAt(template);
  });

  it.each(Object.keys(modes) as Mode[])('has nothing that axe objects to in %s', (mode) => {
    expect(look.violations[mode]).toEqual([]);
  });

  it('never scrolls sideways at 320 px with text at 200 %', () => {
    expect(look.overflow).toBe(0);
  });
});

it('takes a mode that the reader kept as it takes one that is chosen now', async () => {
  const contrast = await visitPage(browser, `${served['chongqing']?.origin}/`, async (page) => {
    await page.evaluate(() => localStorage.setItem('mingji-modes', JSON.stringify({ contrast: 'yellow' })));
    await page.reload();
    return page.evaluate(() => document.documentElement.dataset['contrast']);
  });
  expect(contrast).toBe('yellow');
});
