import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { readBuildState, writeBuildState } from '../../src/build/build-state.ts';
import { carryOver } from '../../src/build/output-folder.ts';
import { readSourceBook } from '../../src/workbooks/read-source-book.ts';
import { writeWorkbook } from '../../src/workbooks/write-workbook.ts';
import { openBrowser, visitPage } from '../support/browser.ts';
import { countyContent, deskOf, sites } from '../support/built-sites.ts';
import { findOverflow, findViolations } from '../support/find-violations.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { addAccounts, logInFirst } from '../support/staff-accounts.ts';

const run = promisify(execFile);

/** Data and keys lie outside the project, releases beside the site that they are made from. */
const folder = mkdtempSync(path.join(tmpdir(), 'mingji-import-'));
// What is remembered of a build goes by the name of its folder, so it has the same one every time.
const place = path.resolve('.cache/tests/import-story');
const content = path.join(place, 'content');
const siteDir = path.join(place, 'site');
const nextSite = path.join(place, 'releases/.next');
const serverOptions = {
  folder,
  siteDir,
  contentDir: content,
  environment: {
    DESK_DIR: deskOf(sites.chongqing),
    RELEASES_DIR: path.join(place, 'releases'),
    RELEASE_KEY_FILE: path.join(folder, 'release-key.pem'),
    BUILD_DAY: '11-27',
  },
};
let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  rmSync(place, { recursive: true, force: true });
  cpSync(countyContent, content, { recursive: true });
  const files = globSync('**/*', { cwd: sites.county, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(sites.county, path.join(entry.parentPath, entry.name)));
  for (const target of [siteDir, nextSite]) carryOver(files, sites.county, target);
  const state = readBuildState('.cache', sites.county);
  if (state === undefined) throw new Error('The county has not been built.');
  writeBuildState('.cache', nextSite, state);
  [browser, server] = await Promise.all([openBrowser(), startServerProcess(serverOptions)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  for (const used of [folder, place]) rmSync(used, { recursive: true, force: true });
});

const headings = [
  '序号',
  '编号',
  '烈士姓名',
  '性别',
  '籍贯',
  '出生年月',
  '牺牲时间',
  '牺牲地点',
  '安葬状态',
  '村里怎么说',
];
const county = '四川省綦江县郑家场乡';

/** Two people of the archive, one of them with another place, and ten of whom the archive knows nothing. */
function countyRows(known: readonly string[][]): string[][] {
  const [first = [], second = []] = known;
  return [
    ['1', first[0] ?? '', first[1] ?? '', '', '', '', '', '湖北洪湖瞿家湾', '', ''],
    ['2', second[0] ?? '', second[1] ?? '', '', '', '', '', '', '', ''],
    ['3', '', '虚构甲', '雄', county, '1928年', '1951年', '朝鲜', '', '听老人讲'],
    ['4', '', '虚构乙', '男', county, '1955年', '1951年', '朝鲜', '埋在山上', ''],
    ['5', '', '', '男', county, '1929年', '1951年', '朝鲜', '', ''],
    ['6', '', '虚构丙', '男', county, '1929年', '1951年', '朝鲜', '', '电话13800001234'],
    ['7', 'x-00000000', '虚构丁', '男', county, '1929年', '1951年', '朝鲜', '', ''],
    ['8', '', '虚构戊', '不男', county, '1930年', '1951年', '朝鲜', '无', ''],
    ['9', '', '虚构己', '男', county, '1952年', '1951年', '朝鲜', '', ''],
    ['10', '', '虚构庚', '雌', county, '1931年', '1951年', '朝鲜', '', '电话13800001235'],
    ['11', '', '虚构辛', '男', county, '1931年', '1951年', '朝鲜', '听说在山上', ''],
    ['12', '', '虚构壬', '男', county, '1931年', '1951年', '朝鲜', '', ''],
  ];
}

/** Where the errors are, as Excel names the cells, and what the registrar finds in the papers. */
const mends: Readonly<Record<string, string>> = {
  D5: '男',
  I6: '不详',
  G6: '1956年',
  C7: '虚构癸',
  J8: '',
  B9: '',
  D10: '男',
  I10: '',
  G11: '1953年',
  D12: '女',
  J12: '',
  I13: '',
};

const added = [
  '虚构甲',
  '虚构乙',
  '虚构癸',
  '虚构丙',
  '虚构丁',
  '虚构戊',
  '虚构己',
  '虚构庚',
  '虚构辛',
  '虚构壬',
];

async function writeCountySheet(): Promise<Uint8Array> {
  const known = readFileSync(path.join(content, 'roll/500110.csv'), 'utf8')
    .split(/\r?\n/u)
    .slice(1, 3)
    .map((line) => line.split(','));
  const rows = [headings, ...countyRows(known)];
  return writeWorkbook([{ name: '烈士名册', headings: ['虚构县烈士名册（虚构）'], rows }]);
}

/** The marked workbook as the registrar gives it back: every cell that the report names, mended, and nothing else. */
async function mend(bytes: Uint8Array): Promise<{ bytes: Uint8Array; reported: string[] }> {
  const book = await readSourceBook(bytes, '核对.xlsx');
  const [sheet, report] = book.sheets;
  const cellsOf = (cells: readonly { text: string }[]) => cells.map(({ text }) => text);
  const reported = (report?.rows ?? []).slice(1).map(({ cells }) => {
    const [, row = '', column = ''] = cellsOf(cells);
    return `${column}${row}`;
  });
  const rows = (sheet?.rows ?? []).map(({ number, cells }) =>
    cellsOf(cells).map((text, index) => mends[`${String.fromCharCode(65 + index)}${number}`] ?? text),
  );
  const [first = [], ...others] = rows;
  return { bytes: await writeWorkbook([{ name: '烈士名册', headings: first, rows: others }]), reported };
}

async function look(page: Page): Promise<void> {
  expect([page.url(), await findOverflow(page)]).toEqual([page.url(), 0]);
  expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
}

/** The page loads itself again while something goes on. */
async function waitFor(page: Page, text: string, timeout = 90_000): Promise<void> {
  const found = page.getByText(text).first();
  await found.waitFor({ timeout }).catch(async () => {
    throw new Error(`${text} did not come: ${await page.locator('main').innerText()}`);
  });
}

const submit = (page: Page, form: string) => page.locator(`form#${form} button[type=submit]`).click();

async function handIn(page: Page, name: string, buffer: Uint8Array, form: string): Promise<void> {
  await page.locator(`form#${form} input[type=file]`).setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(buffer),
  });
  await submit(page, form);
}

async function takeCopy(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[action$="/copy"] button').click(),
  ]);
  const file = path.join(folder, 'copy.xlsx');
  await download.saveAs(file);
  return readFileSync(file);
}

/** As the clerk: hands the sheet in, mends it in the marked copy, looks at what changes, and hands it on. */
async function prepare(page: Page): Promise<string> {
  await page.goto(`${server.origin}/staff/import`);
  await look(page);
  await page.locator('[name=district]').selectOption('500110');
  await handIn(page, '綦江报送.xlsx', await writeCountySheet(), 'import');
  await waitFor(page, '须改12处');
  await look(page);
  const address = page.url().replace(/\?.*/u, '');
  for (const step of ['columns', 'report', 'changes']) {
    await page.goto(`${address}/${step}`);
    await look(page);
  }
  await page.goto(address);
  const mended = await mend(await takeCopy(page));
  expect(Object.keys(mends).filter((cell) => !mended.reported.includes(cell))).toEqual([]);
  await handIn(page, '綦江报送.xlsx', mended.bytes, 'replace');
  await waitFor(page, '没有须改的地方');
  expect(await page.locator('main').innerText()).toContain('新增10条');
  expect(await page.locator('form#decide').count()).toBe(0);
  await page.locator('[name=reason]').fill('据虚构县报送的名册');
  await page.locator('[name=evidence]').fill('invented-roll');
  await submit(page, 'submit');
  await waitFor(page, '已送核准');
  return address;
}

/** As the reviewer, in a browser without scripts: looks at the changes, approves, and waits for the release. */
async function approve(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/changes`);
  const main = page.locator('main');
  expect(await main.innerText()).toContain('湖北洪湖瞿家湾');
  await page.goto(`${address}/changes?list=added`);
  const shown = await main.innerText();
  expect(added.filter((name) => !shown.includes(name))).toEqual([]);
  await page.goto(address);
  expect(await findOverflow(page)).toBe(0);
  await page.locator('[name=decision][value=approve]').check();
  await submit(page, 'decide');
  // The release builds the site.
  await waitFor(page, '新的网站已经换上', 240_000);
  expect(await findOverflow(page)).toBe(0);
  expect(await main.innerText()).toContain('新编号10个');
}

/** The list of pages that is written with the book. */
async function printBook(): Promise<string> {
  const out = path.join(place, 'book.pdf');
  await run(process.execPath, ['scripts/book.ts', '--out', out], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  return readFileSync(path.join(place, 'book.pages.csv'), 'utf8');
}

it('a county’s sheet with twelve errors is mended, approved by a second person, and stands in archive, ledger and book', async () => {
  const [clerk, reviewer] = await addAccounts(serverOptions, [
    { loginName: 'clerk', displayName: '虚构录入', role: 'clerk' },
    { loginName: 'reviewer', displayName: '虚构审核', role: 'reviewer' },
  ]);
  if (clerk === undefined || reviewer === undefined) throw new Error('There are no accounts.');
  const address = await visitPage(browser, `${server.origin}/staff/`, async (page) => {
    await logInFirst(page, server.origin, clerk);
    return prepare(page);
  });
  await visitPage(
    browser,
    `${server.origin}/staff/`,
    async (page) => {
      await logInFirst(page, server.origin, reviewer);
      await approve(page, address);
    },
    { javaScriptEnabled: false },
  );

  const { people } = readArchive(content, path.resolve('content'));
  const idOf = (wanted: string) => people.find(({ name }) => name === wanted)?.id ?? '';
  const read = async (page: string) => (await fetch(`${server.origin}${page}`)).text();
  for (const name of added) expect(await read(`/people/${idOf(name)}.html`)).toContain(name);
  expect(await read('/corrections/')).toContain('湖北洪湖瞿家湾');
  expect(await read('/corrections/')).not.toContain('虚构审核');
  const book = await printBook();
  expect(added.filter((name) => !book.includes(`${idOf(name)},${name},`))).toEqual([]);
}, 480_000);
