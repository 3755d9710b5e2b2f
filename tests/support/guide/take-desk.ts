import type { Browser, Page } from 'playwright-core';
import { logInFirst, type NewAccount } from '../staff-accounts.ts';
import type { CountySheets } from './county-sheets.ts';
import { openGuidePage, takePicture } from './take-picture.ts';

export interface DeskPictures {
  folder: string;
  origin: string;
  district: string;
  sheets: CountySheets;
  /** 编号 of somebody of the roll. */
  person: string;
  clerk: NewAccount;
  reviewer: NewAccount;
}

const narrow = { width: 760, height: 900 };
/** Wide enough for the tables of the import. */
const broad = { width: 1060, height: 900 };

/** Follows a sheet through the desk, from hand to hand, to the site that shows it. */
export async function takeDesk(browser: Browser, pictures: DeskPictures): Promise<void> {
  const clerk = await logIn(browser, pictures, pictures.clerk);
  await takeFamilies(clerk, pictures);
  const address = await takeImport(clerk, pictures);
  await takeApproval(await logIn(browser, pictures, pictures.reviewer), pictures, address);
  await takeSite(await openGuidePage(browser), pictures);
}

async function logIn(browser: Browser, { origin }: DeskPictures, account: NewAccount): Promise<Page> {
  const page = await openGuidePage(browser);
  await logInFirst(page, origin, account);
  return page;
}

async function takeFamilies(page: Page, { folder, origin, person }: DeskPictures): Promise<void> {
  await page.goto(`${origin}/staff/families/new`);
  const typed = {
    person,
    name: '石某（虚构）',
    relation: '烈士的侄子',
    supporter: '虚构街道办事处 王某',
    startedOn: '2026年3月1日',
    consentedOn: '2026年2月20日',
  };
  for (const [field, text] of Object.entries(typed)) await page.locator(`main [name=${field}]`).fill(text);
  await page.locator('main form:has([name=person]) button[type=submit]').click();
  await page.goto(`${origin}/staff/families`);
  await takePicture(page, { folder, name: 'families', height: 520 });
}

/** Hands the sheet in, looks at every page on the way, and hands it on: the address of the sheet's page. */
async function takeImport(page: Page, { folder, origin, district, sheets }: DeskPictures): Promise<string> {
  await page.goto(`${origin}/staff/import`);
  await page.locator('[name=district]').selectOption(district);
  await page.evaluate(sayInChinese, '选择文件');
  await takePicture(page, { folder, name: 'import-hand-in', height: 880 });
  await page.reload();
  await page.locator('[name=district]').selectOption(district);
  await handIn(page, 'import', sheets.faulty);
  await waitFor(page, '须改');
  const address = page.url().replace(/\?.*/u, '');
  await page.setViewportSize(broad);
  for (const [step, height] of [
    ['columns', 860],
    ['report', 620],
  ] as const) {
    await page.goto(`${address}/${step}`);
    await takePicture(page, { folder, name: `import-${step}`, from: 'main .section', height });
  }
  await page.setViewportSize(narrow);
  await page.goto(address);
  await handIn(page, 'replace', sheets.mended);
  await waitFor(page, '没有须改的地方');
  await page.goto(`${address}/changes`);
  await takePicture(page, { folder, name: 'import-changes', height: 620 });
  await page.goto(address);
  await page.locator('[name=reason]').fill('据綦江区报送的名册（虚构）');
  await page.locator('[name=evidence]').fill('invented-roll');
  await page.locator('form#submit button[type=submit]').click();
  await waitFor(page, '已送核准');
  return address;
}

/** The button of a file is the browser's own, and that of the tests speaks English. Runs in the page. */
function sayInChinese(label: string): void {
  for (const input of document.querySelectorAll('input[type=file]')) {
    const button = document.createElement('button');
    button.textContent = label;
    button.style.cssText = 'inline-size: auto; justify-self: start; padding: 0.5rem 1rem; border: 1px solid';
    input.replaceWith(button);
  }
}

async function handIn(page: Page, form: string, bytes: Uint8Array): Promise<void> {
  await page.locator(`form#${form} input[type=file]`).setInputFiles({
    name: '綦江报送.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.locator(`form#${form} button[type=submit]`).click();
}

/** The page loads itself again while something goes on. */
async function waitFor(page: Page, text: string): Promise<void> {
  await page
    .getByText(text)
    .first()
    .waitFor({ timeout: 600_000 })
    .catch(async () => {
      throw new Error(`${text} did not come: ${await page.locator('main').innerText()}`);
    });
}

async function takeApproval(page: Page, { folder }: DeskPictures, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[name=decision][value=approve]').check();
  await takePicture(page, {
    folder,
    name: 'import-approve',
    from: 'main .section:has(form#decide)',
    height: 720,
  });
  await page.locator('form#decide button[type=submit]').click();
  await waitFor(page, '新的网站已经换上');
}

/** What the public sees afterwards. */
async function takeSite(page: Page, { folder, origin }: DeskPictures): Promise<void> {
  for (const [name, address, from] of [
    ['ledger', '/corrections/', 'main .section'],
    ['quality', '/quality/', 'main .section'],
    ['ceremony', '/ceremonies/at/invented-01.html', 'main .reading'],
  ] as const) {
    await page.goto(`${origin}${address}`);
    await takePicture(page, { folder, name, from, height: 620 });
  }
}
