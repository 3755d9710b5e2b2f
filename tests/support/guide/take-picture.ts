import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';

/** Bytes of one picture of the guide at most. */
export const mostPictureBytes = 60_000;

export interface PictureFrame {
  folder: string;
  /** Without its ending. */
  name: string;
  /** Where the picture begins; the head of the desk where left out. */
  from?: string;
  /** CSS pixels from its upper edge. */
  height: number;
}

/** Writes what a page shows as a PNG of few colours; throws where it becomes heavier than the guide allows. */
export async function takePicture(
  page: Page,
  { folder, name, from = '.staff-header', height }: PictureFrame,
) {
  await page.evaluate(() => scrollTo(0, 0));
  const first = await page.locator(from).first().boundingBox();
  const whole = await page.locator(`:is(main, body > ${from})`).first().boundingBox();
  if (first === null || whole === null) throw new Error(`${name}: ${from} is not to be seen.`);
  const bottom = Math.min(first.y + height, whole.y + whole.height);
  const clip = { x: Math.max(0, whole.x), y: first.y, width: whole.width, height: bottom - first.y };
  const shot = await page.screenshot({ clip, fullPage: true });
  for (const colours of [32, 16, 8]) {
    const bytes = await sharp(shot).png({ palette: true, colours, effort: 10, dither: 0 }).toBuffer();
    if (bytes.length > mostPictureBytes) continue;
    await writeFile(path.join(folder, `${name}.png`), bytes);
    return;
  }
  throw new Error(`${name} is heavier than ${mostPictureBytes} bytes: take less of the page.`);
}

/** A page as wide as a column of the guide shows without making it small. */
export async function openGuidePage(browser: Browser, width = 760): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height: 900 },
    deviceScaleFactor: 1.25,
    reducedMotion: 'reduce',
  });
  return context.newPage();
}
