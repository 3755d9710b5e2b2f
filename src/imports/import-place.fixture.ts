import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toSheetText } from '../domain/sheet-text.ts';
import { writeContent, type TestContent } from '../../tests/support/write-content.ts';
import { applyImport } from './apply-import.ts';
import type { AppliedImport, ImportGrounds } from './applied-import.ts';
import { prepareImport } from './prepare-import.ts';
import type { ImportRequest, PreparedImport } from './prepared-import.ts';

export const grounds: ImportGrounds = {
  reason: '区县核对',
  evidence: '',
  preparedBy: '录入岗',
  approvedBy: '审核岗',
  date: '2026-11-27',
};

export const invented = { id: 'invented', title: '虚构', tier: '其他' };

/** A content folder of its own, and the acts of the desk on it. */
export class ImportPlace {
  readonly content: string;
  #drawn = 0;

  constructor(tables: TestContent['tables']) {
    this.content = mkdtempSync(path.join(tmpdir(), 'imports-'));
    this.rewrite(tables);
  }

  rewrite(tables: TestContent['tables']): void {
    writeContent(this.content, { tables: { sources: [invented], ...tables } });
  }

  prepare(
    rows: readonly (readonly string[])[],
    request: Partial<ImportRequest> = {},
  ): Promise<PreparedImport> {
    const [headings = [], ...records] = rows;
    return prepareImport({
      bytes: new TextEncoder().encode(toSheetText(headings, records)),
      fileName: '区县报送.csv',
      contentDir: this.content,
      today: '2026-11-27',
      ...request,
    });
  }

  apply(prepared: PreparedImport, given: Partial<ImportGrounds> = {}): Promise<AppliedImport> {
    return applyImport(prepared, {
      contentDir: this.content,
      grounds: { ...grounds, ...given },
      randomByte: () => (this.#drawn++ * 7) % 251,
    });
  }

  text(file: string): string {
    return readFileSync(path.join(this.content, file), 'utf8');
  }

  remove(): void {
    rmSync(this.content, { recursive: true, force: true });
  }
}
