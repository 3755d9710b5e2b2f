import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';

const facility = 'invented-01';
const planPath = `/facilities/${facility}/plan.html`;
const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite(sites.county)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Buried {
  name: string;
  plot: string;
  graveId: string;
}

/** Somebody of the cemetery whose name nobody else there bears, by place in its list. */
async function findSomebody(page: Page, place: number): Promise<Buried> {
  const address = `${site.origin}/facilities/${facility}/plan.json`;
  const data = await (await page.request.get(address)).json();
  const names: string[] = data.people.names;
  const unique = names
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => {
      const isPlain = /^\p{Script=Han}{3}$/u.test(name);
      return isPlain && names.indexOf(name) === at && names.lastIndexOf(name) === at;
    });
  const { name, at } = unique[place] ?? { name: '', at: -1 };
  const steps: number[] = data.people.grave.slice(0, at + 1);
  const grave = steps.reduce((sum, step) => sum + step, 0);
  const { prefix, length, text } = data.graves.ids;
  const plot = data.plots[data.graves.plot[grave]].name;
  return { name, plot, graveId: `${prefix}${text.slice(grave * length, (grave + 1) * length)}` };
}

async function openPlan(page: Page): Promise<void> {
  await page.locator('[data-plan][data-ready]').waitFor();
}

/** What a printer would be given. The dialogue of the browser opens for nobody here. */
async function withoutDialogue(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
}

async function printedPages(page: Page): Promise<{ count: number; isA6: boolean }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
  const isA6 = boxes.every(
    ([, width, height]) => Math.abs(Number(width) - 297.6) < 1 && Math.abs(Number(height) - 419.5) < 1,
  );
  return { count: boxes.length, isA6 };
}

async function expectSlip(page: Page, { name }: Buried): Promise<void> {
  expect(await printedPages(page)).toEqual({ count: 1, isA6: true });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.slip__name').innerText()).toContain(name);
  expect(await page.locator('.slip__qr path').isVisible()).toBe(true);
  expect(await page.locator('.slip__plan circle').count()).toBe(1);
  expect(await page.locator('h1:visible').count()).toBe(1);
  await page.emulateMedia({ media: 'screen' });
}

/** A stone that bears a name, near the edge of the frame. The drawing follows its keys a frame of the screen later. */
async function findStone(page: Page): Promise<{ name: string; x: number; y: number }> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const found = await page.waitForFunction(() => {
    const frame = document.querySelector('.plan__frame')?.getBoundingClientRect();
    const stones = [...document.querySelectorAll('.plan-stones text')].map((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      return { name: text.textContent, x: left + width / 2, y: top + height / 2 };
    });
    return stones.find(
      ({ x, y }) =>
        frame !== undefined && x > frame.left && x < frame.left + 150 && y > frame.top && y < frame.bottom,
    );
  });
  const stone = await found.jsonValue();
  if (stone === undefined) throw new Error('No stone bears a name.');
  return stone;
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

describe('the plan of a cemetery', () => {
  it('leads from a name to the lit grave and its slip by keyboard only', async () => {
    await visitPage(
      browser,
      `${site.origin}${planPath}`,
      async (page) => {
        await openPlan(page);
        await withoutDialogue(page);
        const somebody = await findSomebody(page, 20);
        expect(await findViolations(page)).toEqual([]);
        await tabTo(page, '#plan-find');
        await page.keyboard.type(somebody.name);
        await page.locator('#plan-find-list [role=option]').first().waitFor();
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe(`#${somebody.graveId}`);
        expect(await page.locator('.plan-drawing__lit rect').count()).toBe(1);
        const card = page.locator('[data-plan-card]');
        expect(await card.innerText()).toContain(somebody.name);
        expect(await card.locator('ol li').first().innerText()).toContain('从正门进');
        expect(await card.innerText()).toMatch(/约\d+米，约\d+步/u);
        expect(await page.locator('[data-plan-status]').innerText()).toContain(somebody.name);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('plan-card__place');
        expect(await findViolations(page)).toEqual([]);
        await tabTo(page, '[data-plan-card] [data-print-slip]');
        await page.keyboard.press('Enter');
        await page.locator('.slip').waitFor({ state: 'attached' });
        await expectSlip(page, somebody);
        await page.keyboard.press('Tab');
        expect(await page.locator('main > .slip').count()).toBe(0);
      },
      desktop,
    );
  });

  it('leads there without scripts through its lists', async () => {
    await visitPage(
      browser,
      `${site.origin}/facilities/${facility}.html`,
      async (page) => {
        const somebody = await findSomebody(page, 40);
        await page.locator(`a[href="${planPath}"]`).first().click();
        expect(await page.locator('.plan-drawing__graves path').count()).toBeGreaterThan(5);
        expect(await page.locator('#plan-find').isVisible()).toBe(false);
        const plots = await page.locator('.plan-drawing a[data-plot]').all();
        const lists = await page.locator('.plan-lists a').all();
        expect(plots.length).toBeGreaterThan(1);
        expect(lists.length).toBeGreaterThan(plots.length);
        await page.locator('.plan-lists a', { hasText: somebody.plot }).click();
        await page.getByRole('link', { name: somebody.name }).first().click();
        expect(page.url()).toContain(somebody.graveId);
        expect(await page.locator('.plan-drawing__lit circle').count()).toBe(1);
        await page.locator(`a[href$="/graves/${somebody.graveId}/slip.html"]`).first().click();
        await expectSlip(page, somebody);
      },
      { ...phone, javaScriptEnabled: false },
    );
  });

  it('needs three steps on a phone with letters of twice the size', async () => {
    await visitPage(
      browser,
      `${site.origin}${planPath}`,
      async (page) => {
        await openPlan(page);
        await withoutDialogue(page);
        await page.evaluate(() => {
          document.documentElement.dataset['size'] = '200';
        });
        const somebody = await findSomebody(page, 60);
        expect(await findOverflow(page)).toBe(0);
        await page.locator('#plan-find').fill(somebody.name);
        await page.locator('#plan-find-list [role=option]').first().click();
        expect(await findOverflow(page)).toBe(0);
        expect(await findViolations(page)).toEqual([]);
        await page.getByRole('button', { name: '打印墓位条' }).click();
        await page.locator('.slip').waitFor({ state: 'attached' });
        await expectSlip(page, somebody);
      },
      phone,
    );
  });

  it('lights the stone that is tapped, and its neighbour', async () => {
    await visitPage(
      browser,
      `${site.origin}${planPath}`,
      async (page) => {
        await openPlan(page);
        const view = () => page.locator('.plan-drawing__sheet').getAttribute('viewBox');
        const whole = await view();
        await page.evaluate(
          (id) => {
            location.hash = id;
          },
          (await findSomebody(page, 5)).graveId,
        );
        await page.locator('[data-plan][data-lit] .plan__frame').focus();
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('+');
        await page.keyboard.press('ArrowLeft');
        const stone = await findStone(page);
        expect(await view()).not.toBe(whole);
        await page.mouse.click(stone.x, stone.y);
        expect(await page.locator('[data-plan-card]').innerText()).toContain(stone.name);
        const first = page.url();
        await page.getByRole('button', { name: '后一墓' }).click();
        expect(page.url()).not.toBe(first);
        await page.getByRole('button', { name: '前一墓' }).click();
        expect(page.url()).toBe(first);
        await page.locator('.plan__frame').focus();
        await page.keyboard.press('0');
        await expect.poll(view).toBe(whole);
      },
      desktop,
    );
  });

  it('goes on without network, and opens again without it', async () => {
    const own = await serveSite(sites.county);
    await visitPage(
      browser,
      `${own.origin}${planPath}`,
      async (page) => {
        await openPlan(page);
        await page.locator('[data-plan-kept]:not(:empty)').waitFor();
        const [first, second] = [await findSomebody(page, 3), await findSomebody(page, 70)];
        await own.close();
        await page.locator('#plan-find').fill(first.name);
        await page.locator('#plan-find-list [role=option]').first().click();
        expect(await page.locator('[data-plan-card] ol li').count()).toBeGreaterThan(0);
        await page.goto(`${own.origin}${planPath}#${second.graveId}`);
        await page.reload();
        await openPlan(page);
        await withoutDialogue(page);
        expect(await page.locator('[data-plan-card]').innerText()).toContain(second.name);
        await page.getByRole('button', { name: '打印墓位条' }).click();
        await page.locator('.slip').waitFor({ state: 'attached' });
        await expectSlip(page, second);
      },
      phone,
    );
  });
});
