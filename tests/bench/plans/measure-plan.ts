import type { Browser } from 'playwright-core';

/** Milliseconds of one visit to a plan, on a processor slowed down. */
export interface PlanVisit {
  firstPaint: number;
  /** From which frame on the whole drawing shows. */
  drawn: number;
  /** Graves can be found. */
  ready: number;
  zoom: Frames;
  pan: Frames;
}

export interface Frames {
  median: number;
  p95: number;
}

export const slowDown = 4;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Visits a plan as a phone would, then magnifies and moves it. */
export async function visitPlan(browser: Browser, address: string): Promise<PlanVisit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...phone });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.addInitScript(watchDrawing);
    await page.goto(address);
    await page.locator('[data-plan][data-ready]').waitFor();
    await page.waitForFunction(() => 'ready' in (window.marks ?? {}));
    await page.waitForTimeout(1500);
    const marks = await page.evaluate(() => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      drawn: window.marks?.drawn ?? NaN,
      ready: window.marks?.ready ?? NaN,
    }));
    const frames = await page.evaluate(timeFrames);
    return { ...marks, ...frames };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    marks?: { drawn?: number; ready?: number };
  }
}

/** Runs in the page, before anything else. What stands in the document at one frame is on the screen with the next. */
function watchDrawing(): void {
  const marks: NonNullable<Window['marks']> = {};
  window.marks = marks;
  const look = () => {
    if (document.querySelector('.plan-drawing__words') !== null && marks.drawn === undefined) {
      marks.drawn = NaN;
      requestAnimationFrame(() => requestAnimationFrame(() => (marks.drawn = performance.now())));
    }
    if (document.querySelector('[data-plan][data-ready]') === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => (marks.ready = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Runs in the page: the wheel magnifies, then a finger draws circles. */
async function timeFrames(): Promise<{ zoom: Frames; pan: Frames }> {
  const frame = document.querySelector<HTMLElement>('.plan__frame');
  if (frame === null) throw new Error('There is no plan.');
  frame.scrollIntoView();
  const { left, top, width, height } = frame.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const time = async (count: number, act: (step: number) => void): Promise<Frames> => {
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < count; step += 1) {
      act(step);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - last);
      last = performance.now();
    }
    times.sort((a, b) => a - b);
    return { median: times[Math.floor(count / 2)] ?? NaN, p95: times[Math.floor(count * 0.95)] ?? NaN };
  };
  const zoom = await time(60, () => {
    const init = { deltaY: -3, ctrlKey: true, clientX, clientY, bubbles: true, cancelable: true };
    frame.dispatchEvent(new WheelEvent('wheel', init));
  });
  const finger = (kind: string, step: number) => {
    const at = { clientX: clientX + 120 * Math.cos(step / 12), clientY: clientY + 120 * Math.sin(step / 12) };
    frame.dispatchEvent(new PointerEvent(kind, { pointerId: 1, button: 0, bubbles: true, ...at }));
  };
  finger('pointerdown', 0);
  const pan = await time(90, (step) => finger('pointermove', step));
  finger('pointercancel', 90);
  return { zoom, pan };
}

/** Addresses of the scripts that a page loads before anybody does anything. */
export async function listScripts(browser: Browser, address: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(800);
    return scripts;
  } finally {
    await context.close();
  }
}
