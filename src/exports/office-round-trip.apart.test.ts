import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareImport } from '../imports/prepare-import.ts';
import { chooseSheets } from './choose-sheets.ts';
import { makeExportContent } from './export-content.fixture.ts';
import { readForExport } from './read-for-export.ts';
import { toOutputs } from './to-outputs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
const contentDir = makeExportContent();
afterAll(() => {
  for (const made of [folder, contentDir]) rmSync(made, { recursive: true, force: true });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** As somebody would save it there, under the same name in another folder. */
function save(file: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const saved = path.join(folder, 'saved');
  const options = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', saved, file];
  execFileSync('soffice', options, { stdio: 'ignore', timeout: 120_000 });
  return path.join(saved, path.basename(file));
}

describe('an export that was opened and saved in LibreOffice', () => {
  it.skipIf(!hasOffice)('changes no cell of the archive when it comes back', async () => {
    const content = readForExport(contentDir, contentDir);
    const sheets = chooseSheets(content, { tables: undefined, district: undefined, isTemplate: false });
    const target = path.join(folder, 'archive.xlsx');
    const [book] = await toOutputs(sheets, { content, target, formats: undefined, today: '2026-11-27' });
    writeFileSync(target, book?.bytes ?? '');
    const { difference, findings } = await prepareImport({
      bytes: readFileSync(save(target)),
      fileName: 'archive.xlsx',
      contentDir,
      today: '2026-11-27',
    });
    expect([difference.added, difference.changed, findings]).toEqual([[], [], []]);
    expect(difference.unchanged).toBe(17);
  });
});
