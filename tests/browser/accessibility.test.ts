import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';
import { templates } from './templates.ts';

const modes = {
  'as it comes': {},
  'the elder mode': { elder: true, size: '150' },
  'yellow on black': { contrast: 'yellow' },
  'black on white': { contrast: 'black' },
};

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

async function waitForAnswer(page: Page, { shows }: (typeof templates)[number]): Promise<void> {
  if (shows !== undefined) await page.locator(shows).waitFor();
}

const addressOf = ({ site, path }: (typeof templates)[number], query = '') =>
  `${served[site]?.origin}${path}${query}`;

describe.each(Object.entries(modes))('in %s', (_, mode) => {
  it.each(templates)('$site $path has nothing that axe objects to', async (template) => {
    const violations = await visitPage(browser, addressOf(template), async (page) => {
      await page.evaluate((chosen) => localStorage.setItem('mingji-modes', JSON.stringify(chosen)), mode);
      await page.reload();
      await waitForAnswer(page, template);
      return findViolations(page);
    });
    expect(violations).toEqual([]);
  });
});

describe('on days of mourning', () => {
  it.each(templates.filter(({ site }) => site === 'chongqing').slice(0, 6))(
    '$path keeps its contrast in grey',
    async (template) => {
      const violations = await visitPage(browser, addressOf(template, '?mourning=preview'), findViolations);
      expect(violations).toEqual([]);
    },
  );
});

describe('at 320 px with text at 200 %', () => {
  it.each(templates)('$site $path never scrolls sideways', async (template) => {
    const overflow = await visitPage(
      browser,
      addressOf(template),
      async (page) => {
        await waitForAnswer(page, template);
        await page.evaluate(() => document.documentElement.setAttribute('data-size', '200'));
        return findOverflow(page);
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(overflow).toBe(0);
  });
});
