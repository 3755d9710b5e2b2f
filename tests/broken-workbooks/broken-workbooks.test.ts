import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportFinding } from '../../src/domain/imports/import-finding.ts';
import { describeImportFinding } from '../../src/i18n/import-findings.ts';
import { workbookWords } from '../../src/i18n/workbooks.ts';
import { applyImport } from '../../src/imports/apply-import.ts';
import { prepareImport } from '../../src/imports/prepare-import.ts';
import type { PreparedImport } from '../../src/imports/prepared-import.ts';
import { WorkbookError } from '../../src/workbooks/workbook-error.ts';
import { goodContent } from '../broken-content/good-content.ts';
import { cellFaults, type CellFault } from './cell-faults.ts';
import { CountySheet } from './county-sheet.ts';
import { refusedFiles } from './refused-files.ts';
import { sheetFaults } from './sheet-faults.ts';

const contentDir = mkdtempSync(path.join(tmpdir(), 'broken-workbooks-'));
/** What rows of the county's sheet speak of. */
const needed = /^(?:roll\/|places|sources|units|events|facilities\.csv)/u;

beforeAll(() => {
  for (const [file, content] of goodContent()) {
    if (!needed.test(file)) continue;
    mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), content);
  }
});
afterAll(() => {
  rmSync(contentDir, { recursive: true });
});

const prepare = (bytes: Uint8Array, fileName = '样例县.xlsx') =>
  prepareImport({ bytes, fileName, contentDir, district: '500151', today: '2026-11-27' });

const toLine = ({ level, kind, sheet, column = '', row }: ImportFinding) =>
  `${level} ${kind} ${sheet === '样例县' ? '' : `${sheet}!`}${column}${row}`;

/** Hash over every file of the archive. */
function hashContent(): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(contentDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(path.join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

/** An import with an error takes nothing over, not even the rows that are right. */
async function expectNothingTaken(prepared: PreparedImport): Promise<void> {
  const before = hashContent();
  expect(prepared.isAcceptable).toBe(false);
  const applied = await applyImport(prepared, {
    contentDir,
    grounds: {
      reason: '试录',
      evidence: 's-one',
      preparedBy: '录入岗',
      approvedBy: '审核岗',
      date: '2026-11-27',
    },
    randomByte: () => 7,
  });
  expect(applied.kind).toBe('refused');
  expect(hashContent()).toBe(before);
}

async function expectFindings(bytes: Uint8Array, expected: readonly string[], fileName?: string) {
  const prepared = await prepare(bytes, fileName);
  expect(prepared.findings.map(toLine)).toEqual(expected);
  for (const finding of prepared.findings) {
    const { problem, remedy } = describeImportFinding(finding);
    expect(problem).toMatch(/\p{Script=Han}/u);
    expect(remedy).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify([finding, problem, remedy])).not.toMatch(/13800001234|50000019000101/u);
  }
  if (expected.some((line) => line.startsWith('error'))) await expectNothingTaken(prepared);
  return prepared;
}

describe('a sheet of a county', () => {
  it('is taken over as it is where nothing is wrong with it', async () => {
    const { findings, difference, isAcceptable } = await prepare(new CountySheet().toXlsx());
    expect(findings).toEqual([]);
    expect(difference.added).toHaveLength(8);
    expect(isAcceptable).toBe(true);
  });

  it.each(cellFaults)('is told where $title', async ({ spoil, expected }) => {
    const sheet = new CountySheet();
    spoil(sheet);
    await expectFindings(sheet.toXlsx(), expected);
  });

  it.each(sheetFaults)('that $title', async ({ make, fileName, expected, added }) => {
    const prepared = await expectFindings(make(), expected, fileName);
    if (added !== undefined) expect(prepared.difference.added).toHaveLength(added);
  });
});

const rowsOf = ({ expected }: CellFault) => expected.map((line) => /\d+$/u.exec(line)?.[0]);

/** Every second fault with two others that stand in other rows. */
const mixes = cellFaults
  .filter((_, index) => index % 2 === 0)
  .map((first, index): readonly CellFault[] => {
    const chosen = [first];
    for (let step = 1; step < cellFaults.length && chosen.length < 3; step++) {
      const next = cellFaults[(index * 2 + step * 7) % cellFaults.length];
      const taken = new Set(chosen.flatMap(rowsOf));
      if (next !== undefined && !rowsOf(next).some((row) => taken.has(row))) chosen.push(next);
    }
    return chosen;
  });

describe('a sheet with several faults', () => {
  it.each(mixes.map((faults) => ({ faults, title: faults.map(({ title }) => title).join('; ') })))(
    'tells all of them: $title',
    async ({ faults }) => {
      const sheet = new CountySheet();
      for (const { spoil } of faults) spoil(sheet);
      const prepared = await prepare(sheet.toXlsx());
      const expected = faults.flatMap((fault) => fault.expected);
      expect(prepared.findings.map(toLine).sort()).toEqual([...expected].sort());
      if (expected.some((line) => line.startsWith('error'))) await expectNothingTaken(prepared);
    },
  );
});

describe('a file that is no sheet', () => {
  it.each(refusedFiles)(
    'is refused before anything is read of it: $title',
    async ({ make, fileName, problem }) => {
      const error: unknown = await prepare(make(), fileName).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WorkbookError);
      if (!(error instanceof WorkbookError)) return;
      expect(error.problem).toMatchObject(problem);
      expect(workbookWords.problem(error.problem)).toMatch(/[：:].*[。”]$/u);
    },
  );
});
