import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectContent } from '../../../src/archive/current.ts';
import { toColumnLetters } from '../../../src/domain/imports/column-letters.ts';
import { writeColouredCopy } from '../../../src/imports/coloured-copy.ts';
import { prepareImport } from '../../../src/imports/prepare-import.ts';
import { readSourceBook } from '../../../src/workbooks/read-source-book.ts';
import { drawSheet, type DrawnSheet } from './draw-sheet.ts';
import { openGuidePage, takePicture } from './take-picture.ts';

export interface SheetPictures {
  /** Where the pictures go. */
  folder: string;
  content: string;
  district: string;
  /** A county's sheet with errors. */
  faulty: Uint8Array;
  /** `2026-11-27` */
  today: string;
  /** For the exported workbook. */
  scratch: string;
}

/** What the registrar sees in Excel: the marked copy, and a workbook that the archive gave out. */
export async function takeSheets(browser: Browser, pictures: SheetPictures): Promise<void> {
  await draw(browser, pictures.folder, 'coloured-copy', await readMarkedCopy(pictures));
  await draw(browser, pictures.folder, 'export-workbook', await readExport(pictures));
}

async function draw(browser: Browser, folder: string, name: string, sheet: DrawnSheet): Promise<void> {
  const page = await openGuidePage(browser, 1280);
  await page.setContent(drawSheet(sheet));
  await takePicture(page, { folder, name, from: '#sheet', height: 760 });
  await page.context().close();
}

async function readMarkedCopy({ faulty, content, district, today }: SheetPictures): Promise<DrawnSheet> {
  const prepared = await prepareImport({
    bytes: faulty,
    fileName: '綦江报送.xlsx',
    contentDir: content,
    projectDir: projectContent,
    district,
    today,
  });
  const copy = await writeColouredCopy(prepared.book, prepared.plans, prepared.findings);
  const tints = new Map(headingTints(2, 10));
  for (const { row, column, level } of prepared.findings)
    if (column !== undefined && tints.get(`${column}${row}`) !== 'error')
      tints.set(`${column}${row}`, level === 'error' ? 'error' : 'warning');
  return {
    book: await readSourceBook(copy, '核对-綦江报送.xlsx'),
    index: 0,
    tints,
    most: { rows: 8, columns: 12 },
    widths: { J: 330 },
  };
}

async function readExport({ content, district, scratch }: SheetPictures): Promise<DrawnSheet> {
  const file = path.join(scratch, 'export.xlsx');
  execFileSync(process.execPath, ['scripts/export.ts', '--district', district, '--out', file], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  const book = await readSourceBook(readFileSync(file), 'export.xlsx');
  const tints = new Map(headingTints(1, 10));
  tints.set('B1', 'required');
  return {
    book,
    index: book.sheets.findIndex(({ name }) => name.startsWith('英名录')),
    tints,
    most: { rows: 9, columns: 9 },
    widths: { H: 190 },
  };
}

function headingTints(
  row: number,
  columns: number,
): [string, 'error' | 'warning' | 'heading' | 'required'][] {
  return Array.from({ length: columns }, (_, at) => [`${toColumnLetters(at + 1)}${row}`, 'heading']);
}
