import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingWords as words } from '../../src/i18n/recordings.ts';
import { filmOfFrames } from '../../src/invent/film-of-frames.ts';
import { drawFrame } from '../../src/media/recordings/draw-frame.ts';
import { openBrowser, serveSite, visitPage, type ServedSite } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';
import { findOverflow } from '../support/find-violations.ts';

let browser: Browser;
let county: ServedSite;

beforeAll(async () => {
  browser = await openBrowser();
  county = await serveSite(sites.county);
});
afterAll(async () => {
  await browser.close();
  await county.close();
});

/** Address of the page of the first film, or of the first sound recording. */
function pageOf(ending: 'webm' | 'wav'): string {
  const [file = ''] = globSync(`media/m-*.${ending}`, { cwd: sites.county }).sort();
  return `${county.origin}/${file.replace(/\.\w+$/u, '.html')}`;
}

const phone = { viewport: { width: 360, height: 780 } };

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const media = document.querySelector<HTMLMediaElement>('.recording video, .recording audio');
    const lines = [...document.querySelectorAll('.recording__line')];
    return {
      isPlaying: media !== null && !media.paused,
      time: media?.currentTime ?? -1,
      readyState: media?.readyState ?? -1,
      preload: media?.preload,
      hasPoster: media?.hasAttribute('poster'),
      autoplays: media?.autoplay,
      captions: media?.textTracks[0]?.mode,
      current: lines.findIndex((line) => line.getAttribute('aria-current') === 'true'),
      starts: lines.map((line) => Number(line.getAttribute('data-start'))),
    };
  });

/** Waits until the line of this place is marked as the one that is heard. */
const waitForLine = (page: Page, line: number) =>
  page.waitForSelector(`.recording__line:nth-child(${line + 1})[aria-current]`);

describe('a film', () => {
  it('waits for its reader, then plays from the line that was chosen by keyboard, and marks it', async () => {
    await visitPage(
      browser,
      pageOf('webm'),
      async (page) => {
        const before = await stateOf(page);
        expect(before).toMatchObject({
          isPlaying: false,
          autoplays: false,
          captions: 'showing',
          current: -1,
        });
        expect(before.preload).toBe(before.hasPoster === true ? 'none' : 'metadata');
        await page.locator('.recording__time').nth(2).focus();
        await page.keyboard.press('Enter');
        await waitForLine(page, 2);
        const after = await stateOf(page);
        expect(after.isPlaying).toBe(true);
        expect(after.time).toBeGreaterThanOrEqual((before.starts[2] ?? 0) - 0.1);
        expect(await findOverflow(page)).toBe(0);
      },
      phone,
    );
  });

  it('without script leads to its file at the time of the line', async () => {
    await visitPage(
      browser,
      pageOf('webm'),
      async (page) => {
        const href = await page.locator('.recording__time').nth(1).getAttribute('href');
        expect(href).toMatch(/\.webm#t=\d+(?:\.\d+)?$/u);
        expect(await page.locator('.recording__tools').isVisible()).toBe(false);
        const answer = await page.request.get(new URL(href ?? '', county.origin).href, {
          headers: { Range: 'bytes=100-199' },
        });
        expect([answer.status(), (await answer.body()).length]).toEqual([206, 100]);
        expect(answer.headers()['content-type']).toBe('video/webm');
      },
      { ...phone, javaScriptEnabled: false },
    );
  });
});

describe('a sound recording', () => {
  it('has words for its buttons, large enough for old hands', async () => {
    await visitPage(
      browser,
      pageOf('wav'),
      async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute('data-elder', ''));
        const play = page.getByRole('button', { name: words.play });
        const time = page.locator('.recording__time').first();
        for (const target of [play, time])
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(60);
        await page.locator('.recording__time').nth(3).click();
        await waitForLine(page, 3);
        await page.getByRole('button', { name: words.pause }).click();
        await page.getByRole('button', { name: words.back }).click();
        await page.waitForSelector('.recording__line:nth-child(4):not([aria-current])');
        const { isPlaying, time: seconds, starts } = await stateOf(page);
        expect(isPlaying).toBe(false);
        expect(seconds).toBeLessThan(starts[3] ?? 0);
        expect(await findOverflow(page)).toBe(0);
      },
      phone,
    );
  });
});

describe('the poster of a film', () => {
  it('is its first frame that shows something', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'poster-'));
    const sheet = (drawn: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="#000"/>${drawn}</svg>`;
    const stele = sheet('<rect x="20" y="6" width="24" height="36" fill="#ddd"/>');
    const film = await filmOfFrames({
      frames: [sheet(''), sheet(''), sheet(''), sheet(''), stele, stele, stele],
      ...{ width: 64, height: 48, framesPerSecond: 1 },
      tags: { title: '', artist: '', raw: {} },
    });
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>f</title>');
    writeFileSync(path.join(folder, 'film.webm'), film);
    writeFileSync(path.join(folder, 'text.webm'), 'no film');
    const served = await serveSite(folder);
    try {
      await visitPage(browser, `${served.origin}/`, async (page) => {
        const frame = await page.evaluate(drawFrame, `${served.origin}/film.webm`);
        expect(frame?.second).toBe(5);
        expect(Buffer.from(frame?.jpeg ?? '', 'base64').subarray(0, 3)).toEqual(Buffer.from([255, 216, 255]));
        expect(await page.evaluate(drawFrame, `${served.origin}/text.webm`)).toBeUndefined();
      });
    } finally {
      await served.close();
      rmSync(folder, { recursive: true });
    }
  });
});
